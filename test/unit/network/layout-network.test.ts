import { describe, expect, it } from 'vitest'
import { withoutSharedPrefix } from '../../../src/foundation/without-shared-prefix.js'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { contains, overlaps, type Rect } from '../../../src/layout/rect.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { NetworkMeasure } from '../../../src/measures/network/network-measure.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { randomLog, shuffledTable, touchTable } from '../../support/random-log.js'
import { type RealLogName, realLog } from '../../support/real-logs.js'
import { numbersOf } from './naive-chain.js'

const SIZES = [
  [240, 140],
  [320, 240],
  [640, 360],
  [1200, 600],
] as const
const SAMPLE = measureNetwork(sampleJourneys())

function randomMeasure(seed: number, touchpoints = 4 + (seed % 14), gap?: number): NetworkMeasure {
  const rows = 120 + 10 * seed
  const log = randomLog(seed, { rows, actors: 30 + seed, touchpoints, ...(gap === undefined ? {} : { gap }) })
  return measureNetwork(journeysFromTouches(log.table, log.definition))
}

/** Measures of every size, the sample among them. */
const MEASURES: readonly [string, NetworkMeasure][] = [
  ['sample', SAMPLE],
  ...Array.from({ length: 14 }, (_, i): [string, NetworkMeasure] => [`random ${i + 1}`, randomMeasure(i + 1)]),
  ['one touchpoint', randomMeasure(3, 1)],
  ['ninety touchpoints', randomMeasure(90, 90)],
  ...[0.05, 0.3, 1].map((gap): [string, NetworkMeasure] => [`gaps ${gap}`, randomMeasure(5, 9, gap)]),
  ['gaps among ninety', randomMeasure(90, 90, 0.2)],
]

/** Every measure at every size, laid out once. */
const PICTURES = MEASURES.flatMap(([name, measure]) =>
  SIZES.map(([width, height]) => ({
    name: `${name} ${width}`,
    measure,
    layout: layoutNetwork(measure, { width, height }),
  })),
)

function eachPicture(check: (layout: NetworkLayout, measure: NetworkMeasure, name: string) => void): void {
  for (const { layout, measure, name } of PICTURES) check(layout, measure, name)
}

function labelBoxes(layout: NetworkLayout): Rect[] {
  const labels = [
    ...layout.bodies.flatMap((body) => [body.label, body.stubIn?.label ?? null, body.stubOut?.label ?? null]),
    layout.start.label,
    layout.goal.label,
  ]
  return labels.flatMap((label) => (label === null ? [] : [label.box]))
}

function reachOf(body: NetworkLayout['bodies'][number]): number {
  return body.radius + (body.hole?.ringPx ?? 0)
}

describe('layoutNetwork', () => {
  it('has no NaN, neither in numbers nor in path data', () => {
    eachPicture((layout, _, name) => {
      for (const [place, number] of numbersOf(layout)) expect(Number.isFinite(number), `${name} ${place}`).toBe(true)
      expect(JSON.stringify(layout)).not.toMatch(/NaN|Infinity/)
    })
  })

  it('keeps bodies, labels and the ends of ways inside the frame', () => {
    eachPicture((layout, _, name) => {
      const plot = { x: 0, y: 0, width: layout.width, height: layout.height }
      for (const body of layout.bodies) {
        const box = {
          x: body.x - body.radius,
          y: body.y - body.radius,
          width: 2 * body.radius,
          height: 2 * body.radius,
        }
        expect(contains(plot, box), `${name} body`).toBe(true)
      }
      for (const box of labelBoxes(layout)) expect(contains(plot, box), `${name} label`).toBe(true)
      for (const { curve } of layout.dendrites)
        for (const point of [curve.a, curve.b])
          expect(contains(plot, { ...point, width: 0, height: 0 }), `${name} way`).toBe(true)
    })
  })

  it('lets nothing shine beyond the end of its key', () => {
    eachPicture((layout, _, name) => {
      for (const { light } of [...layout.dendrites, ...layout.bodies])
        expect(light, name).toBeLessThanOrEqual(layout.fullLight)
    })
  })

  it('draws the brightest way to the goal, however many bodies there are', () => {
    eachPicture((layout, _, name) => {
      const own = layout.bodies.filter((body) => body.touchpoint >= 0).length
      const goalWays = layout.dendrites.filter((way) => way.kind === 'conversion').length
      const converting = layout.bodies.filter((body) => body.light > 0).length
      expect(goalWays, name).toBeGreaterThanOrEqual(Math.min(converting === 0 ? 0 : 1, own))
    })
  })

  it('names the black holes of the sample whole from 320 px on', () => {
    for (const [width, height] of SIZES.slice(1)) {
      const layout = layoutNetwork(SAMPLE, { width, height })
      const holes = layout.bodies.filter((body) => body.hole !== null)
      expect(holes.length).toBe(2)
      for (const { label } of holes) expect(label?.complete, `${width}`).toBe(true)
    }
  })

  it('abbreviates names by their own part, not by a beginning that they share', () => {
    expect(withoutSharedPrefix(['Badge: Supporter', 'Badge: Teacher', 'Answer', 'blog/a'])).toEqual([
      '…Supporter',
      '…Teacher',
      'Answer',
      'blog/a',
    ])
    // Where all but a few letters is shared, words before them stay.
    const long = ['Newsletter of the last week of May 1', 'Newsletter of the last week of May 2']
    expect(withoutSharedPrefix(long)).toEqual(['…week of May 1', '…week of May 2'])
    expect(withoutSharedPrefix(['Page 14', 'Page 15', 'Page 15'])).toEqual(['Page 14', 'Page 15', 'Page 15'])
    expect(withoutSharedPrefix(['', ' ', 'x'.repeat(3000)])).toEqual(['', ' ', 'x'.repeat(3000)])
  })

  it('leads no name across another text', () => {
    eachPicture((layout, _, name) => {
      for (const { label } of layout.bodies) {
        if (label?.leader == null) continue
        const { from, to } = label.leader
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2, width: 0, height: 0 }
        for (const end of [layout.start.label, layout.goal.label])
          expect(end !== null && overlaps(middle, end.box), name).toBe(false)
      }
    })
  })

  it('lets no two bodies overlap, and no label cover another or a body', () => {
    eachPicture((layout, _, name) => {
      const { bodies } = layout
      bodies.forEach((a, i) => {
        for (const b of bodies.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), name).toBeGreaterThan(reachOf(a) + reachOf(b))
      })
      const boxes = labelBoxes(layout)
      boxes.forEach((a, i) => {
        expect(
          boxes.slice(i + 1).some((b) => overlaps(a, b)),
          `${name} label on label`,
        ).toBe(false)
      })
      for (const { label } of bodies) {
        if (label === null) continue
        for (const body of bodies) {
          // In a crowded sky names stand on dim points.
          if (bodies.length > 40 && body.radius < 3.5 && body.label === null) continue
          const x = Math.max(label.box.x, Math.min(body.x, label.box.x + label.box.width))
          const y = Math.max(label.box.y, Math.min(body.y, label.box.y + label.box.height))
          expect(Math.hypot(body.x - x, body.y - y), `${name} label on body`).toBeGreaterThanOrEqual(reachOf(body))
        }
      }
    })
  })

  it('keeps in = out at every body, stubs and gaps counted, at every detail', () => {
    for (const [name, measure] of MEASURES)
      for (const detail of [0, 0.3, 1, 'auto'] as const) {
        const layout = layoutNetwork(measure, { width: 640, height: 360, detail })
        layout.bodies.forEach((body, i) => {
          const at = (end: 'from' | 'to'): number =>
            layout.dendrites.filter((d) => d[end] === i).reduce((sum, d) => sum + d.count, 0)
          const repeats = body.corona?.count ?? 0
          const ends = measure.touchpoints.filter((_, t) => body.members.includes(t))
          const gone = ends.reduce((sum, t) => sum + t.lost + t.open + t.ended, 0)
          const spurs = (one: { count: number } | null, two: { count: number } | null): number =>
            (one?.count ?? 0) + (two?.count ?? 0)
          expect(at('to') + spurs(body.stubIn, body.gapIn) + repeats, `${name} in`).toBe(body.visits)
          expect(at('from') + spurs(body.stubOut, body.gapOut) + repeats + gone, `${name} out`).toBe(body.visits)
        })
        expect(layout.bodies.reduce((sum, body) => sum + body.visits, 0)).toBe(measure.totals.visits)
      }
  })

  it('draws a dotted spur at both ends of a gap, and none where everything was observed', () => {
    eachPicture(({ bodies }, { totals }, name) => {
      const sum = (of: 'gapIn' | 'gapOut'): number => bodies.reduce((all, body) => all + (body[of]?.count ?? 0), 0)
      expect(sum('gapIn'), name).toBe(sum('gapOut'))
      expect(sum('gapIn') > 0, name).toBe(totals.unobserved > 0)
      expect(totals.unobserved > 0, name).toBe(name.startsWith('gaps'))
    })
  })

  it('draws widths true to journeys and areas true to visits, but for what would be too thin to see', () => {
    eachPicture((layout, _, name) => {
      for (const { widthPx, journeys, isHairline } of layout.dendrites)
        if (!isHairline) expect(widthPx * layout.journeysPerPx, name).toBeCloseTo(journeys, 6)
        else expect(journeys / layout.journeysPerPx).toBeLessThan(widthPx)
      const least = Math.min(...layout.bodies.map((body) => body.radius))
      const shares = layout.bodies.filter((b) => b.radius > least * 1.001).map((b) => b.visits / b.radius ** 2)
      for (const share of shares) expect(share, name).toBeCloseTo(shares[0] as number, 6)
    })
  })

  it('draws the strongest way in and out of every body, the brightest last', () => {
    eachPicture((layout, measure, name) => {
      const brightness = layout.dendrites.map((d) => d.brightness)
      expect(brightness, name).toEqual([...brightness].sort((a, b) => a - b))
      if (layout.allTouchpoints > layout.drawnTouchpoints) return
      const drawn = new Set(layout.dendrites.map((d) => d.transition))
      const isDrawn = (k: number): boolean => drawn.has(k)
      measure.touchpoints.forEach((t, i) => {
        const out = measure.transitions
          .map((_, k) => k)
          .filter((k) => measure.transitions[k]?.from === i && measure.transitions[k]?.to !== i)
        const most = Math.max(0, ...out.map((k) => measure.transitions[k]?.journeys ?? 0))
        if (most === 0 || t.converted >= most) return
        expect(
          out.some((k) => measure.transitions[k]?.journeys === most && isDrawn(k)),
          `${name} ${t.id}`,
        ).toBe(true)
      })
    })
  })

  it('draws black exactly what the measure calls a hole', () => {
    eachPicture((layout, measure) => {
      const holes = measure.holes.filter((hole) => hole.verdict === 'hole').map((hole) => hole.touchpoint)
      const drawn = layout.bodies.filter((body) => body.hole !== null).map((body) => body.touchpoint)
      expect(drawn.sort((a, b) => a - b)).toEqual(holes.sort((a, b) => a - b))
    })
    expect(layoutNetwork(SAMPLE, { width: 900, height: 500 }).bodies.some((body) => body.hole !== null)).toBe(true)
  })

  it('makes rings thicker the more a hole costs', () => {
    const { bodies } = layoutNetwork(SAMPLE, { width: 900, height: 500 })
    const holes = bodies.flatMap((body) => (body.hole === null ? [] : [body.hole]))
    expect(holes.length).toBeGreaterThan(1)
    const shares = holes.map((hole) => hole.ringPx / hole.cost)
    for (const share of shares) expect(share).toBeCloseTo(shares[0] as number, 6)
  })

  it('draws the same picture for the same seed, for shuffled rows, and another for another seed', () => {
    const log = randomLog(7, { rows: 300, actors: 60, touchpoints: 12, ties: 'content' })
    const of = (table: typeof log.table, seed: number): NetworkLayout =>
      layoutNetwork(measureNetwork(journeysFromTouches(table, log.definition)), { width: 640, height: 360, seed })
    expect(of(log.table, 1)).toEqual(of(log.table, 1))
    expect(of(shuffledTable(log.table, 5), 1)).toEqual(of(log.table, 1))
    expect(of(log.table, 2)).not.toEqual(of(log.table, 1))
  })

  it('leaves its measure as it was', () => {
    const before = JSON.stringify(SAMPLE)
    layoutNetwork(SAMPLE, { width: 640, height: 360 })
    expect(JSON.stringify(SAMPLE)).toBe(before)
  })

  it('puts the goal at the far side in both directions of writing', () => {
    const ltr = layoutNetwork(SAMPLE, { width: 640, height: 360 })
    const rtl = layoutNetwork(SAMPLE, { width: 640, height: 360, direction: 'rtl' })
    expect(Math.min(...ltr.bodies.map((b) => ltr.goal.x - b.x))).toBeGreaterThan(0)
    expect(Math.max(...rtl.bodies.map((b) => rtl.goal.x - b.x))).toBeLessThan(0)
  })

  it('draws the wanted brightest paths whole, from start to goal', () => {
    const layout = layoutNetwork(SAMPLE, { width: 900, height: 500, brightPaths: 4 })
    expect(layout.paths.length).toBe(4)
    for (const path of layout.paths) {
      const ways = path.dendrites.map((i) => layout.dendrites[i])
      expect(ways[0]?.kind).toBe('start')
      expect(ways.at(-1)?.kind).toBe('conversion')
      path.bodies.forEach((body, i) => {
        expect(ways[i]?.to).toBe(body)
        expect(ways[i + 1]?.from).toBe(body)
      })
    }
  })

  it('survives frames of no size and sets without touches', () => {
    const empty = measureNetwork(journeysFromTouches(touchTable([]), {}))
    for (const [width, height] of [
      [0, 0],
      [1, 1],
      [Number.NaN, 10],
      [12, 400],
      [400, 12],
    ] as const)
      for (const measure of [empty, SAMPLE])
        for (const [place, number] of numbersOf(layoutNetwork(measure, { width, height })))
          expect(Number.isFinite(number), place).toBe(true)
  })

  it.each<RealLogName>(['completejourney', 'onlineretail', 'community'])('lays out the log of %s', (name) => {
    const rows = realLog(name)
    if (rows === null) {
      console.info(`skipped: ../shared/data/${name}-events.csv is not there`)
      return
    }
    const measure = measureNetwork(journeysFromTouches(touchTable(rows), { ties: 'rows' }))
    const layout = layoutNetwork(measure, { width: 1000, height: 560 })
    expect(JSON.stringify(layout)).not.toContain('NaN')
    layout.bodies.forEach((a, i) => {
      for (const b of layout.bodies.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(reachOf(a) + reachOf(b))
    })
  })
})
