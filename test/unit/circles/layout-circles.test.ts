import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CirclesLayout, CirclesLayoutOptions } from '../../../src/layout/circles/circles-layout.js'
import { evenSizes } from '../../../src/layout/circles/even-sizes.js'
import { interpolateRings } from '../../../src/layout/circles/interpolate-rings.js'
import { circlesSeats, layoutCircles } from '../../../src/layout/circles/layout-circles.js'
import { layoutTimeline } from '../../../src/layout/circles/layout-timeline.js'
import { ringRadii } from '../../../src/layout/circles/ring-radii.js'
import { seatDots } from '../../../src/layout/circles/seat-dots.js'
import { isClear, leastDistance, sunflowerSeats } from '../../../src/layout/circles/sunflower.js'
import { overlaps } from '../../../src/layout/rect.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { circlesTexts, widestCirclesTexts } from '../../../src/voice/circles/circles-texts.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const formatter = createFormatter('en')
const sample = measureCircles(sampleJourneys())
const seeds = fc.integer({ min: 1, max: 1_000_000 })

function layoutOf(measure: CirclesMeasure, options: Partial<CirclesLayoutOptions> = {}): CirclesLayout {
  const moment = options.moment ?? 'whole'
  const texts = circlesTexts(measure, { messages: circlesEn, formatter, moment })
  const sizing = widestCirclesTexts(measure, { messages: circlesEn, formatter })
  return layoutCircles(measure, { width: 640, height: 420, measureText: estimateTextWidth, texts, sizing, ...options })
}

function randomMeasure(seed: number): CirclesMeasure {
  const { table, definition } = randomLog(seed, { rows: 1 + (seed % 400), actors: 1 + (seed % 60) })
  return measureCircles(journeysFromTouches(table, definition))
}

/** Every number that stands anywhere in a layout, those in paths too. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value === 'string') return (value.match(/NaN|Infinity|-?\d+(\.\d+)?/g) ?? []).map(Number)
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)]
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

/** Of thirty who come some stay in each ring, and five fall from the centre to the rim in one move. */
function fallRows(): LogRow[] {
  const came = Array.from({ length: 30 }, (_, i): LogRow => {
    return { actor: `p${i}`, timeMs: i, touchpoint: 'x', stage: ['a', 'b', 'c', 'd'][i % 4] }
  })
  const fell = [3, 7, 11, 15, 19].map((i) => ({ actor: `p${i}`, timeMs: 100 + i, touchpoint: 'x', stage: 'a' }))
  return [...came, ...fell]
}

function noneOverlap(ladder: CirclesLayout['ladder']): boolean {
  const boxes = ladder.map(({ anchor, x, y, widthPx, fontPx, lines }) => ({
    x: anchor === 'start' ? x : x - widthPx,
    y: y - fontPx * 0.74,
    width: widthPx,
    height: fontPx * (0.8 + 1.3 * (lines.length - 1)),
  }))
  return boxes.every((a, at) => boxes.slice(at + 1).every((b) => !overlaps(a, b)))
}

const SIZES = [
  { width: 1, height: 1 },
  { width: 160, height: 120 },
  { width: 240, height: 140 },
  { width: 320, height: 420 },
  { width: 640, height: 300 },
  { width: 1200, height: 700 },
] as const

describe('ringRadii', () => {
  it('makes areas true to populations, and radii grow outward', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 }), (populations) => {
        const total = populations.reduce((sum, people) => sum + people, 0)
        const radii = ringRadii(populations, 100, 'area')
        populations.forEach((people, ring) => {
          const [outer = 0, inner = 0] = [radii[ring], radii[ring + 1]]
          expect(outer).toBeGreaterThanOrEqual(inner)
          const share = (outer ** 2 - inner ** 2) / 100 ** 2
          if (total > 0) expect(share).toBeCloseTo(people / total, 9)
        })
        if (total > 0) expect(radii[0]).toBeCloseTo(100, 9)
      }),
      { seed: 4 },
    )
  })

  it('equal is equal, log is true to the logarithm, nobody is nothing', () => {
    expect(ringRadii([5, 0, 900], 90, 'equal')).toEqual([90, 60, 30])
    const [outer = 0, inner = 0] = ringRadii([9, 99], 1, 'log')
    expect(inner ** 2 / outer ** 2).toBeCloseTo(Math.log(100) / Math.log(1000), 12)
    expect(ringRadii([0, 0], 90, 'area')).toEqual([0, 0])
    expect(ringRadii([], 90, 'equal')).toEqual([])
  })
})

describe('dots', () => {
  const everyLayout = (check: (layout: CirclesLayout, measure: CirclesMeasure) => void): void => {
    for (const size of SIZES) {
      for (const moment of ['whole', 0, 5, 11] as const) check(layoutOf(sample, { ...size, moment }), sample)
    }
    fc.assert(
      fc.property(seeds, fc.constantFrom(...SIZES), fc.constantFrom('area', 'equal', 'log'), (seed, size, scale) => {
        const measure = randomMeasure(seed)
        check(layoutOf(measure, { ...size, scale }), measure)
      }),
      { numRuns: 50, seed: 4 },
    )
  }

  it('stand wholly inside their ring', () => {
    everyLayout(({ rings, center }) => {
      for (const { dotsPx, dotPx, innerPx, outerPx } of rings) {
        for (let i = 0; i < dotsPx.length; i += 2) {
          const radius = Math.hypot((dotsPx[i] as number) - center.x, (dotsPx[i + 1] as number) - center.y)
          expect(radius - dotPx).toBeGreaterThanOrEqual(innerPx - 0.01)
          expect(radius + dotPx).toBeLessThanOrEqual(outerPx + 0.01)
        }
      }
    })
  })

  it('do not overlap, in a ring or across rings', () => {
    everyLayout(({ rings }) => {
      const all = rings.flatMap(({ dotsPx, dotPx }) =>
        Array.from({ length: dotsPx.length / 2 }, (_, i) => ({
          x: dotsPx[2 * i] as number,
          y: dotsPx[2 * i + 1] as number,
          r: dotPx,
        })),
      )
      all.forEach((a, i) => {
        for (let j = i + 1; j < all.length; j++) {
          const b = all[j] as (typeof all)[number]
          if (Math.abs(a.x - b.x) > 14 || Math.abs(a.y - b.y) > 14) continue
          if (Math.hypot(a.x - b.x, a.y - b.y) < a.r + b.r - 0.01) throw new Error(`dots ${i} and ${j} overlap`)
        }
      })
    })
  })

  it('have one size, but for rings too thin for it', () => {
    expect(evenSizes([3, 2.9, 2.4, 1.2])).toEqual([2.4, 2.4, 2.4, 1.2])
    expect(evenSizes([0, 3, 3.2])).toEqual([0, 3, 3])
    expect(evenSizes([0, 0])).toEqual([0, 0])
    expect(evenSizes([])).toEqual([])
    const sizes = layoutOf(sample).rings.map(({ dotPx }) => dotPx)
    expect(new Set(sizes.slice(0, 3)).size).toBe(1)
  })

  it('keep out of the clear angles', () => {
    const layout = layoutOf(sample)
    for (const { dotsPx } of layout.rings) {
      for (let i = 0; i < dotsPx.length; i += 2) {
        const dx = (dotsPx[i] as number) - layout.center.x
        const dy = (dotsPx[i + 1] as number) - layout.center.y
        expect(isClear(Math.atan2(dx, -dy), [{ fromRad: -0.36, toRad: 0.36 }])).toBe(false)
      }
    }
  })

  it('are all drawn, or said to be missing', () => {
    everyLayout((layout, measure) => {
      layout.rings.forEach((ring) => {
        const people = measure.whole.populations.rings[ring.ring] ?? 0
        if (ring.tooThin) expect(ring.dots).toHaveLength(0)
        else if (people >= layout.actorsPerDot * 3 && layout.radiusPx > 20) {
          expect(ring.dots.length + (ring.hollow === null ? 0 : 1) > 0 || ring.outerPx - ring.innerPx < 4).toBe(true)
        }
      })
    })
    const regular = layoutOf(sample)
    expect(regular.actorsPerDot).toBe(1)
    expect(regular.rings.map(({ dots }) => dots.length)).toEqual(sample.whole.populations.rings)
  })

  it('one for several where the picture is small, and fair', () => {
    const small = layoutOf(sample, { width: 240, height: 140 })
    expect(small.actorsPerDot).toBeGreaterThan(1)
    small.rings.forEach(({ dots, ring }) => {
      const people = sample.whole.populations.rings[ring] ?? 0
      expect(Math.abs(dots.length - people / small.actorsPerDot)).toBeLessThanOrEqual(1)
    })
  })
})

describe('seats', () => {
  it('are 0 to n - 1 in each ring at each moment, and whoever stays keeps a seat that still exists', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: -2, max: 3 }), { minLength: 30, maxLength: 30 }), { maxLength: 8 }),
        (moments) => {
          const { seats, rings } = seatDots(
            moments.map((moment) => Int16Array.from(moment)),
            4,
            1,
          )
          seats.forEach((seat, moment) => {
            for (let ring = 0; ring < 4; ring++) {
              const taken = [...seat].filter((_, dot) => rings[moment]?.[dot] === ring).sort((a, b) => a - b)
              expect(taken).toEqual(taken.map((_, i) => i))
              seat.forEach((now, dot) => {
                const stayed = moment > 0 && rings[moment]?.[dot] === ring && rings[moment - 1]?.[dot] === ring
                const before = seats[moment - 1]?.[dot] ?? -1
                if (stayed && before < taken.length) expect(now).toBe(before)
              })
            }
          })
        },
      ),
      { numRuns: 100, seed: 4 },
    )
  })

  it('lie on sunflower points outside the clear angles', () => {
    const clear = [{ fromRad: -0.4, toRad: 0.4 }]
    const points = sunflowerSeats(200, clear)
    expect([...points].every((point, i) => i === 0 || point > (points[i - 1] as number))).toBe(true)
    expect(points.length).toBe(200)
  })

  it('the least distance is that of all pairs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 120 }), fc.integer({ min: 0, max: 200 }), (count, inner) => {
        const points = sunflowerSeats(count, [{ fromRad: -0.4, toRad: 0.4 }])
        const xy = new Float32Array(2 * count)
        points.forEach((point, seat) => {
          const angle = point * Math.PI * (3 - Math.sqrt(5))
          const radius = Math.sqrt(inner ** 2 + (point + 0.5) * 20)
          xy[2 * seat] = radius * Math.sin(angle)
          xy[2 * seat + 1] = radius * Math.cos(angle)
        })
        let least = Number.POSITIVE_INFINITY
        for (let a = 0; a < count; a++) {
          for (let b = a + 1; b < count; b++) {
            const dx = (xy[2 * a] as number) - (xy[2 * b] as number)
            const dy = (xy[2 * a + 1] as number) - (xy[2 * b + 1] as number)
            least = Math.min(least, Math.hypot(dx, dy))
          }
        }
        expect(leastDistance(xy, points)).toBeCloseTo(least, 3)
      }),
      { numRuns: 100, seed: 4 },
    )
  })
})

describe('the picture', () => {
  it('holds no number that is none and stays in its frame, whatever the data and the size', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...SIZES), fc.constantFrom('ltr', 'rtl'), (seed, size, direction) => {
        const measure = randomMeasure(seed)
        for (const moment of ['whole', 0, 99] as const) {
          const layout = layoutOf(measure, { ...size, direction, moment })
          for (const number of numbersIn(layout)) expect(Number.isFinite(number)).toBe(true)
          for (const text of layout.ladder) {
            const x = text.anchor === 'start' ? text.x : text.x - text.widthPx
            expect(x).toBeGreaterThanOrEqual(-0.5)
            expect(x + text.widthPx).toBeLessThanOrEqual(size.width + 0.5)
          }
          if (size.width < 100) continue
          expect(layout.center.x - layout.radiusPx).toBeGreaterThanOrEqual(-0.5)
          expect(layout.center.x + layout.radiusPx).toBeLessThanOrEqual(size.width + 0.5)
          expect(layout.center.y + layout.radiusPx).toBeLessThanOrEqual(size.height + 0.5)
        }
      }),
      { numRuns: 150, seed: 4 },
    )
  })

  it('lets no label overlap another', () => {
    for (const size of SIZES) {
      for (const direction of ['ltr', 'rtl'] as const) {
        expect(noneOverlap(layoutOf(sample, { ...size, direction }).ladder)).toBe(true)
      }
    }
  })

  it('sets names that are too long for their line in two, and says at least all of them', () => {
    const named = (names: readonly string[]): CirclesMeasure => ({
      ...sample,
      stages: sample.stages.map((stage, ring) => ({ ...stage, label: names[ring] ?? stage.label })),
    })
    const levels = ['Unaware', 'Problem-aware', 'Solution-aware', 'Product-aware', 'Most aware of all']
    for (const direction of ['ltr', 'rtl'] as const) {
      for (const [width, height] of [
        [288, 420],
        [288, 360],
        [240, 300],
      ] as const) {
        const { ladder, radiusPx } = layoutOf(named(levels), { width, height, direction })
        const names = ladder
          .filter(({ role }) => role === 'name')
          .map(({ lines }) => lines.join(' ').replace('- ', '-'))
        expect(names).toEqual(levels)
        expect(ladder.some(({ role, lines }) => role === 'name' && lines.length === 2)).toBe(true)
        expect(noneOverlap(ladder)).toBe(true)
        expect(radiusPx).toBeGreaterThan(layoutOf(sample, { width, height, direction }).radiusPx * 0.7)
        for (const { y, lines } of ladder) expect(y + 15.6 * (lines.length - 1)).toBeLessThanOrEqual(height)
      }
    }
  })

  it('breaks a long name of a ring below a phone wide circle as often as it needs', () => {
    const label = 'Marketing-qualified lead'
    const stages = sample.stages.map((stage, ring) => (ring === 2 ? { ...stage, label } : stage))
    const { ladder } = layoutOf({ ...sample, stages }, { width: 288, height: 430 })
    expect(ladder.find(({ role, ring }) => role === 'name' && ring === 2)?.lines).toEqual([
      'Marketing-',
      'qualified',
      'lead',
    ])
    expect(noneOverlap(ladder)).toBe(true)
  })

  it('breaks the line of cycles beside a small circle, and never cuts a number in it', () => {
    const whole = 'Converted once 127 · twice 46 · more 23'
    const said = new Set<number>()
    for (const width of [208, 230, 260, 288]) {
      for (let height = 150; height <= 300; height += 10) {
        const { ladder } = layoutOf(sample, { width, height })
        expect(noneOverlap(ladder)).toBe(true)
        for (const { role, lines } of ladder) {
          if (role !== 'cycles') continue
          expect(lines.join(' ')).toBe(whole)
          said.add(lines.length)
        }
      }
    }
    expect([...said]).toEqual(expect.arrayContaining([2, 3]))
  })

  it('draws arrows as wide as their counts, on one scale, each on its side of the axis', () => {
    const { arrows, pxPerMove, center } = layoutOf(sample)
    expect(arrows.length).toBeGreaterThan(4)
    for (const { count, widthPx, toScale, direction, middle } of arrows) {
      if (toScale) expect(widthPx).toBeCloseTo(count * pxPerMove, 9)
      else expect(widthPx).toBe(1)
      expect(Math.sign(middle.x - center.x)).toBe(direction === 'inward' ? -1 : 1)
    }
    for (const { count, widthPx } of arrows) {
      for (const other of arrows) if (count > other.count) expect(widthPx).toBeGreaterThanOrEqual(other.widthPx)
    }
  })

  it('draws at each boundary all who crossed it, those who jumped over it too', () => {
    const fallen = measureCircles(journeysFromTouches(touchTable(fallRows()), { stages: ['a', 'b', 'c', 'd'] }))
    const { arrows } = layoutOf(fallen, { width: 900, height: 700 })
    const outward = arrows.filter(({ direction, outer }) => direction === 'outward' && outer >= 0)
    expect(outward.map(({ count }) => count)).toEqual([5, 5, 5])
    expect(arrows.find(({ outer, direction }) => outer === -1 && direction === 'inward')?.count).toBe(30)
    const texts = circlesTexts(fallen, { messages: circlesEn, formatter })
    expect(texts.boundaries.map((text) => text?.outward)).toEqual(['5 out', '5 out', '5 out'])
  })

  it('draws jumps or counts them as not drawn', () => {
    const { jumps, undrawnJumps } = layoutOf(sample)
    const moves = sample.whole.touchMoves
    const jumped = (moves?.jumps ?? []).reduce((sum, { count }) => sum + count, 0)
    const entered = (moves?.entries ?? []).slice(1).reduce((sum, count) => sum + count, 0)
    expect(jumps.reduce((sum, { count }) => sum + count, 0) + undrawnJumps).toBe(jumped + entered)
  })

  it('has the same area per person at every moment', () => {
    const areas = sample.series.map((frame, moment) => {
      const { radiusPx } = layoutOf(sample, { moment })
      return radiusPx ** 2 / frame.populations.rings.reduce((sum, people) => sum + people, 0)
    })
    const [first = 0] = areas
    for (const area of areas.slice(1)) expect(area / first).toBeCloseTo(1, 6)
  })

  it('is the same for the same input, and with seats prepared', () => {
    const texts = circlesTexts(sample, { messages: circlesEn, formatter })
    const options = { width: 640, height: 420, measureText: estimateTextWidth, texts }
    expect(layoutCircles(sample, options)).toEqual(layoutCircles(sample, options, circlesSeats(sample, options)))
  })

  it('mirrors from right to left', () => {
    const [ltr, rtl] = [layoutOf(sample), layoutOf(sample, { direction: 'rtl' })]
    expect(rtl.center.x).toBeCloseTo(640 - ltr.center.x, 9)
    ltr.arrows.forEach((arrow, i) => {
      expect(rtl.arrows[i]?.middle.x).toBeCloseTo(640 - arrow.middle.x, 6)
    })
  })

  it('draws totals: unknown moves leave no clear angle for them', () => {
    const totals = circlesFromTotals([
      { stage: 'a', actors: 30 },
      { stage: 'b', actors: 10 },
    ])
    const layout = layoutOf(totals)
    expect(layout.gutter).toBeNull()
    expect(layout.rings.map(({ dots }) => dots.length)).toEqual([30, 10])
  })
})

describe('between two moments', () => {
  it('begins at the one and ends at the other, dots keyed by identity', () => {
    const [from, to] = [layoutOf(sample, { moment: 7 }), layoutOf(sample, { moment: 8 })]
    expect(interpolateRings(from, to, 1)).toBe(to.rings)
    const start = interpolateRings(from, to, 0)
    const before = new Map(from.rings.flatMap(({ dots, dotsPx }) => [...dots].map((dot, i) => [dot, dotsPx[2 * i]])))
    let kept = 0
    for (const { dots, dotsPx } of start) {
      dots.forEach((dot, i) => {
        if (!before.has(dot)) return
        kept++
        expect(dotsPx[2 * i]).toBeCloseTo(before.get(dot) as number, 3)
      })
    }
    expect(kept).toBeGreaterThan(100)
    expect(numbersIn(interpolateRings(from, to, 0.4)).every(Number.isFinite)).toBe(true)
  })

  it('leads along arcs: half-way, a dot is half-way from the centre and half-way round, the shorter way', () => {
    const [from, to] = [layoutOf(sample, { moment: 7 }), layoutOf(sample, { moment: 8 })]
    const polar = ({ rings }: Pick<CirclesLayout, 'rings'>): Map<number, { radius: number; angle: number }> =>
      new Map(
        rings.flatMap(({ dots, dotsPx }) =>
          [...dots].map((dot, i) => {
            const [dx, dy] = [
              (dotsPx[2 * i] as number) - to.center.x,
              (dotsPx[2 * i + 1] as number) - to.center.y,
            ] as const
            return [dot, { radius: Math.hypot(dx, dy), angle: Math.atan2(dy, dx) }] as const
          }),
        ),
      )
    const [before, between, after] = [polar(from), polar({ rings: interpolateRings(from, to, 0.5) }), polar(to)]
    let turned = 0
    for (const [dot, { radius, angle }] of between) {
      const [start, end] = [before.get(dot), after.get(dot)]
      if (start === undefined || end === undefined) continue
      expect(radius).toBeCloseTo((start.radius + end.radius) / 2, 2)
      const turn = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(a - b), Math.cos(a - b)))
      expect(turn(start.angle, angle)).toBeCloseTo(turn(angle, end.angle), 2)
      expect(turn(start.angle, angle)).toBeLessThanOrEqual(Math.PI / 2 + 0.01)
      if (turn(start.angle, end.angle) > 0.5) turned++
    }
    expect(turned).toBeGreaterThan(10)
  })

  it('goes to another size at once', () => {
    const [from, to] = [layoutOf(sample), layoutOf(sample, { width: 500 })]
    expect(interpolateRings(from, to, 0.5)).toBe(to.rings)
  })
})

describe('the time line', () => {
  const options = { height: 80, measureText: estimateTextWidth, direction: 'ltr', labels: [] } as const

  it('shows small circles with areas true to people on one scale, or columns where there is no room', () => {
    const events = [{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal' }]
    const wide = layoutTimeline(sample, { ...options, width: 600, events })
    expect(wide.form).toBe('multiples')
    const perPerson = wide.columns.map(({ radiiPx }, index) => {
      const people = sample.series[index]?.populations.rings.reduce((sum, n) => sum + n, 0) ?? 1
      return (radiiPx[0] ?? 0) ** 2 / people
    })
    for (const area of perPerson) expect(area / (perPerson[0] as number)).toBeCloseTo(1, 6)
    expect(wide.marks).toHaveLength(1)
    expect(wide.marks[0]?.index).toBe(8)
    const narrow = layoutTimeline(sample, { ...options, width: 120, events })
    expect(narrow.form).toBe('columns')
    narrow.columns.forEach(({ bars }, index) => {
      const people = sample.series[index]?.populations.rings ?? []
      bars.forEach(({ height, ring }) => {
        expect(height).toBeCloseTo(((people[ring] ?? 0) / 1200) * (narrow.bottom - narrow.top), 6)
      })
    })
  })

  it('leaves out events that lie outside, and never overlaps their labels', () => {
    const at = (day: number, label: string) => ({ timeMs: Date.UTC(2025, 3, day), label })
    const events = [at(2, 'A long first label'), at(4, 'A long second label'), { timeMs: 0, label: 'Long ago' }]
    const { marks } = layoutTimeline(sample, { ...options, width: 500, events })
    expect(marks.map(({ label }) => label)).toEqual(['A long first label', 'A long second label'])
    const spans = marks.map(({ x, textX, anchor, lines }) => {
      const width = estimateTextWidth(lines[0] ?? '', 12)
      return { x, from: anchor === 'start' ? textX : textX - width, to: anchor === 'start' ? textX + width : textX }
    })
    expect(marks.map(({ lines }) => lines[0])).toEqual(['A long first label', 'A long second label'])
    const [first, second] = spans
    expect(first?.to).toBeLessThan(first?.x ?? 0)
    expect(second?.from).toBeGreaterThan(second?.x ?? 0)
  })

  it('names an event whole on a narrow strip: over what stands beside it, and no farther', () => {
    const label = 'Scandal in the press'
    const events = [{ timeMs: Date.UTC(2025, 7, 25), label }]
    const asidePx = { before: 44, behind: 90 }
    for (const direction of ['ltr', 'rtl'] as const) {
      const [left, right] = direction === 'ltr' ? [-44, 134 + 90] : [-90, 134 + 44]
      const { marks } = layoutTimeline(sample, { ...options, direction, width: 134, events, asidePx })
      const { lines, textX, anchor } = marks[0] as (typeof marks)[number]
      expect(lines).toEqual([label])
      const width = estimateTextWidth(label, 12)
      const from = anchor === 'start' ? textX : textX - width
      expect(from).toBeGreaterThanOrEqual(left)
      expect(from + width).toBeLessThanOrEqual(right)
    }
  })

  it('names two events close together whole on a narrow strip, the later one a row below', () => {
    const at = (day: number, label: string) => ({ timeMs: Date.UTC(2025, 3, day), label })
    const events = [at(1, 'Organic label'), at(40, 'Scandal in the press')]
    const layout = layoutTimeline(sample, { ...options, width: 134, events, asidePx: { before: 44, behind: 90 } })
    const alone = layoutTimeline(sample, { ...options, width: 134, events: events.slice(0, 1) })
    expect(layout.marks.map(({ lines }) => lines[0])).toEqual(['Organic label', 'Scandal in the press'])
    expect(layout.marks[1]?.topY).toBeGreaterThan((layout.marks[0]?.topY ?? 0) + 12)
    // The strip of time itself is as high as with one event.
    expect(layout.bottom - layout.top).toBe(alone.bottom - alone.top)
    expect(layout.height - alone.height).toBe(layout.top - alone.top)
  })
})
