import { checkOptions } from '../../foundation/check-options.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import { overlaps, type Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { type SilhouettePlan, solveBeside } from './compose-funnel.js'
import { between, boxOf, type Edge, edgeOf, longEdges } from './emit-shapes.js'
import { flowFrame, leadersOf, projectionOf } from './flow-frame.js'
import type { FunnelLabel, FunnelPill, Point } from './funnel-layout.js'
import {
  type FunnelLayoutOptions,
  type ResolvedFunnelLayoutOptions,
  resolveFunnelLayoutOptions,
} from './funnel-layout-options.js'
import { headerLabel, LINE, TYPE_PX } from './header-label.js'
import { type Profile, peakOf, scaled, thicknessAt } from './profile.js'
import { type Projection, project } from './projection.js'
import type { StageHeaders } from './stage-headers.js'

/** How two funnels are laid together: one outlined over the other, or half against half. */
export type FunnelPairForm = 'ghost' | 'mirror'

/** One stage of two funnels. */
export interface FunnelPairStage {
  readonly id: string
  readonly index: number
  readonly earlierArrivals: number
  readonly laterArrivals: number
  /** Closed; both on one scale, so areas are true to the counts. */
  readonly earlier: string
  readonly later: string
  /** The long edges of the earlier alone: what a line is drawn along, so that neighbours are not parted twice. */
  readonly earlierEdges: string
  readonly box: Rect
  readonly centre: Point
}

/** Two funnels as geometry, px within the plot. */
export interface FunnelPairLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly orientation: 'horizontal' | 'vertical'
  readonly density: Density
  readonly form: FunnelPairForm
  readonly stages: readonly FunnelPairStage[]
  readonly labels: readonly FunnelLabel[]
  readonly pills: readonly FunnelPill[]
  readonly leaders: readonly { readonly from: Point; readonly to: Point }[]
  /** Px² per journey, the same for both; 0 where both are empty. */
  readonly areaPerJourneyPx2: number
  /** False where rates are known and what `texts.base` writes beside them found no room. */
  readonly hasDifferences: boolean
  /** How the flow lies in the plot. */
  readonly frame: { readonly projection: Projection; readonly pitch: number; readonly gap: number }
  readonly isEmpty: boolean
}

/** What `layoutFunnelPair` can be asked for. */
export interface FunnelPairOptions
  extends Omit<FunnelLayoutOptions, 'scale' | 'streams' | 'besides' | 'base' | 'named' | 'neck'> {
  /** Default `ghost`. */
  readonly form?: FunnelPairForm | undefined
  /** Names of the two, written with the counts of the earlier one, or with both into the halves. Default: none are written. */
  readonly names?: { readonly earlier: string; readonly later: string } | undefined
}

/** Share of the room across that the thickest place takes. */
const THICKEST = 0.86
/** How much of its thickness a stage has above (before) and below (after) the common line. */
const SHARES = {
  ghost: { earlier: [0.5, 0.5], later: [0.5, 0.5] },
  mirror: { earlier: [1, 0], later: [0, 1] },
} as const

/**
 * Two funnels on the stages of the later one, matched by id, on one scale: the earlier as an outline
 * over the later, or as the half above (standing: on the left) against the later below. The headers
 * are those of the later one, with the counts of the earlier one beside them; `texts.base` may write a difference beside each rate. Pure; linear.
 */
export function layoutFunnelPair(
  earlier: FunnelMeasure,
  later: FunnelMeasure,
  options: FunnelPairOptions = {},
): FunnelPairLayout {
  const { form = 'ghost', names } = options
  checkOptions({ form }, { form: 'ghost mirror' })
  const resolved = resolveFunnelLayoutOptions(options)
  const frame = flowFrame(later, resolved, 0)
  const { headers } = frame
  const { pitch, gap } = frame
  const stageLength = pitch - gap
  const plan: SilhouettePlan = { measure: later, pitch, gap, scale: 'area', curve: resolved.curve, neck: 'level' }
  const solved = { earlier: solveBeside(earlier, plan), later: solveBeside(later, plan) }
  const reach = reachOf(solved, form)
  const factor = reach.above + reach.below > 0 ? (frame.across * THICKEST) / (reach.above + reach.below) : 0
  const projection = projectionOf(frame, { above: reach.above * factor, below: reach.below * factor }, resolved)
  const profiles = {
    earlier: solved.earlier.map((profile) => scaled(profile, factor)),
    later: solved.later.map((profile) => scaled(profile, factor)),
  }
  const pair: Pair = { form, profiles, pitch, stageLength, projection }
  const counts = countsOf(earlier, later)
  const stages = pairStages(pair, earlier, later)
  const before = names === undefined ? [] : earlierCounts(headers, counts.earlier, stages, names.earlier, resolved)
  const upper = form === 'mirror' ? profiles.earlier.map((profile) => scaled(profile, 2)) : profiles.later
  return {
    widthPx: resolved.widthPx,
    heightPx: resolved.heightPx,
    orientation: resolved.orientation,
    density: resolved.density,
    form,
    stages,
    labels: [
      ...headers.labels,
      ...before,
      ...(form === 'mirror' && names !== undefined && resolved.density !== 'spark'
        ? halfLabels(pair, before.length === 0 ? counts : null, names, resolved, headers)
        : []),
    ],
    pills: headers.pills.map(({ stage, box, thin }) => ({ stage, box, thin })),
    leaders: leadersOf(frame, { pitch, stageLength, profiles: upper }, projection),
    areaPerJourneyPx2: factor * stageLength,
    hasDifferences: headers.hasBases,
    frame: { projection, pitch, gap },
    isEmpty: factor === 0,
  }
}

/** Counts of both by stage of the later one. */
function countsOf(earlier: FunnelMeasure, later: FunnelMeasure): Record<Period, readonly number[]> {
  const before = new Map(earlier.stages.map(({ stage, arrivals }) => [stage.id, arrivals]))
  return {
    earlier: later.stages.map(({ stage }) => before.get(stage.id) ?? 0),
    later: later.stages.map(({ arrivals }) => arrivals),
  }
}

type Period = 'earlier' | 'later'
type BothProfiles = Readonly<Record<Period, readonly Profile[]>>

/** What the shapes of both are made from. */
interface Pair {
  readonly form: FunnelPairForm
  readonly profiles: BothProfiles
  readonly pitch: number
  readonly stageLength: number
  readonly projection: Projection
}

/** How far both reach above and below the common line. */
function reachOf(profiles: BothProfiles, form: FunnelPairForm): { above: number; below: number } {
  const reach = (side: 0 | 1): number =>
    Math.max(
      0,
      ...(['earlier', 'later'] as const).flatMap((period) =>
        profiles[period].map((profile) => peakOf(profile) * SHARES[form][period][side]),
      ),
    )
  return { above: reach(0), below: reach(1) }
}

function pairStages(pair: Pair, earlier: FunnelMeasure, later: FunnelMeasure): FunnelPairStage[] {
  const { form, profiles, pitch, stageLength, projection } = pair
  const counts = countsOf(earlier, later)
  const edgesOf = (period: Period, index: number): [Edge, Edge] => {
    const [above, below] = SHARES[form][period]
    const edge = (share: number): Edge => edgeOf(profiles[period][index] as Profile, index * pitch, share)
    return [edge(-above), edge(below)]
  }
  const shapeOf = (period: Period, index: number): string => {
    const finest = thicknessAt(profiles[period][index] as Profile, stageLength / 2)
    return between(...edgesOf(period, index), projection, finest)
  }
  return later.stages.map(({ stage, arrivals }, index) => {
    const own = { earlier: profiles.earlier.slice(index, index + 1), later: profiles.later.slice(index, index + 1) }
    const { above, below } = reachOf(own, form)
    const start = index * pitch
    return {
      id: stage.id,
      index,
      earlierArrivals: counts.earlier[index] ?? 0,
      laterArrivals: arrivals,
      earlier: shapeOf('earlier', index),
      later: shapeOf('later', index),
      earlierEdges: longEdges(edgesOf('earlier', index), projection),
      box: boxOf(projection, [start, -above], [start + stageLength, below]),
      centre: project(projection, [start + stageLength / 2, (below - above) / 2]),
    }
  })
}

/** Between a number and what stands beside it, px. */
const BESIDE = 8
const ROOM_FOR_TEXT = 18
const INSET = 8

/**
 * What the earlier one counted, small beside each number of the later one: below it (lying) or behind
 * it (standing). The first bears the name where there is room for it. All or none: a row with holes
 * would be read as zeros.
 */
function earlierCounts(
  { labels, written }: StageHeaders,
  counts: readonly number[],
  stages: readonly FunnelPairStage[],
  earlier: string,
  { orientation, direction, measureText }: ResolvedFunnelLayoutOptions,
): FunnelLabel[] {
  const isLying = orientation === 'horizontal'
  const numbers = labels.filter(({ tone }) => tone === 'number')
  const rowY = labels.find(({ tone }) => tone === 'base')?.y
  if (numbers.length !== counts.length || (isLying && rowY === undefined)) return []
  const mirror = direction === 'rtl' ? -1 : 1
  const setAt = ({ of, x, y, box }: FunnelLabel, text: string): FunnelLabel => {
    const at = isLying
      ? ({ x, y: rowY ?? y, anchor: 'middle' } as const)
      : ({
          x: mirror === 1 ? box.x + box.width + BESIDE : box.x - BESIDE,
          y,
          anchor: mirror === 1 ? 'start' : 'end',
        } as const)
    return headerLabel({ of, tone: 'base', lines: [text], ...at }, measureText)
  }
  /** Clear of the headers and, standing, of the stage beside it. */
  const isFree = ({ box }: FunnelLabel, stage: Rect | undefined): boolean =>
    labels.every(
      (other) => !overlaps(other.box, { ...box, x: box.x - BESIDE + 1, width: box.width + 2 * BESIDE - 2 }),
    ) &&
    (isLying || stage === undefined || !overlaps(stage, box, BESIDE))
  const found = numbers.map((number, i) => {
    const count = written(counts[i] ?? 0)
    // Without a name an arrow says that it came first: beside another number it would be read as one with it.
    const alone = mirror === 1 ? `← ${count}` : `${count} →`
    return [`${earlier}: ${count}`, alone]
      .map((text) => setAt(number, text))
      .filter((label) => isFree(label, stages[i]?.box))
  })
  if (found.some((forms) => forms.length === 0)) return []
  // The name at each, or at the first only.
  const isNamed = found.every((forms) => forms.length === 2)
  return found.map((forms, i) => (isNamed || i === 0 ? forms[0] : forms.at(-1)) as FunnelLabel)
}

/**
 * In the middle of each half's stages: the counts, the first with the name, each where it is thick
 * enough; without counts the names, once, or neither.
 */
function halfLabels(
  { profiles, pitch, stageLength, projection }: Pair,
  counts: Readonly<Record<Period, readonly number[]>> | null,
  names: Readonly<Record<Period, string>>,
  { orientation, measureText }: ResolvedFunnelLayoutOptions,
  { written }: StageHeaders,
): FunnelLabel[] {
  const isLying = orientation === 'horizontal'
  const labels = (['earlier', 'later'] as const).flatMap((period) =>
    profiles[period].flatMap((profile, i) => {
      const thick = thicknessAt(profile, stageLength / 2)
      const count = written(counts?.[period][i] ?? 0)
      const forms =
        counts === null ? (i === 0 ? [names[period]] : []) : i === 0 ? [`${names[period]}: ${count}`, count] : [count]
      const maxWidthPx = (isLying ? stageLength : thick) - 2 * INSET
      const box = {
        maxWidthPx,
        maxLines: (isLying ? thick : stageLength) > 2 * ROOM_FOR_TEXT ? 2 : 1,
        fontPx: TYPE_PX.label,
        measureText,
      }
      const fitted = forms.map((text) => fitText(text, box)).find(({ complete }) => complete)
      if (fitted === undefined || (isLying ? thick : stageLength) < ROOM_FOR_TEXT) return []
      const { lines } = fitted
      const { x, y } = project(projection, [i * pitch + stageLength / 2, ((period === 'earlier' ? -1 : 1) * thick) / 2])
      const of = { kind: 'stage', stage: '' } as const
      const baseline = y + TYPE_PX.label * (0.36 - ((lines.length - 1) * LINE) / 2)
      const label = { of, tone: 'number', lines, x, y: baseline, anchor: 'middle', strong: true } as const
      return [{ ...headerLabel(label, measureText), halo: true }]
    }),
  )
  return counts === null && labels.length < 2 ? [] : labels
}
