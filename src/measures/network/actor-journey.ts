import { actorIndexOf, actorJourneyRange, dimensionNamed, journeyRows } from '../../model/journey-query.js'
import { type JourneySet, OUTCOMES, type Outcome } from '../../model/journey-set.js'
import { timeAt } from '../../model/time-column.js'

/** One touch, or one closing row, of one actor. */
export interface ActorTouch {
  /** Position of its journey among the actor's. */
  readonly journey: number
  /** Id and label of the touchpoint; null where the row is no visit (a purchase, say). */
  readonly touchpoint: string | null
  readonly label: string
  /** Id of the stage where it stands, or null. */
  readonly stage: string | null
  readonly channel: string | null
  readonly device: string | null
  /** Another device than that of the touch before (both known). */
  readonly isSwitch: boolean
  /** Epoch ms; NaN never: null where unknown. */
  readonly timeMs: number | null
  /** Time since the touch before, ms; null for the first, or where a time is unknown. */
  readonly silenceMs: number | null
  /** The silence before it outlasted the patience: the journey before was given up for lost. */
  readonly isReturn: boolean
  /** Something before it was not observed. */
  readonly isUnobserved: boolean
  readonly isConversion: boolean
  readonly isLoss: boolean
}

/** One of an actor's journeys. */
export interface ActorJourneyPart {
  readonly outcome: Outcome
  readonly cycle: number
  readonly isReturn: boolean
}

/** Everything that is known of one actor, in order. */
export interface ActorJourney {
  readonly actor: string
  readonly touches: readonly ActorTouch[]
  readonly journeys: readonly ActorJourneyPart[]
  /** How the last journey stands. */
  readonly outcome: Outcome
  /** Id of the stage of the latest staged row: where this person is now; null where none was. */
  readonly stage: string | null
  /** The innermost stage that was ever reached. */
  readonly furthestStage: string | null
  /** Stages between the furthest and the present one: 0 where the person stands at the furthest. */
  readonly stepsBack: number
  /** Distinct devices in order of appearance, and changes from one to another. */
  readonly devices: readonly string[]
  readonly deviceSwitches: number
  /** The longest time without a touch, ms; 0 for one touch. */
  readonly longestSilenceMs: number
  /** From the first touch to the last, ms. */
  readonly spanMs: number
  /** Silence since the last touch when observation ended, and whether that is longer than the patience there; null without times. */
  readonly silentSinceMs: number | null
}

/**
 * One actor's whole sequence: touches, silences, devices, stages, outcomes (V5 and V12 of the product: "where is this
 * person now, and how far did they step back?").
 *
 * @param actor its id.
 * @returns null where the set does not know the actor, or where it has no journey.
 * Cost: linear in the actor's rows, and in the actors to find the id.
 */
export function actorJourney(set: JourneySet, actor: string): ActorJourney | null {
  const index = actorIndexOf(set, actor)
  if (index < 0) return null
  const range = actorJourneyRange(set, index)
  if (range.start === range.end) return null
  const touches = touchesOf(set, range.start, range.end)
  const stages = touches.flatMap(({ stage }) => (stage === null ? [] : [stageAt(set, stage)]))
  const furthest = Math.max(-1, ...stages)
  const now = stages.at(-1) ?? -1
  const outcome = OUTCOMES[set.journeys.outcome[range.end - 1] as number] as Outcome
  return {
    actor,
    touches,
    journeys: partsOf(set, range.start, range.end),
    outcome,
    stage: set.stages[now]?.id ?? null,
    furthestStage: set.stages[furthest]?.id ?? null,
    stepsBack: Math.max(0, furthest - now),
    devices: [...new Set(touches.flatMap(({ device }) => (device === null ? [] : [device])))],
    deviceSwitches: touches.filter(({ isSwitch }) => isSwitch).length,
    ...timesOf(touches, set.rules.observedUntilMs),
  }
}

function stageAt(set: JourneySet, id: string): number {
  return set.stages.findIndex((stage) => stage.id === id)
}

function partsOf(set: JourneySet, start: number, end: number): ActorJourneyPart[] {
  const { outcome, cycle, isReturn } = set.journeys
  return Array.from({ length: end - start }, (_, i) => ({
    outcome: OUTCOMES[outcome[start + i] as number] as Outcome,
    cycle: cycle[start + i] as number,
    isReturn: isReturn[start + i] === 1,
  }))
}

function touchesOf(set: JourneySet, firstJourney: number, endJourney: number): ActorTouch[] {
  const channel = dimensionNamed(set, 'channel')
  const device = dimensionNamed(set, 'device')
  const { rows } = set
  const touches: ActorTouch[] = []
  let lastDevice: string | null = null
  let lastMs: number | null = null
  for (let journey = firstJourney; journey < endJourney; journey++) {
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) {
      const touchpoint = set.touchpoints[rows.touchpoint[row] as number]
      const isConversion = rows.conversion[row] === 1
      const isLoss = rows.loss[row] === 1
      const ms = timeAt(rows, row)
      const timeMs = Number.isFinite(ms) ? ms : null
      const own = device?.values[device.codes[row] as number] ?? null
      touches.push({
        journey: journey - firstJourney,
        touchpoint: touchpoint?.id ?? null,
        label: touchpoint?.label ?? '',
        stage: set.stages[rows.stage[row] as number]?.id ?? null,
        channel: channel?.values[channel.codes[row] as number] ?? null,
        device: own,
        isSwitch: own !== null && lastDevice !== null && own !== lastDevice,
        timeMs,
        silenceMs: timeMs === null || lastMs === null ? null : Math.max(0, timeMs - lastMs),
        isReturn: row === start && set.journeys.isReturn[journey] === 1,
        isUnobserved: rows.gap.length > 0 && rows.gap[row] === 1,
        isConversion,
        isLoss,
      })
      lastDevice = own ?? lastDevice
      lastMs = timeMs ?? lastMs
    }
  }
  return touches
}

function timesOf(
  touches: readonly ActorTouch[],
  observedUntilMs: number,
): Pick<ActorJourney, 'longestSilenceMs' | 'spanMs' | 'silentSinceMs'> {
  const times = touches.flatMap(({ timeMs }) => (timeMs === null ? [] : [timeMs]))
  const first = times[0] ?? 0
  const last = times.at(-1) ?? 0
  return {
    longestSilenceMs: touches.reduce((most, { silenceMs }) => Math.max(most, silenceMs ?? 0), 0),
    spanMs: last - first,
    silentSinceMs: times.length > 0 && Number.isFinite(observedUntilMs) ? Math.max(0, observedUntilMs - last) : null,
  }
}
