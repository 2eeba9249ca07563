import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Density } from '../density.js'
import type { ArcPlan } from './arc.js'
import type { FunnelStreamKind } from './funnel-layout-options.js'

/** Arcs of each kind that a picture of a density can carry without becoming a tangle. */
const ARCS_AT_MOST: Readonly<Record<Density, { moves: number; returns: number }>> = {
  spark: { moves: 0, returns: 0 },
  compact: { moves: 1, returns: 2 },
  regular: { moves: 3, returns: 3 },
  roomy: { moves: 6, returns: 4 },
}
/** Moves smaller than this share of the largest of their kind are left to the table. */
const WORTH_AN_ARC = 0.08

/**
 * The moves to draw as arcs: the largest skips, steps back, and returns from the stage where the
 * earlier journey was lost. Returns that get no arc of their own come in as one stub per stage, so
 * that all returns are drawn. `hidden` counts the moves that are left out.
 */
export function planArcs(
  measure: FunnelMeasure,
  density: Density,
  streams: readonly FunnelStreamKind[],
): { arcs: ArcPlan[]; hidden: number } {
  const place = new Map(measure.stages.map(({ stage }, index) => [stage.id, index]))
  const at = (id: string | null): number => (id === null ? -1 : (place.get(id) ?? -1))
  const most = ARCS_AT_MOST[density]
  const moves = (['skip', 'step-back'] as const).map((kind) =>
    streams.includes(kind) ? movesOf(measure, kind, at) : [],
  )
  const kept = moves.map((all) => largest(all, most.moves))
  const hidden = moves.flat().length - kept.flat().length
  const returns = streams.includes('returned') ? returnsOf(measure, at) : []
  if (most.returns === 0) return { arcs: kept.flat(), hidden: hidden + returns.length }
  const own = largest(
    returns.filter(({ from }) => from >= 0),
    most.returns,
  )
  return { arcs: [...kept.flat(), ...own, ...stubs(returns.filter((arc) => !own.includes(arc)))], hidden }
}

function movesOf(measure: FunnelMeasure, kind: 'skip' | 'step-back', at: (id: string | null) => number): ArcPlan[] {
  return measure.flows
    .filter((flow) => flow.kind === kind)
    .map(({ from, to, visits }) => ({ kind, from: at(from), to: at(to), visits }))
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

function largest(arcs: readonly ArcPlan[], atMost: number): ArcPlan[] {
  const sorted = [...arcs].sort((a, b) => b.visits - a.visits || a.from - b.from || a.to - b.to)
  const enough = (sorted[0]?.visits ?? 0) * WORTH_AN_ARC
  return sorted.slice(0, atMost).filter(({ visits }) => visits >= enough)
}

/** What is left, one per stage of return, from outside. */
function stubs(rest: readonly ArcPlan[]): ArcPlan[] {
  const sums = new Map<number, number>()
  for (const { to, visits } of rest) sums.set(to, visits + (sums.get(to) ?? 0))
  return [...sums]
    .sort((a, b) => a[0] - b[0])
    .map(([to, visits]) => ({ kind: 'returned' as const, from: -1, to, visits }))
}
