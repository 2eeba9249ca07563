import { seededRandom } from '../../src/foundation/seeded-random.js'
import type { JourneySet } from '../../src/model/journey-set.js'
import { journeysFromTouches } from '../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from './random-log.js'

const DAY = 86_400_000
const CHANNELS = ['email', 'search', 'social'] as const
const KPI = (label: string, target: number): { label: string; unit: string; target: number } => ({
  label,
  unit: '%',
  target,
})

/** How people come and go on. */
export interface SteadyLogOptions {
  readonly days?: number
  readonly perDay?: number
  /** Share that goes on from each stage to the next. Default 0.5. */
  readonly goesOn?: number
  /** From this day on (of coming) the share is `later`. Default: never. */
  readonly changesOn?: number
  readonly later?: number
  /** Each step takes 0 to so many days, evenly. Default 20. */
  readonly slowest?: number
  /** Default: all rows lie before this day; later ones have not happened yet. Default `days`. */
  readonly observedDays?: number
}

/**
 * The rows of a process that stays the same from day to day, unless told to change: everybody has the same chance to
 * go from visit to cart to sale, and takes the same time, whenever they come. What has not happened by the
 * end of observation is not in it, so that the youngest have gone on least. Patience is 30 days.
 */
export function steadyLog(seed: number, options: SteadyLogOptions = {}): JourneySet {
  const { days = 84, perDay = 12, goesOn = 0.5, slowest = 20 } = options
  const { changesOn = Number.POSITIVE_INFINITY, later = goesOn, observedDays = days } = options
  const random = seededRandom(seed)
  const rows: LogRow[] = []
  const startMs = Date.UTC(2026, 0, 5)
  const untilMs = startMs + observedDays * DAY
  for (let person = 0; person < days * perDay; person++) {
    const day = Math.floor(person / perDay)
    const channel = CHANNELS[Math.floor(random() * CHANNELS.length)]
    const share = day < changesOn ? goesOn : later
    let timeMs = startMs + (day + random()) * DAY
    let isGoing = true
    for (const stage of ['visit', 'cart', 'sale']) {
      if (isGoing && timeMs < untilMs)
        rows.push({ actor: `p${person}`, timeMs, touchpoint: stage, stage, channel, conversion: stage === 'sale' })
      // Drawn for all, so that who comes later does the same whenever observation ends.
      isGoing = random() < share && isGoing
      timeMs += random() * slowest * DAY
    }
  }
  return journeysFromTouches(touchTable(rows), {
    stages: [
      { id: 'visit', kpi: KPI('Visitors with a cart', 45) },
      { id: 'cart', kpi: KPI('Carts that are bought', 45) },
      { id: 'sale' },
    ],
    patience: 30 * DAY,
    observedUntil: untilMs,
  })
}
