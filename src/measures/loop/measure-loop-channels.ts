import { journeyRows } from '../../model/journey-query.js'
import { CONVERTED, type JourneySet } from '../../model/journey-set.js'
import { driverNaming, firstTouch, traitOf } from './loop-drivers.js'
import type { DriverTrait } from './loop-measure.js'
import { referralList } from './referral-list.js'

/** One channel at both ends of the loop. */
export interface LoopChannel {
  /** Empty where touches have no channel. */
  readonly id: string
  readonly label: string
  /** Attraction: actors whom nobody brought and whose first touch came this way. */
  readonly attracted: number
  /** Of all whom nobody brought, 0..1. */
  readonly attractedShare: number
  /** Advocacy: actors whom others brought and whose first touch came this way. */
  readonly brought: number
  /** Of all who were brought, 0..1. */
  readonly broughtShare: number
  /** Touches in journeys that ended with a conversion. */
  readonly touches: number
  readonly influence: DriverTrait<'direct' | 'indirect'>
}

/** What each channel does for the loop: whom it attracts, whom it lets advocates bring, how it influences. */
export interface LoopChannels {
  readonly kind: 'loop-channels'
  readonly by: 'channel' | 'touchpoint'
  /** By attraction and advocacy together, most first. */
  readonly channels: readonly LoopChannel[]
  readonly attracted: number
  readonly brought: number
  /** Touches of journeys that converted, by whether their touchpoint says that its influence is direct. */
  readonly influence: { readonly direct: number; readonly indirect: number; readonly unstated: number }
  /** Of the stated touches, those with indirect influence, 0..1; null where none is stated. */
  readonly indirectShare: number | null
}

interface Tally {
  attracted: number
  brought: number
  touches: number
  readonly touchpoints: Set<number>
}

/** Counts what each channel does at both ends of the loop, and before a conversion. Linear in rows. */
export function measureLoopChannels(set: JourneySet): LoopChannels {
  const naming = driverNaming(set)
  const tallies = new Map<string, Tally>()
  const tallyOf = (row: number): Tally => {
    const name = naming.nameOf(row)
    const tally = tallies.get(name) ?? { attracted: 0, brought: 0, touches: 0, touchpoints: new Set<number>() }
    tally.touchpoints.add(set.rows.touchpoint[row] as number)
    tallies.set(name, tally)
    return tally
  }
  countBeginnings(set, tallyOf)
  const influence = countTouches(set, tallyOf)
  const total = (pick: (tally: Tally) => number): number => [...tallies.values()].reduce((n, t) => n + pick(t), 0)
  const attracted = total((tally) => tally.attracted)
  const brought = total((tally) => tally.brought)
  const stated = influence.direct + influence.indirect
  return {
    kind: 'loop-channels',
    by: naming.by,
    channels: [...tallies]
      .map(([id, tally]) => ({
        id,
        label: naming.labelOf(id),
        attracted: tally.attracted,
        attractedShare: attracted > 0 ? tally.attracted / attracted : 0,
        brought: tally.brought,
        broughtShare: brought > 0 ? tally.brought / brought : 0,
        touches: tally.touches,
        influence: traitOf([...tally.touchpoints].map((index) => set.touchpoints[index]?.influence)),
      }))
      .sort((a, b) => b.attracted + b.brought - a.attracted - a.brought || (a.id < b.id ? -1 : 1)),
    attracted,
    brought,
    influence,
    indirectShare: stated > 0 ? influence.indirect / stated : null,
  }
}

function countBeginnings(set: JourneySet, tallyOf: (row: number) => Tally): void {
  const isBrought = new Uint8Array(set.actors.length)
  for (const actor of referralList(set).actor) isBrought[actor] = 1
  for (const actor of set.actors.keys()) {
    const row = firstTouch(set, actor)
    if (row < 0) continue
    const tally = tallyOf(row)
    if (isBrought[actor] === 1) tally.brought++
    else tally.attracted++
  }
}

function countTouches(set: JourneySet, tallyOf: (row: number) => Tally): LoopChannels['influence'] {
  const influence = { direct: 0, indirect: 0, unstated: 0 }
  for (let journey = 0; journey < set.journeys.count; journey++) {
    if (set.journeys.outcome[journey] !== CONVERTED) continue
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) {
      const touchpoint = set.rows.touchpoint[row] as number
      if (touchpoint < 0) continue
      tallyOf(row).touches++
      influence[set.touchpoints[touchpoint]?.influence ?? 'unstated']++
    }
  }
  return influence
}
