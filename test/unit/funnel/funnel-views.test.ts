import { describe, expect, it } from 'vitest'
import { layoutChannels } from '../../../src/layout/funnel/layout-channels.js'
import { layoutMiniBars } from '../../../src/layout/funnel/layout-mini-bars.js'
import { layoutTrendLine } from '../../../src/layout/funnel/layout-trend-line.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { type ChannelFigure, measureChannels, rankChannels } from '../../../src/measures/funnel/rank-channels.js'
import { rateOf } from '../../../src/measures/statistics/wilson.js'
import { funnelFromSteps } from '../../../src/measures/steps/funnel-from-steps.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { describeChannels } from '../../../src/voice/funnel/describe-channels.js'
import { describeFunnel } from '../../../src/voice/funnel/describe-funnel.js'
import { describeFunnelMultiples } from '../../../src/voice/funnel/describe-funnel-multiples.js'
import { describeFunnelPair } from '../../../src/voice/funnel/describe-funnel-pair.js'
import { kpiPeriods } from '../../../src/voice/funnel/kpi-texts.js'
import { funnelViewsEn } from '../../../src/voice/funnel/views-en.js'

const SAMPLE = sampleJourneys()
const { observedFromMs, observedUntilMs } = SAMPLE.rules
const MIDDLE = (observedFromMs + observedUntilMs) / 2
const formatter = createFormatter('en')
const messages = funnelViewsEn
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0)

describe('journeys counted by when they began', () => {
  it('stand in one of two halves each, streams and returns, too', () => {
    const whole = measureFunnel(SAMPLE)
    const halves = [measureFunnel(SAMPLE, { toMs: MIDDLE }), measureFunnel(SAMPLE, { fromMs: MIDDLE })]
    expect(sum(halves.map(({ totals }) => totals.journeys))).toBe(whole.totals.journeys)
    whole.stages.forEach((stage, i) => {
      expect(sum(halves.map(({ stages }) => stages[i]?.arrivals ?? 0))).toBe(stage.arrivals)
      expect(sum(halves.map(({ stages }) => stages[i]?.outflow.lost ?? 0))).toBe(stage.outflow.lost)
    })
    const journeysOf = (recoveries: typeof whole.recoveries): number => sum(recoveries.map(({ journeys }) => journeys))
    expect(sum(halves.map(({ recoveries }) => journeysOf(recoveries)))).toBe(journeysOf(whole.recoveries))
    const unknown = (recoveries: typeof whole.recoveries): number =>
      sum(recoveries.filter(({ lostAt }) => lostAt === null).map(({ journeys }) => journeys))
    expect(sum(halves.map(({ recoveries }) => unknown(recoveries)))).toBe(unknown(whole.recoveries))
  })
})

describe('channels', () => {
  it('are ranked by what their journeys came to', () => {
    const { channels, source } = measureChannels(SAMPLE, [{ name: 'all' }])
    const bands = measureFunnel(SAMPLE, { breakdown: 'channel', maxBands: 99 }).breakdown?.bands ?? []
    expect(source).toBeNull()
    for (const { channel, figures } of channels) {
      const band = bands.find(({ value }) => value === channel)
      expect(figures[0]?.rate).toMatchObject({ numerator: band?.converted, denominator: band?.journeys })
    }
    const values = channels.map(({ figures }) => figures[0]?.value ?? 0)
    expect(values).toEqual([...values].sort((a, b) => b - a))
    expect(channels[0]?.figures[0]?.rank).toBe(1)
  })

  it('keep stated ranks, name those without a figure, and say whence they are', () => {
    const ranking = rankChannels(
      [
        { name: '2012', figures: [{ channel: 'social', label: 'Social media', value: 0.04, rank: 5 }] },
        {
          name: '2013',
          figures: [
            { channel: 'social', value: 0.13, rank: 2 },
            { channel: 'search', value: null, rank: 1 },
          ],
        },
      ],
      'quoted',
    )
    const description = describeChannels(ranking, { formatter, messages })
    expect(description.title).toBe('Social media moved from rank 5 (2012) to rank 2 (2013)')
    expect(description.notes).toEqual(['quoted'])
    expect(description.table.rows).toEqual([
      ['search', '–', '–', '–', '1'],
      ['Social media', '4%', '5', '13%', '2'],
    ])
  })

  it('call no change of measured ranks a finding that chance explains, and no lead', () => {
    const ranking = measureChannels(SAMPLE, [
      { name: 'then', toMs: MIDDLE },
      { name: 'now', fromMs: MIDDLE },
    ])
    const { title, notes } = describeChannels(ranking, { formatter, messages })
    expect(title).toBe('No channel converts clearly better than all the others (now)')
    expect(notes.join()).toMatch(/Still under way, which can still change these rates: .*now 162 of 888/)
    const first = measureChannels(SAMPLE, [{ name: 'all', toMs: MIDDLE }])
    const alone = rankChannels([{ name: 'all', figures: [{ channel: 'a', value: 0.35, rate: rateOf(35, 100) }] }])
    expect(describeChannels(alone, { formatter, messages }).title).toBe('a: 35% convert')
    expect(describeChannels(first, { formatter, messages }).notes.join()).not.toMatch(/under way/)
  })

  it('let the best of few lead the best of many only beyond chance', () => {
    const figure = (channel: string, k: number, n: number): ChannelFigure => ({
      channel,
      value: k / n,
      rate: rateOf(k, n),
    })
    const titleOf = (...figures: ChannelFigure[]): string =>
      describeChannels(rankChannels([{ name: 'now', figures }]), { formatter, messages }).title
    expect(titleOf(figure('alpha', 14, 40), figure('beta', 136, 400))).toBe(
      'No channel converts clearly better than all the others (now)',
    )
    expect(titleOf(figure('alpha', 24, 40), figure('beta', 136, 400))).toBe('alpha converts best: 60% (now)')
    const young = { ...figure('beta', 136, 400), rate: { ...rateOf(136, 400), open: 200 } }
    expect(titleOf(figure('alpha', 24, 40), young)).toBe('No channel converts clearly better than all the others (now)')
  })

  it('say where a share is one of few, and let none of these lead', () => {
    const ranking = rankChannels([
      {
        name: 'now',
        figures: [
          { channel: 'rare', value: 0.9, rate: rateOf(9, 10) },
          { channel: 'usual', value: 0.5, rate: rateOf(500, 1000) },
        ],
      },
    ])
    const { title, summary, table, notes } = describeChannels(ranking, { formatter, messages })
    expect(title).toBe('Of the channels with at least 30 journeys, usual converts best: 50% (now)')
    expect(summary).toContain('rare: now 90%, few data (n = 10), rank 1')
    expect(table.rows.map((row) => row[1])).toEqual(['90% · few data (n = 10)', '50%'])
    expect(notes).toEqual(['Dashed, few data (fewer than 30 journeys): rare.'])
    const texts = { share: String, notStated: '-', rank: String }
    const { bars } = layoutChannels(ranking, { widthPx: 600, heightPx: 200, texts })
    expect(bars.map(({ thin }) => thin)).toEqual([true, false])
  })

  it('are bars true to their shares from one zero', () => {
    const ranking = rankChannels([
      { name: 'now', figures: [0.4, 0.2, 0.1, 0].map((value, i) => ({ channel: `c${i}`, value })) },
    ])
    const texts = { share: String, notStated: '-', rank: String }
    for (const direction of ['ltr', 'rtl'] as const) {
      const { bars } = layoutChannels(ranking, { widthPx: 600, heightPx: 200, direction, texts })
      const widths = bars.map(({ bar }) => bar?.width ?? -1)
      expect(widths.map((width) => Number((width / (widths[0] ?? 1)).toFixed(6)))).toEqual([1, 0.5, 0.25, 0])
    }
  })

  it('say what their shares were before, the arrow pointing to what they are', () => {
    const ranking = rankChannels([
      { name: 'then', figures: [{ channel: 'social', value: 0.04 }] },
      {
        name: 'now',
        figures: [
          { channel: 'social', value: 0.13 },
          { channel: 'new', value: 0.2 },
        ],
      },
    ])
    const texts = { share: String, notStated: '-', rank: String }
    const wasIn = (direction: 'ltr' | 'rtl', widthPx: number): Record<string, string | undefined> => {
      const { bars } = layoutChannels(ranking, { widthPx, heightPx: 240, direction, texts })
      return Object.fromEntries(bars.map(({ channel, was }) => [channel, was?.text]))
    }
    expect(wasIn('ltr', 600)).toEqual({ new: undefined, social: '0.04 →' })
    expect(wasIn('rtl', 600)).toEqual({ new: undefined, social: '← 0.04' })
    expect(wasIn('ltr', 140)).toEqual({ new: undefined, social: undefined })
    const { bars } = layoutChannels(ranking, { widthPx: 600, heightPx: 240, texts })
    const social = bars.find(({ channel }) => channel === 'social')
    expect(social?.value.x).toBeGreaterThan((social?.was?.x ?? Number.POSITIVE_INFINITY) + 20)
  })

  it('have the names of their periods side by side, whatever their length', () => {
    const figures = ['social media', 'search'].map((channel, i) => ({ channel, value: 0.1 * (i + 1) }))
    const texts = { share: String, notStated: '-', rank: String }
    for (const widthPx of [300, 584, 1200]) {
      for (const name of ['H1', 'First half', 'The first half of the year']) {
        const ranking = rankChannels([
          { name, figures },
          { name: `${name}, later`, figures },
        ])
        const [then, now] = layoutChannels(ranking, { widthPx, heightPx: 300, texts }).heads
        const edges = (head: typeof then): [number, number] => {
          const width = estimateTextWidth(head?.text ?? '', 12)
          const from = (head?.x ?? 0) - (head?.anchor === 'end' ? width : 0)
          return [from, from + width]
        }
        expect(edges(then)[1], `${name} at ${widthPx}`).toBeLessThan(edges(now)[0])
        expect(edges(now)[1], `${name} at ${widthPx}`).toBeLessThanOrEqual(widthPx)
      }
    }
  })

  it('fill the height, however few, with bars of sensible thickness', () => {
    const texts = { share: String, notStated: '-', rank: String }
    for (const heightPx of [160, 240, 360]) {
      for (const count of [2, 3, 5, 9]) {
        const figures = Array.from({ length: count }, (_, i) => ({ channel: `c${i}`, value: (20 - i) / 40 }))
        const { bars } = layoutChannels(rankChannels([{ name: 'now', figures }]), { widthPx: 900, heightPx, texts })
        const rows = bars.map(({ row }) => row)
        const end = Math.max(...rows.map(({ y, height }) => y + height))
        expect(end, `${count} in ${heightPx}`).toBeGreaterThan(Math.min(0.95 * (heightPx - 8), 120 * count))
        for (const { bar, row } of bars) {
          expect(bar?.height).toBeLessThanOrEqual(36)
          expect(bar?.height).toBeGreaterThan(Math.min(30, 0.4 * row.height))
        }
      }
    }
  })

  it('leave out lines whose ranks could not be read, and give their room to the bars', () => {
    const figures = Array.from({ length: 11 }, (_, i) => ({ channel: `c${i}`, value: (20 - i) / 40 }))
    const ranking = rankChannels([
      { name: 'then', figures },
      { name: 'now', figures },
    ])
    const texts = { share: String, notStated: '-', rank: String }
    const low = layoutChannels(ranking, { widthPx: 320, heightPx: 230, texts })
    expect(low.slopes).toEqual([])
    expect(low.bars).toHaveLength(11)
    const tall = layoutChannels(ranking, { widthPx: 320, heightPx: 480, texts })
    expect(tall.slopes).toHaveLength(11)
    const baselines = tall.slopes.flatMap(({ labels }) => labels.filter((_, side) => side === 0).map(({ y }) => y))
    expect(Math.min(...baselines.slice(1).map((y, i) => y - (baselines[i] ?? 0)))).toBeGreaterThanOrEqual(12)
    const key = (lines: boolean): string => describeChannels(ranking, { formatter, messages, lines }).readingKey
    expect(key(true)).toContain('Lines: rank')
    expect(key(false)).not.toContain('Lines')
  })

  it('that the size leaves out are counted', () => {
    const figures = Array.from({ length: 30 }, (_, i) => ({ channel: `c${i}`, value: i / 30 }))
    const texts = { share: String, notStated: '-', rank: String }
    const layout = layoutChannels(rankChannels([{ name: 'now', figures }]), { widthPx: 600, heightPx: 200, texts })
    expect(layout.bars.length + layout.hidden).toBe(30)
    expect(layout.hidden).toBeGreaterThan(0)
  })
})

describe('two funnels in words', () => {
  const totals = (...counts: number[]): ReturnType<typeof funnelFromTotals> =>
    funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, label: 'ABC'[i] ?? '', count })))
  const options = {
    formatter,
    messages,
    common: commonEn,
    form: 'ghost',
    names: { earlier: 'May', later: 'June' },
    vertical: false,
  } as const

  it('name the largest change that chance does not explain, with its interval', () => {
    const { title, table } = describeFunnelPair(totals(1000, 600, 300), totals(1000, 400, 190), options)
    expect(title).toBe('From A to B fewer go on: 60% became 40% (−20 points; 95% interval −24.8 points to −15 points)')
    expect(table.rows[1]).toEqual(['B', '600', '400', '60%', '40%', '−20 points', '−24.8 points … −15 points', 'fell'])
  })

  it('name the halves as they stand, and the base of rates only where there are any', () => {
    const key = (more: object): string =>
      describeFunnelPair(totals(100, 60), totals(100, 58), { ...options, form: 'mirror', vertical: true, ...more })
        .readingKey
    expect(key({})).toMatch(/^Left: May; right: June\. .* Rates: /)
    expect(key({ isFlipped: true })).toMatch(/^Left: June; right: May\./)
    expect(key({ rated: false })).not.toMatch(/Rates/)
  })

  it('say where the differences are that the picture has no room for', () => {
    const notes = (differing: boolean): readonly string[] =>
      describeFunnelPair(totals(100, 60), totals(100, 58), { ...options, differing }).notes
    expect(notes(false)).toEqual(['The differences are in the table.'])
    expect(notes(true)).toEqual([])
  })

  it('say that there is none', () => {
    expect(describeFunnelPair(totals(100, 60), totals(100, 58), options).title).toBe(
      'No change of rate between May and June can be told from chance',
    )
  })
})

describe('several funnels in words', () => {
  it('say in one sentence that many of them are under way, so that the pictures keep their room', () => {
    const plain = funnelFromTotals([{ stage: 'a', count: 100 }])
    const named = (name: string, open: number): { name: string; measure: typeof plain } => ({
      name,
      measure: { ...plain, totals: { ...plain.totals, journeys: 100, open } },
    })
    const notes = (...opens: number[]): readonly string[] =>
      describeFunnelMultiples(
        opens.map((open, i) => named('ABC'[i] ?? '', open)),
        { formatter, messages },
      ).notes
    expect(notes(1, 2, 0)).toEqual([])
    expect(notes(20, 0, 30)).toEqual([
      'Still under way, which can still change these rates: A 20 of 100 and C 30 of 100.',
    ])
    expect(notes(20, 10, 30)).toEqual([
      'Still under way, which can still change these rates: A 20 of 100, B 10 of 100, and C 30 of 100.',
    ])
  })
})

describe('a key figure', () => {
  it('names the periods of the figure and of the one that it is compared with', () => {
    const at = (month: number): number => Date.UTC(2026, month, 1)
    expect(kpiPeriods({ valueMs: at(3), beforeMs: at(1) }, messages, formatter)).toEqual({
      latest: `from ${formatter.date(at(3))}`,
      before: `from ${formatter.date(at(1))}`,
    })
    expect(kpiPeriods({ valueMs: at(3), beforeMs: null }, messages, formatter).before).toBeNull()
    expect(kpiPeriods({ valueMs: Number.NaN, beforeMs: null }, messages, formatter).latest).toBeNull()
  })
})

describe('explicit steps', () => {
  it('name their own rules in the definition line, not the cut', () => {
    const [first, second] = SAMPLE.touchpoints
    const measure = funnelFromSteps(
      measureSteps(SAMPLE, {
        steps: [{ touchpoints: [first?.id ?? ''] }, { touchpoints: [second?.id ?? ''] }],
        window: '7 days',
      }),
    )
    const { definition } = describeFunnel(measure)
    expect(definition).toContain('in order, every first step may begin a try, within 7 days')
    expect(definition).not.toMatch(/cut|patience/i)
  })
})

describe('a small histogram', () => {
  it('shows every value, the closing bin in the one before, and where the median lies', () => {
    const { bars, markedX } = layoutMiniBars({ minimum: 10, width: 5, counts: [4, 0, 2, 1] }, 17.5, {
      widthPx: 60,
      heightPx: 20,
    })
    expect(bars.map(({ count }) => count)).toEqual([4, 0, 3])
    expect(bars.map(({ height }) => height)).toEqual([20, 0, 15])
    expect(markedX).toBe(30)
  })
})

describe('a trend line', () => {
  it('breaks at holes, ends at the last known value, and takes the target into its scale', () => {
    const { d, last, targetY } = layoutTrendLine([1, 2, null, 3, Number.NaN], 5, { widthPx: 46, heightPx: 26 })
    expect(d).toBe('M3,23L13,18M33,13')
    expect(last).toEqual({ x: 33, y: 13 })
    expect(targetY).toBe(3)
  })

  it('lies in the middle where nothing changes, and is none of a single value', () => {
    expect(layoutTrendLine([2, 2], null, { widthPx: 46, heightPx: 26 }).d).toBe('M3,13L43,13')
    expect(layoutTrendLine([2], null, { widthPx: 46, heightPx: 26 }).d).toBe('')
    expect(layoutTrendLine([], null, { widthPx: 46, heightPx: 26 })).toEqual({
      d: '',
      fan: '',
      last: null,
      targetY: null,
    })
  })

  it('opens where it is unfinished, and does not fall there', () => {
    const box = { widthPx: 46, heightPx: 26 }
    const series = [{ value: 40 }, { value: 50 }, { value: 10, between: [10, 60] as const }]
    expect(layoutTrendLine(series, null, box)).toEqual({
      d: 'M3,23L23,3',
      // Cut off at the scale of what is finished.
      fan: 'M23,3L43,3L43,23Z',
      last: { x: 23, y: 3 },
      targetY: null,
    })
    const young = layoutTrendLine(
      [
        { value: 10, between: [10, 60] as const },
        { value: 0, between: [0, 80] },
      ],
      null,
      box,
    )
    expect(young).toMatchObject({ d: '', last: null })
    expect(young.fan).toBe('M3,8L43,3L43,23L3,20.5Z')
  })
})
