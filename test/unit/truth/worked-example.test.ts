import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { compareRates } from '../../../src/measures/compare/compare-rates.js'
import {
  type ChannelContribution,
  type ChannelCount,
  decomposeChange,
} from '../../../src/measures/compare/decompose-change.js'
import { type FunnelTrendPoint, measureFunnelTrend } from '../../../src/measures/compare/measure-funnel-trend.js'
import { measureKpis } from '../../../src/measures/compare/measure-kpis.js'
import type { FunnelStage } from '../../../src/measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { absorbingChain } from '../../../src/measures/network/absorbing-chain.js'
import { chainTable } from '../../../src/measures/network/chain-table.js'
import { countTransitions } from '../../../src/measures/network/count-transitions.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { CREDIT_METHODS } from '../../../src/measures/network/network-measure.js'
import { networkVisits } from '../../../src/measures/network/network-visits.js'
import { whatIf } from '../../../src/measures/network/what-if.js'
import type { Rate } from '../../../src/measures/statistics/wilson.js'
import { measureSteps } from '../../../src/measures/steps/measure-steps.js'
import type { StepDefinition, StepsOptions } from '../../../src/measures/steps/steps-options.js'
import { defineJourney, type JourneyDefinition } from '../../../src/model/definition.js'
import { journeyRows } from '../../../src/model/journey-query.js'
import { type JourneySet, OUTCOMES } from '../../../src/model/journey-set.js'
import { moveOnQuantile } from '../../../src/model/kaplan-meier.js'
import type { Patience } from '../../../src/model/patience.js'
import { timeAt } from '../../../src/model/time-column.js'
import { type MarkdownRow, markdownTables } from '../../support/markdown-tables.js'

const DAY = 86_400_000
const page = readFileSync(new URL('../../../docs/worked-example.md', import.meta.url), 'utf8')
const tables = markdownTables(page)
const read = new Set<string>()

function table(heading: string): readonly MarkdownRow[] {
  read.add(heading)
  const rows = tables.get(heading)
  if (rows === undefined || rows.length === 0) throw new Error(`No table under "${heading}"`)
  return rows
}

function column(heading: string, name: string): string[] {
  return table(heading).map((row) => {
    const cell = row[name]
    if (cell === undefined) throw new Error(`No column "${name}" under "${heading}"`)
    return cell
  })
}

/** `3/4`, `0.1871` or `2`; a dash is null. */
function numberOf(cell: string): number | null {
  if (cell === '-') return null
  const [over = '', under = '1'] = cell.split('/')
  return Number(over) / Number(under)
}

/** Fractions and whole numbers are exact; decimals to the digits they show. */
function expectNumbers(heading: string, name: string, found: readonly (number | null)[]): void {
  const cells = column(heading, name)
  expect(found, `${heading}: ${name}`).toHaveLength(cells.length)
  cells.forEach((cell, i) => {
    const wanted = numberOf(cell)
    const where = `${heading}: ${name}, row ${i + 1}`
    if (wanted === null) expect(found[i], where).toBeNull()
    else expect(found[i], where).toBeCloseTo(wanted, cell.split('.')[1]?.length ?? 12)
  })
}

/** Base and numerator as they are written, not only their quotient. */
function expectRates(heading: string, name: string, found: readonly (Rate | null)[]): void {
  expect(
    found.map((rate) => (rate === null ? '-' : `${rate.numerator}/${rate.denominator}`)),
    `${heading}: ${name}`,
  ).toEqual(column(heading, name))
}

const definition = defineJourney({
  stages: ['visitor', 'lead', 'customer'],
  touchpoints: [
    { id: 'tweet', stage: 'visitor' },
    { id: 'blog', stage: 'visitor' },
    { id: 'mail', stage: 'lead' },
    { id: 'shop', stage: 'customer' },
  ],
  observedUntil: '2026-02-05',
})

function build(patience: Patience, stages: JourneyDefinition['stages'] = definition.stages): JourneySet {
  const rows = table('The log').map((row) => ({ ...row, conversion: row.value !== '' }))
  const mapping = {
    actor: 'actor',
    time: 'time',
    touchpoint: 'touchpoint',
    value: 'value',
    conversion: 'conversion',
    referredBy: 'referred by',
  } as const
  return journeysFromRows(rows as Record<string, unknown>[], mapping, {
    ...definition,
    ...(stages && { stages }),
    patience,
  })
}

const set = build('10 days')

describe('the worked example, journeys', () => {
  it('shows the definition that is used here', () => {
    expect(page).toContain("patience: '10 days'")
    for (const { id, stage } of [
      { id: 'tweet', stage: 'visitor' },
      { id: 'blog', stage: 'visitor' },
      { id: 'mail', stage: 'lead' },
      { id: 'shop', stage: 'customer' },
    ]) {
      expect(page).toContain(`{ id: '${id}', stage: '${stage}' }`)
    }
  })

  it('cuts the six journeys', () => {
    const { journeys } = set
    const found = Array.from({ length: journeys.count }, (_, j) => {
      const { start, end } = journeyRows(set, j)
      return {
        actor: set.actors[journeys.actor[j] as number],
        touchpoints: [...set.rows.touchpoint.subarray(start, end)].map((i) => set.touchpoints[i]?.id).join(' '),
        outcome: OUTCOMES[journeys.outcome[j] as number],
        cycle: String(journeys.cycle[j]),
        return: journeys.isReturn[j] === 1 ? 'yes' : 'no',
      }
    })
    expect(found).toEqual(table('The six journeys'))
  })

  it('finds the patience by Kaplan and Meier', () => {
    const heading = 'How long people stay'
    // The quantile is the first time at which fewer stay than the table says of the time before.
    const moved = Float64Array.from([0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 22])
    const stayed = Float64Array.from([2, 20])
    const days = column(heading, 'days').map(Number)
    const staying = column(heading, 'still staying').map((cell) => numberOf(cell) ?? Number.NaN)
    days.forEach((day, i) => {
      expect(moveOnQuantile(moved, stayed, 1 - (staying[i] ?? 0))).toBe(day)
      expect(moved.filter((one) => one === day)).toHaveLength(Number(column(heading, 'moved on')[i]))
      const watched = [...moved, ...stayed].filter((one) => one >= day)
      expect(watched).toHaveLength(Number(column(heading, 'watched')[i]))
    })
    for (const { patienceMs } of build('auto').touchpoints) expect(patienceMs / DAY).toBeCloseTo(35 / 3, 9)
  })
})

describe('the worked example, funnel', () => {
  const funnel = measureFunnel(set)
  const of = (pick: (stage: FunnelStage) => number): number[] => funnel.stages.map(pick)

  it('balances as the page says', () => {
    const into = 'Ways into a stage, in visits'
    expect(funnel.stages.map(({ stage }) => stage.id)).toEqual(column(into, 'stage'))
    expectNumbers(
      into,
      'carried in',
      of(({ inflow }) => inflow.carriedIn),
    )
    expectNumbers(
      into,
      'entered',
      of(({ inflow }) => inflow.entered),
    )
    expectNumbers(
      into,
      'skipped in',
      of(({ inflow }) => inflow.skippedIn),
    )
    expectNumbers(
      into,
      'stepped back in',
      of(({ inflow }) => inflow.steppedBackIn),
    )
    expectNumbers(
      into,
      'returned',
      of(({ inflow }) => inflow.returned),
    )
    expectNumbers(
      into,
      'visits',
      of(({ visits }) => visits),
    )
    const out = 'Ways out of a stage, in visits'
    expectNumbers(
      out,
      'moved on',
      of(({ outflow }) => outflow.movedOn),
    )
    expectNumbers(
      out,
      'skipped ahead',
      of(({ outflow }) => outflow.skippedAhead),
    )
    expectNumbers(
      out,
      'stepped back',
      of(({ outflow }) => outflow.steppedBack),
    )
    expectNumbers(
      out,
      'lost',
      of(({ outflow }) => outflow.lost),
    )
    expectNumbers(
      out,
      'open',
      of(({ outflow }) => outflow.open),
    )
    expectNumbers(
      out,
      'converted',
      of(({ outflow }) => outflow.converted),
    )
    expectNumbers(
      out,
      'ended',
      of(({ outflow }) => outflow.ended),
    )
    expectNumbers(
      out,
      'visits',
      of(({ visits }) => visits),
    )
  })

  it('has its rates', () => {
    const heading = 'Arrivals and rates'
    expectNumbers(
      heading,
      'arrivals',
      of(({ arrivals }) => arrivals),
    )
    expectRates(
      heading,
      'previous',
      funnel.stages.map(({ rates }) => rates.previous),
    )
    expectRates(
      heading,
      'first',
      funnel.stages.map(({ rates }) => rates.first),
    )
    expectRates(
      heading,
      'total',
      funnel.stages.map(({ rates }) => rates.total),
    )
    const interval = 'Wilson’s interval of the conversion rate'
    expectRates(interval, 'rate', [funnel.conversion])
    expectNumbers(interval, 'low', [funnel.conversion.low])
    expectNumbers(interval, 'high', [funnel.conversion.high])
  })

  it('has its recovery and its times', () => {
    expect(
      funnel.recoveries.map(({ lostAt, returnedAt, journeys }) => ({
        'lost at': lostAt,
        'returned at': returnedAt,
        journeys: String(journeys),
      })),
    ).toEqual(table('Recovery'))
    const heading = 'Time to convert, days'
    const times = funnel.timeToConvertMs
    expectNumbers(heading, 'median', [(times?.medianMs ?? 0) / DAY])
    expectNumbers(heading, 'average', [(times?.meanMs ?? 0) / DAY])
    expectNumbers(heading, 'lower quartile', [(times?.lowerQuartileMs ?? 0) / DAY])
    expectNumbers(heading, 'upper quartile', [(times?.upperQuartileMs ?? 0) / DAY])
    expect(times?.histogram).toMatchObject({ minimum: 0, width: 2.5 * DAY, counts: [2, 0, 1] })
  })
})

describe('the worked example, steps', () => {
  const at = (touchpoints: string): StepDefinition => ({ touchpoints })
  const threeSteps = (middle: Partial<StepDefinition>): StepsOptions => ({
    steps: [at('tweet'), { ...at('mail'), ...middle }, at('shop')],
  })
  const blogToShop: StepsOptions = { steps: [at('blog'), at('mail'), at('shop')] }
  const asked: Readonly<Record<string, StepsOptions>> = {
    'tweet mail shop': threeSteps({}),
    'tweet mail? shop': threeSteps({ optional: true }),
    'blog mail shop': blogToShop,
    'blog mail shop, 7 days': { ...blogToShop, window: '7 days' },
    'tweet blog mail': { steps: [at('tweet'), at('blog'), at('mail')], order: 'strict' },
    'mail blog shop': { steps: [at('mail'), at('blog'), at('shop')], order: 'unordered' },
    'blog shop, no mail between': { steps: [at('blog'), at('shop')], exclusions: [{ touchpoints: 'mail' }] },
  }

  it('has its people', () => {
    const heading = 'People at each step'
    expect(column(heading, 'asked for')).toEqual(Object.keys(asked))
    expect(column(heading, 'order')).toEqual(Object.values(asked).map(({ order }) => order ?? 'ordered'))
    const measures = Object.values(asked).map((options) => measureSteps(set, options))
    for (const [k, name] of ['first', 'second', 'third'].entries())
      expectNumbers(
        heading,
        name,
        measures.map(({ steps }) => steps[k]?.reached ?? null),
      )
    expect(measures[0]).toMatchObject({ entered: 3, completed: 1, open: 1, lost: 1 })
    expect(measures.at(-1)?.excluded).toBe(2)
  })

  it('has its times', () => {
    const heading = 'From blog to shop, days'
    const times = measureSteps(set, blogToShop).timeToConvertMs
    expectNumbers(heading, 'median', [(times?.medianMs ?? 0) / DAY])
    expectNumbers(heading, 'average', [(times?.meanMs ?? 0) / DAY])
  })
})

describe('the worked example, comparing', () => {
  const { points } = measureFunnelTrend(set, { unit: 'month' })
  const [january, february] = points as [FunnelTrendPoint, FunnelTrendPoint]

  it('has its months and their difference', () => {
    expect(points).toHaveLength(2)
    const heading = 'Conversion by month'
    const rows = [january, february].map(({ conversion }, k) => ({
      month: ['January', 'February'][k],
      converted: `${conversion.numerator}/${conversion.denominator}`,
    }))
    expect(table(heading)).toEqual(rows)
    const difference = compareRates(january.conversion, february.conversion)
    const interval = 'Newcombe’s interval of the difference'
    expectNumbers(interval, 'difference', [difference.difference])
    expectNumbers(interval, 'low', [difference.low])
    expectNumbers(interval, 'high', [difference.high])
    expect(difference.verdict).toBe('unclear')
  })

  it('has its causes', () => {
    const began = (from: number, until: number): ChannelCount[] =>
      ['visitor', 'lead', 'customer'].map((stage, k) => {
        const here = Array.from({ length: set.journeys.count }, (_, j) => j).filter((j) => {
          const row = set.journeys.start[j] as number
          const ms = timeAt(set.rows, row)
          return set.rows.stage[row] === k && ms >= from && ms < until
        })
        const converted = here.filter((j) => set.journeys.outcome[j] === 0)
        return { channel: stage, numerator: converted.length, denominator: here.length }
      })
    const { contributions, change } = decomposeChange(
      began(january.startMs, january.endMs),
      began(february.startMs, february.endMs),
      { leastCount: 0, leastShare: 0 },
    )
    const heading = 'Why it stayed'
    const of = (stage: string): ChannelContribution | undefined =>
      contributions.find(({ channel }) => channel === stage)
    const stages = column(heading, 'began at')
    for (const name of ['mix', 'rate'] as const)
      expectNumbers(
        heading,
        name,
        stages.map((stage) => of(stage)?.[name] ?? null),
      )
    expect(change).toBe(0)
  })

  it('has its key figure', () => {
    const stages = definition.stages?.map((id) =>
      id === 'visitor' ? { id, kpi: { label: 'Visitors who go on', unit: '%', target: 80 } } : id,
    )
    const [kpi] = measureKpis(build('10 days', stages), { unit: 'month' })
    expectNumbers('A key figure', 'value', [kpi?.value ?? null])
    expectNumbers('A key figure', 'target', [kpi?.target ?? null])
    expectNumbers('A key figure', 'unfinished months', [kpi?.unfinished?.periods ?? null])
    expectNumbers('A key figure', 'under way in them', [kpi?.unfinished?.open ?? null])
    expect(kpi).toMatchObject({ status: 'reached', course: 'unknown', before: null })
  })
})

describe('the worked example, loop', () => {
  const loop = measureLoop(set)

  it('has its people', () => {
    const heading = 'People at each stage'
    expectNumbers(
      heading,
      'ever here',
      loop.stages.map(({ actors }) => actors),
    )
    expectNumbers(
      heading,
      'later further in',
      loop.stages.map(({ onward }) => onward?.numerator ?? null),
    )
    const reEntries = loop.stages.map((_, i) =>
      loop.flows
        .filter(({ kind, from }) => kind === 'reEntry' && from === i)
        .reduce((sum, { moves }) => sum + moves, 0),
    )
    expectNumbers(heading, 're-entries from here', reEntries)
    expectNumbers(
      heading,
      'referrals',
      loop.stages.map(({ referrals }) => referrals),
    )
  })

  it('has its gain, which is not bounded', () => {
    const { gain } = loop
    expectNumbers('Gain', 'k', [gain.k])
    expectNumbers('Gain', 'low', [gain.interval?.low ?? null])
    expectNumbers('Gain', 'high', [gain.interval?.high ?? null])
    expectNumbers('Gain', 'beta', [gain.beta?.value ?? null])
    expectNumbers('Gain', 'generations', [gain.generations])
    expectNumbers('Gain', 'elasticity', [gain.elasticity])
    expect(gain.multiplier?.kind).toBe('not-bounded')
  })

  it('has its times', () => {
    expectNumbers('Loop time, days', 'to the first referral', [(loop.timeToReferral?.medianMs ?? 0) / DAY])
    expectNumbers('Loop time, days', 'to the re-entry', [(loop.timeToReEntry?.medianMs ?? 0) / DAY])
  })
})

describe('the worked example, circles', () => {
  const { whole, stages } = measureCircles(set)

  it('has its rings', () => {
    const heading = 'Rings at the end'
    expect(stages.map(({ id }) => id)).toEqual(column(heading, 'ring'))
    expectNumbers(heading, 'actors', whole.populations.rings)
    const actors = column(heading, 'actors').map(Number)
    const sum = (name: string): number =>
      column(heading, name).reduce((total, cell, i) => total + (numberOf(cell) ?? 0) * (actors[i] ?? 0), 0)
    expect(whole.meanConviction).toBeCloseTo(sum('conviction of each') / 4, 12)
    expect(whole.commitment).toBe(sum('level weight squared'))
    expect(page).toContain(`commitment 1 · 1 + 3 · 49 = ${whole.commitment}`)
  })

  it('has its moves', () => {
    const heading = 'Moves, touch by touch'
    expectNumbers(heading, 'inward', [whole.touchMoves?.inward ?? null])
    expectNumbers(heading, 'outward', [whole.touchMoves?.outward ?? null])
    expectNumbers(heading, 'held', [whole.touchMoves?.held ?? null])
  })

  it('has its February', () => {
    const heading = 'February, ring by ring'
    const { series } = measureCircles(set, { unit: 'month' })
    const rings = series[1]?.periodMoves.rings ?? []
    expect(stages.map(({ id }) => id)).toEqual(column(heading, 'ring'))
    for (const name of ['present', 'inward', 'held', 'outward', 'entered'] as const)
      expectNumbers(
        heading,
        name,
        rings.map((ring) => ring[name]),
      )
    expectNumbers('Gravity', 'January', [series[0]?.commitment ?? null])
    expectNumbers('Gravity', 'February', [series[1]?.commitment ?? null])
    expectNumbers('Gravity', 'gravity', [series[1]?.gravity ?? null])
  })

  it('has its rings that decay', () => {
    const heading = 'Rings that decay, one per 15 days of silence'
    const decayed = measureCircles(set, { decay: '15 days' })
    expect(stages.map(({ id }) => id)).toEqual(column(heading, 'ring'))
    expectNumbers(heading, 'actors', decayed.whole.populations.rings)
  })
})

describe('the worked example, network', () => {
  const network = measureNetwork(set)
  const place = (id: string | undefined): number => network.touchpoints.findIndex((one) => one.id === id)
  const ids = network.touchpoints.map(({ id }) => id)

  it('has its eligible visits', () => {
    const heading = 'What follows an eligible visit'
    expect(ids).toEqual(column(heading, 'from'))
    expectNumbers(
      heading,
      'visits',
      network.touchpoints.map(({ eligibleVisits }) => eligibleVisits),
    )
    for (const to of ids) {
      const counts = ids.map(
        (from) => network.transitions.find((one) => one.from === place(from) && one.to === place(to))?.eligible ?? 0,
      )
      expectNumbers(heading, to, counts)
    }
    const losses = new Map(network.holes.map((hole) => [hole.touchpoint, hole.lossRate.numerator]))
    expectNumbers(
      heading,
      'loss',
      ids.map((_, i) => losses.get(i) ?? null),
    )
    for (const row of table(heading)) {
      const parts = [...ids, 'conversion', 'loss'].map((name) => Number(row[name]))
      expect(parts.reduce((sum, count) => sum + count, 0)).toBe(Number(row.visits))
    }
  })

  it('has its chain', () => {
    const heading = 'The chain'
    expect(ids).toEqual(column(heading, 'touchpoint'))
    expectNumbers(
      heading,
      'B',
      network.touchpoints.map(({ convertRate }) => convertRate),
    )
    expectNumbers(
      heading,
      'v',
      network.touchpoints.map(({ expectedVisits }) => expectedVisits),
    )
    expectNumbers(
      heading,
      'reach',
      network.touchpoints.map(({ reachRate }) => reachRate),
    )
    expectNumbers(
      heading,
      'lift',
      network.touchpoints.map(({ lift }) => lift),
    )
    expectNumbers(
      heading,
      'removal effect',
      network.touchpoints.map(({ removalEffect }) => removalEffect),
    )
    expect(network.chain.conversionRate).toBeCloseTo(1 / 2, 12)
  })

  it('has its credits', () => {
    const heading = 'Credit for the three conversions'
    for (const method of CREDIT_METHODS) expectNumbers(heading, method, network.credits[method].perTouchpoint)
  })

  it('has its light, and no bright path', () => {
    const found = network.transitions.map(({ from, to }) => [ids[from], ids[to]])
    expect(found).toEqual(table('Light').map(({ from, to }) => [from, to]))
    expectNumbers(
      'Light',
      'journeys',
      network.transitions.map(({ journeys }) => journeys),
    )
    expectNumbers(
      'Light',
      'light',
      network.transitions.map(({ light }) => light),
    )
    expect([network.paths, network.pathSupport]).toEqual([[], 5])
  })

  it('has its what-if', () => {
    const counts = countTransitions(networkVisits(set), set.touchpoints.length)
    const chain = absorbingChain(chainTable(counts))
    const closed = table('What if').map(({ touchpoint }) => {
      const state = place(touchpoint)
      const d = 1 / (1 - (chain.lossRate[state] as number)) - 1
      return { d, dP: whatIf(chain, state, d) }
    })
    expectNumbers(
      'What if',
      'd',
      closed.map(({ d }) => d),
    )
    expectNumbers(
      'What if',
      'dP',
      closed.map(({ dP }) => dP),
    )
  })

  it('has its holes', () => {
    const heading = 'Black holes'
    expect(network.holes.map(({ touchpoint }) => ids[touchpoint])).toEqual(column(heading, 'touchpoint'))
    expectRates(
      heading,
      'lost',
      network.holes.map(({ lossRate }) => lossRate),
    )
    expectNumbers(
      heading,
      'expected',
      network.holes.map(({ expectedLosses }) => expectedLosses),
    )
    expectNumbers(
      heading,
      'at stake',
      network.holes.map(({ atStake }) => atStake),
    )
    expectNumbers(
      heading,
      'excess',
      network.holes.map(({ excess }) => excess),
    )
    expect(network.holes.map(({ verdict }) => verdict)).toEqual(column(heading, 'verdict'))
  })
})

describe('the page', () => {
  it('has no table that nothing reads', () => {
    expect([...tables.keys()].filter((heading) => !read.has(heading))).toEqual([])
  })
})
