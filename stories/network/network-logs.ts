import { type JourneyDefinition, type JourneySet, journeysFromRows } from 'parcours/core'

/** One touch of the small logs of these stories. */
interface Row {
  readonly actor: string
  readonly time: number
  readonly touchpoint: string
  readonly conversion: 0 | 1
}

const HOUR = 3_600_000
const START = Date.UTC(2026, 0, 5)

/** `journeys` actors who each walk a path given by `pathOf`; the last step converts where it says so. */
function log(
  journeys: number,
  pathOf: (actor: number) => { readonly steps: readonly string[]; readonly converts: boolean },
  definition: JourneyDefinition = {},
): JourneySet {
  const rows: Row[] = []
  for (let actor = 0; actor < journeys; actor++) {
    const { steps, converts } = pathOf(actor)
    steps.forEach((touchpoint, step) => {
      const isLast = step === steps.length - 1
      rows.push({
        actor: `actor ${actor}`,
        time: START + actor * HOUR + step * HOUR,
        touchpoint,
        conversion: isLast && converts ? 1 : 0,
      })
    })
  }
  return journeysFromRows(rows, undefined, { observation: 'complete', stages: [], ...definition })
}

/** No touch at all. */
export const emptyLog: JourneySet = journeysFromRows([], undefined, { stages: [] })

/** One touchpoint; one in four buys. */
export const oneTouchpoint: JourneySet = log(80, (actor) => ({ steps: ['Shop'], converts: actor % 4 === 0 }))

/** Three touchpoints, of which one loses most. */
export const threeTouchpoints: JourneySet = log(300, (actor) => {
  if (actor % 3 === 0) return { steps: ['Visit', 'Purchase'], converts: true }
  return actor % 5 === 1
    ? { steps: ['Visit', 'Trial', 'Purchase'], converts: true }
    : { steps: ['Visit', 'Trial'], converts: false }
})

const CITY = ['North', 'East', 'South', 'West', 'Centre']

/** Everything is lost. */
export const nobodyConverts: JourneySet = log(120, (actor) => ({
  steps: [0, 1, 2].map((step) => CITY[(actor * 2 + step * 3) % 5] as string),
  converts: false,
}))

/** Nothing is lost. */
export const everybodyConverts: JourneySet = log(120, (actor) => ({
  steps: [0, 1, 2].map((step) => CITY[(actor * 2 + step * 3) % 5] as string),
  converts: true,
}))

/** Two hundred touchpoints with a long tail. */
export const manyTouchpoints: JourneySet = log(2400, (actor) => {
  const length = 2 + (actor % 5)
  const steps = Array.from({ length }, (_, step) => {
    const near = (actor * 37 + step * 61) % 200
    return `Page ${step % 2 === 0 ? Math.floor((near * near) / 200) : near}`
  })
  return { steps, converts: actor % 6 === 0 }
})

/** A thousand touchpoints: too many to name, not too many to see. */
export const denseSky: JourneySet = log(6000, (actor) => {
  const length = 2 + (actor % 6)
  const steps = Array.from({ length }, (_, step) => {
    const near = (actor * 379 + step * 613 + ((actor * actor) % 97)) % 1000
    return `Page ${step % 2 === 0 ? Math.floor((near * near) / 1000) : near}`
  })
  return { steps, converts: actor % 7 === 0 }
})

/** Nobody ever goes anywhere else: every transition is a self-loop. */
export const onlySelfLoops: JourneySet = log(90, (actor) => ({
  steps: Array.from({ length: 2 + (Math.floor(actor / 5) % 5) }, () => CITY[actor % 5] as string),
  converts: actor % 4 === 0,
}))

/** A ring of touchpoints from which neither conversion nor loss is ever reached: it ends well elsewhere. */
export const neverEnding: JourneySet = log(
  180,
  (actor) =>
    actor % 3 === 0
      ? { steps: ['Visit', 'Help', 'Answer', 'Help', 'Answer', 'Solved'], converts: false }
      : { steps: actor % 9 === 1 ? ['Visit', 'Trial'] : ['Visit', 'Trial', 'Purchase'], converts: actor % 9 !== 1 },
  { touchpoints: [{ id: 'Solved', terminal: 'good' }] },
)

/** Everybody is still under way: the last touches are younger than the patience. */
export const allUnderWay: JourneySet = log(
  120,
  (actor) => ({ steps: [0, 1, 2].map((step) => CITY[(actor * 2 + step * 3) % 5] as string), converts: false }),
  { observation: 'ongoing' },
)

const SOURCES = ['Search', 'Newsletter', 'Friend', 'Advertisement']

/** The touchpoint by which most conversions come is also the one that loses most beyond its kind. */
export const starAndHole: JourneySet = log(600, (actor) => {
  const [source, turn] = [actor % 6, Math.floor(actor / 6) % 10]
  const from = SOURCES[source]
  if (from !== undefined) return { steps: [from, 'Price list'], converts: turn < 3 }
  return source === 4
    ? { steps: ['Search', 'Shop'], converts: turn < 8 }
    : { steps: ['Newsletter', 'Review', 'Shop'], converts: turn < 6 }
})

const LONG_NAME = 'Newsletter of the last week of the month with the offer for those who bought last year'.slice(0, 77)
const FROM_RIGHT_TO_LEFT = ['إعلان على الشبكات', 'بحث', 'صفحة المنتج', 'نشرة بريدية', 'زيارة المتجر', 'مقال']

/** Names of 79 characters that differ only at their end. */
export const longNames: JourneySet = log(240, (actor) => ({
  steps: [0, 1, 2].map((step) => `${LONG_NAME} ${((actor * 2 + step * 3) % 7) + 1}`),
  converts: actor % 3 === 0,
}))

/** Names that are read from right to left. */
export const namesFromRightToLeft: JourneySet = log(240, (actor) => ({
  steps: [0, 1, 2].map((step) => FROM_RIGHT_TO_LEFT[(actor * 2 + step * 5) % 6] as string),
  converts: actor % 3 === 0,
}))

/** Four thousand touchpoints, most of them seen a few times. */
export const fourThousand: JourneySet = log(8000, (actor) => ({
  steps: [`Page ${actor % 4000}`, `Page ${(actor * 7 + 1) % 4000}`, `Page ${(actor * actor) % 1200}`],
  converts: actor % 5 === 0,
}))

const HOSTILE = [
  'x'.repeat(3000),
  '<script>alert(1)</script>',
  'مرحبا بكم في المتجر',
  '漢字'.repeat(12),
  '👩‍👩‍👧‍👦'.repeat(4),
  'a:b%c',
  '__proto__',
  'constructor',
  '\u202Eturned round',
  ' ',
]

/** Names that no chart should trust. */
export const hostileNames: JourneySet = log(300, (actor) => ({
  steps: [0, 1, 2, 3].map((step) => HOSTILE[(actor * 7 + step * 3) % HOSTILE.length] as string),
  converts: actor % 2 === 0,
}))
