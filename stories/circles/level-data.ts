import { type JourneySet, journeysFromRows } from 'parcours/core'
import { awarenessLevels, conversionCircles, lifecycle, orbitLevels, type StagePreset } from 'parcours/presets'

const DAY_MS = 86_400_000
const START_MS = Date.UTC(2025, 0, 1)

interface Row {
  readonly actor: string
  readonly time: number
  readonly touchpoint: string
  readonly stage: string
  readonly content: string
  readonly channel: string
  readonly conversion: boolean
}

/** A small generator of numbers in 0 to 1: the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (state >>> 0) / 4294967296
  }
}

const CHANNELS = ['search', 'social', 'email', 'press', 'friends'] as const

interface Walk {
  readonly preset: StagePreset
  readonly people: number
  readonly seed: number
  /** Share of people who begin at each stage. */
  readonly entry: readonly number[]
  /** Chance to move inward after a touch, by whether its content is meant for the level. */
  readonly fitting: number
  readonly other: number
  readonly outward: number
  readonly touches: number
}

function walkRows({ preset, people, seed, entry, fitting, other, outward, touches }: Walk): Row[] {
  const random = numbers(seed)
  const { stages } = preset
  const contents = [...new Set(stages.flatMap(({ content = [] }) => content))]
  return Array.from({ length: people }, (_, person) => {
    const channel = CHANNELS[Math.floor(random() ** 1.6 * CHANNELS.length)] ?? 'search'
    let ring = startOf(entry, random())
    let time = START_MS + random() * 250 * DAY_MS
    const rows: Row[] = []
    const count = 1 + Math.floor(random() * touches)
    for (let touch = 0; touch < count; touch++) {
      const meant = stages[ring]?.content ?? []
      const content =
        (random() < 0.5 ? meant : contents)[Math.floor(random() * (meant.length || contents.length))] ?? ''
      const conversion = ring === stages.length - 1 && random() < 0.4
      const stage = stages[ring]
      rows.push({
        actor: `p${person}`,
        time,
        touchpoint: `${stage?.label ?? ''} touch`,
        stage: stage?.id ?? '',
        content,
        channel,
        conversion,
      })
      time += (2 + random() * 40) * DAY_MS
      const helps = meant.includes(content) ? fitting : other
      const draw = random()
      if (draw < helps) ring = Math.min(stages.length - 1, ring + 1)
      else if (draw > 1 - outward) ring = Math.max(0, ring - 1)
    }
    return rows.filter((row) => row.time < START_MS + 364 * DAY_MS)
  }).flat()
}

function startOf(entry: readonly number[], at: number): number {
  let sum = 0
  return Math.max(
    0,
    entry.findIndex((share) => {
      sum += share
      return at < sum
    }),
  )
}

function journeysOf(walk: Walk): JourneySet {
  return journeysFromRows(
    walkRows(walk),
    {
      actor: 'actor',
      time: 'time',
      touchpoint: 'touchpoint',
      stage: 'stage',
      content: 'content',
      channel: 'channel',
      conversion: 'conversion',
    },
    { stages: walk.preset.stages, observedUntil: START_MS + 365 * DAY_MS - 1 },
  )
}

/** Five levels of awareness, entered at any level; content that fits the level moves people on more often. */
export function awareness(): JourneySet {
  return journeysOf({
    preset: awarenessLevels,
    people: 900,
    seed: 3,
    entry: [0.34, 0.26, 0.18, 0.13, 0.09],
    fitting: 0.5,
    other: 0.15,
    outward: 0.1,
    touches: 7,
  })
}

/** Rings of growing conviction. */
export function circlesOfClark(): JourneySet {
  return journeysOf({
    preset: conversionCircles,
    people: 800,
    seed: 9,
    entry: [0.7, 0.2, 0.1],
    fitting: 0.4,
    other: 0.4,
    outward: 0.12,
    touches: 9,
  })
}

/** A community in four orbits. */
export function community(): JourneySet {
  return journeysOf({
    preset: orbitLevels,
    people: 420,
    seed: 4,
    entry: [0.8, 0.2],
    fitting: 0.3,
    other: 0.3,
    outward: 0.1,
    touches: 8,
  })
}

/** Contacts in customer management. */
export function contacts(): JourneySet {
  return journeysOf({
    preset: lifecycle,
    people: 1000,
    seed: 6,
    entry: [0.6, 0.25, 0.1, 0.05],
    fitting: 0.45,
    other: 0.45,
    outward: 0.06,
    touches: 8,
  })
}
