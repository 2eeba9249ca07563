import { render, screen } from '@testing-library/react'
import {
  CirclesMultiples,
  FunnelChannelsChart,
  FunnelComparisonChart,
  FunnelMultiplesChart,
  Loop,
  LoopChart,
  NetworkChart,
  TrustChart,
} from 'parcours'
import { measureChannels, measureFunnel } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { type ComponentType, createRef, type Ref } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

const journeys = sampleJourneys()
const measure = measureFunnel(journeys)
const funnels = [{ name: 'All', measure }]
const pair = { earlier: measure, later: measure, names: { earlier: 'May', later: 'June' } }

/** The further charts, each with what it draws. */
const views = [
  ['Loop.Trend', Loop.Trend, { journeys }],
  ['Loop.Stock', Loop.Stock, { journeys }],
  ['Loop.Generations', Loop.Generations, { journeys }],
  ['Loop.Channels', Loop.Channels, { journeys }],
  ['CirclesMultiples', CirclesMultiples, { journeys }],
  ['TrustChart', TrustChart, { lines: [{ label: 'All', journeys }] }],
  ['FunnelMultiplesChart', FunnelMultiplesChart, { funnels }],
  ['FunnelComparisonChart', FunnelComparisonChart, pair],
  ['FunnelChannelsChart', FunnelChannelsChart, { ranking: measureChannels(journeys, [{ name: 'All' }]) }],
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

test.each([
  ['FunnelComparisonChart', FunnelComparisonChart, { form: 'beside' }, 'ghost, mirror'],
  ['LoopChart', LoopChart, { form: 'racetrack' }, 'a function such as loopRacetrack'],
  ['NetworkChart', NetworkChart, { arrangement: 'force' }, 'one such as forceArrangement'],
  ['NetworkChart', NetworkChart, { detail: 'all' }, 'auto, a number from 0 on'],
  ['NetworkChart', NetworkChart, { bodies: Number.NaN }, 'auto, a number from 0 on'],
] as unknown as readonly (readonly [string, ComponentType<Record<string, unknown>>, object, string])[])(
  '%s refuses by name what it cannot draw in: %o',
  (name, Chart, option, taken) => {
    render(<Chart {...(name === 'FunnelComparisonChart' ? pair : { journeys })} {...option} data-testid="it" />)
    expect(screen.getByTestId('it').textContent).toMatch(/^Option .*\[bad-option\]$/)
    expect(screen.getByTestId('it').textContent).toContain(`"${Object.keys(option)[0]}"`)
    expect(screen.getByTestId('it').textContent).toContain(`takes ${taken}`)
  },
)

test('a fault in data of its own name is kept to its place, and new data is a new attempt', () => {
  const broken = [{ name: 'All', measure: { ...measure, stages: null as never } }]
  const { rerender } = render(<FunnelMultiplesChart funnels={broken} data-testid="it" />)
  expect(screen.getByTestId('it').textContent).toBe('This picture could not be drawn')
  rerender(<FunnelMultiplesChart funnels={broken} data-testid="it" />)
  expect(screen.getByTestId('it').textContent).toBe('This picture could not be drawn')
  rerender(<FunnelMultiplesChart funnels={funnels} data-testid="it" />)
  expect(screen.getByTestId('it').querySelector('[role="application"]')).not.toBeNull()
})

test('a measure of another family is named, not read', () => {
  render(<Loop.Trend measure={measure as never} data-testid="it" />)
  expect(screen.getByTestId('it').textContent).toMatch(/LoopTrend got .* as "measure".*\[wrong-data\]/)
})
