import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
import { type JourneySet, journeysFromRows } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { type ReactElement, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { cdp, page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { ChartToolbar } from '../../../src/charts/export/ChartToolbar.js'
import { eventually } from '../../support/eventually.js'

const journeys = sampleJourneys()
const SIZE = { width: 320, height: 240 }

afterEach(async () => {
  vi.restoreAllMocks()
  await cleanup()
})

function Four(): ReactElement {
  return (
    <JourneyProvider journeys={journeys}>
      <FunnelChart {...SIZE} />
      <LoopChart {...SIZE} />
      <CirclesChart {...SIZE} />
      <NetworkChart {...SIZE} />
    </JourneyProvider>
  )
}

/** So many lives of the four charts: mounted, pointed at, unmounted. */
async function live(times: number): Promise<void> {
  for (let life = 0; life < times; life++) {
    const host = document.createElement('div')
    document.body.append(host)
    const root = createRoot(host)
    flushSync(() => root.render(<Four />))
    host.querySelector('[data-key]')?.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }))
    if (life % 10 === 0) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    root.unmount()
    host.remove()
  }
}

interface Held {
  readonly Nodes: number
  readonly JSEventListeners: number
  readonly JSHeapUsedSize: number
}

/** What the page still holds once the garbage is gone. */
async function held(): Promise<Held> {
  const session = cdp()
  await new Promise((done) => setTimeout(done, 400))
  await session.send('HeapProfiler.collectGarbage')
  const { metrics } = (await session.send('Performance.getMetrics')) as {
    readonly metrics: readonly { readonly name: string; readonly value: number }[]
  }
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
  return { Nodes: of('Nodes'), JSEventListeners: of('JSEventListeners'), JSHeapUsedSize: of('JSHeapUsedSize') }
}

test('a thousand mounts of real charts leave no node, no listener and no memory behind', async () => {
  await cdp().send('Performance.enable')
  await live(50)
  const before = await held()
  await live(200)
  const after = await held()
  expect(before.Nodes).toBeGreaterThan(0)
  // One life of the four charts has thousands of nodes; pages breathe by a few.
  expect(after.Nodes - before.Nodes).toBeLessThan(500)
  expect(after.JSEventListeners - before.JSEventListeners).toBeLessThan(20)
  expect(after.JSHeapUsedSize - before.JSHeapUsedSize).toBeLessThan(3_000_000)
}, 600_000)

describe('data replaced while a pointer is down on a mark', () => {
  const fewer = journeysFromRows(
    [
      { who: 'a', at: '2026-01-01', where: 'kiosk', stage: 'reader' },
      { who: 'a', at: '2026-01-02', where: 'till', stage: 'buyer' },
      { who: 'b', at: '2026-01-01', where: 'kiosk', stage: 'reader' },
    ],
    { actor: 'who', time: 'at', touchpoint: 'where', stage: 'stage' },
    { stages: ['reader', 'buyer'], conversion: { stages: ['buyer'] } },
  )
  test.each([
    ['funnel', FunnelChart],
    ['loop', LoopChart],
    ['circles', CirclesChart],
    ['network', NetworkChart],
  ] as const)('%s: what is gone is let go, and the new picture answers', async (_, Chart) => {
    const view = (set: JourneySet): ReactElement => (
      <StrictMode>
        <Chart journeys={set} width={600} height={440} />
      </StrictMode>
    )
    const { rerender } = await render(view(journeys))
    await eventually(() => expect(document.querySelectorAll('figure [data-key]').length).toBeGreaterThan(4))
    const plot = document.querySelector('[data-part="plot"]') as HTMLElement
    const mark = plot.querySelector('[data-key]') as Element
    const { x, y } = mark.getBoundingClientRect()
    const at = { bubbles: true, clientX: x + 2, clientY: y + 2, pointerId: 1 }
    mark.dispatchEvent(new PointerEvent('pointermove', at))
    mark.dispatchEvent(new PointerEvent('pointerdown', at))
    await eventually(() => expect(document.querySelector('[data-part="tooltip"]')).not.toBeNull())
    await rerender(view(fewer))
    await eventually(() => expect(plot.textContent ?? '').not.toContain('Strangers'))
    expect(document.querySelector('[data-part="tooltip"]')).toBeNull()
    expect(plot.querySelectorAll('[data-state="dim"]')).toHaveLength(0)
    plot.dispatchEvent(new PointerEvent('pointerup', at))
    plot.focus()
    await userEvent.keyboard('{ArrowRight}')
    await eventually(() => expect(document.querySelector('[data-part="announcer"]')?.textContent).not.toBe(''))
  })
})

describe('copy as image', () => {
  test('puts a PNG of the chart, twice as large, on the clipboard and says so', async () => {
    const written: ClipboardItem[] = []
    vi.spyOn(navigator.clipboard, 'write').mockImplementation(async (items) => {
      written.push(...items)
      for (const item of items) await item.getType('image/png')
    })
    await render(<FunnelChart journeys={journeys} width={500} height={400} toolbar={<ChartToolbar />} />)
    await userEvent.click(page.getByRole('button', { name: 'Copy image' }))
    await eventually(() =>
      expect(page.getByRole('status').element().textContent).toBe('The image is on the clipboard.'),
    )
    const blob = await (written[0] as ClipboardItem).getType('image/png')
    const image = await createImageBitmap(blob)
    expect(image.width).toBe(1000)
    expect(blob.size).toBeGreaterThan(5000)
  })

  test('where the browser refuses, it says so, too', async () => {
    vi.spyOn(navigator.clipboard, 'write').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await render(<FunnelChart journeys={journeys} width={500} height={400} toolbar={<ChartToolbar />} />)
    await userEvent.click(page.getByRole('button', { name: 'Copy image' }))
    const said = (): string => page.getByRole('status').element().textContent ?? ''
    await eventually(() => expect(said()).toBe('The browser did not allow this.'))
  })
})
