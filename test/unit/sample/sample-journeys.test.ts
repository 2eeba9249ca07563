import { describe, expect, it } from 'vitest'
import { groceryRows } from '../../../src/sample/grocery-rows.js'
import { groceryTouchTable } from '../../../src/sample/grocery-touch-table.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const journeys = sampleJourneys()
const { totals } = journeys

describe('the journeys of the sample', () => {
  it('balance, and show every outcome', () => {
    expect(totals.converted + totals.lost + totals.open + totals.ended).toBe(totals.journeys)
    expect(totals.actors).toBe(1200)
    for (const outcome of ['converted', 'lost', 'open', 'ended', 'returns'] as const) {
      expect(totals[outcome], outcome).toBeGreaterThan(10)
    }
  })

  it('count as many conversions as the rows mark', () => {
    expect(totals.conversions).toBe(groceryRows().filter((row) => row.conversion).length)
  })

  it('have five stages that were stated, seventeen touchpoints and no serious fault', () => {
    expect(journeys.stages.map((stage) => stage.id)).toEqual(['stranger', 'visitor', 'lead', 'customer', 'advocate'])
    expect(journeys.rules.stagesFrom).toBe('definition')
    expect(journeys.touchpoints).toHaveLength(17)
    expect(journeys.diagnostics.issues.filter((issue) => issue.severity !== 'info')).toEqual([])
  })

  it('know channel, device and referrer', () => {
    expect(journeys.dimensions.map((dimension) => dimension.name)).toEqual(
      expect.arrayContaining(['channel', 'device']),
    )
    const referred = journeys.rows.referredBy.filter((actor) => actor >= 0).length
    expect(referred).toBe(groceryRows().filter((row) => row.referredBy !== undefined).length)
  })

  it('repeat purchases and hold journeys of zero touches', () => {
    expect(Math.max(...journeys.journeys.cycle)).toBeGreaterThan(2)
    expect(journeys.journeys.touches.some((touches) => touches === 0)).toBe(true)
  })

  it('narrow like a funnel: each stage is reached by fewer journeys than the one outside it', () => {
    const arrivals = arrivalsByStage()
    expect([...arrivals].sort((a, b) => b - a)).toEqual(arrivals)
    expect(arrivals[4] ?? 0).toBeLessThan((arrivals[0] ?? 0) * 0.15)
  })

  it('are remembered by their options, and follow them', () => {
    expect(sampleJourneys({})).toBe(journeys)
    expect(sampleJourneys({ seed: 8 })).not.toBe(journeys)
    expect(sampleJourneys({ cut: 'never' }).totals.journeys).toBe(1200)
    expect(sampleJourneys({ observation: 'complete' }).totals.open).toBe(0)
  })

  it('can be had without people', () => {
    expect(groceryTouchTable([]).count).toBe(0)
    expect(sampleJourneys({ actors: 0 }).totals.journeys).toBe(0)
  })
})

function arrivalsByStage(): number[] {
  const { start, end, count } = journeys.journeys
  const arrivals = journeys.stages.map(() => 0)
  for (let j = 0; j < count; j++) {
    const seen = new Set(journeys.rows.stage.slice(start[j] as number, end[j] as number))
    for (const stage of seen) if (stage >= 0) arrivals[stage] = (arrivals[stage] ?? 0) + 1
  }
  return arrivals
}
