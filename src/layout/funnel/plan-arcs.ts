import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import type { ArcPlan } from './arc.js'

/** Arcs that a picture of a density can carry; the rest is in the table. */
const ARCS_AT_MOST: Readonly<Record<Density, number>> = { spark: 0, compact: 4, regular: 12, roomy: 20 }

/**
 * The moves to draw as arcs, those with most visits first: skips, steps back, and returns from the
 * stage where the earlier journey was lost. `hidden` counts the moves that are left out.
 */
export function planArcs(measure: FunnelMeasure, density: Density): { arcs: ArcPlan[]; hidden: number } {
  const place = new Map(measure.stages.map(({ stage }, index) => [stage.id, index]))
  const at = (id: string | null): number => (id === null ? -1 : (place.get(id) ?? -1))
  const moves = measure.flows.flatMap(({ from, to, kind, visits }): ArcPlan[] =>
    kind === 'skip' || kind === 'step-back' ? [{ kind, from: at(from), to: at(to), visits }] : [],
  )
  const all = [...moves, ...returnsOf(measure, at)].sort(
    (a, b) => b.visits - a.visits || a.from - b.from || a.to - b.to || (a.kind < b.kind ? -1 : 1),
  )
  const arcs = all.slice(0, ARCS_AT_MOST[density])
  return { arcs, hidden: all.length - arcs.length }
}

function returnsOf(measure: FunnelMeasure, at: (id: string | null) => number): ArcPlan[] {
  const pairs = new Map<string, ArcPlan>()
  for (const { lostAt, returnedAt, journeys } of measure.recoveries) {
    const from = at(lostAt)
    const to = at(returnedAt)
    if (to < 0) continue
    const key = `${from}>${to}`
    pairs.set(key, { kind: 'returned', from, to, visits: journeys + (pairs.get(key)?.visits ?? 0) })
  }
  return [...pairs.values()]
}
