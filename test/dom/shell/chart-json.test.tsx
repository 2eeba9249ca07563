import { fireEvent, render, screen } from '@testing-library/react'
import { ChartToolbar, CirclesChart, FunnelChart, LoopChart, NetworkChart } from 'parcours'
import { measureFunnel } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import type { ReactElement } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { eventually } from '../../support/eventually.js'

const journeys = sampleJourneys()
const toolbar = <ChartToolbar actions={['json']} />
const CHARTS: Readonly<Record<string, ReactElement>> = {
  funnel: <FunnelChart journeys={journeys} toolbar={toolbar} />,
  loop: <LoopChart journeys={journeys} toolbar={toolbar} />,
  circles: <CirclesChart journeys={journeys} toolbar={toolbar} />,
  network: <NetworkChart journeys={journeys} toolbar={toolbar} />,
}

interface Saved {
  readonly title: string
  readonly table: { readonly rows: readonly unknown[][] }
  readonly measure?: Readonly<Record<string, unknown>>
}

afterEach(() => vi.restoreAllMocks())

/** Presses the one button of the toolbar, and reads what it hands to the reader. */
async function saved(chart: ReactElement): Promise<Saved> {
  const blobs: Blob[] = []
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`)
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  render(chart)
  fireEvent.click(screen.getByRole('button', { name: 'Data (JSON)' }))
  await eventually(() => expect(blobs).toHaveLength(1))
  return JSON.parse((await blobs[0]?.text()) ?? '')
}

test.each(Object.keys(CHARTS))('the data of the %s hold the numbers that it was drawn from', async (name) => {
  const { title, table, measure } = await saved(CHARTS[name] as ReactElement)
  expect(title).not.toBe('')
  expect(table.rows.length).toBeGreaterThan(3)
  expect(JSON.stringify(measure).length).toBeGreaterThan(500)
})

test('the numbers are those of the measure', async () => {
  const { measure } = await saved(CHARTS.funnel as ReactElement)
  expect(measure).toEqual(JSON.parse(JSON.stringify(measureFunnel(journeys))))
})
