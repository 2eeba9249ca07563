import type { ReactElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { FunnelChannelsChart } from '../../../src/charts/funnel/FunnelChannelsChart.js'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { FunnelComparisonChart } from '../../../src/charts/funnel/FunnelComparisonChart.js'
import { FunnelMultiplesChart } from '../../../src/charts/funnel/FunnelMultiplesChart.js'
import * as Funnel from '../../../src/charts/funnel/parts.js'
import { measureKpis } from '../../../src/measures/compare/measure-kpis.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import type { FunnelMeasure } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureChannels, rankChannels } from '../../../src/measures/funnel/rank-channels.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const { observedFromMs, observedUntilMs } = SAMPLE.rules
const MIDDLE = (observedFromMs + observedUntilMs) / 2
const EARLIER = measureFunnel(SAMPLE, { toMs: MIDDLE })
const LATER = measureFunnel(SAMPLE, { fromMs: MIDDLE })
const NAMES = { earlier: 'before', later: 'after' }
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const totals = (...counts: number[]): FunnelMeasure =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, label: `Stage ${'abcdef'[i]}`, count })))

afterEach(cleanup)

async function show(chart: ReactElement, width = 900, height = 520): Promise<void> {
  await render(<div style={{ width, height }}>{chart}</div>)
  await eventually(() => expect(plot().querySelector('svg path, svg rect')).not.toBeNull())
}

/** Presses keys one after the other and tells what was said at each. */
async function walk(...keys: readonly string[]): Promise<string[]> {
  plot().focus()
  const said: string[] = []
  for (const key of keys) {
    const before = announcer()
    await userEvent.keyboard(`{${key}}`)
    await eventually(() => expect(announcer()).not.toBe(before))
    said.push(announcer())
  }
  return said
}

/** No two texts of the picture overlap, and none leaves it. */
function expectClearTexts(): void {
  const frame = plot().getBoundingClientRect()
  const boxes = [...plot().querySelectorAll('svg text')].map((text) => ({
    text: text.textContent ?? '',
    box: text.getBoundingClientRect(),
  }))
  boxes.forEach(({ text, box }, i) => {
    if (text === '') return
    expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 1)
    expect(box.right, text).toBeLessThanOrEqual(frame.right + 1)
    for (const other of boxes.slice(i + 1)) {
      const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
      const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
      expect(x > 1 && y > 5, `${text} over ${other.text}`).toBe(false)
    }
  })
}

describe('FunnelComparisonChart in a browser', () => {
  test.each(['ghost', 'mirror'] as const)(
    'as %s walks the stages and says both, their rates and the interval',
    async (form) => {
      await show(<FunnelComparisonChart earlier={EARLIER} later={LATER} names={NAMES} form={form} />)
      const [first, second, third, last, home] = await walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home')
      expect(first).toMatch(/^Strangers: before [\d,]+, after [\d,]+$/)
      expect(second).toMatch(/^Visitors: before .*rate \d+% became \d+%, .* points \(95% interval .* to .*\): /)
      expect(third).toMatch(/^Leads/)
      expect(last).toMatch(/^Advocates/)
      expect(home).toBe(first)
    },
  )

  test.each([
    [900, 480],
    [340, 560],
    [480, 300],
  ])('sets its texts apart at %i by %i px', async (width, height) => {
    for (const form of ['ghost', 'mirror'] as const) {
      await show(<FunnelComparisonChart earlier={EARLIER} later={LATER} names={NAMES} form={form} />, width, height)
      expectClearTexts()
      await cleanup()
    }
  })
})

describe('FunnelComparisonChart on a phone', () => {
  const differences = (): number =>
    [...plot().querySelectorAll('svg text')].filter(({ textContent }) => /pts$|still open/.test(textContent ?? ''))
      .length
  const said = (): boolean =>
    /The differences are in the table\./.test(document.querySelector('figure')?.textContent ?? '')

  test.each(['ghost', 'mirror'] as const)('as %s bears each difference, or says where they are', async (form) => {
    const chart = <FunnelComparisonChart earlier={EARLIER} later={LATER} names={NAMES} form={form} />
    await show(chart, 312, 520)
    expect([differences(), said()]).toEqual([LATER.stages.length - 1, false])
    await cleanup()
    await show(chart, 312, 360)
    expect([differences(), said()]).toEqual([0, true])
  })
})

describe('FunnelMultiplesChart in a browser', () => {
  test('walks the stages of one and on into the next, and down a column', async () => {
    const funnels = [100, 80, 60, 40].map((n, i) => ({ name: `Land ${i + 1}`, measure: totals(n, n / 2) }))
    await show(<FunnelMultiplesChart funnels={funnels} />)
    const said = await walk('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp', 'End')
    expect(said.map((text) => text.replace(/:.*/, ''))).toEqual([
      'Land 1, Stage a',
      'Land 1, Stage b',
      'Land 2, Stage a',
      'Land 4, Stage a',
      'Land 2, Stage a',
      'Land 4, Stage b',
    ])
    expectClearTexts()
  })
})

describe('FunnelChannelsChart in a browser', () => {
  test('walks the channels from the best on, and says shares and ranks of both periods', async () => {
    const ranking = rankChannels([
      { name: '2012', figures: [{ channel: 'social', label: 'Social media', value: 0.04, rank: 5 }] },
      {
        name: '2013',
        figures: [
          { channel: 'social', value: 0.13, rank: 2 },
          { channel: 'search', label: 'Search', value: null, rank: 1 },
        ],
      },
    ])
    await show(<FunnelChannelsChart ranking={ranking} />)
    expect(await walk('ArrowDown', 'ArrowDown')).toEqual([
      'Search: 2012 not stated; 2013 rank 1',
      'Social media: 2012 4%, rank 5; 2013 13%, rank 2',
    ])
    expect(document.querySelector('figcaption')?.textContent).toContain(
      'Social media moved from rank 5 (2012) to rank 2 (2013)',
    )
  })

  test.each([
    [900, 420],
    [340, 620],
  ])('sets its texts apart at %i by %i px', async (width, height) => {
    const ranking = measureChannels(SAMPLE, [
      { name: 'First half', toMs: MIDDLE },
      { name: 'Second half', fromMs: MIDDLE },
    ])
    await show(<FunnelChannelsChart ranking={ranking} />, width, height)
    expectClearTexts()
  })
})

describe('strips under the stages in a browser', () => {
  test('have one tab stop each, after the chart, and arrows walk their cells', async () => {
    const kpis = measureKpis(SAMPLE, { unit: 'quarter' })
    await show(
      <FunnelChart
        journeys={SAMPLE}
        footer={
          <>
            <Funnel.Kpis kpis={kpis} />
            <Funnel.Times />
          </>
        }
      />,
      1000,
      760,
    )
    plot().focus()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Strangers\. People reached/)
    await userEvent.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(
      /^Visitors\. Visitors who move on: \d+% \(of [\d,]+; from [^)]+\), target 60%; .+ \(from [^)]+\)/,
    )
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Strangers: [\d,]+ journeys went on/)
    await userEvent.keyboard('{End}')
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Customers: /)
  })

  test('fade where a list is cut off, and show their last line whole at its end', async () => {
    await show(<FunnelChart journeys={SAMPLE} footer={<Funnel.Times />} />, 320, 700)
    const strip = document.querySelector('[data-part="times"]') as HTMLElement
    expect(strip.scrollHeight).toBeGreaterThan(strip.clientHeight)
    expect(getComputedStyle(strip).maskImage).toContain('linear-gradient')
    strip.scrollTop = strip.scrollHeight
    const { bottom } = strip.getBoundingClientRect()
    expect(bottom - (strip.lastElementChild?.getBoundingClientRect().bottom ?? 0)).toBeGreaterThanOrEqual(19)
  })

  test('stand under their stages where the funnel lies', async () => {
    await show(<FunnelChart journeys={SAMPLE} footer={<Funnel.Times />} />, 1000, 700)
    const cells = [...document.querySelectorAll('[data-part="times"] > *')].map((cell) => cell.getBoundingClientRect())
    const stages = [...plot().querySelectorAll('[data-part="stages"] > g')].map((stage) =>
      stage.getBoundingClientRect(),
    )
    cells.forEach((cell, i) => {
      expect(Math.abs(cell.left - (stages[i]?.left ?? 0))).toBeLessThan(8)
    })
  })
})

describe('parts in a browser', () => {
  test('Root with chosen streams draws and walks only those', async () => {
    await show(
      <Funnel.Root journeys={SAMPLE} streams={['lost']}>
        <Funnel.Streams />
        <Funnel.Moves />
        <Funnel.Stages ref={(group) => void group?.setAttribute('data-mine', 'yes')} className="stages-of-mine" />
      </Funnel.Root>,
    )
    expect(plot().querySelectorAll('[data-part="moves"] > *')).toHaveLength(0)
    expect(plot().querySelectorAll('[data-part="streams"] [data-key$=":lost"]').length).toBeGreaterThan(3)
    expect(plot().querySelectorAll('[data-part="streams"] [data-key$=":entered"]')).toHaveLength(0)
    expect(plot().querySelector('.stages-of-mine[data-mine="yes"]')).not.toBeNull()
    const said = await walk('ArrowRight', 'ArrowDown')
    expect(said[1]).toMatch(/lost at Strangers/)
  })

  test('a ghost lies on the scale of the funnel it is drawn over', async () => {
    const [now, then] = [totals(100, 50, 10), totals(200, 50, 5)]
    await show(
      <FunnelChart measure={now} besides={[then]} curve="step">
        <Funnel.Ghost />
      </FunnelChart>,
    )
    const heightOf = (element: Element | null | undefined): number => element?.getBoundingClientRect().height ?? 0
    const ghosts = [...plot().querySelectorAll('[data-part="ghost"] path')]
    const stages = [...plot().querySelectorAll('[data-part="stages"] > g > path:first-of-type')]
    expect(heightOf(ghosts[0]) / heightOf(stages[0])).toBeCloseTo(2, 1)
    expect(heightOf(ghosts[1]) / heightOf(stages[1])).toBeCloseTo(1, 1)
    expect(plot().getBoundingClientRect().height).toBeGreaterThan(heightOf(ghosts[0]))
  })
})
