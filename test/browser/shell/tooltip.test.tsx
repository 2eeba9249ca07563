import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { CirclesChart } from '../../../src/charts/circles/CirclesChart.js'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { LoopChart } from '../../../src/charts/loop/LoopChart.js'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { eventually } from '../../support/eventually.js'

const SAMPLE = sampleJourneys()
const STEPS = 12
const KEPT_FREE_PX = 20

const plot = (): HTMLElement => document.querySelector('[role="application"]') as HTMLElement
const boxOf = (part: string): DOMRect =>
  document.querySelector(`[data-part="${part}"]`)?.getBoundingClientRect() as DOMRect
const overlap = (a: DOMRect, b: DOMRect): number =>
  Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
  Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top))

/** True where a tooltip of this size could stand on any side of the shape. */
function hasRoom(shape: DOMRect, tip: DOMRect): boolean {
  const { clientWidth, clientHeight } = document.documentElement
  return (
    Math.max(shape.left, clientWidth - shape.right) >= tip.width + KEPT_FREE_PX ||
    Math.max(shape.top, clientHeight - shape.bottom) >= tip.height + KEPT_FREE_PX
  )
}

afterEach(cleanup)

const CHARTS: Record<string, (size: { width: number; height: number }) => ReactElement> = {
  funnel: (size) => <FunnelChart journeys={SAMPLE} {...size} />,
  loop: (size) => <LoopChart journeys={SAMPLE} {...size} />,
  circles: (size) => <CirclesChart journeys={SAMPLE} {...size} />,
  network: (size) => <NetworkChart journeys={SAMPLE} {...size} />,
}

test.each([
  ['funnel', 900, 520],
  ['funnel', 320, 560],
  ['loop', 900, 640],
  ['circles', 900, 560],
  ['network', 900, 560],
])('in the %s at %i by %i, what the keyboard reaches stays uncovered', async (family, width, height) => {
  await render(CHARTS[family]?.({ width, height }) as ReactElement)
  plot().focus()
  let judged = 0
  for (let step = 0; step < STEPS; step++) {
    await userEvent.keyboard('{ArrowRight}')
    await eventually(() => expect(document.querySelector('[data-part="tooltip"]')).not.toBeNull())
    const [tip, shape] = [boxOf('tooltip'), boxOf('focus-ring')]
    const where = `${step}: ${document.querySelector('[data-part="announcer"]')?.textContent}`
    expect(Math.min(tip.left, tip.top), where).toBeGreaterThanOrEqual(0)
    expect(tip.right, where).toBeLessThanOrEqual(document.documentElement.clientWidth)
    expect(tip.bottom, where).toBeLessThanOrEqual(document.documentElement.clientHeight)
    if (!hasRoom(shape, tip)) continue
    judged++
    expect(overlap(tip, shape), where).toBe(0)
  }
  expect(judged).toBeGreaterThan(0)
})

test('it stays beside what the keyboard has reached while the page scrolls', async () => {
  await render(
    <div style={{ height: 3000, paddingTop: 400 }}>
      <FunnelChart journeys={SAMPLE} width={900} height={420} />
    </div>,
  )
  plot().focus()
  await userEvent.keyboard('{ArrowRight}')
  const before = boxOf('tooltip').top - boxOf('focus-ring').top
  const scrolled = window.scrollY
  window.scrollBy(0, 150)
  await eventually(() => expect(window.scrollY).toBe(scrolled + 150))
  await eventually(() => expect(boxOf('tooltip').top - boxOf('focus-ring').top).toBeCloseTo(before, 0))
})
