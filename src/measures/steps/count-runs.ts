import type { JourneySet } from '../../model/journey-set.js'
import type { ThreadMaker } from './actor-thread.js'
import { actorTry, isStillOpen } from './actor-try.js'
import type { ResolvedSteps } from './resolve-steps.js'
import { RunColumns } from './run-columns.js'
import type { TrendTally } from './step-trend.js'
import type { StepRuns } from './steps-measure.js'
import { newTries } from './tries.js'

/** The counted tries of all actors. */
export interface CountedRuns {
  readonly runs: StepRuns
  /** Per run and step, the row, or -1; empty without breakdown. */
  readonly runRows: readonly Int32Array[]
  /** Actors whose counted try has an exclusion in it. */
  readonly excluded: number
}

/** Finds the counted try of every actor. Cost: as `measureSteps`. */
export function countRuns(
  set: JourneySet,
  options: ResolvedSteps,
  maker: ThreadMaker,
  trend: TrendTally | null,
): CountedRuns {
  const columns = new RunColumns(set, options.count)
  const runRows: Int32Array[] = []
  const tries = newTries()
  let excluded = 0
  for (let actor = 0; actor < set.actors.length; actor++) {
    const best = actorTry(maker, options, tries, actor, null, trend?.addThread ?? null)
    trend?.endActor()
    if (best === null) continue
    if (best.excluded) excluded++
    else {
      columns.add(actor, best, isStillOpen(set, options, best))
      if (options.breakdown !== null) runRows.push(best.rows)
    }
  }
  return { runs: columns.result(), runRows, excluded }
}
