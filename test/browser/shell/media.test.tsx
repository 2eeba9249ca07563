import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import 'parcours/parcours.print.css'
import { ChartToolbar, CirclesChart, FunnelChart, LoopChart, NetworkChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import { type ReactElement, StrictMode } from 'react'
import { eventually } from '../../support/eventually.js'

const journeys = sampleJourneys()
const CHARTS: Readonly<Record<string, (props: { readonly theme?: 'night' }) => ReactElement>> = {
  funnel: (props) => <FunnelChart journeys={journeys} {...props} height={460} toolbar={<ChartToolbar />} />,
  loop: (props) => <LoopChart journeys={journeys} {...props} height={460} />,
  circles: (props) => <CirclesChart journeys={journeys} {...props} height={460} />,
  network: (props) => <NetworkChart journeys={journeys} {...props} height={460} />,
}
const NAMES = Object.keys(CHARTS)

interface Media {
  readonly media?: 'print'
  readonly features?: readonly { readonly name: string; readonly value: string }[]
}

async function emulate({ media, features = [] }: Media): Promise<void> {
  await cdp().send('Emulation.setEmulatedMedia', { media: media ?? '', features: [...features] })
}

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string): HTMLElement => all(selector)[0] as HTMLElement
const shown = (selector: string): HTMLElement[] =>
  all(selector).filter((element) => element.getClientRects().length > 0)

/** The luminance that a person sees of a computed colour, 0 to 255. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

beforeAll(() => document.fonts.ready.then(() => undefined))
afterEach(async () => {
  await emulate({})
  await cleanup()
})

describe('printed', () => {
  test.each(NAMES)(
    '%s: paper whatever the screen, nothing for pointer or keys, whole within the page',
    async (name) => {
      const Chart = CHARTS[name] as (typeof CHARTS)[string]
      await render(
        <div
          style={{
            width: 620,
            ['--parcours-ground' as string]: 'rgb(9, 9, 30)',
            ['--parcours-ink' as string]: 'white',
          }}
        >
          <Chart theme="night" />
        </div>,
      )
      await eventually(() => expect(all('[data-key]').length).toBeGreaterThan(5))
      one('[data-part="plot"]').focus()
      await userEvent.keyboard('{ArrowRight}{ArrowRight}')
      expect(shown('[data-part="focus-ring"]')).toHaveLength(1)
      expect(one('figure').dataset.theme).toBe('night')
      await emulate({ media: 'print' })
      await eventually(() => expect(one('figure').dataset.theme).toBe('paper'))
      const { backgroundColor, color } = getComputedStyle(one('figure'))
      expect(lightness(backgroundColor)).toBeGreaterThan(240)
      expect(lightness(color)).toBeLessThan(60)
      for (const part of ['toolbar', 'tooltip', 'help', 'focus-ring'])
        expect(shown(`[data-part="${part}"]`)).toEqual([])
      expect(shown('figure button').filter((button) => button.closest('table') === null)).toEqual([])
      const figure = one('figure').getBoundingClientRect()
      const picture = one('[data-part="plot"] > svg').getBoundingClientRect()
      expect(figure.width).toBeLessThanOrEqual(620)
      expect(picture.height).toBeGreaterThan(120)
      expect(picture.bottom).toBeLessThanOrEqual(figure.bottom)
      expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
      await emulate({})
      await eventually(() => expect(one('figure').dataset.theme).toBe('night'))
      expect(shown('[data-part="focus-ring"]')).toHaveLength(1)
    },
  )

  test('a table is printed where the page asks for it, with all its rows, within the page', async () => {
    const Chart = CHARTS.funnel as (typeof CHARTS)[string]
    const { rerender } = await render(<div style={{ width: 680 }}>{<Chart />}</div>)
    await eventually(() => expect(all('tbody tr').length).toBeGreaterThan(3))
    await emulate({ media: 'print' })
    const table = (): DOMRect => one('table').parentElement?.getBoundingClientRect() as DOMRect
    expect(table().width).toBeLessThan(2)
    await rerender(
      <div data-print="table" style={{ width: 680 }}>
        <Chart />
      </div>,
    )
    expect(table().height).toBeGreaterThan(300)
    for (const cell of all('td')) expect(cell.getBoundingClientRect().right).toBeLessThanOrEqual(table().right + 1)
    expect(table().bottom).toBeLessThanOrEqual(one('figure').getBoundingClientRect().bottom + 1)
  })
})

describe('forced colours', () => {
  test.each(NAMES)('%s follows them live, and its focus ring and tooltip are of the system', async (name) => {
    const Chart = CHARTS[name] as (typeof CHARTS)[string]
    await render(
      <StrictMode>
        <div style={{ width: 700 }}>
          <Chart theme="night" />
        </div>
      </StrictMode>,
    )
    await eventually(() => expect(all('[data-key]').length).toBeGreaterThan(5))
    await emulate({ features: [{ name: 'forced-colors', value: 'active' }] })
    await eventually(() => expect(one('figure').dataset.theme).toBe('forced'))
    one('[data-part="plot"]').focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    const strokes = all('[data-part="focus-ring"] > *').map((mark) => mark.getAttribute('stroke'))
    expect(strokes).toEqual(['Canvas', 'Highlight'])
    await eventually(() => expect(shown('[data-part="tooltip"]')).toHaveLength(1))
    const tooltip = one('[data-part="tooltip"]')
    const system = document.createElement('i')
    system.style.cssText = 'color: CanvasText; background: Canvas'
    document.body.append(system)
    const [wanted, got] = [getComputedStyle(system), getComputedStyle(tooltip)]
    expect([got.color, got.backgroundColor]).toEqual([wanted.color, wanted.backgroundColor])
    expect(Number.parseFloat(got.borderTopWidth)).toBeGreaterThanOrEqual(1)
    system.remove()
    await emulate({})
    await eventually(() => expect(one('figure').dataset.theme).toBe('night'))
  })
})
