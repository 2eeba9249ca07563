import { render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { describe, expect, test } from 'vitest'
import { FunnelChannelsChart } from '../../../src/charts/funnel/FunnelChannelsChart.js'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { FunnelComparisonChart } from '../../../src/charts/funnel/FunnelComparisonChart.js'
import { FunnelMultiplesChart } from '../../../src/charts/funnel/FunnelMultiplesChart.js'
import * as Funnel from '../../../src/charts/funnel/parts.js'
import { type FunnelTotal, funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { rankChannels } from '../../../src/measures/funnel/rank-channels.js'

const plain = (counts: readonly unknown[]): FunnelTotal[] =>
  counts.map((count, i) => ({ stage: `s${i}`, count: count as number }))

/** What data bring that nobody meant, each with the note that must be said, or null where nothing is wrong. */
const HOSTILE: Readonly<Record<string, { readonly totals: readonly FunnelTotal[]; readonly said: RegExp | null }>> = {
  empty: { totals: [], said: /No journeys to draw/ },
  'all zero': { totals: plain([0, 0, 0, 0]), said: /Nobody has arrived yet/ },
  'one and then none': { totals: plain([100, 0, 0, 0]), said: null },
  null: { totals: plain([100, null, 20]), said: /One count is missing/ },
  undefined: { totals: plain([100, undefined, 20]), said: /One count is missing/ },
  NaN: { totals: plain([Number.NaN, 40, 20]), said: /One count is missing/ },
  negative: { totals: plain([100, -40, 20]), said: /One count is missing/ },
  Infinity: { totals: plain([Number.POSITIVE_INFINITY, 40, 20]), said: /One count is missing/ },
  'minus Infinity': { totals: plain([100, Number.NEGATIVE_INFINITY]), said: /One count is missing/ },
  text: { totals: plain(['12', '7']), said: /No counts to draw/ },
  rising: { totals: plain([10, 100, 1000]), said: /More are counted at/ },
  peak: { totals: plain([10, 100, 10]), said: /More are counted at/ },
  'one stage': { totals: plain([7]), said: null },
  'a part of one': { totals: plain([0.4, 0.2, 0.05]), said: null },
  steep: { totals: plain([1e9, 1e6, 1e3, 1]), said: /too thin to see/ },
  tiny: { totals: plain([Number.MIN_VALUE, 0]), said: /No counts to draw/ },
  huge: { totals: plain([Number.MAX_VALUE, 1]), said: /One count is missing/ },
  'forty stages': { totals: plain(Array.from({ length: 40 }, (_, i) => 1000 - 20 * i)), said: null },
  'duplicate names': { totals: Array.from({ length: 4 }, (_, i) => ({ stage: 'same', count: 40 - i })), said: null },
  'endless label': {
    totals: [
      { stage: 'x'.repeat(10_000), count: 9 },
      { stage: 'y', label: 'w '.repeat(5000), count: 4 },
    ],
    said: null,
  },
  markup: {
    totals: [
      { stage: '<img src=x onerror=alert(1)>', count: 9 },
      { stage: '"/><script>', count: 3 },
    ],
    said: null,
  },
  prototype: {
    totals: [
      { stage: '__proto__', count: 9 },
      { stage: 'constructor', count: 3 },
    ],
    said: null,
  },
  'no text': {
    totals: [{ stage: 'a', label: 2024 as never, count: 9 }, null as never, {} as never, { count: 3 } as never],
    said: /2024.*2 counts are missing.*3 stages have no name; their positions stand for them/s,
  },
  'no name': {
    totals: [
      { stage: '', count: 9 },
      { stage: ' ', count: 3 },
    ],
    said: null,
  },
  'right to left': {
    totals: [
      { stage: 'مرحلة', count: 9 },
      { stage: '\u202Eevil', count: 3 },
    ],
    said: null,
  },
}

const SIZES: readonly { readonly width: number; readonly height: number }[] = [
  { width: 900, height: 420 },
  { width: 320, height: 480 },
  { width: 160, height: 120 },
]
const NAMES = { earlier: 'before', later: 'after' }
const fine = funnelFromTotals(plain([50, 20, 5]))

/** Every form in which a funnel can be drawn, from one measure. */
const FORMS: Readonly<Record<string, (measure: FunnelMeasure, size: (typeof SIZES)[number]) => ReactElement>> = {
  chart: (measure, size) => <FunnelChart measure={measure} {...size} />,
  straight: (measure, size) => <FunnelChart measure={measure} curve="straight" neck="point" {...size} />,
  step: (measure, size) => <FunnelChart measure={measure} curve="step" spacing={12} direction="rtl" {...size} />,
  width: (measure, size) => <FunnelChart measure={measure} scale="width" neck="taper" {...size} />,
  ghost: (measure, size) => (
    <FunnelChart measure={measure} besides={[fine]} {...size}>
      <Funnel.Ghost />
    </FunnelChart>
  ),
  'ghost of it': (measure, size) => (
    <FunnelChart measure={fine} besides={[measure]} {...size}>
      <Funnel.Ghost />
    </FunnelChart>
  ),
  strips: (measure, size) => (
    <FunnelChart
      measure={measure}
      {...size}
      footer={
        <>
          <Funnel.Guide />
          <Funnel.Times />
          <Funnel.Kpis kpis={[]} />
        </>
      }
    />
  ),
  comparison: (measure, size) => <FunnelComparisonChart earlier={fine} later={measure} names={NAMES} {...size} />,
  mirror: (measure, size) => (
    <FunnelComparisonChart earlier={measure} later={fine} names={NAMES} form="mirror" {...size} />
  ),
  'twice the same': (measure, size) => (
    <FunnelComparisonChart earlier={measure} later={measure} names={NAMES} form="mirror" {...size} />
  ),
  multiples: (measure, size) => (
    <FunnelMultiplesChart
      funnels={[
        { name: 'one', measure },
        { name: 'one', measure: fine },
        { name: 'x'.repeat(10_000), measure },
      ]}
      {...size}
    />
  ),
  channels: (measure, size) => (
    <FunnelChannelsChart
      ranking={rankChannels([
        {
          name: 'then',
          figures: measure.stages.map(({ stage, arrivals }) => ({ channel: stage.label, value: arrivals })),
        },
        {
          name: 'now',
          figures: measure.stages.map(({ stage, rates }) => ({ channel: stage.label, value: rates.first.rate })),
        },
      ])}
      {...size}
    />
  ),
}

describe.each(Object.entries(HOSTILE))('totals that are %s', (_, { totals, said }) => {
  test.each(Object.entries(FORMS))('have a defined picture as %s', (form, draw) => {
    const measure = funnelFromTotals(totals)
    for (const size of form === 'chart' ? SIZES : SIZES.slice(0, 2)) {
      const { container, unmount } = render(draw(measure, size))
      const svg = container.querySelector('[data-part="plot"] svg')
      expect(svg).not.toBeNull()
      expect(container.innerHTML).not.toMatch(/NaN|\bInfinity|undefined|\[object/)
      expect(container.querySelector('img, script')).toBeNull()
      for (const path of container.querySelectorAll('path')) {
        expect(path.getAttribute('d') ?? '').toMatch(/^[MLCZ0-9e.,\s-]*$/)
      }
      const isPlain = form === 'chart' && size.width > 500
      if (isPlain && said !== null) expect(container.textContent).toMatch(said)
      unmount()
    }
  })
})
