import { countTransitions, type TouchpointCounts } from '../measures/network/count-transitions.js'
import { lossPools } from '../measures/network/loss-pools.js'
import { journeyShares } from '../measures/network/network-credits.js'
import { CREDIT_METHODS, type CreditMethod } from '../measures/network/network-measure.js'
import type { NetworkVisits } from '../measures/network/network-visits.js'
import { isObserved } from '../measures/network/path-variants.js'
import { CONVERTED, ENDED, type JourneySet, LOST, OPEN } from '../model/journey-set.js'
import type { ContractRow, ContractTables } from './contract.js'
import type { ContractDefinition } from './contract-definition.js'
import { pathTables } from './contract-paths.js'
import { DurationRows } from './duration-rows.js'
import { KeyedRows } from './keyed-rows.js'
import { eachTransition, type NumberedVisits, numberedVisits } from './numbered-visits.js'

/** What the network is read from. */
export type NetworkTables = Pick<
  ContractTables,
  'touchpoints' | 'transitions' | 'starts' | 'ends' | 'pools' | 'paths' | 'credits' | 'durations'
> & { readonly unobservedJourneys: number }

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
        convertedJourneys: is(CONVERTED),
        lostJourneys: is(LOST),
        openJourneys: is(OPEN),
        endedJourneys: is(ENDED),
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
    if (visits.first[journey] === visits.until[journey]) add(size, 1)
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

function countWhere(count: number, is: (index: number) => boolean): number {
  let found = 0
  for (let index = 0; index < count; index++) if (is(index)) found++
  return found
}
