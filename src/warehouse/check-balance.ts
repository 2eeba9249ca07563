import { contractUnbalanced } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { ContractRow, ContractTable } from './contract.js'
import type { ContractInput } from './read-contract.js'
import { readTableIfThere } from './read-table.js'

/**
 * Checks the balances of semantics.md, section 6, on the tables that are there: outcomes sum to journeys; starts, ends
 * and paths hold every journey; in = out at every touchpoint (up to what the residual row withholds); the losses by
 * last touch sum to the lost; every visit stands in one pool; credits sum to the conversions; in = out at every stage;
 * everybody stands somewhere; nobody counts twice in a step dialect. Throws JourneyError `contract-unbalanced` with the place named. Linear.
 */
export function checkBalance(input: ContractInput): void {
  checkMeta(input)
  checkEnds(input)
  checkTouchpoints(input)
  checkPools(input)
  checkPaths(input)
  checkCredits(input)
  checkStages(input)
  checkMoves(input)
  checkLoop(input)
  checkSteps(input)
}

/** Amounts that are sums of fractions may differ by rounding. */
const ROUNDING = 1e-6

function demand(isSo: boolean, table: ContractTable, place: string, what: () => string): void {
  if (!isSo) throw new JourneyError(contractUnbalanced, table, place, what())
}

function demandEqual(table: ContractTable, place: string, what: string, got: number, wanted: number): void {
  demand(Math.abs(got - wanted) <= ROUNDING * Math.max(1, wanted), table, place, () => `${what} ${got}, not ${wanted}`)
}

function sum<Row>(rows: readonly Row[], pick: (row: Row) => number): number {
  return rows.reduce((total, row) => total + pick(row), 0)
}

function checkMeta({ meta }: ContractInput): void {
  const parts = meta.convertedJourneys + meta.lostJourneys + meta.openJourneys + meta.endedJourneys
  demandEqual('meta', 'its totals', 'converted + lost + open + ended are', parts, meta.journeys)
}

function checkEnds({ raw, meta }: ContractInput): void {
  if (raw.starts !== undefined)
    demandEqual(
      'starts',
      'its sum',
      'journeys are',
      sum(readTableIfThere(raw, 'starts'), (row) => row.journeys),
      meta.journeys,
    )
  if (raw.ends === undefined) return
  const ends = readTableIfThere(raw, 'ends')
  const total = (pick: (row: ContractRow<'ends'>) => number): number => sum(ends, pick)
  demandEqual(
    'ends',
    'its sum',
    'journeys are',
    total((row) => row.journeys),
    meta.journeys,
  )
  demandEqual(
    'ends',
    'its sum',
    'converted are',
    total((row) => row.convertedJourneys),
    meta.convertedJourneys,
  )
  demandEqual(
    'ends',
    'its sum',
    'lost are',
    total((row) => row.lostJourneys),
    meta.lostJourneys,
  )
  demandEqual(
    'ends',
    'its sum',
    'open are',
    total((row) => row.openJourneys),
    meta.openJourneys,
  )
  for (const row of ends) {
    const parts = row.convertedJourneys + row.lostJourneys + row.openJourneys + row.endedJourneys
    demandEqual('ends', placeName(row.touchpoint, raw), 'converted + lost + open + ended are', parts, row.journeys)
  }
}

function placeName(touchpoint: number | null, raw: ContractInput['raw']): string {
  if (touchpoint === null) return '(no touchpoint)'
  const row = readTableIfThere(raw, 'touchpoints').find((one) => one.touchpoint === touchpoint)
  return `touchpoint "${row?.id ?? touchpoint}"`
}

/** visits = starts + transitions in + unobserved in = ends + transitions out + unobserved out. */
function checkTouchpoints({ raw }: ContractInput): void {
  const { touchpoints, transitions, starts, ends } = raw
  if (touchpoints === undefined || transitions === undefined || starts === undefined || ends === undefined) return
  const pairs = readTableIfThere(raw, 'transitions')
  const withheld = sum(pairs, (row) => (row.fromTouchpoint === null ? row.transitions : 0))
  const into = totals(pairs, (row) => row.toTouchpoint)
  const outOf = totals(pairs, (row) => row.fromTouchpoint)
  const begun = new Map(readTableIfThere(raw, 'starts').map((row) => [row.touchpoint, row.journeys]))
  const ended = new Map(readTableIfThere(raw, 'ends').map((row) => [row.touchpoint, row.journeys]))
  const known = new Set(readTableIfThere(raw, 'touchpoints').map((row) => row.touchpoint))
  const strange = [...into.keys(), ...outOf.keys(), ...begun.keys(), ...ended.keys()].find(
    (touchpoint) => touchpoint !== null && !known.has(touchpoint),
  )
  demand(strange === undefined, 'touchpoints', `touchpoint ${strange}`, () => 'other tables name it, this one does not')
  let missingIn = 0
  let missingOut = 0
  for (const { touchpoint, id, visits, unobservedIn, unobservedOut } of readTableIfThere(raw, 'touchpoints')) {
    const came = (begun.get(touchpoint) ?? 0) + (into.get(touchpoint) ?? 0) + unobservedIn
    const went = (ended.get(touchpoint) ?? 0) + (outOf.get(touchpoint) ?? 0) + unobservedOut
    const place = `touchpoint "${id}"`
    demandBetween('transitions', place, 'ways in are', came, visits, withheld)
    demandBetween('transitions', place, 'ways out are', went, visits, withheld)
    missingIn += visits - came
    missingOut += visits - went
  }
  demandEqual('transitions', 'its residual row', 'transitions withheld are', missingIn, withheld)
  demandEqual('transitions', 'its residual row', 'transitions withheld are', missingOut, withheld)
}

function totals(
  pairs: readonly ContractRow<'transitions'>[],
  end: (row: ContractRow<'transitions'>) => number | null,
): Map<number | null, number> {
  const found = new Map<number | null, number>()
  for (const row of pairs) found.set(end(row), (found.get(end(row)) ?? 0) + row.transitions)
  return found
}

function demandBetween(
  table: ContractTable,
  place: string,
  what: string,
  got: number,
  visits: number,
  withheld: number,
): void {
  demand(got <= visits && got >= visits - withheld, table, place, () => `${what} ${got}, but visits ${visits}`)
}

function checkPools({ raw }: ContractInput): void {
  if (raw.pools === undefined || raw.touchpoints === undefined) return
  const pools = readTableIfThere(raw, 'pools')
  for (const { touchpoint, id, visits, eligible } of readTableIfThere(raw, 'touchpoints')) {
    const here = pools.filter((row) => row.touchpoint === touchpoint)
    demandEqual(
      'pools',
      `touchpoint "${id}"`,
      'visits are',
      sum(here, (row) => row.visits),
      visits,
    )
    demandEqual(
      'pools',
      `touchpoint "${id}"`,
      'eligible visits are',
      sum(here, (row) => row.eligible),
      eligible,
    )
  }
}

function checkPaths({ raw, meta }: ContractInput): void {
  if (raw.paths === undefined) return
  const paths = readTableIfThere(raw, 'paths')
  demandEqual(
    'paths',
    'its sum',
    'journeys are',
    sum(paths, (row) => row.journeys),
    meta.journeys,
  )
  demandEqual(
    'paths',
    'its sum',
    'conversions are',
    sum(paths, (row) => row.conversions),
    meta.convertedJourneys,
  )
}

function checkCredits({ raw, meta }: ContractInput): void {
  const credits = readTableIfThere(raw, 'credits')
  for (const method of new Set(credits.map((row) => row.method))) {
    const credited = sum(
      credits.filter((row) => row.method === method),
      (row) => row.conversions,
    )
    demandEqual('credits', `method "${method}"`, 'conversions are', credited, meta.convertedJourneys)
  }
}

const MOVES_IN: ReadonlySet<string> = new Set(['entered', 'returned', 'advance', 'skip', 'step-back'])
const MOVES_OUT: ReadonlySet<string> = new Set(['advance', 'skip', 'step-back', 'converted', 'lost', 'open', 'ended'])

function checkStages({ raw, meta, definition }: ContractInput): void {
  if (raw.stageFlow === undefined) return
  const flow = readTableIfThere(raw, 'stageFlow')
  for (const [index, { id }] of definition.stages.entries()) {
    const came = sum(flow, (row) => (row.toStage === index && MOVES_IN.has(row.kind) ? row.visits : 0))
    const went = sum(flow, (row) => (row.fromStage === index && MOVES_OUT.has(row.kind) ? row.visits : 0))
    demandEqual('stageFlow', `stage "${id}"`, 'ways out are', went, came)
  }
  const journeys = sum(flow, (row) => (row.kind === 'journeys' ? row.visits : 0))
  demandEqual('stageFlow', 'its sum', 'journeys are', journeys, meta.journeys)
}

function checkMoves({ raw, meta }: ContractInput): void {
  const standing = readTableIfThere(raw, 'moves').filter((row) => row.kind === 'standing')
  for (const period of new Set(standing.map((row) => row.periodStart))) {
    const people = sum(standing, (row) => (row.periodStart === period ? row.amount : 0))
    const place = period === null ? 'the whole' : `the period from ${period}`
    demandEqual('moves', place, 'actors are', people, meta.actors)
  }
}

function checkLoop({ raw, meta, definition }: ContractInput): void {
  if (raw.reach !== undefined) {
    const staged = sum(readTableIfThere(raw, 'reach'), (row) => row.actors)
    demandEqual('reach', 'its sum', 'actors are', staged, meta.placedActors)
  }
  if (raw.loop === undefined || raw.reach === undefined) return
  const loop = readTableIfThere(raw, 'loop')
  const gone = new Set(['lost', 'open', 'ended', 'settled'])
  const moves = new Set(['advance', 'skip', 'stepBack', 'reEntry'])
  for (const [index, { id }] of definition.stages.entries()) {
    const begun = sum(readTableIfThere(raw, 'reach'), (row) => (row.firstStage === index ? row.actors : 0))
    const came = sum(loop, (row) => (row.toStage === index && moves.has(row.kind) ? row.moves : 0))
    const went = sum(loop, (row) => (row.fromStage === index && moves.has(row.kind) ? row.moves : 0))
    const stayed = sum(loop, (row) => (row.fromStage === index && gone.has(row.kind) ? row.actors : 0))
    demandEqual('loop', `stage "${id}"`, 'who left or stands there are', went + stayed, begun + came)
  }
}

/** Nobody counts twice in a dialect, and nobody reaches a step without the first one. */
function checkSteps({ raw, meta, definition }: ContractInput): void {
  const rows = readTableIfThere(raw, 'steps')
  for (const { name, steps } of definition.steps) {
    const own = rows.filter((row) => row.dialect === name)
    const people = sum(own, (row) => row.actors)
    demand(people <= meta.actors, 'steps', `dialect "${name}"`, () => `actors are ${people}, of ${meta.actors}`)
    const strange = own.find((row) => row.excluded === 0 && (row.reached % 2 !== 1 || row.reached >= 2 ** steps.length))
    demand(strange === undefined, 'steps', `dialect "${name}"`, () => `no try can have reached ${strange?.reached}`)
  }
}
