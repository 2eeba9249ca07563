import { CirclesChart, FunnelChart, FunnelMultiplesChart, Loop, LoopChart, NetworkChart } from 'parcours'
import { journeysFromRows, journeysOf, measureFunnel } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'

const journeys = sampleJourneys()
const funnel = measureFunnel(journeys)

function keysOf(chart: ReactElement): string[] {
  const markup = renderToStaticMarkup(chart)
  return [...markup.matchAll(/data-key="([^"]*)"/g)].map(([, key]) => key ?? '')
}

describe('what a chart says was chosen', () => {
  const dimensions = journeys.dimensions.map(({ name }) => name)

  test.each<readonly [string, ReactElement]>([
    ['a funnel', <FunnelChart key="f" journeys={journeys} breakdown="channel" />],
    [
      'funnels called like a dimension',
      <FunnelMultiplesChart key="m" funnels={[{ name: 'device', measure: funnel }]} />,
    ],
    ['a loop', <LoopChart key="l" journeys={journeys} width={900} height={700} />],
    ['a trend', <Loop.Trend key="t" journeys={journeys} width={700} height={400} />],
    ['generations', <Loop.Generations key="g" journeys={journeys} width={700} height={400} />],
    ['circles', <CirclesChart key="c" journeys={journeys} />],
    ['a network of few bodies', <NetworkChart key="n" journeys={journeys} bodies={6} />],
  ])('%s: a cohort is of a dimension that the journeys have', (_, chart) => {
    const keys = keysOf(chart)
    expect(keys.length).toBeGreaterThan(3)
    const named = keys.filter((key) => key.startsWith('cohort:')).map((key) => key.split(':')[1])
    expect(named.filter((name) => !dimensions.includes(name ?? ''))).toEqual([])
  })

  test('drivers of the loop mean journeys, whatever dimensions are called', () => {
    const keys = keysOf(<LoopChart journeys={journeys} width={900} height={700} />)
    const drivers = keys.filter((key) => /^driver:mouth:[^…]+$/.test(key)).map((key) => key.split(':')[2] ?? '')
    expect(drivers.length).toBeGreaterThan(0)
    for (const driver of drivers) expect(journeysOf(journeys, [{ kind: 'driver', end: 'mouth', driver }])).toContain(1)
    const rows = [
      { who: 'a', at: '2026-01-01', where: 'x', 'driver mouth': 'social' },
      { who: 'b', at: '2026-01-02', where: 'y', 'driver mouth': 'search' },
    ]
    const named = { actor: 'who', time: 'at', touchpoint: 'where', dimensions: ['driver mouth'] } as const
    const set = journeysFromRows(rows, named)
    const cohort = { kind: 'cohort', dimension: 'driver mouth', value: 'social' } as const
    expect([...journeysOf(set, [cohort])]).toEqual([1, 0])
  })

  test('a period of a trend begins where its time zone says', () => {
    const rows = Array.from({ length: 90 }, (_, i) => ({
      who: `p${i % 30}`,
      at: new Date(Date.UTC(2025, 10, 1) + i * 86_400_000).toISOString(),
      where: 'shop',
      stage: i < 45 ? 'new' : 'known',
      by: i % 30 > 3 ? `p${i % 3}` : '',
    }))
    const mapping = { actor: 'who', time: 'at', touchpoint: 'where', stage: 'stage', referredBy: 'by' } as const
    const set = journeysFromRows(rows, mapping, { stages: ['new', 'known'], timeZone: 'Europe/Berlin' })
    const keys = keysOf(<Loop.Trend journeys={set} periods={{ unit: 'month' }} width={700} height={400} />)
    const starts = keys.filter((key) => key.startsWith('view:loop-trend')).map((key) => key.replaceAll('%3A', ':'))
    expect(starts.length).toBeGreaterThan(0)
    for (const start of starts) expect(start).toMatch(/^view:loop-trend:\d{4}-\d\d-\d\dT2[23]:00:00\.000Z$/)
  })
})
