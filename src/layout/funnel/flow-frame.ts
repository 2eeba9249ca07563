import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import type { Composition } from './compose-funnel.js'
import type { Point } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { type Profile, thicknessAt } from './profile.js'
import { type Projection, project } from './projection.js'
import { type HeaderPill, type StageHeaders, stageHeaders } from './stage-headers.js'

/** Where the flow stands in the plot, and the headers beside it. */
export interface FlowFrame {
  /** Screen box of the flow. */
  readonly box: Rect
  /** Its length along the flow and across it. */
  readonly length: number
  readonly across: number
  /** From one stage's start to the next, and what of it is gap. */
  readonly pitch: number
  readonly gap: number
  readonly mirror: 1 | -1
  readonly headers: StageHeaders
}

/** Between the headers and the flow. */
const HEADER_GAP = 10
/** Share of the width that names may take where the funnel stands: over their numbers, or in one row with them. */
const NAMES_AT_MOST = { over: 0.36, inRow: 0.48 } as const
/** The same for rates with what stands beside them. */
const RATES_AT_MOST = 0.5
/** On shorter stages, px, a name has one row with its number. */
const TWO_ROWS = 38

/** Divides the plot: headers first, the flow takes the rest; `reservedPx` at the bottom are left to the legend. */
export function flowFrame(measure: FunnelMeasure, options: ResolvedFunnelLayoutOptions, reservedPx: number): FlowFrame {
  const inner = innerBox(options, reservedPx)
  const isLying = options.orientation === 'horizontal'
  const length = isLying ? inner.width : inner.height
  const count = Math.max(1, measure.stages.length)
  const gap = gapOf(length / count, options.spacing)
  const pitch = (length + gap) / count
  const mirror = options.direction === 'rtl' ? -1 : 1
  const place = { x: mirror === 1 ? inner.x : inner.x + inner.width, y: inner.y, pitch, gap, mirror } as const
  const headers = stageHeaders(measure, options, {
    ...place,
    maxWidth: inner.width * NAMES_AT_MOST[pitch < TWO_ROWS ? 'inRow' : 'over'],
    rateWidth: inner.width * RATES_AT_MOST,
  })
  const taken = headers.extentPx > 0 ? headers.extentPx + HEADER_GAP : 0
  const across = Math.max(1, (isLying ? inner.height : inner.width) - taken)
  const box = isLying
    ? { ...inner, y: inner.y + taken, height: across }
    : { ...inner, x: mirror === 1 ? inner.x + taken : inner.x, width: across }
  return { box, length, across, pitch, gap, mirror, headers }
}

/** The plot without its margins. */
export function innerBox({ margin, widthPx, heightPx }: ResolvedFunnelLayoutOptions, reservedPx: number): Rect {
  return {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, widthPx - margin.left - margin.right),
    height: Math.max(1, heightPx - margin.top - margin.bottom - reservedPx),
  }
}

function gapOf(stageLength: number, spacing: number): number {
  return Math.max(0, Math.min(spacing, stageLength < 24 ? stageLength / 8 : stageLength / 4)) || 0
}

/** Puts the composition into its frame, with equal space on both sides. */
export function projectionOf(
  frame: FlowFrame,
  { above, below }: Pick<Composition, 'above' | 'below'>,
  { orientation }: ResolvedFunnelLayoutOptions,
): Projection {
  const { box, mirror } = frame
  const side = Math.max(0, frame.across - above - below) / 2 + above
  const startX = mirror === 1 ? box.x : box.x + box.width
  return orientation === 'horizontal'
    ? { orientation, originX: startX, originY: box.y + side, mirror }
    : { orientation, originX: startX + mirror * side, originY: box.y, mirror }
}

/** From each pill to the gap it speaks of, where the way is long enough to need a line. */
export function leadersOf(
  { headers }: FlowFrame,
  composition: Pick<Composition, 'pitch' | 'stageLength' | 'profiles'>,
  projection: Projection,
): { from: Point; to: Point }[] {
  const gap = composition.pitch - composition.stageLength
  return headers.pills.flatMap((pill: HeaderPill) => {
    const edge = thicknessAt(composition.profiles[pill.boundary - 1] as Profile, composition.stageLength)
    const to = project(projection, [pill.boundary * composition.pitch - gap / 2, -edge / 2 - 2])
    const from = pill.leaderFrom
    return Math.hypot(to.x - from.x, to.y - from.y) < 4 ? [] : [{ from, to }]
  })
}
