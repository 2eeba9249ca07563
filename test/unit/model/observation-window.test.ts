import { describe, expect, it } from 'vitest'
import { journeyIssueLog } from '../../../src/model/journey-issue-log.js'
import { observationWindow } from '../../../src/model/observation-window.js'

const DAY = 86_400_000
/** Sixty days with one row each, and a long week-end. */
const DENSE: readonly number[] = Array.from({ length: 60 }, (_, i) => 20_000 + i + (i > 30 ? 3 : 0))

function windowOf(days: readonly number[], statedDay: number | null = null) {
  const issues = journeyIssueLog()
  const table = {
    count: days.length,
    timeMs: Float64Array.from(days, (day) => day * DAY),
    source: Int32Array.from(days.keys()),
  }
  const { fromMs, untilMs } = observationWindow(table, statedDay === null ? null : statedDay * DAY, issues)
  const counts = Object.fromEntries(issues.result().issues.map(({ kind, count }) => [kind, count]))
  return { from: fromMs / DAY, until: untilMs / DAY, counts }
}

describe('observationWindow', () => {
  it('reaches from the first to the last time', () => {
    expect(windowOf(DENSE)).toEqual({ from: 20_000, until: 20_062, counts: {} })
    expect(windowOf([...DENSE].reverse())).toEqual(windowOf(DENSE))
  })

  it('is not set by a time that stands alone beyond a long gap', () => {
    expect(windowOf([...DENSE, 47_000])).toEqual({ from: 20_000, until: 20_062, counts: { 'suspect-time': 1 } })
    expect(windowOf([...DENSE, 5])).toEqual({ from: 20_000, until: 20_062, counts: { 'suspect-time': 1 } })
    expect(windowOf([...DENSE, -3, 47_000, 47_001])).toEqual({
      from: 20_000,
      until: 20_062,
      counts: { 'suspect-time': 3, 'time-before-epoch': 1 },
    })
  })

  it('looks again at what is left when one outlier hid another', () => {
    expect(windowOf([...DENSE, 20_200, 2_000_000])).toMatchObject({ until: 20_062, counts: { 'suspect-time': 2 } })
  })

  it('knows a gap that is a tenth of the span from one that is longer', () => {
    const span = Array.from({ length: 91 }, (_, day) => day)
    expect(windowOf([...span, 100])).toMatchObject({ until: 100, counts: {} })
    expect(windowOf([...span, 100.2])).toMatchObject({ until: 90, counts: { 'suspect-time': 1 } })
  })

  it('takes a second campaign for what it is', () => {
    const second = DENSE.map((day) => day + 400)
    expect(windowOf([...DENSE, ...second])).toMatchObject({ until: 20_462, counts: {} })
  })

  it('does not judge by a handful of rows', () => {
    expect(windowOf([0, 1, 50])).toMatchObject({ until: 50, counts: {} })
  })

  it('ends where the caller says', () => {
    expect(windowOf(DENSE, 20_060)).toMatchObject({ until: 20_060, counts: { 'time-after-observed-until': 2 } })
    expect(windowOf([...DENSE, 5], 20_100)).toMatchObject({
      from: 20_000,
      until: 20_100,
      counts: { 'suspect-time': 1 },
    })
  })

  it('copes with no times and with equal times', () => {
    expect(windowOf([])).toEqual({ from: 0, until: 0, counts: {} })
    expect(windowOf([], 7)).toEqual({ from: 7, until: 7, counts: {} })
    expect(windowOf(Array.from({ length: 40 }, () => 9))).toEqual({ from: 9, until: 9, counts: {} })
  })
})
