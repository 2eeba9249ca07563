import { type CirclesMeasure, circlesFromTotals, type JourneySet, journeysFromRows } from 'parcours/core'

const MONTH_MS = 30 * 86_400_000
const START_MS = Date.UTC(2025, 0, 6)
const STAGES = ['stranger', 'visitor', 'customer'] as const

interface Row {
  readonly actor: string
  readonly time: number
  readonly touchpoint: string
  readonly stage?: string
  readonly conversion?: boolean
  readonly loss?: boolean
}

/** Most rows lack most columns, so they are read by functions. */
const MAPPING = {
  actor: 'actor',
  time: 'time',
  touchpoint: 'touchpoint',
  stage: (row: Row) => row.stage,
  conversion: (row: Row) => row.conversion,
  loss: (row: Row) => row.loss,
} as const

/** Nobody at all. */
export function nobody(): JourneySet {
  return journeysFromRows([] as Row[], MAPPING, { stages: STAGES })
}

/** People, but no touch of theirs has a stage. */
export function nobodyInRings(): JourneySet {
  const rows = people(20, (actor, i) => [{ actor, time: START_MS + i * 1e6, touchpoint: 'blog' }])
  return journeysFromRows(rows, MAPPING, { stages: STAGES })
}

/** Everybody in one ring, the only one. */
export function oneRing(): JourneySet {
  const rows = people(80, (actor, i) => [{ actor, time: START_MS + i * 1e8, touchpoint: 'shop', stage: 'visitor' }])
  return journeysFromRows(rows, MAPPING, { stages: ['visitor'] })
}

/** One person on the way inward. */
export function onePerson(): JourneySet {
  const rows = STAGES.map(
    (stage, i): Row => ({ actor: 'Ann', time: START_MS + i * MONTH_MS, touchpoint: 'shop', stage }),
  )
  return journeysFromRows(rows, MAPPING, { stages: STAGES })
}

/** Everybody explicitly lost in the end. */
export function everybodyLost(): JourneySet {
  const rows = people(60, (actor, i) => [
    { actor, time: START_MS + i * 3e7, touchpoint: 'blog', stage: 'stranger' },
    { actor, time: START_MS + MONTH_MS + i * 3e7, touchpoint: 'shop', stage: 'visitor' },
    { actor, time: START_MS + 2 * MONTH_MS + i * 3e7, touchpoint: 'cancel', loss: true },
  ])
  return journeysFromRows(rows, MAPPING, { stages: STAGES })
}

/** Nobody lost, nobody ever moved outward: all end at the centre. */
export function allAtTheCentre(): JourneySet {
  const rows = people(90, (actor, i) =>
    STAGES.map((stage, step) => ({
      actor,
      time: START_MS + step * MONTH_MS + i * 3e7,
      touchpoint: 'shop',
      stage,
      conversion: stage === 'customer',
    })),
  )
  return journeysFromRows(rows, MAPPING, { stages: STAGES })
}

/** Rows that nobody would want: long and odd labels, markup, missing and impossible times, forty stages. */
export function hostile(): JourneySet {
  const stages = Array.from({ length: 40 }, (_, i) =>
    i % 3 === 0 ? `<b>${'long '.repeat(30)}${i}</b>` : `שלב ${i} 😀`,
  )
  const rows = people(400, (actor, i) => [
    { actor: i % 50 === 0 ? '' : actor, time: START_MS + i * 1e8, touchpoint: '<script>', stage: stages[i % 40] ?? '' },
    { actor, time: i % 7 === 0 ? Number.NaN : START_MS + i * 2e8, touchpoint: '', stage: stages[(i * 7) % 40] ?? '' },
    { actor, time: START_MS + i * 3e8, touchpoint: 'x', stage: 'unheard of', conversion: i % 2 === 0 },
  ])
  return journeysFromRows(rows, MAPPING, { stages })
}

/** The worked example of the Orbit model: three quarters of a small community, as totals. */
export function orbitCommunity(): CirclesMeasure {
  return circlesFromTotals(
    [
      { stage: 'observers', label: 'Observers', actors: [17, 15, 12] },
      { stage: 'users', label: 'Users', actors: [8, 9, 10], inward: 4, outward: 1 },
      { stage: 'fans', label: 'Fans', actors: [4, 5, 6], inward: 2, outward: 0 },
      { stage: 'advocates', label: 'Advocates', actors: [1, 1, 2], inward: 1, outward: 0 },
    ],
    { periods: ['First quarter', 'Second quarter', 'Third quarter'] },
  )
}

function people(count: number, rowsOf: (actor: string, index: number) => readonly Row[]): Row[] {
  return Array.from({ length: count }, (_, i) => rowsOf(`p${i}`, i)).flat()
}
