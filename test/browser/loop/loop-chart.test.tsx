import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { LoopChart } from '../../../src/charts/loop/LoopChart.js'
import { LoopWhatIf } from '../../../src/charts/loop/LoopWhatIf.js'
import { loopBowTie } from '../../../src/layout/loop/loop-bow-tie.js'
import { loopRacetrack } from '../../../src/layout/loop/loop-racetrack.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''

afterEach(cleanup)

describe('LoopChart in a browser', () => {
  const forms = { ring: undefined, racetrack: loopRacetrack, 'bow tie': loopBowTie }
  const cases = Object.entries(forms).flatMap(([name, form]) =>
    [240, 320, 640, 1200].map((width) => [name, width, form] as const),
  )

  test.each(cases)(
    'a %s sets its labels without overlaps, inside the picture, at %i px',
    async (_name, width, form) => {
      await render(
        <div style={{ width }}>
          <LoopChart journeys={SAMPLE} motion="reduced" form={form} />
        </div>,
      )
      await eventually(() => expect(plot().querySelectorAll('[data-part="stages"] [data-key]')).toHaveLength(5))
      await document.fonts.ready
      const frame = plot().getBoundingClientRect()
      const groups = [...plot().querySelectorAll('[data-part="labels"] > g, [data-part="joint"] g g')]
      const boxes = groups
        .map((group) => [...group.querySelectorAll('text')])
        .filter((texts) => texts.length > 0)
        .map((texts) => ({
          text: texts.map((t) => t.textContent).join(' '),
          box: unionOf(texts),
          lines: texts.map((t) => ({ text: t.textContent, box: unionOf([t]) })),
        }))
      expect(boxes.length).toBeGreaterThan(width < 300 ? 0 : width < 400 ? 3 : 5)
      boxes.forEach(({ text, box, lines }, i) => {
        expect(box.left, text).toBeGreaterThanOrEqual(frame.left - 1)
        expect(box.right, text).toBeLessThanOrEqual(frame.right + 1)
        // Line by line: beside a short line of a block there is room.
        for (const line of lines) {
          for (const other of boxes.slice(i + 1).flatMap((next) => next.lines)) {
            const x = Math.min(line.box.right, other.box.right) - Math.max(line.box.left, other.box.left)
            const y = Math.min(line.box.bottom, other.box.bottom) - Math.max(line.box.top, other.box.top)
            expect(x > 2 && y > 5, `${line.text} over ${other.text}`).toBe(false)
          }
        }
      })
    },
  )

  test('is walked round by keyboard, lap after lap, and a slider of the what-if by arrows', async () => {
    await render(
      <div style={{ width: 800 }}>
        <LoopWhatIf journeys={SAMPLE} motion="reduced" />
      </div>,
    )
    plot().focus()
    for (let i = 0; i < 7; i++) await userEvent.keyboard('{ArrowRight}')
    await eventually(() => expect(announcer()).toMatch(/^Lap 2\. Strangers/))
    const slider = document.querySelector('input[type="range"]') as HTMLInputElement
    const before = slider.getAttribute('aria-valuetext')
    slider.focus()
    await userEvent.keyboard('{ArrowRight}')
    await eventually(() => expect(slider.getAttribute('aria-valuetext')).not.toBe(before))
    expect(document.querySelector('[data-part="what-if"]')).not.toBeNull()
  })

  test('is walked by keyboard to the joint; Escape closes the tooltip', async () => {
    await render(
      <div style={{ width: 800 }}>
        <LoopChart journeys={SAMPLE} theme="night" motion="reduced" />
      </div>,
    )
    plot().focus()
    await userEvent.keyboard('{End}')
    await eventually(() => expect(announcer()).toContain('each brings'))
    const tooltip = document.querySelector('[data-part="tooltip"]') as HTMLElement
    const box = tooltip.getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(window.innerWidth)
    expect(plot().querySelector('[data-part="focus-ring"]')).not.toBeNull()
    await userEvent.keyboard('{Escape}')
    await eventually(() => expect(document.querySelector('[data-part="tooltip"]')).toBeNull())
  })
})

function unionOf(texts: readonly Element[]): { left: number; right: number; top: number; bottom: number } {
  const boxes = texts.map((text) => text.getBoundingClientRect())
  return {
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  }
}
