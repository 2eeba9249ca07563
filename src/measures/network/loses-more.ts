import { Z_95 } from '../statistics/normal.js'
import { byarInterval } from '../statistics/poisson-byar.js'
import { ratioLow } from '../statistics/ratio-low.js'
import { THIN_BELOW } from '../statistics/wilson.js'
import { type ExpectedLoss, expectedLoss } from './expected-loss.js'
import { type LossPools, poolTotals } from './loss-pools.js'

/**
 * Lower limit of L_i / E_i: losses by Byar's limit, what is expected by its own upper limit. Null without others.
 * Finite where nothing was expected: how many visits of the others that rests on decides.
 * @param z that both limits are made with; default that of 95 %.
 */
export function lossRatioLow(losses: number, expected: ExpectedLoss | null, z: number = Z_95): number | null {
  if (expected === null) return null
  return ratioLow(
    { value: losses, limit: byarInterval(losses, z).low },
    { value: expected.losses, limit: expected.high },
  )
}

/** Whether there are enough visits, here and of the others, to give a verdict. */
export function canBeJudged(visits: number, expected: ExpectedLoss | null): boolean {
  return visits >= THIN_BELOW && expected?.isEnough === true
}

/**
 * 1 per touchpoint that loses more than its kind by its own interval, whatever that costs and whoever else was looked
 * at: no chain is needed to tell.
 * Cost: linear in touchpoints times classes.
 */
export function losesMore(pools: LossPools): Uint8Array {
  const totals = poolTotals(pools)
  return Uint8Array.from({ length: pools.size }, (_, touchpoint) => {
    const visits = totals.touchpointVisits[touchpoint] as number
    const losses = totals.touchpointLosses[touchpoint] as number
    if (visits < THIN_BELOW || losses === 0) return 0
    const expected = expectedLoss(pools, totals, touchpoint)
    return canBeJudged(visits, expected) && (lossRatioLow(losses, expected) ?? 0) > 1 ? 1 : 0
  })
}
