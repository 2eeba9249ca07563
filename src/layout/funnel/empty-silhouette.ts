import type { FunnelLayout } from './funnel-layout.js'
import { type FunnelLayoutOptions, HORIZONTAL_FROM_PX } from './funnel-layout-options.js'
import { FlowPath, type FlowPoint, type Projection } from './projection.js'

/** What the picture of a funnel without people is made from: the layout, or while there is none, the plot. */
export interface EmptySilhouettePlace
  extends Pick<FunnelLayout, 'widthPx' | 'heightPx'>,
    Pick<FunnelLayoutOptions, 'orientation'> {
  /** Null while the stages are not known. */
  readonly layout: {
    readonly frame: Pick<FunnelLayout['frame'], 'projection' | 'pitch' | 'gap'>
    readonly stages: readonly unknown[]
  } | null
  readonly direction: 'ltr' | 'rtl'
}

/** Stages that are drawn while none are known: no gap runs through the words in the middle. And the gap, px. */
const STAGES = 3
const GAP = 2
/** Thickness at the mouth and at the end, as shares of the room across. */
const MOUTH = 0.72
const END = 0.2
const MARGIN = 8

/**
 * What a funnel looks like before there is anybody in it: one closed shape per stage, tapering evenly,
 * under the stages' own names where these are known. It stands for no number. Pure; linear in stages.
 */
export function emptySilhouette({ layout, ...place }: EmptySilhouettePlace): string[] {
  const known = layout === null || layout.stages.length === 0 ? null : layout
  const { pitch, gap, projection: flow } = known?.frame ?? unknownFrame(place)
  const { projection, room } = aboutWords(flow, place)
  const count = known?.stages.length ?? STAGES
  const half = room / 2
  const halfAt = (u: number): number => half * (MOUTH + (END - MOUTH) * (u / (count * pitch)))
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [i * pitch, (i + 1) * pitch - gap]
    const corner = (u: number, side: 1 | -1): FlowPoint => [u, side * halfAt(u)]
    const path = new FlowPath(projection).move(corner(from, -1)).line(corner(to, -1))
    return String(path.line(corner(to, 1)).line(corner(from, 1)).close())
  })
}

/** The whole plot, while there are no names beside the flow. */
function unknownFrame({ widthPx, heightPx, direction, orientation = 'auto' }: Omit<EmptySilhouettePlace, 'layout'>): {
  projection: Projection
  pitch: number
  gap: number
} {
  const isLying = orientation === 'auto' ? widthPx >= HORIZONTAL_FROM_PX : orientation === 'horizontal'
  const mirror = direction === 'rtl' ? -1 : 1
  const length = (isLying ? widthPx : heightPx) - 2 * MARGIN
  const projection: Projection = isLying
    ? { orientation: 'horizontal', originX: mirror === 1 ? MARGIN : widthPx - MARGIN, originY: heightPx / 2, mirror }
    : { orientation: 'vertical', originX: widthPx / 2, originY: MARGIN, mirror }
  return { projection, pitch: Math.max(1, (length + GAP) / STAGES), gap: GAP }
}

/** About the middle of the plot, where the words stand: the flow's centre line there, and how thick it can be. */
function aboutWords(
  { orientation, originX, originY, mirror }: Projection,
  { widthPx, heightPx }: Pick<FunnelLayout, 'widthPx' | 'heightPx'>,
): { projection: Projection; room: number } {
  const isLying = orientation === 'horizontal'
  const size = isLying ? heightPx : widthPx
  const middle = isLying ? originY : mirror === 1 ? originX : widthPx - originX
  // Names beside the flow push its own middle away from that of the plot by half of what they take.
  const names = 2 * Math.max(0, middle - size / 2)
  const projection = isLying
    ? { orientation, originX, originY: size / 2, mirror }
    : { orientation, originX: size / 2, originY, mirror }
  return { projection, room: Math.max(1, size - 2 * (names + MARGIN)) }
}
