import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { FunnelChannelsChart } from '../../../src/charts/funnel/FunnelChannelsChart.js'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { FunnelComparisonChart } from '../../../src/charts/funnel/FunnelComparisonChart.js'
import { FunnelMultiplesChart } from '../../../src/charts/funnel/FunnelMultiplesChart.js'
import { useFunnel } from '../../../src/charts/funnel/funnel-context.js'
import * as Funnel from '../../../src/charts/funnel/parts.js'
import * as layouts from '../../../src/layout/funnel/layout-funnel.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { type ChannelPeriod, rankChannels } from '../../../src/measures/funnel/rank-channels.js'
import { type Rate, rateOf } from '../../../src/measures/statistics/wilson.js'
import { type JourneyRef, refKey } from '../../../src/model/journey-ref.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { funnelEn } from '../../../src/voice/funnel/en.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const SAMPLE = sampleJourneys()
const SIZE = { width: 900, height: 520 }
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const stage = (id: string): JourneyRef => ({ kind: 'stage', stage: id })
const totals = (counts: readonly (number | null | undefined)[]): ReturnType<typeof funnelFromTotals> =>
  funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, count })))

function hostileRows(): LogRow[] {
  const stages = ['<b>bold</b>', 'x'.repeat(3000), '__proto__', 'a:b%c', '\u202Eturn', '漢字'.repeat(30), ' ']
  return Array.from({ length: 240 }, (_, i) => ({
    actor: `actor ${i % 50}`,
    timeMs: 1.7e12 + i * 3.6e6,
    touchpoint: `t${i % 5}`,
    stage: stages[(i * 5) % stages.length],
    channel: stages[(i * 3) % stages.length],
    conversion: i % 13 === 0,
  }))
}

describe('FunnelChart', () => {
  test('draws every stage and stream of the sample, without NaN, in both themes', () => {
    const measure = measureFunnel(SAMPLE)
    for (const theme of ['paper', 'night'] as const) {
      const { container, unmount } = render(<FunnelChart journeys={SAMPLE} theme={theme} {...SIZE} />)
      for (const { stage: one } of measure.stages) {
        expect(container.querySelector(`[data-part="stages"] [data-key="${refKey(stage(one.id))}"]`)).not.toBeNull()
      }
      const lost = measure.stages.filter(({ outflow }) => outflow.lost > 0)
      expect(container.querySelectorAll('[data-part="streams"] [data-key$=":lost"]')).toHaveLength(lost.length)
      expect(container.querySelector('svg')?.outerHTML).not.toMatch(/NaN|undefined|Infinity/)
      unmount()
    }
  })

  test('labels, walks to and explains the streams that are laid out, whoever draws them', () => {
    const Own = (): ReactElement => (
      <g data-part="own">
        {useFunnel().layout?.plumes.map(({ d }) => (
          <path key={d} d={d} />
        ))}
      </g>
    )
    const drawn = (streams: readonly 'lost'[]): { labels: string; own: number; key: string; items: string } => {
      const { container, unmount } = render(
        <Funnel.Root journeys={SAMPLE} streams={streams} {...SIZE}>
          <Funnel.Stages />
          <Own />
          <Funnel.Labels />
        </Funnel.Root>,
      )
      fireEvent.focus(screen.getByRole('application'))
      fireEvent.keyDown(screen.getByRole('application'), { key: 'Home' })
      fireEvent.keyDown(screen.getByRole('application'), { key: 'ArrowDown' })
      const found = {
        labels: container.querySelector('[data-part="labels"]')?.textContent ?? '',
        own: container.querySelectorAll('[data-part="own"] path').length,
        key: container.querySelector('figcaption')?.textContent ?? '',
        items: announcer(),
      }
      unmount()
      return found
    }
    const losses = measureFunnel(SAMPLE).stages.filter(({ outflow }) => outflow.lost > 0)
    const own = drawn(['lost'])
    expect(own.own).toBe(losses.length)
    for (const { outflow } of losses) expect(own.labels).toContain(`${outflow.lost}\u00a0lost`)
    expect(own.key).toContain('hatched streams are lost')
    expect(own.items).toContain('lost at')
    const none = drawn([])
    expect(none.own).toBe(0)
    expect(`${none.labels} ${none.items} ${none.key.replace(/.*?\)/, '')}`).not.toMatch(/lost|entered|came back/)
  })

  test('rounds no thousand beside hundreds that it writes out', () => {
    const forty = Array.from({ length: 40 }, (_, i) => Math.round(1000 * 0.94 ** i))
    const numbersOf = (counts: readonly number[]): (string | null)[] => {
      const { container, unmount } = render(<FunnelChart measure={totals(counts)} caption="none" {...SIZE} />)
      const texts = [...container.querySelectorAll('[data-part="labels"] text')].map(({ textContent }) => textContent)
      unmount()
      return texts
    }
    expect(numbersOf(forty)).toEqual(expect.arrayContaining(['1,000', '831']))
    expect(numbersOf(forty.map((count) => 40 * count))).toContain('40K')
  })

  test('writes its words once, for the figure that is measured and for the one that is drawn', () => {
    const readingKey = vi.fn(funnelEn.readingKey)
    const locale = { tag: 'en', direction: 'ltr', funnel: { ...funnelEn, readingKey } } as const
    const { rerender } = render(<FunnelChart measure={totals([100, 60, 40])} locale={locale} {...SIZE} />)
    expect(readingKey).toHaveBeenCalledTimes(1)
    rerender(<FunnelChart measure={totals([1e6, 20, 3])} locale={locale} {...SIZE} />)
    expect(document.querySelector('figcaption')?.parentElement?.textContent).toMatch(/too thin to see/)
  })

  test('writes the finding, the number of each stage, and the whole balance as a table', () => {
    render(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    const measure = measureFunnel(SAMPLE)
    expect(screen.getByText(/of 1,770 journeys convert/)).toBeInTheDocument()
    const rows = [...document.querySelectorAll('table:first-of-type tbody tr')].map((row) => row.textContent ?? '')
    expect(rows).toHaveLength(measure.stages.length)
    measure.stages.forEach((one, i) => {
      expect(rows[i]).toContain(one.stage.label)
      expect(rows[i]).toContain(one.outflow.lost.toLocaleString('en'))
    })
  })

  test('draws the same from a measure as from journeys, and on a server', () => {
    const marks = (markup: string): string =>
      markup.slice(markup.indexOf('data-part="leaders"'), markup.indexOf('</svg>'))
    const ofJourneys = renderToStaticMarkup(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    const ofMeasure = renderToStaticMarkup(<FunnelChart measure={measureFunnel(SAMPLE)} {...SIZE} />)
    expect(marks(ofJourneys).length).toBeGreaterThan(5000)
    expect(marks(ofMeasure)).toBe(marks(ofJourneys))
    expect(renderToStaticMarkup(<FunnelChart journeys={SAMPLE} />)).toContain('data-part="stages"')
  })

  test('keeps the place of the keyboard where the whole window loses the focus, not where another element gets it', async () => {
    const user = userEvent.setup()
    const { container } = render(<FunnelChart journeys={SAMPLE} width={900} height={500} />)
    const rings = (): number => container.querySelectorAll('[data-part="focus-ring"]').length
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(rings()).toBe(1)
    fireEvent.blur(document.activeElement as Element)
    expect(rings()).toBe(1)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/stage 3 of 5/)
    await user.tab()
    expect(rings()).toBe(0)
  })

  test('walks by keyboard: along the flow from stage to stage, across it through what joins and leaves', async () => {
    const user = userEvent.setup()
    render(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/^Strangers, stage 1 of 5: 1,158 journeys/)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/^Visitors, stage 2 of 5/)
    await user.keyboard('{ArrowUp}')
    expect(announcer()).toMatch(/^129 entered at Visitors\. Share of visits: \d+(\.\d)?%\.$/)
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(announcer()).toMatch(/at Visitors/)
    await user.keyboard('{End}')
    expect(announcer()).toMatch(/^Advocates, stage 5 of 5/)
    await user.keyboard('{Home}')
    expect(announcer()).toMatch(/^Strangers/)
  })

  test('says of what is lost its share and its main cause, and where a rate is one of few', async () => {
    const user = userEvent.setup()
    const { unmount } = render(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    const [strangers] = measureFunnel(SAMPLE).stages
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowRight}')
    for (let k = 0; k < 6 && !announcer().includes('lost at Strangers.'); k++) await user.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/^518 lost at Strangers\. Share of visits: \d+(\.\d)?%; Most often last seen at: /)
    expect(announcer()).toContain(`${strangers?.lastSeen?.label} (${strangers?.lastSeen?.journeys})`)
    unmount()
    render(<FunnelChart measure={totals([20, 10])} {...SIZE} />)
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(announcer()).toMatch(/95% interval: [^;]*, few data \(n = 20\);/)
  })

  test('reaches every item by arrow keys alone', async () => {
    const user = userEvent.setup()
    const { container } = render(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    const drawn = new Set(
      [...container.querySelectorAll('[data-part="streams"] [data-key], [data-part="moves"] [data-key]')].map((mark) =>
        mark.getAttribute('data-key'),
      ),
    )
    screen.getByRole('application').focus()
    const reached = new Set<string>()
    const active = (): void => {
      const key = container.querySelector('[data-state="active"]')?.getAttribute('data-key')
      if (key != null) reached.add(key)
    }
    for (let i = 0; i < 5; i++) {
      await user.keyboard(i === 0 ? '{ArrowRight}' : '{Home}')
      for (let k = 0; k < i; k++) await user.keyboard('{ArrowRight}')
      for (const key of ['{ArrowUp}', '{ArrowDown}']) {
        for (let k = 0; k < 14; k++) {
          await user.keyboard(key)
          active()
        }
      }
    }
    for (const key of drawn) expect(reached, String(key)).toContain(key)
  })

  test('goes round the bands with b, and dims what is not meant', async () => {
    const user = userEvent.setup()
    const { container } = render(<FunnelChart journeys={SAMPLE} breakdown="channel" {...SIZE} />)
    screen.getByRole('application').focus()
    await user.keyboard('b')
    expect(announcer()).toMatch(/\(channel\): [\d,]+ journeys/)
    const states = [...container.querySelectorAll('[data-key^="cohort"]')].map((mark) =>
      mark.getAttribute('data-state'),
    )
    expect(states).toContain('active')
    expect(states).toContain('dim')
  })

  test('says a band’s rates, and leads along it from stage to stage', async () => {
    const user = userEvent.setup()
    const chosen: unknown[] = []
    const onSelectionChange = (next: unknown): unknown => chosen.push(next)
    const { container } = render(
      <FunnelChart journeys={SAMPLE} breakdown="channel" onSelectionChange={onSelectionChange} {...SIZE} />,
    )
    const bands = measureFunnel(SAMPLE, { breakdown: 'channel' }).breakdown?.bands ?? []
    const said = (band: number, stage: number): RegExp =>
      new RegExp(
        `Of the stage before: ${createFormatter('en').percent(bands[band]?.previousRates[stage]?.rate ?? 0)} \\(`,
      )
    screen.getByRole('application').focus()
    await user.keyboard('b')
    expect(announcer()).toMatch(said(0, 1))
    expect(announcer()).toMatch(/Converted: [\d,]+ · \d+(\.\d)?% \(/)
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(announcer()).toMatch(new RegExp(`^${bands[0]?.value}\\. Visitors: `))
    expect(announcer()).toMatch(said(0, 1))
    const states = [...container.querySelectorAll('[data-key^="cohort"]')].map((mark) =>
      mark.getAttribute('data-state'),
    )
    expect(states).toContain('active')
    await user.keyboard('{Enter}')
    expect(chosen.at(-1)).toEqual([{ kind: 'cohort', dimension: 'channel', value: bands[0]?.value }])
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowDown}')
    expect(announcer()).toContain(`${bands[1]?.value} (channel)`)
  })

  test('says of a band only what somebody asks', async () => {
    const user = userEvent.setup()
    const band = vi.fn(funnelEn.item.band)
    const locale = { tag: 'en', direction: 'ltr' as const, funnel: { ...funnelEn, item: { ...funnelEn.item, band } } }
    render(<FunnelChart journeys={SAMPLE} breakdown="channel" locale={locale} {...SIZE} />)
    expect(band).not.toHaveBeenCalled()
    screen.getByRole('application').focus()
    await user.keyboard('b')
    expect(band).toHaveBeenCalledTimes(1)
  })

  test('a stage that is pointed at keeps its bands, and under a band that is meant no silhouette shines', async () => {
    const user = userEvent.setup()
    const { container } = render(<FunnelChart journeys={SAMPLE} breakdown="channel" {...SIZE} />)
    const stages = [...container.querySelectorAll('[data-part="stages"] > [data-key]')]
    const bandStates = (): unknown[] => [
      ...new Set(
        [...(stages[1]?.querySelectorAll('[data-key^="cohort"]') ?? [])].map((mark) => mark.getAttribute('data-state')),
      ),
    ]
    await user.hover(stages[1]?.querySelector('path') as Element)
    expect(stages.map((mark) => mark.getAttribute('data-state'))).toEqual(['dim', 'active', 'dim', 'dim', 'dim'])
    expect(bandStates()).toEqual(['related'])
    const silhouette = stages[1]?.querySelector(':scope > path')?.getAttribute('fill')
    expect(silhouette).toContain('--parcours-ground')
  })

  test('who is under way can be pointed at and chosen where they are drawn', async () => {
    const user = userEvent.setup()
    const onSelectionChange = vi.fn()
    const { container } = render(<FunnelChart journeys={SAMPLE} onSelectionChange={onSelectionChange} {...SIZE} />)
    const open = [...container.querySelectorAll('[data-part="stages"] [data-key]')].filter((mark) =>
      mark.getAttribute('data-key')?.endsWith(':open'),
    )
    expect(open.length).toBeGreaterThan(2)
    await user.click(open[1] as Element)
    expect(onSelectionChange.mock.lastCall?.[0]).toEqual([
      expect.objectContaining({ kind: 'transition', flow: 'open' }),
    ])
    expect(document.querySelector('[data-part="tooltip"]')?.textContent).toContain('under way')
  })

  test('selects by click, by keyboard, and tells', async () => {
    const user = userEvent.setup()
    const onSelectionChange = vi.fn()
    const { container } = render(<FunnelChart journeys={SAMPLE} onSelectionChange={onSelectionChange} {...SIZE} />)
    const mark = container.querySelector('[data-part="stages"] [data-key] path') as SVGPathElement
    await user.click(mark)
    expect(onSelectionChange).toHaveBeenLastCalledWith([stage(SAMPLE.stages[0]?.id ?? '')])
    // The pointer still rests on the first stage: walking goes on from there.
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowRight}{Enter}')
    expect(onSelectionChange).toHaveBeenLastCalledWith([stage(SAMPLE.stages[1]?.id ?? '')])
  })

  test('never lays out again for hover or selection', async () => {
    const spy = vi.spyOn(layouts, 'layoutFunnel')
    const user = userEvent.setup()
    const { container } = render(<FunnelChart journeys={SAMPLE} {...SIZE} />)
    const paths = (): string[] => [...container.querySelectorAll('path')].map((path) => path.getAttribute('d') ?? '')
    const before = paths()
    const calls = spy.mock.calls.length
    expect(calls).toBeGreaterThan(0)
    for (const mark of container.querySelectorAll('[data-part="stages"] [data-key]')) await user.hover(mark)
    await user.click(container.querySelector('[data-part="streams"] [data-key]') as Element)
    expect(spy.mock.calls.length).toBe(calls)
    // A selected stream gets an outline of the same geometry; no other geometry appears or goes.
    expect(new Set(paths())).toEqual(new Set(before))
    spy.mockRestore()
  })

  test.each([
    ['nothing', []],
    ['one stage', [7]],
    ['zeros', [0, 0, 0]],
    ['rising', [1, 10, 100]],
    ['hostile', [null, Number.NaN, -1, Number.POSITIVE_INFINITY, undefined, 3]],
    ['steep', [1e9, 1e6, 1e3, 1]],
  ])('draws totals that are %s', (_, counts) => {
    const { container } = render(<FunnelChart measure={totals(counts)} {...SIZE} />)
    expect(container.querySelector('svg')?.outerHTML).not.toMatch(/NaN|Infinity/)
    expect(container.querySelector('figcaption')?.textContent).not.toBe('')
  })

  test('says why there is nothing to see', () => {
    const { rerender } = render(<FunnelChart measure={totals([])} {...SIZE} />)
    expect(document.querySelector('[data-part="empty"]')).toHaveTextContent('No journeys to draw')
    rerender(<FunnelChart measure={totals([0, 0])} {...SIZE} />)
    expect(document.querySelector('[data-part="empty"]')).toHaveTextContent('Nobody has arrived yet')
    rerender(<FunnelChart journeys={null} {...SIZE} />)
    expect(document.querySelector('[data-part="empty"]')).toHaveTextContent('Reading the journeys')
  })

  test('keeps the shape of a funnel behind those words, and only there', () => {
    const shapes = (): number => document.querySelectorAll('svg[aria-hidden] [data-part="silhouette"] path').length
    for (const size of [SIZE, { width: 320, height: 420 }, { width: 20, height: 10 }]) {
      const { rerender, container, unmount } = render(<FunnelChart journeys={null} {...size} />)
      expect(shapes()).toBe(3)
      rerender(<FunnelChart measure={totals([0, 0, 0, 0])} {...size} />)
      expect(shapes()).toBe(4)
      rerender(<FunnelChart measure={totals([])} direction="rtl" {...size} />)
      expect(shapes()).toBe(3)
      expect(container.querySelector('svg')?.outerHTML).not.toMatch(/NaN|Infinity|<animate/)
      rerender(<FunnelChart measure={totals([3, 2])} {...size} />)
      expect(shapes()).toBe(0)
      unmount()
    }
  })

  test('bears hostile rows at every size', () => {
    const set = journeysFromTouches(touchTable(hostileRows()), {})
    for (const [width, height] of [
      [1200, 500],
      [640, 360],
      [320, 480],
      [240, 140],
      [160, 120],
      [20, 10],
    ] as const) {
      const { container, unmount } = render(
        <FunnelChart journeys={set} breakdown="channel" width={width} height={height} />,
      )
      expect(container.querySelector('b')).toBeNull()
      expect(container.querySelector('svg')?.outerHTML).not.toMatch(/NaN|undefined|Infinity/)
      unmount()
    }
  })

  test('draws any log, in both directions and in French', () => {
    for (let seed = 1; seed <= 25; seed++) {
      const { table, definition } = randomLog(seed, { rows: 60 })
      const set = journeysFromTouches(table, definition)
      const { container, unmount } = render(
        <FunnelChart journeys={set} direction={seed % 2 === 0 ? 'rtl' : 'ltr'} locale={fr} {...SIZE} />,
      )
      expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
      unmount()
    }
  })

  test('speaks French', () => {
    render(<FunnelChart journeys={SAMPLE} locale={fr} {...SIZE} />)
    expect(screen.getByText(/convertissent, sur 1\s770 parcours/)).toBeInTheDocument()
  })

  test('says what is wrong for misuse only', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const both = { journeys: SAMPLE, measure: totals([1]) } as never
    render(<FunnelChart {...(both as { journeys: typeof SAMPLE })} />)
    expect(screen.getByText(/both-data/)).toBeInTheDocument()
    render(<FunnelChart {...SIZE} />)
    expect(screen.getByText(/no-data/)).toBeInTheDocument()
    silent.mockRestore()
  })
})

describe('what stands over or beside the picture', () => {
  test('is named: the outline of a further funnel by the key, numbers without room by a note', () => {
    const plain = funnelFromTotals([
      { stage: 'a', count: 9 },
      { stage: 'b', count: 4 },
    ])
    const besides = [plain]
    const names = ['March']
    const { container, rerender } = render(<FunnelChart measure={plain} width={700} height={400} />)
    expect(container.querySelector('figcaption')?.textContent).not.toMatch(/outline/)
    rerender(
      <FunnelChart measure={plain} besides={besides} besidesNames={names} width={700} height={400}>
        <Funnel.Ghost />
      </FunnelChart>,
    )
    expect(container.querySelector('figcaption')?.textContent).toMatch(/dashed outline: March/)
    rerender(<FunnelChart journeys={sampleJourneys()} width={320} height={520} />)
    expect(container.textContent).toMatch(/small moves are in the table only\. \d+ more numbers are in the table\./)
  })
})

describe('lines between the ranks of channels', () => {
  test('are dashed where a rank is not final, and the key says so', () => {
    const rate = (numerator: number, open: number): Rate => ({
      ...rateOf(numerator, 100),
      ...(open > 0 && { open }),
    })
    const period = (name: string, open: { a: number; b: number; c: number }): ChannelPeriod => ({
      name,
      figures: [
        { channel: 'a', value: 0.5, rate: rate(50, open.a) },
        { channel: 'b', value: 0.3, rate: rate(30, open.b) },
        { channel: 'c', value: 0.25, rate: rate(25, open.c) },
      ],
    })
    const dashes = (open: { a: number; b: number; c: number }): (string | null)[] => {
      const ranking = rankChannels([period('then', { a: 0, b: 0, c: 0 }), period('now', open)])
      const { container, unmount } = render(<FunnelChannelsChart ranking={ranking} width={900} height={300} />)
      const said = /dashed while it can still change/.test(container.querySelector('figcaption')?.textContent ?? '')
      const lines = [...container.querySelectorAll('[data-part="channels"] line[stroke-width="2.5"]')]
      const found = lines.map((line) => line.getAttribute('stroke-dasharray'))
      expect(said).toBe(found.some((dash) => dash !== null))
      unmount()
      return found
    }
    // The first is out of reach, whatever its own come to; two others could change places.
    expect(dashes({ a: 40, b: 0, c: 10 })).toEqual([null, '7 4', '7 4'])
    expect(dashes({ a: 0, b: 19, c: 4 })).toEqual([null, null, null])
    // One that can draw level may come to share a rank; whom it draws level with keeps its own.
    expect(dashes({ a: 0, b: 20, c: 4 })).toEqual([null, '7 4', null])
    expect(dashes({ a: 0, b: 20, c: 6 })).toEqual([null, '7 4', '7 4'])
    expect(dashes({ a: 0, b: 21, c: 0 })).toEqual(['7 4', '7 4', null])
    expect(dashes({ a: 0, b: 0, c: 0 })).toEqual([null, null, null])
  })
})

describe('a low funnel', () => {
  test('leaves the room of key and notes to the flow', () => {
    const captionsAt = (height: number): string | undefined => {
      const { container, unmount } = render(<FunnelChart measure={measureFunnel(SAMPLE)} width={480} height={height} />)
      const text = container.querySelector('figure > div')?.textContent ?? ''
      unmount()
      return text
    }
    expect(captionsAt(300)).toMatch(/of 1,770 journeys convert.*Area shows.*Show table/)
    expect(captionsAt(240)).toMatch(/of 1,770 journeys convert/)
    expect(captionsAt(240)).not.toMatch(/Area shows|Show table/)
  })
})

describe('views beside the funnel, while nobody has arrived', () => {
  const none = totals([0, 0, 0])
  const names = { earlier: 'March', later: 'April' }
  test.each([
    ['ghost', <FunnelComparisonChart key="g" earlier={none} later={none} names={names} {...SIZE} />],
    ['mirror', <FunnelComparisonChart key="m" earlier={none} later={none} names={names} form="mirror" {...SIZE} />],
    ['multiples', <FunnelMultiplesChart key="n" funnels={[{ name: 'March', measure: none }]} {...SIZE} />],
    ['channels', <FunnelChannelsChart key="c" ranking={rankChannels([])} {...SIZE} />],
  ])('%s stands on a quiet shape, and draws no line through its words', (_, chart) => {
    const { container } = render(chart)
    expect(container.querySelectorAll('[data-part="silhouette"] > *').length).toBeGreaterThan(2)
    expect(container.querySelector('[data-period]')).toBeNull()
    expect(container.textContent).not.toMatch(/no touch that could be read/)
  })
})
