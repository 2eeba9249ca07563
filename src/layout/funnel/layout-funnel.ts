import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import {
  type Composition,
  type CompositionPlan,
  composeFunnel,
  type SolvedSilhouette,
  solveSilhouette,
} from './compose-funnel.js'
import { arcShapes, plumeShapes, stageShapes } from './emit-shapes.js'
import { type DrawnMarks, obstaclesOf, wantedLabels } from './flow-labels.js'
import type { FunnelLayout, Point } from './funnel-layout.js'
import {
  type FunnelLayoutOptions,
  type ResolvedFunnelLayoutOptions,
  resolveFunnelLayoutOptions,
} from './funnel-layout-options.js'
import { placeLabels } from './place-labels.js'
import { planArcs } from './plan-arcs.js'
import { type Profile, peakOf } from './profile.js'
import { type Projection, project } from './projection.js'
import { horizontalHeaders, type StageHeaders, verticalHeaders } from './stage-headers.js'

/** Between two stages, px; less where stages are very short. */
const GAP = 2
/** Between the headers and the flow. */
const HEADER_GAP = 10
/** Share of the width that names may take where the funnel stands. */
const NAMES_AT_MOST = 0.36
const LABEL_ROOM = 20
const WIDEST_ARC: Readonly<Record<Density, number>> = { spark: 3, compact: 4, regular: 6, roomy: 9 }
/** Halvings in which the thickness is found; 2^-30 of the height is far below a pixel. */
const HALVINGS = 30

/**
 * The funnel as geometry: one continuous silhouette, cut into stages by hairline gaps, as large as
 * its streams, arcs and labels leave it room.
 *
 * Areas of stages, bands and streams are on one scale and true to their counts (scale `area`);
 * widths of arcs are on one scale of their own. Pure and deterministic: the same measure and
 * options give the same layout, in Node as in the browser. No number is ever NaN.
 * Cost: linear in stages, streams and the arcs drawn; a millisecond or two.
 */
export function layoutFunnel(measure: FunnelMeasure, options: FunnelLayoutOptions = {}): FunnelLayout {
  const resolved = resolveFunnelLayoutOptions(options)
  const frame = frameOf(measure, resolved)
  const { arcs, hidden } = planArcs(measure, resolved.density)
  const plan = planOf(measure, resolved, frame, arcs)
  const composition = fitThickness(plan, solveSilhouette(plan), frame)
  const projection = projectionOf(frame, composition, resolved)
  const marks: DrawnMarks = {
    stages: stageShapes(measure, composition, projection),
    plumes: plumeShapes(measure, composition.plumes, projection),
    arcs: arcShapes(measure, composition.arcs, projection),
  }
  const { headers } = frame
  const flowLabels = placeLabels(
    wantedLabels(measure, marks, composition, projection, resolved),
    [...headers.labels.map(({ box }) => box), ...headers.pills.map(({ box }) => box)],
    obstaclesOf(marks, composition, projection),
    { x: 3, y: 0, width: resolved.widthPx - 6, height: resolved.heightPx },
    resolved,
  )
  return {
    widthPx: resolved.widthPx,
    heightPx: resolved.heightPx,
    orientation: resolved.orientation,
    density: resolved.density,
    ...marks,
    pills: headers.pills.map(({ stage, box }) => ({ stage, box })),
    labels: [...headers.labels, ...flowLabels.labels],
    leaders: headers.pills.flatMap((pill) => leaderOf(pill, composition, projection)),
    scale: {
      kind: resolved.scale,
      areaPerJourneyPx2: composition.areaPerJourney,
      widthPerVisitPx: composition.widthPerVisit,
    },
    hidden: { arcs: hidden, labels: headers.hidden + flowLabels.hidden },
    isEmpty: measure.stages.every(({ arrivals }) => arrivals === 0),
  }
}

/** Where the flow stands in the plot, and the headers beside it. */
interface FlowFrame {
  /** Screen box of the flow. */
  readonly box: Rect
  /** Its length along the flow and across it. */
  readonly length: number
  readonly across: number
  readonly pitch: number
  readonly gap: number
  readonly mirror: 1 | -1
  readonly headers: StageHeaders
}

function frameOf(measure: FunnelMeasure, options: ResolvedFunnelLayoutOptions): FlowFrame {
  const { margin, widthPx, heightPx } = options
  const inner: Rect = {
    x: margin.left,
    y: margin.top,
    width: Math.max(1, widthPx - margin.left - margin.right),
    height: Math.max(1, heightPx - margin.top - margin.bottom),
  }
  const count = Math.max(1, measure.stages.length)
  const mirror = options.direction === 'rtl' ? -1 : 1
  return options.orientation === 'horizontal'
    ? lyingFrame(measure, options, inner, count, mirror)
    : standingFrame(measure, options, inner, count, mirror)
}

function lyingFrame(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  inner: Rect,
  count: number,
  mirror: 1 | -1,
): FlowFrame {
  const gap = gapOf(inner.width / count)
  const pitch = (inner.width + gap) / count
  const startX = mirror === 1 ? inner.x : inner.x + inner.width
  const headers = horizontalHeaders(measure, options, { x: startX, y: inner.y, pitch, gap, mirror })
  const top = headers.extentPx > 0 ? headers.extentPx + HEADER_GAP : 0
  const box = { ...inner, y: inner.y + top, height: Math.max(1, inner.height - top) }
  return { box, length: inner.width, across: box.height, pitch, gap, mirror, headers }
}

function standingFrame(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  inner: Rect,
  count: number,
  mirror: 1 | -1,
): FlowFrame {
  const gap = gapOf(inner.height / count)
  const pitch = (inner.height + gap) / count
  const startX = mirror === 1 ? inner.x : inner.x + inner.width
  const maxWidth = inner.width * NAMES_AT_MOST
  const headers = verticalHeaders(measure, options, { x: startX, y: inner.y, pitch, gap, mirror, maxWidth })
  const side = headers.extentPx > 0 ? headers.extentPx + HEADER_GAP : 0
  const width = Math.max(1, inner.width - side)
  const box = { ...inner, x: mirror === 1 ? inner.x + side : inner.x, width }
  return { box, length: inner.height, across: width, pitch, gap, mirror, headers }
}

function gapOf(stageLength: number): number {
  return stageLength < 24 ? Math.min(1, stageLength / 8) : GAP
}

function planOf(
  measure: FunnelMeasure,
  options: ResolvedFunnelLayoutOptions,
  frame: FlowFrame,
  arcs: CompositionPlan['arcs'],
): CompositionPlan {
  return {
    measure,
    scale: options.scale,
    pitch: frame.pitch,
    gap: frame.gap,
    arcs,
    maxArcWidth: WIDEST_ARC[options.density],
    hasStreams: true,
    labelRoom: options.density === 'spark' ? 0 : LABEL_ROOM,
  }
}

/** The thickest picture that fits across; all of it grows with the thickness, so halving finds it. */
function fitThickness(plan: CompositionPlan, solved: SolvedSilhouette, frame: FlowFrame): Composition {
  let low = 0
  let high = Math.min(frame.across, frame.length * 0.62)
  const fits = ({ above, below }: Composition): boolean => above + below <= frame.across
  const widest = composeFunnel(plan, solved, high)
  if (fits(widest)) return widest
  for (let k = 0; k < HALVINGS; k++) {
    const middle = (low + high) / 2
    if (fits(composeFunnel(plan, solved, middle))) low = middle
    else high = middle
  }
  return composeFunnel(plan, solved, low)
}

function projectionOf(
  frame: FlowFrame,
  { above, below }: Composition,
  options: ResolvedFunnelLayoutOptions,
): Projection {
  const { box, mirror } = frame
  const slack = Math.max(0, frame.across - above - below) / 2
  if (options.orientation === 'horizontal') {
    const originX = mirror === 1 ? box.x : box.x + box.width
    return { orientation: 'horizontal', originX, originY: box.y + slack + above, mirror }
  }
  const originX = mirror === 1 ? box.x + slack + above : box.x + box.width - slack - above
  return { orientation: 'vertical', originX, originY: box.y, mirror }
}

/** From a pill to the gap it speaks of, where there is way enough to need a line. */
function leaderOf(
  pill: StageHeaders['pills'][number],
  composition: Composition,
  projection: Projection,
): { from: Point; to: Point }[] {
  const before = composition.profiles[pill.boundary - 1] as Profile
  const gap = composition.pitch - composition.stageLength
  const edge = Math.min(before.right, peakOf(before)) / 2
  const to = project(projection, [pill.boundary * composition.pitch - gap / 2, -edge - 2])
  const from = pill.leaderFrom
  return Math.hypot(to.x - from.x, to.y - from.y) < 4 ? [] : [{ from, to }]
}
