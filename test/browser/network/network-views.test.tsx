import { type ReactElement, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import * as Network from '../../../src/charts/network/parts.js'
import { NetworkHoles } from '../../../src/charts/network/views/NetworkHoles.js'
import { NetworkPaths } from '../../../src/charts/network/views/NetworkPaths.js'
import { NetworkTrace } from '../../../src/charts/network/views/NetworkTrace.js'
import { NetworkWhatIf } from '../../../src/charts/network/views/NetworkWhatIf.js'
import type { WhatIfValue } from '../../../src/charts/network/views/what-if-value.js'
import { fr } from '../../../src/locales/fr.js'
import { plantedTruth } from '../../../src/sample/planted-truth.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const SAMPLE = sampleJourneys()

afterEach(cleanup)

function Asking(): ReactElement {
  const [value, ask] = useState<WhatIfValue | null>(null)
  return (
    <JourneyProvider journeys={SAMPLE}>
      <div style={{ width: 900, height: 560 }}>
        <NetworkChart motion="reduced" legend={false}>
          <Network.WhatIf value={value} onValueChange={ask} />
        </NetworkChart>
      </div>
      <NetworkWhatIf value={value} onValueChange={ask} />
    </JourneyProvider>
  )
}

/** As the guide shows it: nothing beside the picture. */
function Alone({ onAsk }: { readonly onAsk: (value: WhatIfValue) => void }): ReactElement {
  const [value, ask] = useState<WhatIfValue | null>(null)
  return (
    <div style={{ width: 900, height: 560 }}>
      <NetworkChart journeys={SAMPLE} motion="reduced" legend={false}>
        <Network.WhatIf
          value={value}
          onValueChange={(next) => {
            ask(next)
            onAsk(next)
          }}
        />
      </NetworkChart>
    </div>
  )
}

const slider = (): HTMLInputElement => document.querySelector('[data-part="what-if-slider"]') as HTMLInputElement
const ring = (): SVGCircleElement => document.querySelector('[data-part="what-if-ring"]') as SVGCircleElement
const answer = (): string => document.querySelector('[data-part="answer"]')?.textContent ?? ''

function drag(from: { x: number; y: number }, to: { x: number; y: number }): void {
  const common = { bubbles: true, pointerId: 1, pointerType: 'mouse', isPrimary: true }
  const at = (point: { x: number; y: number }, buttons: number) => ({
    ...common,
    clientX: point.x,
    clientY: point.y,
    buttons,
  })
  ring().dispatchEvent(new PointerEvent('pointerdown', at(from, 1)))
  ring().dispatchEvent(new PointerEvent('pointermove', at(to, 1)))
  ring().dispatchEvent(new PointerEvent('pointerup', at(to, 0)))
}

describe('what if, in a browser', () => {
  test('the ring drags inwards to plug the hole and outwards to remove it; the slider takes keys', async () => {
    await render(<Asking />)
    await vi.waitFor(() => expect(ring()).not.toBeNull())
    const box = ring().getBoundingClientRect()
    const centre = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
    drag({ x: box.right, y: centre.y }, centre)
    await vi.waitFor(() => expect(answer()).toMatch(/about \d+ conversions more, on top of \d+, by the model/))
    expect(document.querySelector('[data-part="what-if"]')?.textContent).toContain('0% instead of')
    drag(centre, { x: centre.x + 200, y: centre.y })
    await vi.waitFor(() => expect(answer()).toMatch(/conversions fewer, of \d+, by the model/))
    const beside = document.querySelector('label input[type="range"]') as HTMLInputElement
    beside.focus()
    await userEvent.keyboard('{Home}')
    await vi.waitFor(() => expect(beside.getAttribute('aria-valuetext')).toMatch(/^0% instead of/))
    expect(answer()).toMatch(/conversions more/)
  })

  test('the ring alone is a slider for keys, the next stop behind the picture', async () => {
    const asked = vi.fn()
    await render(<Alone onAsk={asked} />)
    await vi.waitFor(() => expect(slider()).not.toBeNull())
    await userEvent.tab()
    expect(document.activeElement?.getAttribute('role')).toBe('application')
    await userEvent.tab()
    expect(document.activeElement).toBe(slider())
    expect(slider().getAttribute('aria-label')).toBe('Share lost at Delivery fees')
    const now = slider().valueAsNumber
    const walk = async (key: string, rate: number): Promise<void> => {
      await userEvent.keyboard(`{${key}}`)
      await vi.waitFor(() => expect(asked.mock.lastCall?.[0].lossRate, key).toBeCloseTo(rate, 6))
      expect(asked.mock.lastCall?.[0].touchpoint).toBe('fees')
      await vi.waitFor(() => expect(slider().valueAsNumber).toBeCloseTo(rate, 6))
    }
    await walk('Home', 0)
    expect(slider().getAttribute('aria-valuetext')).toMatch(/^0% instead of 6\d%; about \d+ conversions more/)
    expect(document.querySelector('[data-part="what-if"]')?.textContent).toMatch(/0% instead of.*\+\d+by the model/)
    await walk('ArrowRight', 0.01)
    await walk('ArrowUp', 0.02)
    await walk('PageUp', 0.12)
    await walk('ArrowDown', 0.11)
    await walk('PageDown', 0.01)
    await walk('ArrowLeft', 0)
    await walk('End', 1)
    expect(slider().getAttribute('aria-valuetext')).toMatch(/conversions fewer/)
    expect(now).toBeCloseTo(0.62, 1)
    // The focus shows at the ring, inside the picture, and goes with it.
    const ringed = document.querySelector('[data-part="what-if"] [data-part="focus-ring"] rect') as Element
    const [focus, drawn] = [ringed.getBoundingClientRect(), ring().getBoundingClientRect()]
    expect(focus.left + focus.width / 2).toBeCloseTo(drawn.right, 0)
    await userEvent.tab()
    expect(document.activeElement).not.toBe(slider())
    expect(document.querySelector('[data-part="what-if"] [data-part="focus-ring"]')).toBeNull()
  })

  test('what the goal says is not cut off at the edge, however long its words', async () => {
    await render(
      <div style={{ width: 584, height: 460 }}>
        <NetworkChart journeys={SAMPLE} locale={fr} motion="reduced" legend={false}>
          <Network.WhatIf value={{ touchpoint: 'fees', lossRate: 0.2 }} onValueChange={() => undefined} />
        </NetworkChart>
      </div>,
    )
    await vi.waitFor(() => expect(ring()).not.toBeNull())
    const frame = document.querySelector('[data-part="plot"]')?.getBoundingClientRect() as DOMRect
    const texts = [...document.querySelectorAll('[data-part="what-if"] text')]
    expect(texts.map((text) => text.textContent)).toContain('selon le modèle')
    for (const text of texts) {
      const box = text.getBoundingClientRect()
      expect(box.left, text.textContent).toBeGreaterThanOrEqual(frame.left)
      expect(box.right, text.textContent).toBeLessThanOrEqual(frame.right)
    }
  })

  test('in a narrow picture the figure at the ring covers no name of a touchpoint', async () => {
    await render(
      <div style={{ width: 264, height: 560 }}>
        <NetworkChart journeys={SAMPLE} motion="reduced" legend={false}>
          <Network.WhatIf value={{ touchpoint: 'fees', lossRate: 0 }} onValueChange={() => undefined} />
        </NetworkChart>
      </div>,
    )
    await vi.waitFor(() => expect(ring()).not.toBeNull())
    // In one line or in two.
    const figures = [...document.querySelectorAll('[data-part="what-if"] text')].filter((one) =>
      /\d\s?%/.test(one.textContent),
    )
    expect(figures.map(({ textContent }) => textContent).join(' ')).toMatch(/\b0\s?%/)
    expect(coveredNames(figures)).toEqual([])
  })
})

/** Names in the picture that any of these elements covers. */
function coveredNames(elements: readonly Element[]): (string | null)[] {
  const names = [...document.querySelectorAll('[data-part="labels"] text')]
  expect(names.length).toBeGreaterThan(5)
  return names
    .filter((name) => {
      const box = name.getBoundingClientRect()
      return elements.some((element) => {
        const other = element.getBoundingClientRect()
        return box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom
      })
    })
    .map((name) => name.textContent)
}

describe('layers in a narrow picture', () => {
  test.each([264, 600])('the key of differences covers no name at %d px', async (width) => {
    await render(
      <div style={{ width, height: 560 }}>
        <NetworkChart journeys={SAMPLE} motion="reduced" legend={false}>
          <Network.Differences by="difference" />
        </NetworkChart>
      </div>,
    )
    await vi.waitFor(() => expect(document.querySelector('[data-part="differences-key"]')).not.toBeNull())
    const key = document.querySelector('[data-part="differences-key"]') as Element
    expect(key.textContent).toMatch(/Converted.*Lost/)
    expect(coveredNames([...key.querySelectorAll('rect')])).toEqual([])
  })

  test('the numbers of one person cover no name', async () => {
    await render(
      <div style={{ width: 264, height: 560 }}>
        <NetworkChart journeys={SAMPLE} motion="reduced" legend={false}>
          <Network.Thread actor={plantedTruth.prospect} />
        </NetworkChart>
      </div>,
    )
    await vi.waitFor(() => expect(document.querySelector('[data-part="thread"] rect')).not.toBeNull())
    expect(coveredNames([...document.querySelectorAll('[data-part="thread"] text')])).toEqual([])
  })

  test('what one impulse stands for covers no name', async () => {
    await render(
      <div style={{ width: 300, height: 560 }}>
        <NetworkChart journeys={SAMPLE} motion="full" legend={false}>
          <Network.Impulses along="all" />
        </NetworkChart>
      </div>,
    )
    await vi.waitFor(() => expect(document.querySelector('[data-part="impulse-key"]')).not.toBeNull())
    expect(coveredNames([...document.querySelectorAll('[data-part="impulse-key"] text')])).toEqual([])
  })
})

describe('views in a narrow column', () => {
  test('fit 320 px: tables scroll in themselves, nothing stands out, targets are large enough', async () => {
    await render(
      <JourneyProvider journeys={SAMPLE}>
        <div data-testid="column" style={{ width: 320 }}>
          <NetworkPaths likely />
          <NetworkHoles />
          <NetworkWhatIf />
          <NetworkTrace defaultSearch="blog > store" />
        </div>
      </JourneyProvider>,
    )
    const column = document.querySelector('[data-testid="column"]') as HTMLElement
    await vi.waitFor(() => expect(column.querySelectorAll('[data-view]').length).toBe(4))
    expect(column.scrollWidth).toBeLessThanOrEqual(320)
    for (const view of column.querySelectorAll('[data-view]'))
      expect(view.getBoundingClientRect().right, view.getAttribute('data-view') ?? '').toBeLessThanOrEqual(
        column.getBoundingClientRect().right + 0.5,
      )
    for (const control of column.querySelectorAll('button, select, input[type="search"], input[type="range"]'))
      expect(control.getBoundingClientRect().height, control.textContent ?? '').toBeGreaterThanOrEqual(24)
  })

  test.each([320, 600])('where visits came from and went on to is named in full at %d px', async (width) => {
    await render(
      <div style={{ width }}>
        <NetworkTrace journeys={SAMPLE} defaultSearch="store" />
      </div>,
    )
    await vi.waitFor(() => expect(document.querySelectorAll('[data-view="trace"] li').length).toBeGreaterThan(10))
    const names = [...document.querySelectorAll<HTMLElement>('[data-view="trace"] li > bdi:first-child')]
    expect(names.map(({ textContent }) => textContent)).toContain('here again at once')
    const cut = names.filter((name) => name.scrollWidth > name.clientWidth)
    expect(cut.map(({ textContent }) => textContent)).toEqual([])
  })
})
