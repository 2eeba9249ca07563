import type { Meta, StoryObj } from '@storybook/react-vite'
import { FunnelChart, FunnelMultiplesChart } from 'parcours'
import { funnelFromSteps, measureSteps } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, waitFor } from 'storybook/test'

const journeys = sampleJourneys()

const meta: Meta = { title: 'Funnel/Steps', tags: ['autodocs'] }

export default meta

type Story = StoryObj

function Box({ height = 440, children }: { height?: number | string; children: ReactNode }): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ height }}>{children}</div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>{sampleLabel}</p>
    </div>
  )
}

const steps = [
  { label: 'Reads or searches', touchpoints: ['blog', 'search', 'article'] },
  { label: 'Looks at a product', touchpoints: ['product', 'store'] },
  { label: 'Buys', conversion: true },
]
const inOrder = funnelFromSteps(measureSteps(journeys, { steps, window: '30 days' }))

/** Explicit steps in the place of stages: people, not journeys, and rules of their own in the definition line. */
export const InOrderWithinThirtyDays: Story = {
  render: () => (
    <Box>
      <FunnelChart measure={inOrder} />
    </Box>
  ),
  play: async ({ canvas }) => {
    const chart = canvas.getByRole('application')
    await waitFor(() =>
      expect(chart).toHaveAccessibleDescription(/in order, every first step may begin a try, within 30 days/),
    )
  },
}

const dialects = (['ordered', 'strict', 'unordered'] as const).map((order) => ({
  name: order,
  measure: funnelFromSteps(measureSteps(journeys, { steps, order, window: '30 days' })),
}))

/** The same question in three dialects: in order, with nothing between, in any order. */
export const ThreeDialects: Story = {
  render: () => (
    <Box height="max(280px, calc(440px - 1.1 * (100vw - 320px)))">
      <FunnelMultiplesChart funnels={dialects} />
    </Box>
  ),
}
