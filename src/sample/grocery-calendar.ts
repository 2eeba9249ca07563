import type { Random } from '../foundation/seeded-random.js'
import { drawName } from './draws.js'

/** One day, ms. */
export const DAY_MS = 86_400_000
/** The first moment of the sample's year: 2025-01-01, UTC. */
export const YEAR_START_MS: number = Date.UTC(2025, 0, 1)
/** The end of observation: 2026-01-01, UTC. Who is under way then stays open. */
export const YEAR_END_MS: number = Date.UTC(2026, 0, 1)
/** The weeks in which the scandal is in the press; both in one calendar month. */
export const SHOCK_START_MS: number = Date.UTC(2025, 8, 5)
export const SHOCK_END_MS: number = Date.UTC(2025, 8, 26)

/** Arrivals by month, January first: slow summer, a dent after the shock, a good late autumn. */
const ARRIVALS = { 0: 9, 1: 9, 2: 10, 3: 10, 4: 9, 5: 8, 6: 6, 7: 6, 8: 8, 9: 7, 10: 9, 11: 9 }

/** Draws the moment at which somebody nobody sent first meets the grocery. */
export function drawArrival(random: Random): number {
  const month = Number(drawName(random, ARRIVALS as Record<string, number>))
  const from = Date.UTC(2025, month, 1)
  return wakingMinute(from + random() * (Date.UTC(2025, month + 1, 1) - from))
}

/** Moves the hours from midnight to six to the morning and rounds down to the minute. */
export function wakingMinute(timeMs: number): number {
  const hourMs = DAY_MS / 24
  const night = timeMs % DAY_MS < 6 * hourMs
  return Math.floor((timeMs + (night ? 6 * hourMs : 0)) / 60_000) * 60_000
}
