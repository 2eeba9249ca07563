import { render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { noRoot } from '../../../src/foundation/error-texts.js'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { CirclesChart, FunnelChart, LoopChart, NetworkChart } from '../../../src/index.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { sampleJourneys } from '../../../src/sample.js'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => vi.restoreAllMocks())

/** A set that breaks whoever reads its rows: a fault that no chart foresees. */
function brokenSet(): JourneySet {
  const sound = sampleJourneys()
  return { ...sound, rows: null as never, journeys: null as never, stages: sound.stages }
}

describe.each([
  ['FunnelChart', FunnelChart],
  ['LoopChart', LoopChart],
  ['CirclesChart', CirclesChart],
  ['NetworkChart', NetworkChart],
] as const)('%s', (_, Chart) => {
  test('keeps a fault in measuring to itself, tells of it, and tries again with new data', () => {
    const onError = vi.fn()
    const page = (journeys: JourneySet): ReactElement => (
      <main>
        <p>the rest of the page</p>
        <Chart journeys={journeys} onError={onError} id="chart" />
      </main>
    )
    const { rerender } = render(page(brokenSet()))
    expect(screen.getByText('the rest of the page')).toBeTruthy()
    expect(document.querySelector('#chart')?.textContent).toBe('This picture could not be drawn')
    expect(onError).toHaveBeenCalledTimes(1)
    rerender(page(sampleJourneys()))
    expect(document.querySelector('#chart [role="application"]')).not.toBeNull()
  })

  test('shows misuse in its own words, tells of it, and tries again with other props', () => {
    const onError = vi.fn()
    const page = (props: { readonly journeys?: JourneySet }): ReactElement => (
      <main>
        <p>the rest of the page</p>
        <Chart {...props} onError={onError} id="chart" className="mine" data-testid="it" />
      </main>
    )
    const { rerender } = render(page({}))
    expect(screen.getByText('the rest of the page')).toBeTruthy()
    expect(screen.getByTestId('it').textContent).toMatch(/JourneyProvider.*\[no-data\]/)
    expect(screen.getByTestId('it').className).toBe('mine')
    expect(onError).toHaveBeenCalledTimes(1)
    expect(onError.mock.calls[0]?.[0]).toBeInstanceOf(JourneyError)
    rerender(page({}))
    expect(screen.getByTestId('it').textContent).toMatch(/\[no-data\]/)
    rerender(page({ journeys: sampleJourneys() }))
    expect(document.querySelector('#chart [role="application"]')).not.toBeNull()
  })

  test('shows what a layer of the host does wrong', () => {
    const Wrong = (): never => {
      throw new JourneyError(noRoot, 'Other')
    }
    render(
      <Chart journeys={sampleJourneys()} id="chart">
        <Wrong />
      </Chart>,
    )
    expect(document.querySelector('#chart')?.textContent).toMatch(/Other.*\[no-root\]/)
  })
})
