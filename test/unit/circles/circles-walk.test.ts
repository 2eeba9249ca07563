import { describe, expect, it } from 'vitest'
import { circlesItems } from '../../../src/charts/circles/circles-items.js'
import { circlesRefs } from '../../../src/charts/circles/circles-refs.js'
import type { ChartItem } from '../../../src/interaction/chart-item.js'
import { layoutCircles } from '../../../src/layout/circles/layout-circles.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { circlesTexts } from '../../../src/voice/circles/circles-texts.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import * as states from '../../../stories/circles/circles-data.js'

const formatter = createFormatter('en')

function itemsOf(measure: CirclesMeasure, moment: number | 'whole', width: number): readonly ChartItem[] {
  const period = moment === 'whole' ? measure.whole : (measure.series[moment] ?? measure.whole)
  const texts = circlesTexts(measure, { messages: circlesEn, formatter, moment })
  const layout = layoutCircles(measure, { width, height: width * 0.6, measureText: estimateTextWidth, texts, moment })
  return circlesItems({
    measure,
    period,
    layout,
    refs: circlesRefs(measure),
    messages: circlesEn,
    common: commonEn,
    formatter,
  })
}

/** What arrows lead to from the first item on. */
function reached(items: readonly ChartItem[], moves: readonly (keyof ChartItem['moves'])[]): Set<string> {
  const byKey = new Map(items.map((item) => [item.key, item]))
  const found = new Set(items.slice(0, 1).map(({ key }) => key))
  for (const key of found) {
    for (const move of moves) {
      const next = byKey.get(key)?.moves[move]
      if (next !== undefined) found.add(next)
    }
  }
  return found
}

/** The whole, and some of the periods. */
function momentsOf({ series }: CirclesMeasure): (number | 'whole')[] {
  return ['whole', ...[...series.keys()].filter((moment) => moment % 4 === 0)]
}

const { nobody, nobodyInRings, oneRing, onePerson, everybodyLost, allAtTheCentre, hostile, orbitCommunity } = states
const MEASURES: readonly (readonly [name: string, measure: CirclesMeasure])[] = [
  ['sample', measureCircles(sampleJourneys())],
  ...[nobody, nobodyInRings, oneRing, onePerson, everybodyLost, allAtTheCentre, hostile].map(
    (state) => [state.name, measureCircles(state())] as const,
  ),
  ['totals', orbitCommunity()],
]

describe('walking through the circles', () => {
  it.each(MEASURES)(
    '%s: the right arrow alone leads to every item, the left one back, none to nowhere',
    (_, measure) => {
      for (const moment of momentsOf(measure)) {
        for (const width of [160, 640]) {
          const items = itemsOf(measure, moment, width)
          const keys = new Set(items.map(({ key }) => key))
          expect(keys.size).toBe(items.length)
          expect(reached(items, ['right'])).toEqual(keys)
          expect(reached([...items].reverse(), ['left'])).toEqual(keys)
          for (const target of items.flatMap(({ moves }) => Object.values(moves))) expect(keys.has(target)).toBe(true)
        }
      }
    },
  )

  it.each(MEASURES)('%s: down leads from the first item through every ring', (_, measure) => {
    const items = itemsOf(measure, 'whole', 640)
    const rings = items.filter(({ ref }) => ref.kind === 'stage').map(({ key }) => key)
    const down = reached(items, ['down'])
    expect(rings.every((key) => down.has(key))).toBe(true)
  })

  it.each(MEASURES)('%s: has no item of nobody but rings', (_, measure) => {
    for (const moment of momentsOf(measure)) {
      const traffic = itemsOf(measure, moment, 640).filter(({ ref }) => ref.kind === 'transition')
      for (const { label } of traffic) expect(label).not.toMatch(/(^|\s)0\s/)
    }
  })
})
