import type { NetworkVisits } from '../measures/network/network-visits.js'
import { CONVERTED } from '../model/journey-set.js'
import type { ContractRow } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { DurationRows } from './duration-rows.js'
import type { NumberedVisits } from './numbered-visits.js'

/** The ways that journeys took, and how long those took that converted. */
export interface PathTables {
  readonly paths: ContractRow<'paths'>[]
  readonly durations: ContractRow<'durations'>[]
}

interface Way {
  readonly path: string
  readonly journeys: number[]
  conversions: number
  value: number
  actors: number
  lastActor: number
}

/** Counts the ways, the brightest of enough actors by themselves and the others in one row. Cost: the visits, and sorting the ways. */
export function pathTables({ visits, actor }: NumberedVisits, definition: ContractDefinition): PathTables {
  const ways = [...waysOf(visits, actor).values()].sort(brighterWay)
  const kept = ways.filter((way) => way.actors >= definition.threshold).slice(0, definition.pathsKept)
  const keeps = new Set(kept)
  const rest = ways.filter((way) => !keeps.has(way))
  const durations = new DurationRows()
  for (const way of kept) addTimes(durations, visits, way)
  const sum = (pick: (way: Way) => number): number => rest.reduce((total, way) => total + pick(way), 0)
  const paths = kept.map(({ path, journeys, conversions, value }) => ({
    path,
    journeys: journeys.length,
    conversions,
    pathValue: value,
    variants: 1,
  }))
  const residual = {
    path: null,
    journeys: sum((way) => way.journeys.length),
    conversions: sum((way) => way.conversions),
    pathValue: sum((way) => way.value),
    variants: rest.length,
  }
  return { paths: rest.length > 0 ? [...paths, residual] : paths, durations: durations.rows() }
}

function waysOf(visits: NetworkVisits, actor: Int32Array): Map<string, Way> {
  const ways = new Map<string, Way>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const path = pathText(visits, journey)
    const way = ways.get(path) ?? { path, journeys: [], conversions: 0, value: 0, actors: 0, lastActor: -1 }
    ways.set(path, way)
    way.journeys.push(journey)
    way.value += visits.value[journey] as number
    if (visits.outcome[journey] === CONVERTED) way.conversions++
    if (way.lastActor !== actor[journey]) way.actors++
    way.lastActor = actor[journey] as number
  }
  return ways
}

/** Touchpoints with repeats collapsed, separated by commas; `?` stands where something was not observed. */
function pathText(visits: NetworkVisits, journey: number): string {
  const parts: string[] = []
  const start = visits.first[journey] as number
  for (let at = start; at < (visits.first[journey + 1] as number); at++) {
    const isGap = visits.unobserved[at] === 1
    if (isGap) parts.push('?')
    if (at === start || isGap || visits.touchpoint[at] !== visits.touchpoint[at - 1])
      parts.push(String(visits.touchpoint[at]))
  }
  return parts.join(',')
}

/** The order in which paths are kept: conversions, value, journeys, then the path as text. */
function brighterWay(a: Way, b: Way): number {
  const text = a.path < b.path ? -1 : 1
  return b.conversions - a.conversions || b.value - a.value || b.journeys.length - a.journeys.length || text
}

function addTimes(durations: DurationRows, visits: NetworkVisits, { path, journeys }: Way): void {
  if (path === '') return
  for (const journey of journeys) {
    if (visits.outcome[journey] !== CONVERTED) continue
    const spanMs = (visits.closedMs[journey] as number) - (visits.timeMs[visits.first[journey] as number] as number)
    if (spanMs >= 0) durations.add('path', null, null, path, spanMs)
  }
}
