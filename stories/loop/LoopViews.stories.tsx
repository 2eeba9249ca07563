import type { Meta, StoryObj } from '@storybook/react-vite'
import { Loop } from 'parcours'
import { generationsFromGain, type LoopStock, loopStockFromTotals, measureLoop } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import { expect, fireEvent, waitFor, within } from 'storybook/test'
import { drawn, IN_TIME } from '../drawn.js'
import { nobody, notBounded, workedExample } from './loop-data.js'

/** What goes with the loop and is paid for only where it is imported: what if, over time, generations, stock and flow, channels. */
const meta = {
  title: 'Loop views',
  parameters: { layout: 'fullscreen' },
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const journeys = sampleJourneys()

/** Question 5: what happens after the purchase, and what if more of them became advocates? Turn a slider. */
export const WhatIf: Story = {
  name: 'What if (question 5)',
  render: () => (
    <Labelled>
      <Loop.WhatIf journeys={journeys} height={560} />
    </Labelled>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const stage = '[data-part="stages"] [data-key="stage:customer"]'
    const shape = (): string | null | undefined => canvasElement.querySelector(stage)?.getAttribute('d')
    const before = (await drawn(canvasElement, stage)).getAttribute('d')
    await expect(before).toMatch(/^M/)
    const slider = await canvas.findByLabelText('Get further in from Leads', {}, IN_TIME)
    await fireEvent.change(slider, { target: { value: '80' } })
    await drawn(canvasElement, '[data-part="what-if"]')
    await waitFor(() => expect([before, undefined]).not.toContain(shape()), IN_TIME)
    await fireEvent.click(canvas.getByRole('button', { name: 'As measured' }))
    await waitFor(() => expect(canvasElement.querySelector('[data-part="what-if"]')).toBeNull(), IN_TIME)
    await waitFor(() => expect(shape()).toBe(before), IN_TIME)
  },
}

/** The panel alone: numbers without sliders; the second has no bound. */
export const GainPanel: Story = {
  name: 'Gain panel',
  render: () => (
    <div style={GRID}>
      <Loop.GainPanel measure={measureLoop(journeys)} />
      <Loop.GainPanel measure={notBounded()} />
      <Loop.GainPanel measure={workedExample()} />
      <Loop.GainPanel measure={measureLoop(nobody())} />
    </div>
  ),
}

/** Does the loop feed itself more or less than it did? */
export const OverTime: Story = {
  name: 'Gain over time',
  render: () => (
    <Labelled>
      <Loop.Trend journeys={journeys} periods={{ unit: 'month' }} />
      <div style={{ maxWidth: 360 }}>
        <Loop.Trend journeys={journeys} periods={{ unit: 'quarter' }} />
      </div>
    </Labelled>
  ),
}

/** Question 6: whom do customers bring, and whom do these bring in turn? */
export const Generations: Story = {
  name: 'Generations (question 6)',
  render: () => (
    <Labelled>
      <Loop.Generations journeys={journeys} height={340} />
      <Loop.Generations
        journeys={journeys}
        cohort={{ untilMs: journeys.rules.observedFromMs + 90 * 86_400_000 }}
        height={300}
      />
      <Loop.Generations measure={generationsFromGain({ k: 0.7 })} height={420} />
    </Labelled>
  ),
}

/** Question 12: is a purchase the end? Who stands where, and who moves meanwhile, on two scales. */
export const StockAndFlow: Story = {
  name: 'Stock and flow (question 12)',
  render: () => (
    <Labelled>
      <Loop.Stock journeys={journeys} periods={{ unit: 'quarter' }} />
    </Labelled>
  ),
  play: async ({ canvasElement }) => {
    const slider = await within(canvasElement).findByLabelText('Period', {}, IN_TIME)
    const figure = await drawn(canvasElement, 'figure')
    const before = figure.textContent
    await fireEvent.change(slider, { target: { value: '1' } })
    await waitFor(() => expect(figure.textContent).not.toBe(before), IN_TIME)
  },
}

/** Two reports that were never reconciled: what is unexplained is shown, not bent to fit. */
export const Unreconciled: Story = {
  name: 'Stock and flow that do not reconcile',
  render: () => <Loop.Stock measure={unreconciled()} />,
}

/** Question 11: how much influence is indirect, and what does each channel do at both ends? */
export const Channels: Story = {
  name: 'Channels at both ends (question 11)',
  render: () => (
    <Labelled>
      <Loop.Channels journeys={journeys} height={380} />
    </Labelled>
  ),
}

/** Nobody: each says so. */
export const Empty: Story = {
  render: () => (
    <div style={GRID}>
      <Loop.Trend journeys={nobody()} height={220} />
      <Loop.Generations journeys={nobody()} height={220} />
      <Loop.Stock journeys={nobody()} height={220} />
      <Loop.Channels journeys={nobody()} height={220} />
      <Loop.Trend journeys={null} height={220} />
      <Loop.WhatIf journeys={null} height={220} />
    </div>
  ),
}

/** Small tiles. */
export const Tiles: Story = {
  render: () => (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16 }}>
      <Loop.Trend journeys={journeys} width={320} height={180} />
      <Loop.Generations journeys={journeys} width={320} height={260} />
      <Loop.Stock journeys={journeys} width={320} height={420} />
      <Loop.Channels journeys={journeys} width={320} height={320} />
      <Loop.Trend journeys={journeys} width={160} height={120} />
    </div>
  ),
}

function unreconciled(): LoopStock {
  return loopStockFromTotals({
    stages: [{ id: 'Strangers' }, { id: 'Visitors' }, { id: 'Customers' }],
    periods: [
      {
        startMs: Date.UTC(2025, 0, 1),
        endMs: Date.UTC(2025, 1, 1),
        stages: [
          { id: 'Strangers', opening: 400, entered: 120, movedOut: 90, lost: 60, closing: 370 },
          { id: 'Visitors', opening: 180, movedIn: 90, movedOut: 40, lost: 20, closing: 190 },
          { id: 'Customers', opening: 60, movedIn: 40, lost: 5, closing: 95 },
        ],
        flows: [
          { kind: 'advance', from: 'Strangers', to: 'Visitors', moves: 90 },
          { kind: 'advance', from: 'Visitors', to: 'Customers', moves: 40 },
        ],
      },
    ],
  })
}

function Labelled({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <p style={LABEL}>{sampleLabel}</p>
    </>
  )
}

const LABEL: CSSProperties = { fontSize: 12, opacity: 0.7, margin: '4px 8px' }
const GRID: CSSProperties = {
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 320px), 1fr))',
}
