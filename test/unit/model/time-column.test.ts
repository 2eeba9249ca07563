import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyTimes, gatherTimes, setTime, timeAt, timeScaleOf, unitedScale } from '../../../src/model/time-column.js'

function columnOf(timeMs: readonly number[]): ReturnType<typeof gatherTimes> {
  const times = Float64Array.from(timeMs)
  return gatherTimes(times, Int32Array.from(times.keys()), timeScaleOf(times))
}

function bytesPerRow(timeMs: readonly number[]): number {
  const { ticks, highTicks } = columnOf(timeMs)
  return (ticks.byteLength + highTicks.byteLength) / timeMs.length
}

describe('a column of times', () => {
  const times = fc.oneof(
    fc.array(fc.integer({ min: -1e12, max: 4e12 }), { minLength: 1 }),
    fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1 }),
    fc.array(
      fc.integer({ min: -1e9, max: 4e9 }).map((s) => s * 1000 + 7),
      { minLength: 1 },
    ),
    fc.array(fc.double({ min: -8.64e15, max: 8.64e15, noNaN: true }), { minLength: 1 }),
    fc.array(fc.maxSafeInteger(), { minLength: 1 }),
  )

  it('gives back every time exactly, whatever it holds', () => {
    fc.assert(
      fc.property(times, (timeMs) => {
        const time = columnOf(timeMs)
        expect(timeMs.map((_, row) => timeAt({ time }, row))).toEqual(timeMs.map((ms) => ms + 0))
      }),
      { seed: 3, numRuns: 500 },
    )
  })

  it('is four bytes wide for whole seconds and for short spans, six for milliseconds of years, else eight', () => {
    expect(bytesPerRow([0, 4_000_000_000_000])).toBe(4)
    expect(bytesPerRow([5, 4_000_000_000])).toBe(4)
    expect(bytesPerRow([5, 4_000_000_000_000])).toBe(6)
    expect(bytesPerRow([0.5, 1])).toBe(8)
    expect(bytesPerRow([0, 8_640_000_000_000_001])).toBe(8)
  })

  it('has one scale for two columns', () => {
    fc.assert(
      fc.property(times, times, (a, b) => {
        const united = unitedScale(timeScaleOf(Float64Array.from(a)), timeScaleOf(Float64Array.from(b)))
        expect(united).toEqual(timeScaleOf(Float64Array.from([...a, ...b])))
        const time = emptyTimes(1, united)
        setTime(time, 0, b[0] as number)
        expect(timeAt({ time }, 0)).toBe((b[0] as number) + 0)
      }),
      { seed: 4, numRuns: 500 },
    )
  })
})
