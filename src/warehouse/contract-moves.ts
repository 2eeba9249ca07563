import { OUTSIDE } from '../measures/circles/circles-measure.js'
import { walkRings } from '../measures/circles/ring-walk.js'
import { actorHasRows } from '../model/journey-query.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ContractRow } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { KeyedRows } from './keyed-rows.js'

type MoveRow = ContractRow<'moves'>

/**
 * Counts the moves between rings, for everything (no `periodStart`) and per period. Kinds: `standing` (place at the
 * start and at the end), `touch` (a placement, from -1 for a first one), `unobserved` (a placement across a declared gap), `shaken` (placements by a bad experience that
 * moved outward), `loss` (explicit losses, from the ring), `conversions` (actors by their conversions, 3 for three and
 * more, in `toRing`; how many conversions they made altogether in the kind `converted`).
 * Cost: two walks over the rows, O(rows + actors x periods).
 */
export function movesTable(set: JourneySet, definition: ContractDefinition): MoveRow[] {
  const rows = new KeyedRows<MoveRow>()
  addPeriods(set, rows, [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY], () => null)
  const bounds = definition.periodBounds
  if (bounds.length > 1) addPeriods(set, rows, bounds, (period) => bounds[period] as number)
  return rows.rows()
}

function addPeriods(
  set: JourneySet,
  rows: KeyedRows<MoveRow>,
  bounds: readonly number[],
  startOf: (period: number) => number | null,
): void {
  const periods = bounds.length - 1
  const conversions = new Int32Array(periods)
  let before: number = OUTSIDE
  const add = (period: number, kind: string, fromRing: number, toRing: number, amount = 1): void => {
    if (period >= 0 && period < periods) rows.add({ periodStart: startOf(period), kind, fromRing, toRing }, { amount })
  }
  const listener = {
    onBound: (bound: number, place: number): void => {
      if (bound > 0) add(bound - 1, 'standing', before, place)
      before = place
    },
    onPlacement: (period: number, from: number, to: number, isShaken: boolean, isUnobserved: boolean): void => {
      add(period, isUnobserved && from !== OUTSIDE ? 'unobserved' : 'touch', from, to)
      if (isShaken && from !== to) add(period, 'shaken', from, to)
    },
    onLoss: (period: number, ring: number): void => {
      if (ring !== OUTSIDE) add(period, 'loss', ring, ring)
    },
    onConversion: (period: number): void => {
      if (period >= 0 && period < periods) conversions[period] = (conversions[period] as number) + 1
    },
    onDecay: (): void => {},
  }
  for (let actor = 0; actor < set.actors.length; actor++) {
    if (!actorHasRows(set, actor)) continue
    walkRings(set, actor, { bounds, decayMs: null }, listener)
    conversions.forEach((count, period) => {
      if (count === 0) return
      add(period, 'conversions', 0, Math.min(3, count))
      add(period, 'converted', 0, 0, count)
      conversions[period] = 0
    })
  }
}
