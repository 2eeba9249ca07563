import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { NetworkImpulses } from '../../../src/charts/network/NetworkImpulses.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const SAMPLE = sampleJourneys()
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''

afterEach(cleanup)

/** Boxes of all texts in the picture, as the browser sets them. */
function textBoxes(): { readonly text: string; readonly box: DOMRect }[] {
  return [...plot().querySelectorAll('[data-part="labels"] text')].map((text) => ({
    text: text.textContent ?? '',
    box: text.getBoundingClientRect(),
  }))
}

describe('NetworkChart in a browser', () => {
  test.each([240, 320, 640, 1200])('sets its labels without overlaps, inside the picture, at %i px', async (width) => {
    const height = width === 240 ? 140 : Math.max(420, width * 0.6)
    await render(
      <div style={{ width, height }}>
        <NetworkChart journeys={SAMPLE} motion="reduced" />
      </div>,
    )
    await vi.waitFor(() => expect(plot().querySelectorAll('[data-part="cells"] [data-key]').length).toBeGreaterThan(8))
    await document.fonts.ready
    const frame = plot().getBoundingClientRect()
    expect(frame.height).toBeGreaterThan(80)
    const boxes = textBoxes()
    expect(boxes.length).toBeGreaterThan(3)
    boxes.forEach(({ text, box }, i) => {
      expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 2)
      expect(box.right, text).toBeLessThanOrEqual(frame.right + 2)
      expect(box.top, text).toBeGreaterThanOrEqual(frame.top - 4)
      expect(box.bottom, text).toBeLessThanOrEqual(frame.bottom + 4)
      for (const other of boxes.slice(i + 1)) {
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        expect(x > 2 && y > 4, `${text} over ${other.text}`).toBe(false)
      }
    })
  })

  test('is walked by keyboard to a hole, whose tooltip stays inside the viewport and closes with Escape', async () => {
    await render(
      <div style={{ width: 900, height: 600 }}>
        <NetworkChart journeys={SAMPLE} theme="night" motion="reduced" />
      </div>,
    )
    plot().focus()
    await userEvent.keyboard('h')
    await vi.waitFor(() => expect(announcer()).toContain('Delivery fees'))
    const tooltip = document.querySelector('[data-part="tooltip"]') as HTMLElement
    const box = tooltip.getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(window.innerWidth)
    expect(tooltip.textContent).toContain('black hole')
    expect(plot().querySelector('[data-part="focus-ring"]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(document.querySelector('[data-part="tooltip"]')).toBeNull())
  })

  test('Up and Down undo each other from body to body, and a key that leads nowhere says so', async () => {
    await render(
      <div style={{ width: 900, height: 600 }}>
        <NetworkChart journeys={SAMPLE} motion="reduced" brightPaths={0} />
      </div>,
    )
    plot().focus()
    const heard: string[] = []
    const hear = async (key: string): Promise<string> => {
      const before = announcer()
      await userEvent.keyboard(`{${key}}`)
      await vi.waitFor(() => expect(announcer()).not.toBe(before))
      return announcer()
    }
    heard.push(await hear('ArrowDown'))
    const bodies = plot().querySelectorAll('[data-part="cells"] > [data-key]').length
    expect(bodies).toBeGreaterThan(8)
    for (let step = 1; step < bodies; step++) heard.push(await hear('ArrowDown'))
    expect(new Set(heard).size).toBe(bodies)
    expect(await hear('ArrowDown')).toBe(heard[0])
    for (const sentence of [...heard].reverse()) expect(await hear('ArrowUp')).toBe(sentence)
    expect(await hear('b')).toBe('There is no brightest path here.')
    expect(await hear('h')).toMatch(/^Delivery fees: /)
  })

  test('sends impulses along a chosen path only where they are asked for and things may move', async () => {
    const chosen = [{ kind: 'path', touchpoints: ['share', 'store'] }] as const
    const size = { width: 900, height: 600 }
    const canvas = (): HTMLElement | null => document.querySelector('canvas[data-part="impulses"]')
    const { rerender } = await render(<NetworkChart journeys={SAMPLE} motion="full" selection={chosen} {...size} />)
    expect(canvas()).toBeNull()
    await rerender(
      <NetworkChart journeys={SAMPLE} motion="full" selection={chosen} {...size}>
        <NetworkImpulses restAfterMs={300} />
      </NetworkChart>,
    )
    await vi.waitFor(() => expect(canvas()?.dataset.running).toBe('true'))
    expect(document.querySelector('[data-part="impulse-key"]')?.textContent).toMatch(/1 moving dot = \d+ converted/)
    // Left alone they stand still; the next touch sets them going again.
    await vi.waitFor(() => expect(canvas()?.dataset.running).toBe('false'))
    plot().focus()
    await userEvent.keyboard('{ArrowRight}')
    await vi.waitFor(() => expect(canvas()?.dataset.running).toBe('true'))
    await rerender(
      <NetworkChart journeys={SAMPLE} motion="reduced" selection={chosen} {...size}>
        <NetworkImpulses />
      </NetworkChart>,
    )
    expect(canvas()).toBeNull()
    expect(document.querySelector('[data-part="impulse-key"]')).toBeNull()
  })
})
