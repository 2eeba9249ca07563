import { type ReactElement, useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import type { JourneyRef } from '../../../src/model/journey-ref.js'
import { TinyChart } from '../../support/TinyChart.js'

const NAMES = ['lead', 'customer', 'advocate']
const LONGER_THAN_A_LEAVE_MS = 400

const figure = (index: number): HTMLElement => document.querySelectorAll('figure')[index] as HTMLElement
const plot = (index: number): HTMLElement => figure(index).querySelector('[role="application"]') as HTMLElement
const mark = (index: number, stage: string): Element =>
  plot(index).querySelector(`[data-key="stage:${stage}"]`) as Element
const stateOf = (index: number, stage: string): string | null => mark(index, stage).getAttribute('data-state')
const tooltips = (): number => document.querySelectorAll('[data-part="tooltip"]').length
const aWhile = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, LONGER_THAN_A_LEAVE_MS))
const touch = (target: Element): void => {
  const box = target.getBoundingClientRect()
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, pointerType: 'touch' }
  for (const type of ['pointerdown', 'pointerup', 'pointerout', 'pointerleave'])
    target.dispatchEvent(new PointerEvent(type, at))
}

afterEach(cleanup)

/** Two charts and a list of the host's that share one highlight, without a provider. */
function ByProps(): ReactElement {
  const [highlight, setHighlight] = useState<JourneyRef | null>(null)
  const linked = { measure: NAMES, width: 200, height: 240, highlight, onHighlightChange: setHighlight }
  return (
    <>
      <TinyChart {...linked} />
      <TinyChart {...linked} />
      <p data-part="outside" onPointerEnter={() => setHighlight({ kind: 'stage', stage: 'advocate' })}>
        advocates
      </p>
    </>
  )
}

/** Two charts linked by a provider. */
function ByProvider(): ReactElement {
  return (
    <JourneyProvider>
      <TinyChart measure={NAMES} width={200} height={240} />
      <TinyChart measure={NAMES} width={200} height={240} />
    </JourneyProvider>
  )
}

describe.each([
  ['props', ByProps],
  ['a provider', ByProvider],
])('charts linked by %s', (_, Linked) => {
  test.each(['customer', 'lead'])(
    'keep what the second points at, when the pointer goes straight there: %s',
    async (second) => {
      await render(<Linked />)
      await userEvent.hover(mark(0, 'lead'))
      expect([stateOf(0, 'lead'), stateOf(1, 'lead')]).toEqual(['active', 'active'])
      await userEvent.hover(mark(1, second))
      await aWhile()
      expect([stateOf(0, second), stateOf(1, second)]).toEqual(['active', 'active'])
      expect(tooltips()).toBe(1)
      await userEvent.unhover(plot(1))
      await aWhile()
      expect([stateOf(0, second), stateOf(1, second)]).toEqual(['normal', 'normal'])
    },
  )

  test('keep what the pointer is at, when the keyboard leaves the other', async () => {
    await render(<Linked />)
    plot(0).focus()
    await userEvent.keyboard('{ArrowRight}')
    await userEvent.hover(mark(1, 'customer'))
    plot(0).blur()
    await aWhile()
    expect([stateOf(0, 'customer'), stateOf(1, 'customer')]).toEqual(['active', 'active'])
  })

  test('show one tooltip, that of what a finger touched last', async () => {
    await render(<Linked />)
    touch(mark(0, 'lead'))
    await vi.waitFor(() => expect(tooltips()).toBe(1))
    await aWhile()
    expect(tooltips()).toBe(1)
    touch(mark(1, 'lead'))
    await aWhile()
    expect(tooltips()).toBe(1)
    expect(figure(1).querySelector('[data-part="tooltip"]')).not.toBeNull()
    expect([stateOf(0, 'lead'), stateOf(1, 'lead')]).toEqual(['active', 'active'])
    touch(document.body)
    await vi.waitFor(() => expect(tooltips()).toBe(0))
    expect([stateOf(0, 'lead'), stateOf(1, 'lead')]).toEqual(['normal', 'normal'])
  })
})

test.each([
  ['a caption', 'figcaption'],
  ['the way to the table', 'button[aria-expanded]'],
  ['the plot beside its marks', '[data-part="plot"]'],
])('a finger on %s closes the tooltip, a press on the tooltip itself does not', async (_, place) => {
  await render(<TinyChart measure={NAMES} width={300} height={320} />)
  touch(mark(0, 'lead'))
  await vi.waitFor(() => expect(tooltips()).toBe(1))
  const words = document.querySelector('[data-part="tooltip"] > *') as Element
  words.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))
  await aWhile()
  expect(tooltips()).toBe(1)
  const target = figure(0).querySelector(place) as HTMLElement
  const { right, bottom } = target.getBoundingClientRect()
  const at = { clientX: right - 1, clientY: bottom - 1, bubbles: true, pointerType: 'touch' }
  for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at))
  await vi.waitFor(() => expect(tooltips()).toBe(0))
  expect(stateOf(0, 'lead')).toBe('normal')
})

test('what the host has pointed at since stays, too', async () => {
  await render(<ByProps />)
  await userEvent.hover(mark(0, 'lead'))
  await userEvent.hover(document.querySelector('[data-part="outside"]') as Element)
  await aWhile()
  expect([stateOf(0, 'advocate'), stateOf(1, 'advocate')]).toEqual(['active', 'active'])
})

test('a chart that is linked to nothing is told of its end before the next of its beginning', async () => {
  const told: (string | null)[] = []
  const tell =
    (name: string) =>
    (ref: JourneyRef | null): void =>
      void told.push(ref && `${name} ${ref.kind === 'stage' ? ref.stage : ''}`)
  await render(
    <>
      <TinyChart measure={NAMES} width={200} height={240} onHighlightChange={tell('one')} />
      <TinyChart measure={NAMES} width={200} height={240} onHighlightChange={tell('two')} />
    </>,
  )
  await userEvent.hover(mark(0, 'lead'))
  await userEvent.hover(mark(1, 'lead'))
  await aWhile()
  expect(told).toEqual(['one lead', null, 'two lead'])
  expect([stateOf(0, 'lead'), stateOf(1, 'lead')]).toEqual(['normal', 'active'])
})
