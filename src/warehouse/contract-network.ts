import { countTransitions, type TouchpointCounts } from '../measures/network/count-transitions.js'
import { lossPools } from '../measures/network/loss-pools.js'
import { journeyShares } from '../measures/network/network-credits.js'
import { CREDIT_METHODS, type CreditMethod } from '../measures/network/network-measure.js'
import { type NetworkVisits, networkVisits } from '../measures/network/network-visits.js'
import { isObserved } from '../measures/network/path-variants.js'
import { usedTouchpoints } from '../measures/network/used-touchpoints.js'
import { CONVERTED, type JourneySet, LOST } from '../model/journey-set.js'
import type { ContractRow, ContractTables } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { WITHHELD } from './contract-options.js'
import { coarseBin, durationBin } from './duration-bins.js'
import { KeyedRows } from './keyed-rows.js'

/** What the network is read from. */
export type NetworkTables = Pick<
  ContractTables,
  'touchpoints' | 'transitions' | 'starts' | 'ends' | 'pools' | 'paths' | 'credits' | 'durations'
> & { readonly unobservedJourneys: number }

/** The visits with their touchpoints numbered as in the contract, and whose they are. */
interface NumberedVisits {
  readonly ids: readonly string[]
  readonly visits: NetworkVisits
  readonly actor: Int32Array
}

/** Counts the tables of the network. Cost: a few passes over the visits. */
export function networkTables(set: JourneySet, definition: ContractDefinition): NetworkTables {
  const numbered = numberedVisits(set, definition.threshold)
  const { visits, ids } = numbered
  const counts = countTransitions(visits, ids.length)
  const paths = pathTables(numbered, definition)
  return {
    touchpoints: ids.map((id, i) => touchpointRow(counts.touchpoints, id, i)),
    starts: startRows(numbered),
    ends: endRows(numbered),
    pools: poolRows(visits, ids.length, set.stages.length),
    credits: creditRows(visits, ids.length),
    transitions: transitionRows(numbered, definition.threshold),
    paths: paths.paths,
    durations: [...gapRows(numbered, definition.threshold), ...paths.durations],
    unobservedJourneys: countWhere(visits.journeys, (journey) => !isObserved(visits, journey)),
  }
}

/** Touchpoints of too few actors become one, behind the others. */
function numberedVisits(set: JourneySet, threshold: number): NumberedVisits {
  const used = usedTouchpoints(set, networkVisits(set))
  const ids = used.touchpoints.map(({ id }) => id)
  const { visits } = used
  const actors = actorsPerTouchpoint(visits, set.journeys.actor, ids.length)
  if (actors.every((count) => count >= threshold)) return { ids, visits, actor: set.journeys.actor }
  const kept = ids.filter((_, i) => (actors[i] as number) >= threshold)
  const place = Int32Array.from(ids, (id) => (kept.includes(id) ? kept.indexOf(id) : kept.length))
  const touchpoint = visits.touchpoint.map((i) => place[i] as number)
  return { ids: [...kept, WITHHELD], visits: { ...visits, touchpoint }, actor: set.journeys.actor }
}

function actorsPerTouchpoint(visits: NetworkVisits, actorOf: Int32Array, size: number): Int32Array {
  const actors = new Int32Array(size)
  const lastActor = new Int32Array(size).fill(-1)
  eachVisit(visits, (at, journey) => {
    const touchpoint = visits.touchpoint[at] as number
    if (lastActor[touchpoint] === actorOf[journey]) return
    lastActor[touchpoint] = actorOf[journey] as number
    actors[touchpoint] = (actors[touchpoint] as number) + 1
  })
  return actors
}

function touchpointRow(counts: TouchpointCounts, id: string, i: number): ContractRow<'touchpoints'> {
  return {
    touchpoint: i,
    id,
    visits: counts.visits[i] as number,
    eligible: counts.eligible[i] as number,
    journeys: counts.journeys[i] as number,
    convertingJourneys: counts.convertingJourneys[i] as number,
    unobservedIn: counts.unobservedIn[i] as number,
    unobservedOut: counts.unobservedOut[i] as number,
    convertingVisits: counts.convertingVisits[i] as number,
    convertingPosition: counts.convertingPosition[i] as number,
    position: counts.position[i] as number,
  }
}

function startRows({ visits }: NumberedVisits): ContractRow<'starts'>[] {
  const rows = new KeyedRows<ContractRow<'starts'>>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const isEmpty = visits.first[journey] === visits.first[journey + 1]
    const touchpoint = isEmpty ? null : (visits.touchpoint[visits.first[journey] as number] as number)
    rows.add({ touchpoint }, { journeys: 1, convertingJourneys: visits.outcome[journey] === CONVERTED ? 1 : 0 })
  }
  return rows.rows()
}

function endRows({ visits }: NumberedVisits): ContractRow<'ends'>[] {
  const rows = new KeyedRows<ContractRow<'ends'>>()
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.first[journey + 1] as number
    const isEmpty = visits.first[journey] === end
    const outcome = visits.outcome[journey] as number
    const eligible = !isEmpty && visits.eligible[end - 1] === 1 ? 1 : 0
    const is = (code: number): number => (outcome === code ? 1 : 0)
    rows.add(
      { touchpoint: isEmpty ? null : (visits.touchpoint[end - 1] as number) },
      {
        journeys: 1,
        convertedJourneys: is(0),
        lostJourneys: is(1),
        openJourneys: is(2),
        endedJourneys: is(3),
        eligible,
        eligibleConverted: eligible * is(CONVERTED),
        eligibleLost: eligible * is(LOST),
      },
    )
  }
  return rows.rows()
}

function transitionRows({ visits, actor }: NumberedVisits, threshold: number): ContractRow<'transitions'>[] {
  const rows = new KeyedRows<ContractRow<'transitions'>>()
  let seenIn = -1
  let seen = new Set<string>()
  eachTransition(visits, (at, journey) => {
    if (seenIn !== journey) seen = new Set()
    seenIn = journey
    const key = { fromTouchpoint: visits.touchpoint[at] as number, toTouchpoint: visits.touchpoint[at + 1] as number }
    const name = `${key.fromTouchpoint}:${key.toTouchpoint}`
    const isNew = seen.has(name) ? 0 : 1
    seen.add(name)
    const is = (code: number): number => (visits.outcome[journey] === code ? isNew : 0)
    rows.add(
      key,
      {
        transitions: 1,
        eligible: visits.eligible[at] as number,
        journeys: isNew,
        convertingJourneys: is(CONVERTED),
        lostJourneys: is(LOST),
      },
      actor[journey],
    )
  })
  const residual = (): Partial<ContractRow<'transitions'>> => ({ fromTouchpoint: null, toTouchpoint: null })
  return rows.rowsFrom(threshold, residual, ['fromTouchpoint', 'toTouchpoint'])
}

function gapRows({ visits, actor }: NumberedVisits, threshold: number): ContractRow<'durations'>[] {
  const histograms = new DurationRows()
  const pairs = new Map<string, { actors: number; lastActor: number }>()
  const name = (at: number): string => `${visits.touchpoint[at]}:${visits.touchpoint[at + 1]}`
  eachTransition(visits, (at, journey) => {
    const pair = pairs.get(name(at)) ?? { actors: 0, lastActor: -1 }
    if (pair.lastActor !== actor[journey]) pair.actors++
    pair.lastActor = actor[journey] as number
    pairs.set(name(at), pair)
  })
  eachTransition(visits, (at) => {
    const isKept = (pairs.get(name(at))?.actors ?? 0) >= threshold
    const from = isKept ? (visits.touchpoint[at] as number) : null
    const to = isKept ? (visits.touchpoint[at + 1] as number) : null
    histograms.add('gap', from, to, null, (visits.timeMs[at + 1] as number) - (visits.timeMs[at] as number))
  })
  return histograms.rows()
}

function poolRows(visits: NetworkVisits, size: number, stages: number): ContractRow<'pools'>[] {
  const settled = lossPools(visits, size, stages)
  const all = lossPools({ ...visits, eligible: visits.eligible.map(() => 1) }, size, stages)
  const rows: ContractRow<'pools'>[] = []
  all.visits.forEach((count, cell) => {
    if (count === 0) return
    rows.push({
      touchpoint: cell % size,
      poolClass: Math.floor(cell / size),
      visits: count,
      eligible: settled.visits[cell] as number,
      eligibleLost: settled.losses[cell] as number,
    })
  })
  return rows
}

interface PathTables {
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

function pathTables({ visits, actor }: NumberedVisits, definition: ContractDefinition): PathTables {
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
    const startMs = visits.timeMs[visits.first[journey] as number] as number
    durations.add('path', null, null, path, (visits.closedMs[journey] as number) - startMs)
  }
}

function creditRows(visits: NetworkVisits, size: number): ContractRow<'credits'>[] {
  return CREDIT_METHODS.flatMap((method) => (method === 'removal' ? [] : creditsBy(method, visits, size)))
}

/** The credits of one method; the last place stands for no touchpoint. */
function creditsBy(
  method: Exclude<CreditMethod, 'removal'>,
  visits: NetworkVisits,
  size: number,
): ContractRow<'credits'>[] {
  const conversions = new Float64Array(size + 1)
  const values = new Float64Array(size + 1)
  for (let journey = 0; journey < visits.journeys; journey++) {
    if (visits.outcome[journey] !== CONVERTED) continue
    const add = (place: number, share: number): void => {
      conversions[place] = (conversions[place] as number) + share
      values[place] = (values[place] as number) + share * (visits.value[journey] as number)
    }
    if (visits.first[journey] === visits.first[journey + 1]) add(size, 1)
    else journeyShares(visits, journey, method, add)
  }
  const places = [...conversions.keys()].filter((place) => (conversions[place] as number) > 0)
  return places.map((place) => ({
    method,
    touchpoint: place === size ? null : place,
    conversions: conversions[place] as number,
    creditValue: values[place] as number,
  }))
}

/** Histograms of durations, bin by bin. */
export class DurationRows {
  readonly #rows = new Map<string, ContractRow<'durations'>>()

  /** Counts one duration. */
  add(kind: string, fromKey: number | null, toKey: number | null, path: string | null, ms: number): void {
    if (!Number.isFinite(ms)) return
    const bin = kind === 'gap' ? coarseBin(ms) : durationBin(ms)
    const id = JSON.stringify([kind, fromKey, toKey, path, bin])
    const row = this.#rows.get(id)
    this.#rows.set(id, {
      kind,
      fromKey,
      toKey,
      path,
      bin,
      amount: (row?.amount ?? 0) + 1,
      sumMs: (row?.sumMs ?? 0) + ms,
      minMs: Math.min(row?.minMs ?? ms, ms),
      maxMs: Math.max(row?.maxMs ?? ms, ms),
    })
  }

  /** The bins that hold something. */
  rows(): ContractRow<'durations'>[] {
    return [...this.#rows.values()]
  }
}

function eachVisit(visits: NetworkVisits, visit: (at: number, journey: number) => void): void {
  for (let journey = 0; journey < visits.journeys; journey++) {
    const end = visits.first[journey + 1] as number
    for (let at = visits.first[journey] as number; at < end; at++) visit(at, journey)
  }
}

/** Calls with the earlier visit of each pair that followed each other directly. */
function eachTransition(visits: NetworkVisits, transition: (at: number, journey: number) => void): void {
  eachVisit(visits, (at, journey) => {
    if (at + 1 < (visits.first[journey + 1] as number) && visits.unobserved[at + 1] !== 1) transition(at, journey)
  })
}

function countWhere(count: number, is: (index: number) => boolean): number {
  let found = 0
  for (let index = 0; index < count; index++) if (is(index)) found++
  return found
}
