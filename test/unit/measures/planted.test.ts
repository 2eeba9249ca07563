import { describe, expect, it } from 'vitest'
import type { CirclesFrame } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import type { FunnelStage } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { plantedTruth } from '../../../src/sample/planted-truth.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const SEEDS = [7, 8, 9, 10, 11]
const plantedWays = plantedTruth.brightPaths.map((path) => path.touchpoints.join(' > '))
const plantedHoles = plantedTruth.blackHoles.map((hole) => hole.touchpoint)

describe.each(SEEDS)('what was planted in the sample of seed %i is found', (seed) => {
  const journeys = sampleJourneys({ seed })
  const network = measureNetwork(journeys)

  it('as the brightest paths of the network', () => {
    const top = waysOf(network).slice(0, plantedWays.length)
    expect([...top].sort()).toEqual([...plantedWays].sort())
  })

  it('as its black holes', () => {
    const black = network.holes.filter((hole) => hole.verdict === 'hole')
    const ids = black.map((hole) => network.touchpoints[hole.touchpoint]?.id)
    expect(ids.slice(0, 2).sort()).toEqual([...plantedHoles].sort())
  })

  it('as a gain of the loop within the planted range', () => {
    const { k, multiplier } = measureLoop(journeys).gain
    expect(k).toBeGreaterThan(plantedTruth.loopGain.low)
    expect(k).toBeLessThan(plantedTruth.loopGain.high)
    expect(multiplier.kind).toBe('bounded')
  })

  it('as outward moves in the month of the trust shock, and a slow way back', () => {
    const series = measureCircles(journeys, { unit: 'month' }).series
    const shock = series.findIndex(
      ({ startMs, endMs }) => startMs <= plantedTruth.trustShock.fromMs && plantedTruth.trustShock.untilMs <= endMs,
    )
    const outward = series.map(movedOutward)
    const elsewhere = outward.filter((_, month) => month !== shock)
    expect(shock).toBeGreaterThan(0)
    expect(outward[shock]).toBeGreaterThan(2.5 * Math.max(...elsewhere))
    expect(series[shock]?.gravity).toBe(Math.min(...series.flatMap((frame) => frame.gravity ?? [])))
    expect(innerPeople(series[shock])).toBeLessThan(innerPeople(series[shock - 1]) * 0.9)
    expect(series[shock + 1]?.meanConviction).toBeLessThan(series[shock - 1]?.meanConviction ?? 0)
    expect(innerPeople(series.at(-1))).toBeGreaterThan(innerPeople(series[shock]))
  })

  it('as a funnel that balances at every stage', () => {
    const funnel = measureFunnel(journeys)
    for (const stage of funnel.stages) {
      expect(sum(stage.inflow), stage.stage.id).toBe(stage.visits)
      expect(sum(stage.outflow), stage.stage.id).toBe(stage.visits)
    }
    const { converted, lost, open, ended } = funnel.totals
    expect(converted + lost + open + ended).toBe(journeys.totals.journeys)
    expect(funnel.unstaged.journeys).toBe(0)
  })

  it('as every way through the funnel: mid-way, skips, step-backs, returns, reminders', () => {
    const funnel = measureFunnel(journeys)
    const all = (pick: (stage: FunnelStage) => number): number => funnel.stages.reduce((n, s) => n + pick(s), 0)
    expect(all((stage) => stage.inflow.skippedIn)).toBeGreaterThan(30)
    expect(all((stage) => stage.inflow.steppedBackIn)).toBeGreaterThan(100)
    expect(all((stage) => stage.inflow.returned)).toBe(journeys.totals.returns)
    expect(all((stage) => stage.inflow.entered) - (funnel.stages[0]?.inflow.entered ?? 0)).toBeGreaterThan(200)
    const retargeted = funnel.recoveries.filter((recovery) => recovery.retargeted)
    expect(retargeted.reduce((n, recovery) => n + recovery.journeys, 0)).toBeGreaterThan(50)
  })
})

describe('in the default sample', () => {
  it('nothing but the planted holes is black', () => {
    const { holes, touchpoints } = measureNetwork(sampleJourneys())
    const black = holes.filter((hole) => hole.verdict === 'hole')
    expect(black.map((hole) => touchpoints[hole.touchpoint]?.id).sort()).toEqual([...plantedHoles].sort())
  })

  it.each(plantedTruth.blackHoles)('$touchpoint is the worst by $by', ({ touchpoint, by }) => {
    const { holes, touchpoints } = measureNetwork(sampleJourneys(), { holeRank: by })
    expect(touchpoints[holes[0]?.touchpoint ?? -1]?.id).toBe(touchpoint)
  })
})

/** Ways of at least one touch, brightest first. */
function waysOf(network: NetworkMeasure): string[] {
  const touched = network.paths.filter((path) => path.touchpoints.length > 0)
  return touched.map((path) => path.touchpoints.map((index) => network.touchpoints[index]?.id).join(' > '))
}

function movedOutward(frame: CirclesFrame): number {
  return frame.periodMoves.rings.reduce((people, ring) => people + ring.outward, 0)
}

/** People from the middle ring inward. */
function innerPeople(frame: CirclesFrame | undefined): number {
  return (frame?.populations.rings ?? []).slice(2).reduce((people, ring) => people + ring, 0)
}

function sum(parts: object): number {
  return Object.values(parts).reduce((total: number, part: number) => total + part, 0)
}
