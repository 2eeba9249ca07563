import { describe, expect, it } from 'vitest'
import { layoutLoop } from '../../../src/layout/loop/layout-loop.js'
import { loopBowTie } from '../../../src/layout/loop/loop-bow-tie.js'
import type { LoopForm } from '../../../src/layout/loop/loop-form.js'
import type { LoopLayout, Point } from '../../../src/layout/loop/loop-layout.js'
import { loopRacetrack } from '../../../src/layout/loop/loop-racetrack.js'
import { loopRing } from '../../../src/layout/loop/loop-ring.js'
import type { Rect } from '../../../src/layout/rect.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { loopDe } from '../../../src/voice/loop/de.js'
import { loopEn } from '../../../src/voice/loop/en.js'
import { loopTexts } from '../../../src/voice/loop/loop-texts.js'

const FORMS: Readonly<Record<string, LoopForm>> = { ring: loopRing, racetrack: loopRacetrack, bowTie: loopBowTie }
const sample = measureLoop(sampleJourneys())
const LOCALES = { en: loopEn, de: loopDe }

/** The picture at many sizes, from a phone to a wall, in two languages. */
function* drawn(form: LoopForm): Iterable<{ readonly layout: LoopLayout; readonly where: string }> {
  for (const [locale, messages] of Object.entries(LOCALES)) {
    const texts = loopTexts(sample, messages, createFormatter(locale))
    for (const width of [300, 420, 520, 592, 640, 760, 900, 1152]) {
      for (const share of [0.6, 0.75, 0.9]) {
        const size = { width, height: Math.max(280, width * share) }
        yield { layout: layoutLoop(sample, { ...size, form, texts }), where: `${locale} ${width} by ${size.height}` }
      }
    }
  }
}

/** Both ends of a leader. */
function endsOf(path: string): readonly [Point, Point] {
  const [from, to] = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  if (from === undefined || to === undefined) throw new Error(`no line: ${path}`)
  return [from, to]
}

function meets([from, to]: readonly [Point, Point], { x, y, width, height }: Rect): boolean {
  return Array.from({ length: 201 }, (_, i) => i / 200).some((share) => {
    const at = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
    return at.x > x + 0.5 && at.x < x + width - 0.5 && at.y > y + 0.5 && at.y < y + height - 0.5
  })
}

/** The lines of the readout, as tight as their letters. */
function readoutOf({ readout }: LoopLayout): Rect[] {
  return (readout?.lines ?? []).map(({ text, x, y, fontPx, weight }) => {
    const width = estimateTextWidth(text, fontPx, weight)
    return { x: x - width / 2, y: y - fontPx * 0.75, width, height: fontPx * 0.75 }
  })
}

describe.each(Object.entries(FORMS))('labels of the %s', (_name, form) => {
  it('have leaders that run through no other words: not the readout, not a rate, not a name', () => {
    let leaders = 0
    for (const { layout, where } of drawn(form)) {
      const words = [
        ...readoutOf(layout),
        ...layout.beads.map(({ box }) => box),
        ...layout.labels.map(({ box }) => box),
      ]
      for (const { id, leader } of layout.labels) {
        if (leader === null) continue
        leaders++
        const ends = endsOf(leader)
        for (const box of words) expect(meets(ends, box), `${id}, ${where}, over ${JSON.stringify(box)}`).toBe(false)
      }
    }
    expect(leaders).toBeGreaterThan(20)
  })

  it('name every stage and every driver that is drawn, and cut none of the words', () => {
    let drivers = 0
    for (const { layout, where } of drawn(form)) {
      if (layout.density !== 'regular' && layout.density !== 'roomy') continue
      const ids = new Set(layout.labels.map(({ id }) => id))
      for (const { stage } of layout.arcs) expect(ids, where).toContain(`stage:${stage}`)
      for (const { at, driver } of layout.tributaries) {
        if (at === 'midway') continue
        expect(ids, where).toContain(`${at}:${driver}`)
        drivers++
      }
      const words = layout.labels.flatMap(({ lines }) => lines.map(({ text }) => text))
      expect(
        words.filter((text) => text.includes('…')),
        where,
      ).toEqual([])
    }
    expect(drivers).toBeGreaterThan(50)
  })

  it('stand so far from one another on a line that two do not read as one', () => {
    for (const { layout, where } of drawn(form)) {
      layout.labels.forEach(({ box, id }, index) => {
        for (const other of layout.labels.slice(index + 1)) {
          const bottoms = [box, other.box].map(({ y, height }) => y + height) as [number, number]
          const areLevel = Math.abs(box.y - other.box.y) < 5.99 || Math.abs(bottoms[0] - bottoms[1]) < 5.99
          if (!areLevel || box.y >= bottoms[1] || other.box.y >= bottoms[0]) continue
          const apart = Math.max(other.box.x - box.x - box.width, box.x - other.box.x - other.box.width)
          expect(apart, `${id}, ${other.id}, ${where}`).toBeGreaterThanOrEqual(6.99)
        }
      })
    }
  })
})

it('a bow tie on a phone names all stages, the last too', () => {
  const texts = loopTexts(sample, loopEn, createFormatter('en'))
  for (const [width, height] of [
    [288, 266],
    [288, 300],
    [320, 280],
  ] as const) {
    const { labels } = layoutLoop(sample, { width, height, form: loopBowTie, texts })
    const ids = labels.map(({ id }) => id).filter((id) => id.startsWith('stage:'))
    expect(ids.sort(), `${width} by ${height}`).toEqual(sample.stages.map((_, stage) => `stage:${stage}`))
  }
})

it('the drivers at the tail of a racetrack are named where a stage is close, and no other name is given up', () => {
  const texts = loopTexts(sample, loopEn, createFormatter('en'))
  for (const [width, height] of [
    [592, 330],
    [592, 360],
    [640, 330],
  ] as const) {
    const { labels } = layoutLoop(sample, { width, height, form: loopRacetrack, texts })
    const named = labels.filter(({ id }) => id.startsWith('tail:'))
    expect(named.length, `${width} by ${height}`).toBe(sample.drivers.tail.length)
    expect(labels.filter(({ id }) => id.startsWith('lost:')).length, `${width} by ${height}`).toBeGreaterThan(2)
  }
})
