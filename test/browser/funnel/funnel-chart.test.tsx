import type { ReactElement } from 'react'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const tooltip = (): HTMLElement | null => document.querySelector('[data-part="tooltip"]')

afterEach(cleanup)

describe('FunnelChart in a browser', () => {
  test.each([
    [240, 140],
    [320, 520],
    [640, 420],
    [1200, 600],
  ])('sets its labels without overlaps, inside the picture, at %i by %i px', async (width, height) => {
    await render(
      <div style={{ width, height }}>
        <FunnelChart journeys={SAMPLE} breakdown={width > 900 ? 'channel' : undefined} />
      </div>,
    )
    await document.fonts.ready
    await eventually(() => expect(plot().querySelectorAll('[data-part="labels"] text').length).toBeGreaterThan(4))
    const frame = plot().getBoundingClientRect()
    const boxes = [...plot().querySelectorAll('[data-part="labels"] text, [data-part="band-names"] text')].map(
      (text) => ({
        text: text.textContent ?? '',
        box: text.getBoundingClientRect(),
      }),
    )
    boxes.forEach(({ text, box }, i) => {
      expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 1)
      expect(box.right, text).toBeLessThanOrEqual(frame.right + 1)
      expect(box.bottom, text).toBeLessThanOrEqual(frame.bottom + 4)
      for (const other of boxes.slice(i + 1)) {
        const x = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
        const y = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
        // Line boxes are taller than letters: two lines may touch by a few px.
        expect(x > 1 && y > 5, `${text} over ${other.text}`).toBe(false)
      }
    })
  })

  test('has one tab stop, walks, shows a tooltip inside the viewport, and steps out', async () => {
    await render(
      <div>
        <button type="button">before</button>
        <div style={{ width: 900, height: 520 }}>
          <FunnelChart journeys={SAMPLE} />
        </div>
        <button type="button">after</button>
      </div>,
    )
    ;(document.querySelector('button') as HTMLElement).focus()
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement).toBe(plot())
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    await eventually(() => expect(announcer()).toMatch(/^Leads, stage 3 of 5/))
    expect(plot().querySelector('[data-part="focus-ring"]')).not.toBeNull()
    const box = tooltip()?.getBoundingClientRect() as DOMRect
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(window.innerWidth)
    await userEvent.keyboard('{Escape}')
    await eventually(() => expect(tooltip()).toBeNull())
    await userEvent.keyboard('{Tab}')
    expect(document.activeElement?.textContent).toBe('after')
  })

  test('can be pointed at: the stage lifts, what is not part of it dims', async () => {
    await render(
      <div style={{ width: 900, height: 520 }}>
        <FunnelChart journeys={SAMPLE} />
      </div>,
    )
    const stages = [...plot().querySelectorAll('[data-part="stages"] > g[data-key]')]
    await userEvent.hover(stages[1] as Element)
    await eventually(() => expect(stages[1]?.getAttribute('data-state')).toBe('active'))
    expect(stages[4]?.getAttribute('opacity')).toBe('0.25')
    expect(tooltip()?.textContent).toContain('Visitors')
  })

  test.each([
    [320, 520],
    [900, 460],
  ])('who is under way can be pointed at, however few they are, at %i by %i px', async (width, height) => {
    await render(
      <div style={{ width, height }}>
        <FunnelChart journeys={SAMPLE} />
      </div>,
    )
    const open = (): SVGGElement[] => [
      ...plot().querySelectorAll<SVGGElement>('[data-part="stages"] [data-key$=":open"]'),
    ]
    await eventually(() => expect(open()).toHaveLength(5))
    const { left, top } = plot().getBoundingClientRect()
    for (const mark of open()) {
      const edge = mark.querySelector('path:last-of-type') as SVGPathElement
      const hits = Array.from({ length: 15 }, (_, k) => {
        const { x, y } = edge.getPointAtLength((edge.getTotalLength() * (k + 1)) / 16)
        const [dx, dy] = width < 480 ? [1, 0] : [0, 1]
        return document.elementFromPoint(left + x + dx, top + y + dy)?.closest('[data-key]') === mark
      })
      expect(hits.filter(Boolean).length, mark.getAttribute('data-key') ?? '').toBeGreaterThan(5)
      // The middle of a stage is the stage's own.
      const stage = mark.parentElement?.closest('[data-key]')
      const { x = 0, y = 0, width: wide = 0, height: high = 0 } = stage?.getBoundingClientRect() ?? {}
      expect(document.elementFromPoint(x + wide / 2, y + high / 2)?.closest('[data-key]')).toBe(stage)
    }
  })

  test('goes over from data to data where things may move, and stands still else', async () => {
    const totals = (...counts: number[]): ReturnType<typeof funnelFromTotals> =>
      funnelFromTotals(counts.map((count, i) => ({ stage: `s${i}`, count })))
    const moving = (): number =>
      [...plot().querySelectorAll('[data-part="stages"] path')].filter((path) => path.getAnimations().length > 0).length
    for (const motion of ['full', 'reduced'] as const) {
      const chart = (counts: number[]): ReactElement => (
        <FunnelChart measure={totals(...counts)} motion={motion} width={900} height={520} />
      )
      const { rerender, unmount } = await render(chart([1000, 400, 100]))
      await eventually(() => expect(plot().querySelectorAll('[data-part="stages"] path').length).toBe(3))
      await new Promise((resolve) => setTimeout(resolve, 100))
      await rerender(chart([1000, 700, 300]))
      expect(moving() > 0, motion).toBe(motion === 'full')
      await unmount()
    }
  })
})
