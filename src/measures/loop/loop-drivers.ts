import { dimensionNamed } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import { PairCounts } from '../statistics/pair-counts.js'
import type { DriverTrait, LoopDriver, LoopDrivers } from './loop-measure.js'

/** So many pairs of channel and touchpoint have places of their own. */
const PLACES_AT_MOST = 65_536

/** What the drivers are counted from, besides the set: per actor its first stage, and whether it was brought. */
export interface DriverContext {
  readonly firstStage: Int32Array
  readonly isReferred: Uint8Array
}

/** How many came by one name, and at which touchpoints (positions). */
export interface DriverTally {
  count: number
  readonly touchpoints: Set<number>
}

/**
 * The channels of the first touches of those who begin at the mouth, of those who begin further in,
 * and of all touches at the last stage. Without any channel the touchpoints themselves stand for it.
 * Cost: linear in rows.
 */
export function loopDrivers(set: JourneySet, context: DriverContext): LoopDrivers {
  const naming = driverNaming(set)
  const mouth = driverCounter(set, naming)
  const midway = driverCounter(set, naming)
  let referred = 0
  let referredAtMouth = 0
  let newcomers = 0
  for (let actor = 0; actor < set.actors.length; actor++) {
    const row = firstTouch(set, actor)
    if (row < 0) continue
    const isMouth = set.stages.length === 0 || context.firstStage[actor] === 0
    newcomers++
    if (context.isReferred[actor] === 1) {
      referred++
      if (isMouth) referredAtMouth++
    } else if (isMouth) mouth.add(row)
    else if ((context.firstStage[actor] as number) > 0) midway.add(row)
  }
  return {
    by: naming.by,
    mouth: driversOf(set, naming, mouth.result(), referredAtMouth),
    midway: driversOf(set, naming, midway.result(), 0),
    tail: driversOf(set, naming, tailTouches(set, naming), 0),
    referredShare: newcomers > 0 ? referred / newcomers : 0,
  }
}

/** How drivers are called: by channel, or by touchpoint where no channel is known. */
export interface DriverNaming {
  readonly by: 'channel' | 'touchpoint'
  readonly nameOf: (row: number) => string
  readonly labelOf: (name: string) => string
}

/** Finds how the drivers of a set are called. */
export function driverNaming(set: JourneySet): DriverNaming {
  const channel = dimensionNamed(set, 'channel')
  const hasOwn = channel?.codes.some((code) => code >= 0) ?? false
  if (!hasOwn && !set.touchpoints.some((touchpoint) => touchpoint.channel !== undefined)) {
    const labels = new Map(set.touchpoints.map((touchpoint) => [touchpoint.id, touchpoint.label]))
    return {
      by: 'touchpoint',
      nameOf: (row) => set.touchpoints[set.rows.touchpoint[row] as number]?.id ?? '',
      labelOf: (name) => labels.get(name) ?? name,
    }
  }
  return {
    by: 'channel',
    nameOf: (row) => {
      const code = channel?.codes[row] ?? -1
      return channel?.values[code] ?? set.touchpoints[set.rows.touchpoint[row] as number]?.channel ?? ''
    },
    labelOf: (name) => name,
  }
}

/** The first row of an actor with a touchpoint, or -1. */
export function firstTouch(set: JourneySet, actor: number): number {
  const end = set.actorRows[actor + 1] as number
  for (let row = set.actorRows[actor] as number; row < end; row++) {
    if ((set.rows.touchpoint[row] as number) >= 0) return row
  }
  return -1
}

function tailTouches(set: JourneySet, naming: DriverNaming): Map<string, DriverTally> {
  const tail = driverCounter(set, naming)
  const last = set.stages.length - 1
  for (let row = 0; last >= 0 && row < set.rows.count; row++) {
    if ((set.rows.touchpoint[row] as number) >= 0 && set.rows.stage[row] === last) tail.add(row)
  }
  return tail.result()
}

interface DriverCounter {
  /** Counts a row with a touchpoint. */
  readonly add: (row: number) => void
  readonly result: () => Map<string, DriverTally>
}

/** Rows of one channel at one touchpoint are called alike, so they are counted as pairs and named once. */
function driverCounter(set: JourneySet, { nameOf }: DriverNaming): DriverCounter {
  const { touchpoint } = set.rows
  const width = set.touchpoints.length
  const channel = dimensionNamed(set, 'channel')
  const counts = new PairCounts(((channel?.values.length ?? 0) + 1) * width, PLACES_AT_MOST)
  const example = new Map<number, number>()
  return {
    add: (row) => {
      const pair = (1 + (channel?.codes[row] ?? -1)) * width + (touchpoint[row] as number)
      if (counts.get(pair) === 0) example.set(pair, row)
      counts.add(pair)
    },
    result: () => {
      const tallies = new Map<string, DriverTally>()
      for (const [pair, count] of counts.entries()) {
        const name = nameOf(example.get(pair) as number)
        const tally = tallies.get(name) ?? { count: 0, touchpoints: new Set<number>() }
        tally.count += count
        tally.touchpoints.add(pair % width)
        tallies.set(name, tally)
      }
      return tallies
    },
  }
}

/** Drivers of one end, largest first. `others` came there in other ways and belong to the whole. */
export function driversOf(
  set: Pick<JourneySet, 'touchpoints'>,
  naming: Pick<DriverNaming, 'labelOf'>,
  tallies: ReadonlyMap<string, DriverTally>,
  others: number,
): LoopDriver[] {
  const total = [...tallies.values()].reduce((sum, tally) => sum + tally.count, others)
  return [...tallies]
    .map(([id, tally]) => {
      const touchpoints = [...tally.touchpoints].map((index) => set.touchpoints[index])
      return {
        id,
        label: naming.labelOf(id),
        count: tally.count,
        share: tally.count / total,
        direction: traitOf(touchpoints.map((touchpoint) => touchpoint?.direction)),
        influence: traitOf(touchpoints.map((touchpoint) => touchpoint?.influence)),
        medium: traitOf(touchpoints.map((touchpoint) => touchpoint?.medium)),
      }
    })
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
}

/** The trait that all touchpoints which state one share; null where none states it. */
export function traitOf<T extends string>(traits: readonly (T | undefined)[]): DriverTrait<T> {
  const stated = new Set(traits.filter((trait) => trait !== undefined))
  if (stated.size > 1) return 'mixed'
  return [...stated][0] ?? null
}
