import type { AddedTouches } from './added-touches.js'
import type { ColumnMemory } from './column-memory.js'
import type { JourneyLog } from './journey-log.js'
import type { TouchOrder } from './order-touches.js'
import { spliceRuns } from './splice.js'
import { BASE_RUNS, CHANGED_RUNS, type SplicePlan } from './splice-plan.js'
import {
  emptyTimes,
  setTime,
  type TimeColumn,
  type TimeScale,
  timeAt,
  timeScaleOf,
  unitedScale,
} from './time-column.js'

/** The times of base and changed actors on one scale. Cost: copying, where the scale of the base holds all. */
export function spliceTimes(
  { set, timeScale }: JourneyLog,
  { table }: AddedTouches,
  { changed, plan }: { readonly changed: TouchOrder; readonly plan: SplicePlan },
  memory: ColumnMemory,
): { readonly time: TimeColumn; readonly scale: TimeScale | null } {
  const base = set.rows
  const more = timeScaleOf(table.timeMs)
  const scale = set.rows.count === 0 ? more : table.count === 0 ? timeScale : unitedScale(timeScale, more)
  const isSame = isSameScale(base.time, emptyTimes(0, scale))
  const time = emptyTimes(plan.length, scale, (of, make, count) => memory(isSame ? base.time[of] : null, make, count))
  if (isSame) {
    spliceRuns(plan, BASE_RUNS, base.time.ticks, time.ticks, 0)
    if (time.highTicks.length > 0) spliceRuns(plan, BASE_RUNS, base.time.highTicks, time.highTicks, 0)
  } else writeRuns(plan, BASE_RUNS, base, time)
  writeRuns(plan, CHANGED_RUNS, changed, time)
  return { time, scale }
}

/** Writes the times of every second run, from `first` on, on the scale of `into`. */
function writeRuns({ from, at }: SplicePlan, first: number, source: Timed, into: TimeColumn): void {
  for (let run = first; run < from.length; run += 2) {
    const end = at[run + 1] as number
    for (let i = at[run] as number, k = from[run] as number; i < end; i++, k++) setTime(into, i, timeAt(source, k))
  }
}

type Timed = Parameters<typeof timeAt>[0]

function isSameScale(a: TimeColumn, b: TimeColumn): boolean {
  return (
    a.fromMs === b.fromMs && a.unitMs === b.unitMs && a.ticks instanceof Uint32Array === b.ticks instanceof Uint32Array
  )
}
