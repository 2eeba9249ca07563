import type { JourneySet } from '../../model/journey-set.js'
import { betaOf } from './loop-beta.js'
import type { LoopCounts } from './loop-counts.js'
import type { LoopGain, LoopReferral } from './loop-measure.js'
import { measureGain } from './measure-gain.js'
import type { ReferralList } from './referral-list.js'
import { walkStages } from './walk-stages.js'

/** The gain of counted actors and of whom they brought; `beta` where it is stated. */
export function countedGain(
  set: JourneySet,
  counts: LoopCounts,
  referrals: readonly LoopReferral[],
  beta: number | null,
): LoopGain {
  const last = set.stages.length - 1
  return measureGain({
    stageCount: set.stages.length,
    actors: counts.actors,
    onward: counts.onward,
    entered: counts.entered,
    referrals,
    beta: betaOf(last, counts.actors, referrals, beta),
    statedRates: [],
    reachShare: (from, at) => shareOf(counts.reached(from, at), counts.entered[from] ?? 0),
    meanSquare: (from, weights) => meanSquare(set, counts, from, weights),
    isSimpleChain: isSimpleChain(counts, referrals, last),
  })
}

/**
 * Counts the referrals by where the bringer stood and where the brought actor began; where asked, only
 * those by certain bringers.
 */
export function referralFlows(
  list: ReferralList,
  firstStage: Int32Array,
  isCounted: (bringer: number) => boolean = () => true,
): LoopReferral[] {
  const found = new Map<string, { from: number; to: number; actors: number }>()
  for (let i = 0; i < list.count; i++) {
    if (!isCounted(list.by[i] as number)) continue
    const from = list.creditStage[i] as number
    const to = firstStage[list.actor[i] as number] as number
    const flow = found.get(`${from}:${to}`) ?? { from, to, actors: 0 }
    flow.actors++
    found.set(`${from}:${to}`, flow)
  }
  return [...found.values()].sort((a, b) => a.from - b.from || a.to - b.to)
}

function isSimpleChain(counts: LoopCounts, referrals: readonly LoopReferral[], last: number): boolean {
  const isStraight = counts.flows.every((flow) => flow.kind === 'advance' || flow.kind === 'reEntry')
  return isStraight && referrals.every((referral) => referral.from === last)
}

/** Walks again, now that it is known what each stage is worth: this keeps no table of who was where. */
function meanSquare(set: JourneySet, counts: LoopCounts, from: number, weights: readonly number[]): number {
  let total = 0
  for (let actor = 0; actor < set.actors.length; actor++) {
    if (counts.firstStage[actor] !== from) continue
    const seen = new Set<number>()
    walkStages(set, actor, { enter: (stage) => seen.add(stage), move: (_kind, _from, to) => seen.add(to) })
    let worth = 0
    for (const stage of seen) worth += weights[stage] ?? 0
    total += worth ** 2
  }
  return shareOf(total, counts.entered[from] ?? 0)
}

function shareOf(part: number, whole: number): number {
  return whole > 0 ? part / whole : 0
}
