import type {
  FunnelBand,
  FunnelFlow,
  FunnelMeasure,
  FunnelStage,
  FunnelStageRates,
  FunnelTotals,
} from '../funnel/funnel-measure.js'
import { type DurationSummary, summariseDurations } from '../statistics/duration-summary.js'
import { rateOf } from '../statistics/wilson.js'
import type { StepsGroups, StepsMeasure } from './steps-measure.js'
import { maskFrom } from './summarise-runs.js'

/**
 * A measure of steps in the shape that the funnel is drawn from, with `reading: 'steps'`. It counts actors.
 *
 * Each actor's counted try gives one visit per step reached: `advance` to the next step, `skip` over
 * optional ones. Who did not reach the last step is *open* where the try may still go on when
 * observation ends, else *lost*. Excluded actors stand nowhere. A breakdown by `all` or by a step is
 * left out, since its groups do not divide the actors. Rates are those of the stage flow ("here or further
 * in"); those of a band are left out beside optional steps. Linear in runs times steps.
 */
export function funnelFromSteps(measure: StepsMeasure): FunnelMeasure {
  const moves = movesOf(measure)
  const totals = totalsOf(measure, moves)
  return {
    reading: 'steps',
    stages: measure.steps.map((_, step) => stageOf(measure, moves, step)),
    flows: flowsOf(measure, moves),
    recoveries: [],
    unstaged: { journeys: 0, converted: 0, lost: 0, open: 0, ended: 0 },
    totals,
    conversion: measure.conversion,
    timeToConvertMs: measure.timeToConvertMs,
    settled: false,
    breakdown: breakdownOf(measure.breakdown),
    rules: measure.rules,
    dialect: measure.dialect,
    notes: measure.notes
      .filter(({ kind }) => kind === 'unknown-dimension')
      .map(({ count, examples }) => ({ kind: 'unknown-dimension' as const, count, examples })),
  }
}

/** Counts of moves between steps, and of ends per step. */
interface Moves {
  /** `from * steps + to`. */
  readonly between: Int32Array
  readonly lost: Int32Array
  readonly open: Int32Array
  readonly converted: number
}

function movesOf({ runs, steps, completed }: StepsMeasure): Moves {
  const between = new Int32Array(steps.length ** 2)
  const lost = new Int32Array(steps.length)
  const open = new Int32Array(steps.length)
  for (let run = 0; run < runs.count; run++) {
    let at = 0
    for (let step = 1; step < steps.length; step++) {
      if (((runs.reached[run] as number) & (1 << step)) === 0) continue
      bump(between, at * steps.length + step)
      at = step
    }
    if (at < steps.length - 1) bump(runs.open[run] === 1 ? open : lost, at)
  }
  return { between, lost, open, converted: completed }
}

function bump(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] as number) + 1
}

function totalsOf({ entered }: StepsMeasure, { lost, open, converted }: Moves): FunnelTotals {
  return { journeys: entered, converted, lost: sum(lost), open: sum(open), ended: 0 }
}

function sum(counts: Int32Array): number {
  return counts.reduce((total, count) => total + count, 0)
}

function stageOf(measure: StepsMeasure, moves: Moves, step: number): FunnelStage {
  const { steps, entered } = measure
  const { id, label, reached } = steps[step] as StepsMeasure['steps'][number]
  const last = steps.length - 1
  const move = (from: number, to: number): number => moves.between[from * steps.length + to] ?? 0
  const carriedIn = step === 0 ? 0 : move(step - 1, step)
  const movedOn = step === last ? 0 : move(step, step + 1)
  const converted = step === last ? moves.converted : 0
  const lost = moves.lost[step] as number
  const open = moves.open[step] as number
  const entries = step === 0 ? entered : 0
  return {
    stage: { id, label },
    arrivals: reached,
    visits: reached,
    inflow: { carriedIn, entered: entries, skippedIn: reached - carriedIn - entries, steppedBackIn: 0, returned: 0 },
    outflow: {
      movedOn,
      skippedAhead: reached - movedOn - converted - lost - open,
      steppedBack: 0,
      converted,
      lost,
      open,
      ended: 0,
      unknown: 0,
    },
    rates: ratesOf(measure, step),
    dwellMs: null,
    timeToNextMs: step < last ? timeToNext(measure, step) : null,
  }
}

/** From this step to the one done next, over those who went on. */
function timeToNext({ runs, steps }: StepsMeasure, step: number): DurationSummary | null {
  const durations: number[] = []
  for (let run = 0; run < runs.count; run++) {
    const reached = runs.reached[run] as number
    const further = reached & ~((2 << step) - 1)
    if ((reached & (1 << step)) === 0 || further === 0) continue
    const next = 31 - Math.clz32(further & -further)
    const first = run * steps.length
    durations.push((runs.timeMs[first + next] as number) - (runs.timeMs[first + step] as number))
  }
  return summariseDurations(durations)
}

/** As the stage flow has them: who came here or further in. Where nothing is optional these are the steps' own rates. */
function ratesOf(measure: StepsMeasure, step: number): FunnelStageRates {
  const { steps, entered } = measure
  const here = 1 << step
  const last = 1 << (steps.length - 1)
  const further = maskFrom(steps.length, step)
  const count = (test: (reached: number) => boolean): number =>
    measure.runs.reached.reduce((sum, reached) => sum + (test(reached) ? 1 : 0), 0)
  const before = here >> 1
  const wentOn = count((reached) => (reached & before) !== 0 && (reached & further) !== 0)
  const ofEntered = rateOf(
    count((reached) => (reached & further) !== 0),
    entered,
  )
  return {
    previous: step === 0 ? null : rateOf(wentOn, steps[step - 1]?.reached ?? 0),
    first: ofEntered,
    total: ofEntered,
    conversion: rateOf(
      count((reached) => (reached & here) !== 0 && (reached & last) !== 0),
      steps[step]?.reached ?? 0,
    ),
  }
}

function flowsOf({ steps, entered }: StepsMeasure, moves: Moves): FunnelFlow[] {
  const id = (step: number): string | null => steps[step]?.id ?? null
  const flows: FunnelFlow[] = [{ from: null, to: id(0), kind: 'entered', visits: entered }]
  steps.forEach((_, from) => {
    for (let to = from + 1; to < steps.length; to++) {
      const visits = moves.between[from * steps.length + to] as number
      flows.push({ from: id(from), to: id(to), kind: to === from + 1 ? 'advance' : 'skip', visits })
    }
    const converted = from === steps.length - 1 ? moves.converted : 0
    flows.push({ from: id(from), to: null, kind: 'converted', visits: converted })
    flows.push({ from: id(from), to: null, kind: 'lost', visits: moves.lost[from] as number })
    flows.push({ from: id(from), to: null, kind: 'open', visits: moves.open[from] as number })
  })
  return flows.filter(({ visits }) => visits > 0)
}

function breakdownOf(groups: StepsGroups | null): FunnelMeasure['breakdown'] {
  if (groups === null || (groups.attribution !== 'first' && groups.attribution !== 'last')) return null
  return {
    dimension: groups.dimension,
    attribution: groups.attribution,
    bands: groups.groups.map(
      (group): FunnelBand => ({
        value: group.value,
        kind: group.value === null ? 'missing' : 'value',
        values: 1,
        journeys: group.entered,
        converted: group.completed,
        lost: group.lost,
        open: group.open,
        ended: 0,
        arrivals: group.steps.map(({ reached }) => reached),
        previousRates: group.steps.map(({ rates, optional }, k) =>
          optional || group.steps[k - 1]?.optional === true ? null : rates.previous,
        ),
      }),
    ),
  }
}
