import { act, fireEvent, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { expect, type Mock, test, vi } from 'vitest'
import { JourneyProvider, Network, NetworkChart, useMarkProps, useNetwork } from '../../../src/index.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'

const JOURNEYS = sampleJourneys()
const SIZE = { width: 900, height: 560 }

/** A layer that counts what renders: parts that read the model, and marks. */
function counting(): { readonly parts: Mock; readonly marks: Mock; readonly Layer: () => ReactElement | null } {
  const [parts, marks] = [vi.fn(), vi.fn()]
  function Mark({ markKey }: { readonly markKey: string }): ReactElement {
    marks()
    return <g {...useMarkProps(markKey)} />
  }
  function Layer(): ReactElement | null {
    const { drawn } = useNetwork()
    parts()
    return (
      drawn && (
        <g>
          {drawn.keys.bodies.map((key) => (
            <Mark key={key} markKey={key} />
          ))}
        </g>
      )
    )
  }
  return { parts, marks, Layer }
}

const settle = (): Promise<void> => act(() => new Promise<void>((done) => setTimeout(done, 200)))

const PLACES: Readonly<Record<string, (layer: ReactElement) => ReactElement>> = {
  alone: (layer) => (
    <NetworkChart journeys={JOURNEYS} {...SIZE}>
      {layer}
    </NetworkChart>
  ),
  'in a provider': (layer) => (
    <JourneyProvider journeys={JOURNEYS}>
      <NetworkChart {...SIZE}>{layer}</NetworkChart>
    </JourneyProvider>
  ),
  'that can be zoomed': (layer) => (
    <Network.Root journeys={JOURNEYS} {...SIZE}>
      <Network.Zoom>
        <Network.Cells />
        {layer}
      </Network.Zoom>
    </Network.Root>
  ),
}

test.each(Object.entries(PLACES))(
  '%s: a mount renders parts twice, a hover no part, and each mark once at most',
  async (_, place) => {
    const { parts, marks, Layer } = counting()
    const { container } = render(place(<Layer />))
    await settle()
    const cells = [...container.querySelectorAll('[data-part="cells"] [data-key]')]
    // Before and after its size is known.
    expect(parts.mock.calls.length).toBeLessThanOrEqual(2)
    for (const cell of cells.slice(0, 3)) {
      parts.mockClear()
      marks.mockClear()
      fireEvent.pointerMove(cell, { clientX: 10, clientY: 10 })
      await settle()
      expect(parts).not.toHaveBeenCalled()
      expect(marks).toHaveBeenCalled()
      expect(marks.mock.calls.length).toBeLessThanOrEqual(cells.length)
    }
  },
)
