import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import type { Rect } from '../rect.js'
import { bandNames, legendOf } from './band-names.js'
import {
  type Composition,
  type CompositionPlan,
  composeFunnel,
  type SolvedSilhouette,
  solveBeside,
  solveSilhouette,
} from './compose-funnel.js'
import { arcShapes, plumeShapes, stageShapes } from './emit-shapes.js'
import { type FlowFrame, flowFrame, innerBox, leadersOf, projectionOf } from './flow-frame.js'
import { type DrawnMarks, obstaclesOf, wantedLabels } from './flow-labels.js'
import type { FunnelLayout } from './funnel-layout.js'
import {
  type FunnelLayoutOptions,
  type ResolvedFunnelLayoutOptions,
  resolveFunnelLayoutOptions,
} from './funnel-layout-options.js'
import { placeLabels } from './place-labels.js'
import { planArcs } from './plan-arcs.js'
import { type Profile, scaled } from './profile.js'

/** Room for the labels beyond the streams. */
const LABEL_ROOM = 20
/** Px more between the column of names and the labels of streams. */
const FROM_COLUMN = 6
/** Space kept between labels and the sides of the plot. */
const LABEL_INSET = 3
const WIDEST_ARC: Readonly<Record<Density, number>> = { spark: 3, compact: 4, regular: 6, roomy: 9 }
/** On shorter stages of a small picture, px, arcs would hide what they join. */
const LEAST_PITCH_FOR_ARCS = 30
/** The thickest place at most, as shares of the room across and of the length. */
const THICKEST = { across: 0.8, length: 0.62 } as const
/** The thickness is found to so many px. */
const PRECISION = 0.25
/** Guesses, where growth is far from even; after them, halving. */
const GUESSES = 6
/** A legend takes room, which may push further names off their bands: tried so often. */
const LEGEND_TRIES = 3

/**
 * The funnel as geometry: one continuous silhouette, cut into stages by hairline gaps, as large as
 * its streams, arcs and labels leave it room.
 *
 * Areas of stages, bands and streams are on one scale and true to their counts (scale `area`);
 * widths of arcs are on one scale of their own. Pure and deterministic: the same measure and
 * options give the same layout, in Node as in the browser. No number is ever NaN.
 * Cost: linear in stages, streams and the arcs drawn; a few milliseconds.
 */
export function layoutFunnel(measure: FunnelMeasure, options: FunnelLayoutOptions = {}): FunnelLayout {
  const resolved = resolveFunnelLayoutOptions(options)
  let layout = drawFunnel(measure, resolved, 0)
  for (let k = 0; k < LEGEND_TRIES; k++) {
    const { entries, heightPx } = legendFor(measure, layout, resolved)
    const isKept = layout.legend.length === entries.length
    if (isKept) return { ...layout, legend: entries }
    layout = { ...drawFunnel(measure, resolved, heightPx), legend: entries }
  }
  return { ...layout, legend: legendFor(measure, layout, resolved).entries }
}

/** Every band, where any found no place for its name on itself: half a legend would look like all of one. */
function legendFor(
  measure: FunnelMeasure,
  layout: FunnelLayout,
  options: ResolvedFunnelLayoutOptions,
): ReturnType<typeof legendOf> {
  const named = new Set(layout.bandNames.map(({ band }) => band))
  const bands = (measure.breakdown?.bands ?? []).flatMap(({ journeys }, band) => (journeys > 0 ? [band] : []))
  const listed = options.density === 'spark' || bands.every((band) => named.has(band)) ? [] : bands
  const { x, y, width, height } = innerBox(options, 0)
  return legendOf(measure, listed, { x, width, bottom: y + height }, options)
}

/** Frame, composition, shapes, labels: the picture with so much room reserved at the bottom. */
function drawFunnel(measure: FunnelMeasure, options: ResolvedFunnelLayoutOptions, reservedPx: number): FunnelLayout {
  const frame = flowFrame(measure, options, reservedPx)
  const isTile = options.density === 'compact' && frame.pitch < LEAST_PITCH_FOR_ARCS
  const { arcs, hidden } = planArcs(measure, isTile ? 'spark' : options.density, options.streams)
  const plan = planOf(measure, options, frame, arcs)
  const composition = fitThickness(plan, solveSilhouette(plan), frame)
  const projection = projectionOf(frame, composition, options)
  const marks: DrawnMarks = {
    stages: stageShapes(measure, composition, projection, options.streams.includes('open')),
    plumes: plumeShapes(measure, composition, projection),
    arcs: arcShapes(measure, composition, projection),
  }
  const { headers } = frame
  const names = bandNames(measure, composition, projection, options)
  const leaders = leadersOf(frame, composition, projection)
  const wanted = wantedLabels(measure, marks, composition, projection, options, headers.written)
  const below = reservedPx > 0 ? reservedPx + options.margin.bottom : 0
  const flowLabels = placeLabels(
    wanted,
    [...[...headers.labels, ...headers.pills].map(({ box }) => apart(box, options)), ...names.map(({ box }) => box)],
    obstaclesOf({ ...marks, leaders }, composition, projection, outlinesOf(plan, composition)),
    { x: LABEL_INSET, y: 0, width: options.widthPx - 2 * LABEL_INSET, height: options.heightPx - below },
    options.measureText,
  )
  return {
    widthPx: options.widthPx,
    heightPx: options.heightPx,
    orientation: options.orientation,
    density: options.density,
    ...marks,
    pills: headers.pills.map(({ stage, box, thin }) => ({ stage, box, thin })),
    labels: [...headers.labels, ...flowLabels],
    bandNames: names,
    legend: [],
    leaders,
    frame: { projection, pitch: plan.pitch, gap: plan.gap, curve: plan.curve, neck: plan.neck },
    scale: {
      kind: options.scale,
      areaPerJourneyPx2: composition.areaPerJourney,
      widthPerVisitPx: composition.widthPerVisit,
    },
    hidden: {
      arcs: hidden,
      labels: headers.hidden + wanted.length - flowLabels.length,
      numbers: options.density === 'spark' ? 0 : drawnFlows(marks) - flowLabels.length,
    },
    isEmpty: measure.stages.every(({ arrivals }) => arrivals === 0),
  }
}

/** How many streams, arcs and dotted edges are drawn. */
function drawnFlows({ stages, plumes, arcs }: DrawnMarks): number {
  return plumes.length + arcs.length + stages.filter(({ open }) => open !== null).length
}

/** Beside a column of names, labels of streams keep further off: under a number they would be read as its name. */
function apart(box: Rect, { orientation }: ResolvedFunnelLayoutOptions): Rect {
  const px = orientation === 'vertical' ? FROM_COLUMN : 0
  return { ...box, y: box.y - px, height: box.height + 2 * px }
}

/** The profiles of further funnels, at the thickness that was found. */
function outlinesOf(plan: CompositionPlan, { areaPerJourney, stageLength }: Composition): Profile[][] {
  const factor = stageLength > 0 ? areaPerJourney / stageLength : 0
  return plan.besides.map((other) => solveBeside(other, plan).map((profile) => scaled(profile, factor)))
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
    curve: options.curve,
    neck: options.neck,
    besides: options.besides,
    streams: options.streams,
    pitch: frame.pitch,
    gap: frame.gap,
    arcs,
    maxArcWidth: WIDEST_ARC[options.density],
    labelRoom: options.density === 'spark' ? 0 : LABEL_ROOM,
  }
}

/**
 * The thickest picture that fits across, to `PRECISION`. All of it grows with the thickness, nearly in
 * proportion: what is known of a thinner and a thicker one says where to look. It is one of the
 * thicknesses that halving from the thickest would come to, so that the same data give the same picture
 * whatever the guesses.
 */
function fitThickness(plan: CompositionPlan, solved: SolvedSilhouette, frame: FlowFrame): Composition {
  const most = Math.min(frame.across * THICKEST.across, frame.length * THICKEST.length)
  const widest = composeFunnel(plan, solved, most)
  let best: Composition | null = null
  let fits = { thickness: 0, reach: 2 * plan.labelRoom }
  let spills = { thickness: most, reach: widest.above + widest.below }
  if (spills.reach <= frame.across) return widest
  for (let round = 0; ; round++) {
    const even = (frame.across - fits.reach) / (spills.reach - fits.reach)
    const share = round < GUESSES ? Math.min(0.99, Math.max(0.01, even)) : 0.5
    const [low, high] = halved(most, fits.thickness + share * (spills.thickness - fits.thickness))
    const thickness = low > fits.thickness ? low : high
    if (thickness >= spills.thickness) return best ?? composeFunnel(plan, solved, 0)
    const tried = composeFunnel(plan, solved, thickness)
    const reach = tried.above + tried.below
    if (reach > frame.across) spills = { thickness, reach }
    else {
      fits = { thickness, reach }
      best = tried
    }
  }
}

/** The two neighbours round `wanted` that halving 0..`most` comes to. */
function halved(most: number, wanted: number): readonly [low: number, high: number] {
  let [low, high] = [0, most]
  while (high - low > PRECISION) {
    const middle = (low + high) / 2
    if (middle <= wanted) low = middle
    else high = middle
  }
  return [low, high]
}
