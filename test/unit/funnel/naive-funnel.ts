import type { JourneySet } from '../../../src/model/journey-set.js'

/** One journey as plain objects: its stage visits in order and how it ended. */
export interface NaiveJourney {
  readonly actor: number
  readonly stages: readonly number[]
  readonly outcome: 'converted' | 'lost' | 'open' | 'ended'
  readonly isReturn: boolean
  readonly channel: string | null
}

const OUTCOME = ['converted', 'lost', 'open', 'ended'] as const

/** Reads a set as plain journeys: slow, and easy to see through. */
export function naiveJourneys(set: JourneySet): NaiveJourney[] {
  return Array.from({ length: set.journeys.count }, (_, j) => {
    const rows = Array.from(
      { length: (set.journeys.end[j] ?? 0) - (set.journeys.start[j] ?? 0) },
      (_, k) => (set.journeys.start[j] ?? 0) + k,
    )
    const staged = rows.map((row) => set.rows.stage[row] ?? -1).filter((stage) => stage >= 0)
    const column = set.dimensions.find((dimension) => dimension.name === 'channel')
    const channels = rows.map((row) => column?.values[column.codes[row] ?? -1] ?? null)
    return {
      actor: set.journeys.actor[j] ?? -1,
      stages: staged.filter((stage, k) => k === 0 || staged[k - 1] !== stage),
      outcome: OUTCOME[set.journeys.outcome[j] ?? 0] ?? 'open',
      isReturn: set.journeys.isReturn[j] === 1,
      channel: channels.find((channel) => channel !== null) ?? null,
    }
  })
}

/** Pairs of neighbouring visits. */
export function naiveMoves(journey: NaiveJourney): { from: number; to: number }[] {
  return journey.stages.slice(1).map((to, k) => ({ from: journey.stages[k] ?? -1, to }))
}

/** True where the journey was at `from` and at some later visit at `to` or further in. */
export function naiveWentOn(journey: NaiveJourney, from: number, to: number): boolean {
  return journey.stages.some((stage, k) => stage === from && journey.stages.slice(k + 1).some((later) => later >= to))
}
