import { type JourneySet, journeysFromRows } from 'parcours/core'

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
  return journeysFromRows(rows, undefined, { observation: 'complete', stages: [] })
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
