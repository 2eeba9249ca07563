import type { JourneyColumns, RowColumns, Stage } from './journey-set.js'

/** Positions 0..1 are told apart this finely. */
const BINS = 256
/** From so many places on, one more stage: three from 1, four from 5, five from 8. */
const FOUR_FROM = 5
const FIVE_FROM = 8

/** Stages, and per touchpoint the position of its stage. */
export interface ProposedStages {
  readonly stages: readonly Stage[]
  readonly touchpointStage: Int32Array
}

/**
 * Proposes three to five stages (fewer where there are fewer touchpoints) from where touchpoints stand in journeys.
 *
 * Touchpoints at least half of whose visits convert make the last stage. The others are grouped by the mean
 * relative position of their visits (0 first touch of a journey, 1 last) into groups with the least variance, weighted
 * by visits (Fisher, On Grouping for Maximum Homogeneity, JASA 53, 1958). A guess, to be shown as one.
 * Cost: rows + touchpoints; the grouping is constant.
 */
export function proposeStages(rows: RowColumns, journeys: JourneyColumns, touchpoints: number): ProposedStages {
  const seen = touchpointPositions(rows, journeys, touchpoints)
  const goals = seen.filter((one) => one.conversions * 2 >= one.visits)
  const steps = seen.filter((one) => one.conversions * 2 < one.visits)
  const groups = groupByPosition(steps, stageCount(seen.length) - (goals.length > 0 ? 1 : 0))
  if (goals.length > 0) groups.push(goals)
  const touchpointStage = new Int32Array(touchpoints).fill(-1)
  groups.forEach((group, stage) => {
    for (const { touchpoint } of group) touchpointStage[touchpoint] = stage
  })
  const stages = groups.map((_, i): Stage => ({ id: `stage-${i + 1}`, label: `Stage ${i + 1}` }))
  return { stages, touchpointStage }
}

interface Placed {
  readonly touchpoint: number
  visits: number
  conversions: number
  /** Sum of relative positions over the visits in journeys of two touches and more, and how many these are. */
  positions: number
  compared: number
}

function stageCount(places: number): number {
  if (places >= FIVE_FROM) return 5
  return places >= FOUR_FROM ? 4 : 3
}

/** The touchpoints that occur in journeys, with where they stand in them. */
function touchpointPositions(rows: RowColumns, journeys: JourneyColumns, touchpoints: number): readonly Placed[] {
  const all = Array.from(
    { length: touchpoints },
    (_, touchpoint): Placed => ({
      touchpoint,
      visits: 0,
      conversions: 0,
      positions: 0,
      compared: 0,
    }),
  )
  for (let journey = 0; journey < journeys.count; journey++) {
    let step = 0
    const last = (journeys.touches[journey] as number) - 1
    for (let row = journeys.start[journey] as number; row < (journeys.end[journey] as number); row++) {
      const place = all[rows.touchpoint[row] as number]
      if (place === undefined) continue
      place.visits++
      place.conversions += rows.conversion[row] as number
      if (last > 0) {
        place.positions += step / last
        place.compared++
      }
      step++
    }
  }
  return all.filter(({ visits }) => visits > 0)
}

/** Single touches tell no order; who is only ever alone stands at the mouth. */
function binOf({ positions, compared }: Placed): number {
  return compared === 0 ? 0 : Math.min(BINS - 1, Math.floor((positions / compared) * BINS))
}

function groupByPosition(placed: readonly Placed[], atMost: number): Placed[][] {
  const bins: Placed[][] = Array.from({ length: BINS }, () => [])
  for (const one of placed) bins[binOf(one)]?.push(one)
  const filled = bins.map((members, position) => ({ members, position })).filter(({ members }) => members.length > 0)
  const points = filled.map(({ members, position }) => ({
    position,
    weight: members.reduce((sum, { visits }) => sum + visits, 0),
  }))
  const starts = bestBreaks(points, Math.min(atMost, points.length))
  return starts.map((start, i) => filled.slice(start, starts[i + 1] ?? filled.length).flatMap(({ members }) => members))
}

interface Point {
  readonly position: number
  readonly weight: number
}

/** The first point of each of `groups` runs whose summed squared distance from their means is least. */
function bestBreaks(points: readonly Point[], groups: number): readonly number[] {
  if (groups <= 0) return []
  const cost = runCosts(points)
  let best = points.map((_, end) => cost(0, end))
  const from: number[][] = []
  for (let group = 1; group < groups; group++) {
    const starts: number[] = []
    best = points.map((_, end) => {
      const { start, total } = cheapestSplit(best, cost, group, end)
      starts.push(start)
      return total
    })
    from.push(starts)
  }
  return walkBack(from, points.length - 1)
}

/** The cheapest start of the last run that ends at `end`, with `group` runs before it. */
function cheapestSplit(
  before: readonly number[],
  cost: (start: number, end: number) => number,
  group: number,
  end: number,
): { start: number; total: number } {
  let found = { start: group, total: Number.POSITIVE_INFINITY }
  for (let start = group; start <= end; start++) {
    const total = (before[start - 1] as number) + cost(start, end)
    if (total < found.total) found = { start, total }
  }
  return found
}

function walkBack(from: readonly (readonly number[])[], last: number): readonly number[] {
  const starts: number[] = []
  let end = last
  for (let group = from.length - 1; group >= 0; group--) {
    const start = from[group]?.[end] as number
    starts.unshift(start)
    end = start - 1
  }
  return [0, ...starts]
}

/** Weighted squared distance from the mean of any run, from running sums. */
function runCosts(points: readonly Point[]): (start: number, end: number) => number {
  const sums = [{ w: 0, wx: 0, wxx: 0 }]
  points.forEach(({ position, weight }, i) => {
    const { w, wx, wxx } = sums[i] as { w: number; wx: number; wxx: number }
    sums.push({ w: w + weight, wx: wx + weight * position, wxx: wxx + weight * position * position })
  })
  return (start, end) => {
    const a = sums[start] as { w: number; wx: number; wxx: number }
    const b = sums[end + 1] as { w: number; wx: number; wxx: number }
    const w = b.w - a.w
    return b.wxx - a.wxx - (b.wx - a.wx) ** 2 / w
  }
}
