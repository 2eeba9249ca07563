import { render } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import type { JourneyDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

/** Paths as lists of touchpoints; `!` behind the last one converts. */
function walked(paths: readonly (readonly string[])[], definition: JourneyDefinition = {}): JourneySet {
  const rows = paths.flatMap((steps, actor) =>
    steps.map(
      (step, hour): LogRow => ({
        actor: `person ${String(actor).padStart(5, '0')}`,
        timeMs: 1.7e12 + hour * 3.6e6,
        touchpoint: step.replace('!', ''),
        conversion: step.endsWith('!'),
      }),
    ),
  )
  return journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete', ...definition })
}

function times<Item>(count: number, make: (i: number) => Item): Item[] {
  return Array.from({ length: count }, (_, i) => make(i))
}

const LONG = 'Seventy-nine letters is what a tracking tool makes of a name when nobody looks at it'.slice(0, 79)
const RTL = 'صفحة المنتج مع التوصيل المجاني'

/** What comes in, and what a reader must be told; the picture itself is checked for all of them alike. */
const CASES: readonly (readonly [name: string, set: () => JourneySet, says: RegExp])[] = [
  ['nothing', () => walked([]), /Nothing to show|No/],
  ['one touchpoint', () => walked(times(40, (i) => (i % 4 === 0 ? ['Shop!'] : ['Shop']))), /Shop/],
  ['one journey of one touch', () => walked([['Shop']]), /No conversion in 1 journey/],
  [
    'no conversions',
    () => walked(times(60, (i) => ['A', i % 3 ? 'B' : 'C'])),
    /No conversion in 60 journeys, so no light; last seen most often at B \(40\)/,
  ],
  ['nothing lost', () => walked(times(60, (i) => ['A', i % 2 ? 'B' : 'C', 'D!'])), /No touchpoint loses surely more/],
  [
    'all self-loops',
    () => walked(times(50, (i) => times(2 + (i % 6), () => `P${i % 3}`))),
    /No conversion in 50 journeys, so no light/,
  ],
  [
    'a closed class that never ends',
    () =>
      walked(
        [
          ...times(40, () => ['Start', 'Ring 1', 'Ring 2', 'Ring 1', 'Ring 2', 'Good end']),
          ...times(20, () => ['Start', 'Shop!']),
        ],
        { touchpoints: [{ id: 'Good end', terminal: 'good' }] },
      ),
    /leaves out .* of arrivals, with neither conversion nor loss ahead/,
  ],
  ['long labels', () => walked(times(80, (i) => [`${LONG}${i % 5}`, LONG, i % 3 ? 'B' : 'B!'])), /%/],
  ['labels from right to left', () => walked(times(80, (i) => [`${RTL} ${i % 4}`, RTL, i % 3 ? 'B' : 'B!'])), /%/],
  [
    'names that look like code',
    () => walked(times(30, (i) => ['__proto__', 'constructor', '<b>', i % 2 ? 'x' : 'x!'])),
    /%/,
  ],
  [
    'four thousand touchpoints',
    () =>
      walked(times(4000, (i) => [`Page ${i}`, `Page ${(i * 7) % 4000}`, `Page ${i % 12}${i % 9 === 0 ? '!' : ''}`])),
    /touchpoints share one body/,
  ],
]

describe('hostile input', () => {
  test.each(CASES)('%s has a defined picture and says what it is', (_, make, says) => {
    const set = make()
    // Thousands are drawn once: they take a second or so.
    const variants =
      set.touchpoints.length > 1000
        ? [{}]
        : [{}, { coverage: 0.5 }, { detail: 0 }, { direction: 'rtl' as const }, { width: 240, height: 140 }]
    for (const props of variants) {
      const markup = renderToStaticMarkup(<NetworkChart journeys={set} width={640} height={420} {...props} />)
      expect(markup).not.toMatch(/NaN|undefined|Infinity/)
      expect(markup).toContain('data-parcours="network"')
    }
    const { container, unmount } = render(<NetworkChart journeys={set} width={640} height={420} />)
    expect(container.textContent).toMatch(says)
    unmount()
  })

  test('keeps out of the model what never ends, and defines no rate for it', () => {
    const set = CASES.find(([name]) => name.startsWith('a closed class'))?.[1]()
    if (set === undefined) throw new Error('the case is gone')
    const measure = measureNetwork(set)
    const byId = new Map(measure.touchpoints.map((t) => [t.id, t]))
    expect(byId.get('Ring 1')).toMatchObject({ standing: 'removed', convertRate: null })
    expect(byId.get('Start')).toMatchObject({ standing: 'modelled' })
    expect(measure.chain.removedShare).toBeGreaterThan(0)
  })
})
