import { render, screen } from '@testing-library/react'
import { CirclesMultiples, FunnelMultiplesChart, Loop, TrustChart } from 'parcours'
import { measureFunnel } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { type ComponentType, createRef, type Ref } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const journeys = sampleJourneys()
const funnels = [{ name: 'All', measure: measureFunnel(journeys) }]

/** The further charts, each with what it draws. */
const views = [
  ['Loop.Trend', Loop.Trend, { journeys }],
  ['Loop.Stock', Loop.Stock, { journeys }],
  ['Loop.Generations', Loop.Generations, { journeys }],
  ['Loop.Channels', Loop.Channels, { journeys }],
  ['CirclesMultiples', CirclesMultiples, { journeys }],
  ['TrustChart', TrustChart, { lines: [{ label: 'All', journeys }] }],
  ['FunnelMultiplesChart', FunnelMultiplesChart, { funnels }],
] as unknown as readonly (readonly [string, ComponentType<Record<string, unknown>>, object])[]

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

describe.each(views)('%s', (_, View, data) => {
  test('gives its figure to a ref, and what a host says of it', () => {
    const ref: Ref<HTMLElement> = createRef()
    render(<View {...data} ref={ref} id="mine" className="wide" data-testid="it" style={{ opacity: 0.5 }} />)
    const figure = screen.getByTestId('it')
    expect(ref.current).toBe(figure)
    expect(figure.tagName).toBe('FIGURE')
    expect(figure.id).toBe('mine')
    expect(figure.className).toBe('wide')
    expect(figure.style.opacity).toBe('0.5')
  })

  test('shows misuse in its place, and tries again with other props', () => {
    const onError = vi.fn()
    const page = (props: object) => (
      <main>
        <p>the rest of the page</p>
        <View {...data} {...props} onError={onError} data-testid="it" />
      </main>
    )
    const { rerender } = render(page({ theme: 'dark' }))
    expect(screen.getByText('the rest of the page')).toBeTruthy()
    expect(screen.getByTestId('it').textContent).toMatch(/"theme" got "dark".*\[bad-option\]/)
    expect(onError).toHaveBeenCalledTimes(1)
    rerender(page({ theme: 'night' }))
    expect(screen.getByTestId('it').querySelector('[role="application"]')).not.toBeNull()
  })

  test('draws a further layer above its own', () => {
    render(
      <View {...data} data-testid="it">
        <g data-part="mine" />
      </View>,
    )
    const svg = screen.getByTestId('it').querySelector('[data-part="plot"] svg')
    expect(svg?.querySelector('[data-part="mine"]')).not.toBeNull()
  })
})

test('a measure of another family is named, not read', () => {
  const wrong = funnels[0]?.measure as never
  render(<Loop.Trend measure={wrong} data-testid="it" />)
  expect(screen.getByTestId('it').textContent).toMatch(/LoopTrend got .* as "measure".*\[wrong-data\]/)
})
