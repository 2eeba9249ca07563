import { render, screen } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

  test('passes misuse on', () => {
    expect(() => render(<Chart />)).toThrow(/JourneyProvider.*\[no-data\]/)
  })
})
