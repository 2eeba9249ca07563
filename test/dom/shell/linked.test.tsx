import { act, fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactElement } from 'react'
import { describe, expect, test, vi } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { SelectionPanel } from '../../../src/charts/linked/SelectionPanel.js'
import { ChartFrame } from '../../../src/charts/shell/ChartFrame.js'
import { useChartShell } from '../../../src/charts/shell/use-chart-shell.js'
import { journeysFromRows } from '../../../src/ingest/journeys-from-rows.js'
import type { ChartItem } from '../../../src/interaction/chart-item.js'
import { createJourneyStore } from '../../../src/interaction/journey-store.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { eventually } from '../../support/eventually.js'

const MAPPING = { actor: 'actor', time: 'time', touchpoint: 'place', stage: 'stage', conversion: 'bought' } as const
const row = (actor: string, day: number, stage: string, bought = false): Record<string, unknown> => ({
  actor,
  time: new Date(day * 86_400_000).toISOString(),
  place: `place of ${stage}`,
  stage,
  bought,
})
const journeysOfStages = (stages: readonly string[], more: Record<string, unknown>[] = []): JourneySet =>
  journeysFromRows(
    [
      row('ann', 0, 'visitor'),
      row('ann', 1, 'lead'),
      row('bob', 0, 'visitor'),
      row('cem', 0, 'visitor'),
      row('=cem', 2, 'lead', true),
      ...more,
    ],
    MAPPING,
    { stages: [...stages], observation: 'complete' },
  )
const JOURNEYS = journeysOfStages(['visitor', 'lead'])

/** Names its stages and how many journeys it counts. */
function Counting({ name }: { readonly name: string }): ReactElement {
  const shell = useChartShell<never>('Counting', { label: name })
  const stages = shell.journeys?.stages ?? []
  const items = stages.map(
    ({ id }): ChartItem => ({
      key: `stage:${id}`,
      ref: { kind: 'stage', stage: id },
      label: id,
      title: id,
      facts: [],
      anchor: { x: 500, y: 500 },
      focus: { kind: 'circle', x: 0, y: 0, radius: 4 },
      moves: {},
    }),
  )
  const count = shell.journeys?.totals.journeys ?? 0
  const table = { caption: name, columns: [], rows: [] }
  const description = { title: name, readingKey: '', summary: `${count} counted`, definition: '', notes: [], table }
  return (
    <ChartFrame shell={shell} family="funnel" description={description} items={items}>
      {items.map(({ key }) => (
        <rect key={key} data-key={key} data-count={count} />
      ))}
    </ChartFrame>
  )
}

const plot = (name: string): HTMLElement => screen.getByRole('application', { name })
const mark = (name: string, stage: string): Element =>
  plot(name).querySelector(`[data-key="stage:${stage}"]`) as Element
const counted = (name: string): number => Number(plot(name).querySelector('[data-count]')?.getAttribute('data-count'))
const saidOf = (name: string): string => plot(name).closest('figure')?.textContent ?? ''

describe('crossfilter', () => {
  test('other charts count what is selected, the one that selects keeps its picture, and they say so', () => {
    render(
      <JourneyProvider journeys={JOURNEYS} crossfilter>
        <Counting name="one" />
        <Counting name="two" />
      </JourneyProvider>,
    )
    expect([counted('one'), counted('two')]).toEqual([4, 4])
    fireEvent.click(mark('one', 'lead'))
    expect([counted('one'), counted('two')]).toEqual([4, 2])
    expect(saidOf('two')).toContain('Counts only what is selected: 2 of 4 journeys.')
    expect(saidOf('one')).not.toContain('Counts only')
    fireEvent.click(mark('two', 'visitor'))
    expect([counted('one'), counted('two')]).toEqual([3, 4])
    fireEvent.click(plot('two'))
    expect([counted('one'), counted('two')]).toEqual([4, 4])
  })

  test('a selection from outside filters all; without the mode nobody', () => {
    const store = createJourneyStore({ selection: [{ kind: 'stage', stage: 'lead' }] })
    const view = render(
      <JourneyProvider journeys={JOURNEYS} store={store} crossfilter>
        <Counting name="one" />
      </JourneyProvider>,
    )
    expect(counted('one')).toBe(2)
    view.rerender(
      <JourneyProvider journeys={JOURNEYS} store={store}>
        <Counting name="one" />
      </JourneyProvider>,
    )
    expect(counted('one')).toBe(4)
  })

  test('what new journeys do not hold leaves the selection, what they hold stays', () => {
    const lead = { kind: 'stage', stage: 'lead' } as const
    const visitor = { kind: 'stage', stage: 'visitor' } as const
    const store = createJourneyStore({ selection: [lead, visitor], highlight: lead })
    const view = (journeys: JourneySet): ReactElement => (
      <JourneyProvider journeys={journeys} store={store} crossfilter>
        <Counting name="one" />
      </JourneyProvider>
    )
    const { rerender } = render(view(JOURNEYS))
    expect(store.get().selection).toHaveLength(2)
    rerender(view(journeysFromRows([row('ann', 0, 'visitor')], MAPPING, { stages: ['visitor'] })))
    expect(store.get()).toMatchObject({ selection: [visitor], highlight: null })
    expect(counted('one')).toBe(1)
  })
})

describe('pointing', () => {
  test('from one chart straight into another: the first forgets only what it pointed at itself', () => {
    vi.useFakeTimers()
    const store = createJourneyStore()
    render(
      <JourneyProvider journeys={JOURNEYS} store={store}>
        <Counting name="one" />
        <Counting name="two" />
      </JourneyProvider>,
    )
    fireEvent.pointerMove(mark('one', 'lead'))
    fireEvent.pointerLeave(plot('one'))
    fireEvent.pointerMove(mark('two', 'visitor'))
    act(() => void vi.advanceTimersByTime(1000))
    expect(store.get().highlight).toEqual({ kind: 'stage', stage: 'visitor' })
    fireEvent.pointerLeave(plot('two'))
    act(() => void vi.advanceTimersByTime(1000))
    expect(store.get().highlight).toBeNull()
    vi.useRealTimers()
  })
})

describe('the panel of a selection', () => {
  test('names the actors, hands out files that no spreadsheet runs, and clears', async () => {
    const files: { name: string; text: string }[] = []
    const blobs = new Map<string, Blob>()
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const href = `blob:${blobs.size}`
      blobs.set(href, blob as Blob)
      return href
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      void blobs
        .get(this.href)
        ?.text()
        .then((text) => files.push({ name: this.download, text }))
    })
    const store = createJourneyStore()
    render(
      <JourneyProvider journeys={JOURNEYS} store={store}>
        <SelectionPanel fileName="lost" />
      </JourneyProvider>,
    )
    expect(screen.getByRole('status').textContent).toBe('Nothing is selected.')
    act(() => store.select([{ kind: 'stage', stage: 'lead' }]))
    expect(screen.getByRole('status').textContent).toBe('2 journeys of 2 actors')
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['=cem', 'ann'])
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: 'Actors (CSV)' }))
    await user.click(screen.getByRole('button', { name: 'Journeys (CSV)' }))
    await eventually(() => expect(files).toHaveLength(2))
    expect(files[0]).toEqual({ name: 'lost-actors.csv', text: "\uFEFFactor\r\n'=cem\r\nann\r\n" })
    expect(files[1]?.text.split('\r\n')).toHaveLength(5)
    expect(files[1]?.text).toContain("'=cem,1,converted,1,1970-01-03T00:00:00.000Z,place of lead,lead,true,")
    await user.click(screen.getByRole('button', { name: 'Clear selection' }))
    expect(document.activeElement, 'the buttons are gone').toBe(screen.getByRole('status'))
    expect(store.get().selection).toEqual([])
    vi.restoreAllMocks()
  })
})
