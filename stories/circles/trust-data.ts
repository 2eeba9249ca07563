import { type JourneyDefinition, type JourneySet, journeysFromRows } from 'parcours/core'
import { conversionCircles } from 'parcours/presets'

/** What stands beside every picture made here: nobody is to take it for real people or real brands. */
export const generatedLabel = 'Generated data: nothing here was measured'

const DAY_MS = 86_400_000
const MONTH_MS = 30.4375 * DAY_MS
const STAGES = conversionCircles.stages

interface Row {
  readonly actor: string
  readonly time: number
  readonly touchpoint: string
  readonly stage?: string
  readonly conversion?: boolean
  readonly brand: string
  readonly channel: string
}

/** How the trust of one brand's people goes. Chances are per person and month. */
interface Course {
  readonly brand: string
  readonly people: number
  readonly seed: number
  readonly startMs: number
  readonly months: number
  /** Months in which newcomers arrive. */
  readonly arrivals: number
  /** One ring inward, in ordinary months. */
  readonly growth: number
  /** Extra inward before this month, such as by a label. */
  readonly lift?: { readonly from: number; readonly until: number; readonly extra: number }
  readonly shock: {
    readonly month: number
    readonly share: number
    readonly steps: number
    readonly touchpoint: string
  }
  /** One ring inward, in months after the shock. */
  readonly healing: number
  /** What heals. */
  readonly healedBy: string
  readonly entry: readonly number[]
}

const CHANNELS: Readonly<Record<string, string>> = {
  'In the shop': 'store',
  'Organic label': 'store',
  'Answers on social media': 'social',
  'Post by a friend': 'social',
  Purchase: 'store',
  'Quiet months': 'store',
  'Scandal in the press': 'press',
  'Sole came off': 'product',
  Advert: 'advertising',
  'Repaired and replaced': 'service',
  'On the feet of others': 'street',
}

/** A small generator of numbers in 0 to 1: the same for the same seed (mulberry32, public domain). */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The touches of one brand's people, month by month. */
function rowsOf(course: Course): Row[] {
  const random = numbers(course.seed)
  return Array.from({ length: course.people }, (_, person) => personRows(course, person, random)).flat()
}

function personRows(course: Course, person: number, random: () => number): Row[] {
  const { startMs, shock, brand, months } = course
  const rows: Row[] = []
  const arrival = Math.floor(random() * course.arrivals)
  let ring = pick(course.entry, random())
  let touchesAllowed = 0
  const add = (month: number, touchpoint: string, moves: Partial<Row> = {}): void => {
    const time = startMs + (month + 0.02 + 0.9 * random()) * MONTH_MS
    rows.push({
      actor: `${brand} ${person}`,
      time,
      touchpoint,
      brand,
      channel: CHANNELS[touchpoint] ?? 'store',
      ...moves,
    })
  }
  const stand = (): Partial<Row> => ({ stage: STAGES[ring]?.id ?? '', ...(ring === 3 ? { conversion: true } : {}) })
  add(arrival, random() < 0.7 ? 'In the shop' : 'Post by a friend', { stage: STAGES[ring]?.id ?? '' })
  for (let month = arrival + 1; month < months; month++) {
    if (month === shock.month && random() < shock.share) {
      const steps = Math.min(ring, 1 + Math.floor(random() * shock.steps))
      // One instant per step keeps the order; each bad experience leads one ring outward.
      const base = startMs + (month + 0.3 + 0.4 * random()) * MONTH_MS
      for (let step = 0; step < steps; step++) {
        rows.push({
          actor: `${brand} ${person}`,
          time: base + step * DAY_MS,
          touchpoint: shock.touchpoint,
          brand,
          channel: CHANNELS[shock.touchpoint] ?? 'press',
        })
      }
      ring -= steps
      touchesAllowed = month
      continue
    }
    const lift = course.lift
    const extra = lift !== undefined && month >= lift.from && month < lift.until ? lift.extra : 0
    const isHealing = month > shock.month
    const chance = isHealing ? course.healing : course.growth + extra
    if (ring < STAGES.length - 1 && random() < chance && month > touchesAllowed) {
      ring++
      const by = isHealing ? course.healedBy : extra > 0 && random() < 0.6 ? 'Organic label' : 'In the shop'
      add(month, by, stand())
    } else if (ring >= 3 && random() < 0.3) add(month, 'Purchase', { ...stand(), conversion: true })
  }
  return rows
}

function pick(weights: readonly number[], at: number): number {
  let sum = 0
  for (const [index, weight] of weights.entries()) {
    sum += weight
    if (at < sum) return index
  }
  return 0
}

function journeysOf(rows: readonly Row[], startMs: number, months: number): JourneySet {
  const definition: JourneyDefinition = {
    stages: STAGES,
    touchpoints: [
      { id: 'Scandal in the press', negative: true },
      { id: 'Sole came off', negative: true },
    ],
    patience: '90 days',
    observedUntil: startMs + Math.round(months * MONTH_MS) - 1,
  }
  return journeysFromRows(
    rows,
    {
      actor: 'actor',
      time: 'time',
      touchpoint: 'touchpoint',
      stage: (row: Row) => row.stage,
      conversion: (row: Row) => row.conversion,
      channel: 'channel',
      dimensions: ['brand'],
    },
    definition,
  )
}

const SHOP_START = Date.UTC(2024, 0, 1)
const SHOP_MONTHS = 24

/** When the label came, and when the scandal. */
export const shopEvents = [
  { timeMs: SHOP_START + 4 * MONTH_MS, label: 'Organic label' },
  { timeMs: SHOP_START + 12.2 * MONTH_MS, label: 'Scandal in the press' },
]

const shop = (brand: string, seed: number, people: number, healing: number, healedBy: string): Row[] =>
  rowsOf({
    brand,
    seed,
    people,
    startMs: SHOP_START,
    months: SHOP_MONTHS,
    arrivals: 9,
    growth: 0.1,
    lift: { from: 4, until: 12, extra: 0.12 },
    shock: { month: 12, share: 0.62, steps: 3, touchpoint: 'Scandal in the press' },
    healing,
    healedBy,
    // Whoever walks into a grocery is a qualified lead: nobody begins outside of those who listen.
    entry: [0.15, 0.5, 0.3, 0.05],
  })

/** The grocery that answered its critics on social media. */
export function groceryThatAnswered(): JourneySet {
  return journeysOf(shop('Oak', 11, 700, 0.3, 'Answers on social media'), SHOP_START, SHOP_MONTHS)
}

/** The whole category: that grocery, and two that kept silent. */
export function organicCategory(): JourneySet {
  const rows = [
    ...shop('Oak', 11, 700, 0.3, 'Answers on social media'),
    ...shop('Elm', 12, 700, 0.07, 'Quiet months'),
    ...shop('Ash', 13, 700, 0.05, 'Quiet months'),
  ]
  return journeysOf(rows, SHOP_START, SHOP_MONTHS)
}

const SHOE_START = Date.UTC(2020, 0, 1)
const SHOE_MONTHS = 66

/** When the soles came off. */
export const shoeEvents = [{ timeMs: SHOE_START + 20.4 * MONTH_MS, label: 'Soles come off' }]

/** A shoe that fell apart: a few steps back and no exit; years of presence bring the trust back. */
export function shoesThatFellApart(): JourneySet {
  const rows = rowsOf({
    brand: 'Stride',
    seed: 5,
    people: 600,
    startMs: SHOE_START,
    months: SHOE_MONTHS,
    arrivals: 16,
    growth: 0.16,
    shock: { month: 20, share: 0.75, steps: 3, touchpoint: 'Sole came off' },
    healing: 0.034,
    healedBy: 'On the feet of others',
    entry: [0.55, 0.35, 0.1],
  })
  return journeysOf(rows, SHOE_START, SHOE_MONTHS)
}
