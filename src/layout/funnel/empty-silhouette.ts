import type { FunnelLayout } from './funnel-layout.js'
import { type FunnelLayoutOptions, HORIZONTAL_FROM_PX } from './funnel-layout-options.js'
import { FlowPath, type FlowPoint, type Projection } from './projection.js'

/** What the picture of a funnel without people is made from: the layout, or while there is none, the plot. */
export interface EmptySilhouettePlace
  extends Pick<FunnelLayout, 'widthPx' | 'heightPx'>,
    Pick<FunnelLayoutOptions, 'orientation'> {
  /** Null while the stages are not known. */
  readonly layout: Pick<FunnelLayout, 'frame' | 'stages'> | null
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
  const { projection, pitch, gap } = known?.frame ?? unknownFrame(place)
  const count = known?.stages.length ?? STAGES
  const half = roomBeside(projection, place) / 2
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

/** How thick the flow can be about its centre line. */
function roomBeside(
  { orientation, originX, originY, mirror }: Projection,
  place: Pick<FunnelLayout, 'widthPx' | 'heightPx'>,
): number {
  const beside =
    orientation === 'horizontal' ? place.heightPx - originY : mirror === 1 ? place.widthPx - originX : originX
  return Math.max(1, 2 * (beside - MARGIN))
}
