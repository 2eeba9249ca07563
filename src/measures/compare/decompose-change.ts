import { codePointOrder } from '../../foundation/code-point-order.js'
import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { type Rate, rateOf } from '../statistics/wilson.js'

/** The base and the numerator of a rate in one channel. */
export interface ChannelCount {
  /** Null where the channel is not known. */
  readonly channel: string | null
  readonly numerator: number
  readonly denominator: number
  /** Actors behind the base, where it counts journeys or touches. Default: the base. */
  readonly actors?: number
}

/** What one channel did to the rate of all. */
export interface ChannelContribution {
  /** Null where missing, or where it stands for several pooled ones. */
  readonly channel: string | null
  readonly kind: 'channel' | 'missing' | 'pooled'
  /** The channels that it stands for. */
  readonly channels: readonly (string | null)[]
  /** Share of the base, 0..1. */
  readonly earlierWeight: number
  readonly laterWeight: number
  readonly earlier: Rate
  readonly later: Rate
  /** Change of the rate of all through this channel's share of the base. */
  readonly mix: number
  /** Change of the rate of all through this channel's own rate. */
  readonly rate: number
  /** `mix + rate`. */
  readonly total: number
}

/** Why a rate changed. */
export interface ChangeDecomposition {
  readonly earlier: Rate
  readonly later: Rate
  /** `later - earlier`; null where either base is empty (then there are no contributions). */
  readonly change: number | null
  /** The sums; together they are the change. */
  readonly mix: number
  readonly rate: number
  /** Largest effect first, either way; then by code point; missing and pooled last. */
  readonly contributions: readonly ChannelContribution[]
}

/** When channels are pooled. */
export interface DecomposeOptions {
  /** Fewer actors in the base than this in either period: pooled. Default 25. */
  readonly leastCount?: number | undefined
  /** A smaller share of the base than this in either period: pooled. Default 0.02. */
  readonly leastShare?: number | undefined
}

/**
 * Why did a rate change: per channel, what its share of the base (mix) and what its own rate brought.
 *
 * With weight w and rate r per channel, and R for all: mix = (w1 - w0) ((r0 + r1) / 2 - (R0 + R1) / 2),
 * rate = (r1 - r0) (w0 + w1) / 2. Over all channels they sum to R1 - R0. Channels of few actors in
 * either period are pooled; where the pool is empty in one period its rate there is taken as that of the other,
 * so that only the mix speaks. A channel may be listed several times; it is added up.
 * Linear. Throws JourneyError `bad-option` for counts that make no rate.
 * Source: semantics.md, section 2 (a symmetric form of E. M. Kitagawa, JASA 50 (1955), p. 1168-1194).
 */
export function decomposeChange(
  earlier: readonly ChannelCount[],
  later: readonly ChannelCount[],
  options: DecomposeOptions = {},
): ChangeDecomposition {
  const { leastCount = 25, leastShare = 0.02 } = options
  const groups = pool(channelsOf(earlier, later), leastCount, leastShare)
  const all = groupOf('pooled', groups)
  const [before, after] = [rateOf(all.n0, all.d0), rateOf(all.n1, all.d1)]
  if (before.rate === null || after.rate === null) {
    return { earlier: before, later: after, change: null, mix: 0, rate: 0, contributions: [] }
  }
  const middle = (before.rate + after.rate) / 2
  const contributions = groups.map((group) => contributionOf(group, all, middle)).sort(byEffect)
  return {
    earlier: before,
    later: after,
    change: after.rate - before.rate,
    mix: contributions.reduce((sum, { mix }) => sum + mix, 0),
    rate: contributions.reduce((sum, { rate }) => sum + rate, 0),
    contributions,
  }
}

/** Numerators and denominators of both periods. */
interface Group {
  readonly kind: ChannelContribution['kind']
  readonly channels: readonly (string | null)[]
  readonly n0: number
  readonly d0: number
  readonly n1: number
  readonly d1: number
  /** Actors of both. */
  readonly a0: number
  readonly a1: number
}

function channelsOf(earlier: readonly ChannelCount[], later: readonly ChannelCount[]): Group[] {
  const groups = new Map<string | null, Group>()
  const groupAt = (channel: string | null): Group =>
    groups.get(channel) ?? {
      kind: channel === null ? 'missing' : 'channel',
      channels: [channel],
      n0: 0,
      d0: 0,
      n1: 0,
      d1: 0,
      a0: 0,
      a1: 0,
    }
  for (const count of earlier) {
    const group = groupAt(checked(count).channel)
    const { numerator, denominator, actors = denominator } = count
    groups.set(count.channel, {
      ...group,
      n0: group.n0 + numerator,
      d0: group.d0 + denominator,
      a0: group.a0 + actors,
    })
  }
  for (const count of later) {
    const group = groupAt(checked(count).channel)
    const { numerator, denominator, actors = denominator } = count
    groups.set(count.channel, {
      ...group,
      n1: group.n1 + numerator,
      d1: group.d1 + denominator,
      a1: group.a1 + actors,
    })
  }
  return [...groups.values()]
}

function checked(count: ChannelCount): ChannelCount {
  const { numerator, denominator, actors = 0 } = count
  if (!(actors >= 0 && Number.isFinite(actors)))
    throw new JourneyError(badOption, 'actors', actors, 'a count from 0 on')
  if (Number.isFinite(denominator) && numerator >= 0 && numerator <= denominator) return count
  throw new JourneyError(badOption, 'numerator', `${numerator} of ${denominator}`, 'a count from 0 to its base')
}

function pool(groups: readonly Group[], leastCount: number, leastShare: number): Group[] {
  const all = groupOf('pooled', groups)
  const isLarge = ({ d0, d1, a0, a1 }: Group): boolean =>
    Math.min(a0, a1) >= leastCount && d0 >= leastShare * all.d0 && d1 >= leastShare * all.d1
  const small = groups.filter((group) => !isLarge(group) && group.d0 + group.d1 > 0)
  const large = groups.filter(isLarge).filter(({ d0, d1 }) => d0 + d1 > 0)
  if (small.length === 0) return large
  return [...large, small.length === 1 ? (small[0] as Group) : groupOf('pooled', small)]
}

function groupOf(kind: Group['kind'], groups: readonly Group[]): Group {
  const sum = (pick: (group: Group) => number): number => groups.reduce((total, group) => total + pick(group), 0)
  return {
    kind,
    channels: groups.flatMap(({ channels }) => channels),
    n0: sum(({ n0 }) => n0),
    d0: sum(({ d0 }) => d0),
    n1: sum(({ n1 }) => n1),
    d1: sum(({ d1 }) => d1),
    a0: sum(({ a0 }) => a0),
    a1: sum(({ a1 }) => a1),
  }
}

function contributionOf(group: Group, all: Group, middle: number): ChannelContribution {
  const earlier = rateOf(group.n0, group.d0)
  const later = rateOf(group.n1, group.d1)
  const r0 = earlier.rate ?? later.rate ?? 0
  const r1 = later.rate ?? r0
  const [w0, w1] = [group.d0 / all.d0, group.d1 / all.d1]
  const mix = (w1 - w0) * ((r0 + r1) / 2 - middle)
  const rate = (r1 - r0) * ((w0 + w1) / 2)
  return {
    channel: group.kind === 'channel' ? (group.channels[0] ?? null) : null,
    kind: group.kind,
    channels: group.channels,
    earlierWeight: w0,
    laterWeight: w1,
    earlier,
    later,
    mix,
    rate,
    total: mix + rate,
  }
}

const PLACE = { channel: 0, missing: 1, pooled: 2 } as const

function byEffect(a: ChannelContribution, b: ChannelContribution): number {
  return (
    PLACE[a.kind] - PLACE[b.kind] ||
    Math.abs(b.total) - Math.abs(a.total) ||
    codePointOrder(a.channel ?? '', b.channel ?? '')
  )
}
