import {
  ChartToolbar,
  CirclesChart,
  type CommonChartProps,
  FunnelChart,
  JourneyProvider,
  LoopChart,
  NetworkChart,
  SelectionPanel,
  useChart,
} from 'parcours'
import { ar } from 'parcours/locales/ar'
import { de } from 'parcours/locales/de'
import { es } from 'parcours/locales/es'
import { fr } from 'parcours/locales/fr'
import { it } from 'parcours/locales/it'
import { ja } from 'parcours/locales/ja'
import { nl } from 'parcours/locales/nl'
import { pt } from 'parcours/locales/pt'
import { zh } from 'parcours/locales/zh'
import { sampleJourneys } from 'parcours/sample'
import { type ReactElement, useEffect } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { eventually } from '../../support/eventually.js'

const journeys = sampleJourneys()
const LOCALES = { en: 'en', ar, de, es, fr, it, ja, nl, pt, zh } as const
const CHARTS: readonly ((props: CommonChartProps) => ReactElement)[] = [
  (props) => <FunnelChart {...props} />,
  (props) => <LoopChart {...props} />,
  (props) => <CirclesChart {...props} />,
  (props) => <NetworkChart {...props} />,
]

afterEach(async () => {
  await cleanup()
  await page.viewport(1280, 900)
})

const all = (selector: string): HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)]
const one = (selector: string): HTMLElement => all(selector)[0] as HTMLElement

/** Controls of the page, with what is too small of them. WCAG 2.2, 2.5.8 asks for 24 px. */
function tooSmall(): readonly string[] {
  return all('button, input, select, [role="slider"]')
    .map((control) => ({ control, box: control.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 2 && (box.width < 24 || box.height < 24))
    .map(({ control, box }) => `${control.textContent || control.ariaLabel}: ${box.width} x ${box.height}`)
}

/** 640 px: a window of 1280 px at 200 % (WCAG 1.4.4). 320 px: at 400 % (1.4.10). */
describe.each([640, 320])('%d px wide', (width) => {
  test.each(Object.entries(LOCALES))(
    '%s: nothing is cut off, and all controls are large enough',
    async (name, locale) => {
      await page.viewport(width, 640)
      for (const Chart of CHARTS) {
        const { unmount } = await render(
          <JourneyProvider journeys={journeys}>
            <Chart locale={locale} toolbar={<ChartToolbar />} />
            <SelectionPanel locale={locale} />
          </JourneyProvider>,
        )
        await eventually(() => expect(all('figure [data-key]').length).toBeGreaterThan(4))
        expect(one('figure').lang).toBe(name)
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
        expect(tooSmall()).toEqual([])
        one('[data-part="plot"]').focus()
        await userEvent.keyboard('t')
        await eventually(() => expect(one('figure table').getBoundingClientRect().height).toBeGreaterThan(40))
        expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width)
        expect(one('figure thead').getBoundingClientRect().height).toBeLessThan(120)
        await userEvent.keyboard('t?')
        const help = one('[data-part="help"]').getBoundingClientRect()
        expect(help.left).toBeGreaterThanOrEqual(0)
        expect(help.right).toBeLessThanOrEqual(width)
        expect(help.height).toBeLessThanOrEqual(640)
        expect(one('[data-part="help"]').scrollWidth).toBe(one('[data-part="help"]').clientWidth)
        await unmount()
      }
    },
  )
})

type Handle = ReturnType<typeof useChart>

/** Hands out what a part of a chart knows. */
function Spy({ see }: { readonly see: (chart: Handle) => void }): null {
  const chart = useChart()
  useEffect(() => see(chart))
  return null
}

describe('24 px', () => {
  test.each([
    [0, 760],
    [1, 760],
    [2, 760],
    [3, 760],
    [0, 340],
    [1, 340],
    [2, 340],
    [3, 340],
  ])(
    'round the anchor of each mark of chart %d at %d px show something, and what stands alone shows itself',
    async (which, width) => {
      const seen: Handle[] = []
      const Chart = CHARTS[which] as (typeof CHARTS)[number]
      await render(
        <JourneyProvider journeys={journeys}>
          <Chart
            width={width}
            height={width === 760 ? 560 : 480}
            toolbar={<Spy see={(chart) => void seen.push(chart)} />}
          />
        </JourneyProvider>,
      )
      await eventually(() => expect(all('figure [data-key]').length).toBeGreaterThan(4))
      const plot = one('[data-part="plot"]')
      const box = plot.getBoundingClientRect()
      const items = seen.at(-1)?.items ?? []
      const every = Math.ceil(items.length / 40)
      const dead: string[] = []
      const wrong: string[] = []
      for (const { key, title, anchor } of items.filter((_, i) => i % every === 0)) {
        const isAlone = !items.some((other) => other.key !== key && isNear(other.anchor, anchor, 24))
        for (const [dx, dy] of AROUND) {
          const [x, y] = [anchor.x + dx, anchor.y + dy]
          if (x < 1 || y < 1 || x > box.width - 1 || y > box.height - 1) continue
          const under = document.elementFromPoint(box.left + x, box.top + y)
          const mark = under?.closest('[data-key]')?.getAttribute('data-key') ?? null
          const target = under !== null && plot.contains(under) ? under : plot
          target.dispatchEvent(
            new PointerEvent('pointermove', { bubbles: true, clientX: box.left + x, clientY: box.top + y }),
          )
          await nextFrame()
          const shown = one('[data-part="tooltip"]')?.textContent ?? ''
          if (shown === '') dead.push(`${key} ${dx},${dy}`)
          else if (isAlone && (mark === null || mark === key) && !shown.includes(title))
            wrong.push(`${key} ${dx},${dy}`)
        }
      }
      expect({ dead, wrong }).toEqual({ dead: [], wrong: [] })
    },
  )
})

const nextFrame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

/** The centre, and the corners of a square of 22 px round it. */
const AROUND = [
  [0, 0],
  [-11, -11],
  [11, -11],
  [-11, 11],
  [11, 11],
] as const

function isNear(a: { readonly x: number; readonly y: number }, b: typeof a, px: number): boolean {
  return Math.abs(a.x - b.x) < px && Math.abs(a.y - b.y) < px
}
