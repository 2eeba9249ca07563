import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { ChartToolbar } from '../../../src/charts/export/ChartToolbar.js'
import { chartPng, chartSvg } from '../../../src/charts/export/export-chart.js'
import { eventually } from '../../support/eventually.js'
import { TinyChart } from '../../support/TinyChart.js'

const NAMES = ['lead', 'customer', 'advocate']
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`)

afterEach(cleanup)

describe('help', () => {
  test('is a modal dialog that holds the focus and gives it back, with the item still reached', async () => {
    await render(<TinyChart measure={NAMES} width={160} height={120} />)
    plot().focus()
    await userEvent.keyboard('{ArrowRight}?')
    const dialog = page.getByRole('dialog', { name: 'Keys' })
    await expect.element(dialog).toBeVisible()
    expect(part('help')?.matches(':modal')).toBe(true)
    expect(part('help')?.contains(document.activeElement)).toBe(true)
    const box = part('help')?.getBoundingClientRect() as DOMRect
    expect(box.width).toBeGreaterThan(200)
    await userEvent.keyboard('{Escape}')
    expect(part('help')).toBeNull()
    expect(document.activeElement).toBe(plot())
    await userEvent.keyboard('{ArrowRight}')
    expect(part('announcer')?.textContent).toBe('customer, 2 of 3')
    await userEvent.keyboard('?')
    await userEvent.click(page.getByRole('button', { name: 'Close' }))
    expect(part('help')).toBeNull()
    expect(document.activeElement).toBe(plot())
    await userEvent.keyboard('??')
    expect(part('help')).toBeNull()
  })
})

describe('a tooltip', () => {
  test('lies in the top layer within the window, can be hovered, and closes with Escape', async () => {
    await render(
      <div style={{ overflow: 'hidden', width: 200, height: 120 }}>
        <TinyChart measure={NAMES} width={200} height={120} />
      </div>,
    )
    await userEvent.hover(plot().querySelector('[data-key="stage:customer"]') as Element)
    await eventually(() => expect(part('tooltip')?.matches(':popover-open')).toBe(true))
    const { left, top, right, bottom } = (part('tooltip') as HTMLElement).getBoundingClientRect()
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
    expect(right).toBeLessThanOrEqual(window.innerWidth)
    expect(bottom).toBeLessThanOrEqual(window.innerHeight)
    await userEvent.hover(part('tooltip') as Element)
    await new Promise((resolve) => setTimeout(resolve, 400))
    expect(part('tooltip')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(part('tooltip')).toBeNull()
  })
})

describe('out of the page', () => {
  test('a drawing stands by itself in the colours of the page', async () => {
    await render(
      <div style={{ ['--parcours-ground' as string]: 'rgb(1, 2, 3)' }}>
        <TinyChart measure={NAMES} layer={<rect fill="var(--parcours-ground, red)" width={5} height={5} />} />
      </div>,
    )
    const text = chartSvg(plot()) ?? ''
    const read = new DOMParser().parseFromString(text, 'image/svg+xml')
    expect(read.querySelector('parsererror')).toBeNull()
    expect(text).toContain('rgb(1, 2, 3)')
    expect(text).not.toContain('var(')
    expect(read.querySelector('title')?.textContent).toBe('3 boxes')
    expect(read.querySelector('desc')?.textContent).toContain('lead, customer, advocate')
  })

  test.each([0.5, 1, 3])('an image at scale %d has that many pixels, and is not empty', async (scale) => {
    await render(<TinyChart measure={NAMES} width={400} height={300} />)
    const blob = await chartPng(plot(), { scale, title: false })
    const image = await createImageBitmap(blob as Blob)
    const { width } = plot().getBoundingClientRect()
    expect(image.width).toBe(Math.round(width * scale))
    const canvas = new OffscreenCanvas(image.width, image.height)
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
    context.drawImage(image, 0, 0)
    const { data } = context.getImageData(Math.round(10 * scale), Math.round(10 * scale), 1, 1)
    expect([...data]).not.toEqual([253, 252, 249, 255])
  })

  test('a huge scale is held to what a canvas can be', async () => {
    await render(<TinyChart measure={NAMES} width={200} height={20} caption="none" />)
    const image = await createImageBitmap((await chartPng(plot(), { scale: 1000, title: false })) as Blob)
    expect(Math.max(image.width, image.height)).toBeLessThanOrEqual(16_384)
  })

  test('the toolbar has one tab stop, walks with arrows, and says what it did', async () => {
    const files: string[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
      files.push(this.download)
    })
    await render(<TinyChart measure={NAMES} width={300} height={240} toolbar={<ChartToolbar fileName="boxes" />} />)
    await userEvent.tab()
    expect(document.activeElement?.textContent).toBe('Image (PNG)')
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    await eventually(() => expect(page.getByRole('status').element().textContent).toBe('Saved as boxes.csv.'))
    await userEvent.keyboard('{End}{ArrowRight}{Enter}')
    await eventually(() => expect(files).toEqual(['boxes.csv', 'boxes.png']))
    await userEvent.tab()
    expect(document.activeElement).toBe(plot())
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}')
    expect(document.activeElement?.textContent).toBe('Image (PNG)')
    vi.restoreAllMocks()
  })
})
