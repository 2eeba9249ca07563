import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { Network, NetworkChart, type WhatIfValue } from '../../../src/index.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const SIZE = { width: 900, height: 600 }
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const world = (): SVGGElement => document.querySelector('[data-part="zoom"] > g') as SVGGElement
const scale = (): number => Number(/scale\(([\d.]+)\)/.exec(world().getAttribute('transform') ?? '')?.[1])
const centre = (element: Element): { x: number; y: number } => {
  const { left, top, width, height } = element.getBoundingClientRect()
  return { x: left + width / 2, y: top + height / 2 }
}

afterEach(cleanup)

async function draw(withCanvas = false, motion: 'reduced' | 'full' = 'reduced'): Promise<void> {
  await render(
    <Network.Root journeys={SAMPLE} motion={motion} toolbar={<Network.ZoomButtons />} {...SIZE}>
      <Network.Zoom>
        {withCanvas ? (
          <Network.Canvas />
        ) : (
          <>
            <Network.Ways />
            <Network.Goal />
            <Network.Cells />
          </>
        )}
      </Network.Zoom>
      <Network.MiniMap />
    </Network.Root>,
  )
  await eventually(() => expect(document.querySelector('[data-part="zoom"]')).not.toBeNull())
}

describe('Network.Zoom in a browser', () => {
  test('zooms, moves and shows everything again by keys, and walks on as before', async () => {
    await draw()
    plot().focus()
    expect(scale()).toBe(1)
    await userEvent.keyboard('+')
    await userEvent.keyboard('+')
    expect(scale()).toBeCloseTo(2.25, 5)
    const before = world().getAttribute('transform')
    await userEvent.keyboard('{Control>}{ArrowRight}{/Control}')
    expect(world().getAttribute('transform')).not.toBe(before)
    await eventually(() => expect(document.querySelector('[data-part="mini-map"]')).not.toBeNull())
    await userEvent.keyboard('{ArrowRight}')
    await eventually(() => expect(announcer()).not.toBe(''))
    await userEvent.keyboard('0')
    expect(scale()).toBe(1)
    await eventually(() => expect(document.querySelector('[data-part="mini-map"]')).toBeNull())
  })

  test('keys pressed quickly each count, also while the view still moves', async () => {
    await draw(false, 'full')
    plot().focus()
    const step = (key: string): boolean => plot().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    for (const key of ['+', '+', '+', '-']) step(key)
    await eventually(() => expect(scale()).toBeCloseTo(2.25, 5))
    for (const key of ['-', '-']) step(key)
    await eventually(() => expect(scale()).toBe(1))
  })

  test('a drag goes on over a tooltip and beyond the edge of the plot', async () => {
    await draw()
    plot().focus()
    for (let i = 0; i < 4; i++) await userEvent.keyboard('+')
    // A made-up pointer cannot be captured.
    plot().setPointerCapture = () => undefined
    const where = (): number[] =>
      (
        world()
          .getAttribute('transform')
          ?.match(/-?[\d.]+/g) ?? []
      ).map(Number)
    const frame = plot().getBoundingClientRect()
    const pointer = (on: Element, type: string, x: number, y: number): void => {
      const at = { clientX: frame.left + x, clientY: frame.top + y, buttons: type === 'pointerup' ? 0 : 1 }
      on.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse', pointerId: 7, bubbles: true }))
    }
    const [x = 0, y = 0] = where()
    pointer(plot(), 'pointerdown', 400, 300)
    pointer(plot(), 'pointermove', 380, 280)
    plot().dispatchEvent(new PointerEvent('pointerleave', { pointerId: 7, pointerType: 'mouse' }))
    pointer(document.body, 'pointermove', 340, 240)
    const [movedX = 0, movedY = 0] = where()
    expect([movedX - x, movedY - y]).toEqual([expect.closeTo(-60, 1), expect.closeTo(-60, 1)])
    pointer(document.body, 'pointerup', 340, 240)
    pointer(plot(), 'pointermove', 100, 100)
    expect(where().slice(0, 2)).toEqual([movedX, movedY])
  })

  test('brings what is walked to into sight, its ring and tooltip beside it', async () => {
    await draw()
    plot().focus()
    for (let i = 0; i < 5; i++) await userEvent.keyboard('+')
    await userEvent.keyboard('h')
    await eventually(() => expect(announcer()).toContain('Delivery fees'))
    await eventually(() => {
      const ring = document.querySelector('[data-part="focus-ring"]') as Element
      const body = document.querySelector('[data-part="cells"] [data-state="active"]') as Element
      const frame = plot().getBoundingClientRect()
      const at = centre(ring)
      expect(at.x > frame.left && at.x < frame.right && at.y > frame.top && at.y < frame.bottom).toBe(true)
      expect(Math.hypot(at.x - centre(body).x, at.y - centre(body).y)).toBeLessThan(60)
    })
  })

  test('lets the page scroll under the wheel, and zooms where the pointer is with Ctrl', async () => {
    await draw()
    const turn = (ctrlKey: boolean): boolean => {
      const event = new WheelEvent('wheel', {
        deltaY: -300,
        ctrlKey,
        clientX: 300,
        clientY: 300,
        bubbles: true,
        cancelable: true,
      })
      return plot().dispatchEvent(event)
    }
    expect(turn(false)).toBe(true)
    expect(scale()).toBe(1)
    expect(turn(true)).toBe(false)
    expect(scale()).toBeGreaterThan(1.5)
  })

  test('pinches with two fingers', async () => {
    await draw()
    const finger = (type: string, pointerId: number, clientX: number): void => {
      plot().dispatchEvent(
        new PointerEvent(type, {
          pointerId,
          pointerType: 'touch',
          clientX,
          clientY: 300,
          bubbles: true,
          cancelable: true,
        }),
      )
    }
    finger('pointerdown', 1, 400)
    finger('pointermove', 1, 380)
    expect(scale()).toBe(1)
    finger('pointerdown', 2, 480)
    finger('pointermove', 2, 580)
    expect(scale()).toBeCloseTo(2, 1)
    finger('pointerup', 1, 380)
    finger('pointerup', 2, 580)
  })

  test('has buttons with names, and names in the picture of one size however near', async () => {
    await draw()
    const height = (): number =>
      (document.querySelector('[data-part="labels"] tspan') as Element).getBoundingClientRect().height
    const before = height()
    const zoomIn = document.querySelector('button[aria-label^="Zoom in"]') as HTMLButtonElement
    zoomIn.click()
    zoomIn.click()
    await eventually(() => expect(document.querySelector('output')?.textContent).toContain('225%'))
    expect(height()).toBeCloseTo(before, 0)
  })

  test('points at what is painted on the canvas as at elements', async () => {
    await draw(true)
    await eventually(() => expect(document.querySelector('[data-part="plot"] canvas')).not.toBeNull())
    plot().focus()
    await userEvent.keyboard('h')
    await eventually(() => expect(announcer()).toContain('Delivery fees'))
    const { x, y } = centre(document.querySelector('[data-part="focus-ring"]') as Element)
    await userEvent.keyboard('{Escape}')
    const target = document.querySelector('[data-part="canvas"] rect') as Element
    target.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }))
    await eventually(() =>
      expect(document.querySelector('[data-part="tooltip"]')?.textContent).toContain('Delivery fees'),
    )
    expect(isPainted()).toBe(true)
  })

  test('a what-if ring is dragged where it is seen, and moves no view', async () => {
    const asked = vi.fn<(value: WhatIfValue) => void>()
    const value = { touchpoint: 'fees', lossRate: 0.3 }
    await render(
      <Network.Root journeys={SAMPLE} motion="reduced" {...SIZE}>
        <Network.Zoom>
          <Network.Cells />
          <Network.WhatIf value={value} onValueChange={asked} />
        </Network.Zoom>
      </Network.Root>,
    )
    const ring = (): SVGCircleElement => document.querySelector('[data-part="what-if-ring"]') as SVGCircleElement
    await eventually(() => expect(ring()).not.toBeNull())
    const radius = ring().getBoundingClientRect().width / 2
    plot().focus()
    for (let i = 0; i < 3; i++) await userEvent.keyboard('+')
    const before = world().getAttribute('transform')
    expect(ring().getBoundingClientRect().width / 2).toBeCloseTo(radius * scale(), 0)
    // A made-up pointer cannot be captured.
    ring().setPointerCapture = () => undefined
    const drag = (type: string, away: number): void => {
      const { x, y } = centre(ring())
      const at = { clientX: x + away, clientY: y, buttons: 1, pointerType: 'mouse', pointerId: 7 }
      ring().dispatchEvent(new PointerEvent(type, { ...at, bubbles: true }))
    }
    drag('pointerdown', radius * scale())
    drag('pointermove', radius * scale())
    expect(asked.mock.lastCall?.[0].lossRate).toBeCloseTo(value.lossRate, 2)
    drag('pointermove', 0)
    expect(asked.mock.lastCall?.[0]).toEqual({ touchpoint: 'fees', lossRate: 0 })
    expect(world().getAttribute('transform')).toBe(before)
  })

  test.each([true, false])(
    'what is chosen is ringed, be it a body, the goal or a way (canvas: %s)',
    async (withCanvas) => {
      await draw(withCanvas)
      plot().focus()
      const focusColor = getComputedStyle(plot()).outlineColor
      const lines = (): Element[] =>
        [...document.querySelectorAll('[data-part="zoom"] :is(circle, path)')].filter(
          (mark) => getComputedStyle(mark).stroke === focusColor,
        )
      expect(lines()).toHaveLength(0)
      await userEvent.keyboard('{Home}{Enter}')
      await eventually(() => expect(lines()).toHaveLength(1))
      const [body, ring] = [lines()[0] as Element, document.querySelector('[data-part="focus-ring"]') as Element]
      expect(Math.hypot(centre(body).x - centre(ring).x, centre(body).y - centre(ring).y)).toBeLessThan(2)
      await userEvent.keyboard('{ArrowRight}{Shift>}{Enter}{/Shift}')
      await eventually(() =>
        expect(
          lines()
            .map(({ tagName }) => tagName)
            .sort(),
        ).toEqual(['circle', 'path']),
      )
      await userEvent.keyboard('{End}{Shift>}{Enter}{/Shift}')
      await eventually(() => expect(lines()).toHaveLength(3))
      await userEvent.keyboard('{Escape}{Escape}')
      await eventually(() => expect(lines()).toHaveLength(0))
    },
  )

  test('leaves no canvas behind', async () => {
    await draw(true)
    await cleanup()
    await render(<NetworkChart journeys={SAMPLE} {...SIZE} />)
    expect(document.querySelector('canvas')).toBeNull()
  })
})

/** True where the canvas holds more than one colour. */
function isPainted(): boolean {
  const canvas = document.querySelector('[data-part="plot"] canvas') as HTMLCanvasElement
  const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height)
  return data.some((value, i) => i % 4 === 3 && value > 0)
}
