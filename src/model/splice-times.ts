import type { AddedTouches } from './added-touches.js'
import type { JourneyLog } from './journey-log.js'
import type { TouchOrder } from './order-touches.js'
import type { SplicePlan } from './splice-plan.js'
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
  changed: TouchOrder,
  { pieces, length }: SplicePlan,
): { readonly time: TimeColumn; readonly scale: TimeScale | null } {
  const base = set.rows
  const more = timeScaleOf(table.timeMs)
  const scale = set.rows.count === 0 ? more : table.count === 0 ? timeScale : unitedScale(timeScale, more)
  const time = emptyTimes(length, scale)
  const isSame = isSameScale(base.time, time)
  for (const { isBase, from, until, at } of pieces) {
    if (isBase && isSame) {
      time.ticks.set(base.time.ticks.subarray(from, until), at)
      if (base.time.highTicks.length > 0) time.highTicks.set(base.time.highTicks.subarray(from, until), at)
      continue
    }
    const source = isBase ? base : changed
    for (let i = from; i < until; i++) setTime(time, at + i - from, timeAt(source, i))
  }
  return { time, scale }
}

function isSameScale(a: TimeColumn, b: TimeColumn): boolean {
  return (
    a.fromMs === b.fromMs && a.unitMs === b.unitMs && a.ticks instanceof Uint32Array === b.ticks instanceof Uint32Array
  )
}
