import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  JourneyProvider,
  Network,
  NetworkChart,
  NetworkCredits,
  NetworkHoles,
  NetworkPaths,
  NetworkTrace,
  NetworkWhatIf,
  type PresentationProps,
  type WhatIfValue,
} from 'parcours'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import { type ReactElement, type ReactNode, useState } from 'react'
import { expect, userEvent } from 'storybook/test'

const journeys = sampleJourneys()

const meta: Meta<PresentationProps> = {
  title: 'Network/Views',
  args: { theme: 'night' },
  argTypes: { theme: { control: 'inline-radio', options: ['night', 'paper', 'auto'] } },
}

export default meta

type Story = StoryObj<PresentationProps>

/** A picture and what stands beside it, linked; the data is named under them. */
function Desk({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <JourneyProvider journeys={journeys}>
      <div style={{ padding: 12, display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</div>
      <p style={{ fontSize: 12, margin: '0 20px 12px' }}>{sampleLabel}</p>
    </JourneyProvider>
  )
}

/** Question 4: which sequence of touches leads to sales? Point at a row: its path lights up. */
export const WhichSequenceLeadsToSales: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 520 }}>
        <NetworkChart {...args} legend={false} />
      </div>
      <NetworkPaths {...args} likely paths={8} />
    </Desk>
  ),
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('radio', { name: 'Rate, at least' }))
    await expect(canvas.getByText(/covers 100% of journeys and 100% of conversions/)).toBeVisible()
  },
}

/** Question 2: where do most prospects disappear? By excess, by number and by share it is not the same place. */
export const WhereDoMostDisappear: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 520 }}>
        <NetworkChart {...args} legend={false} />
      </div>
      <NetworkHoles {...args} />
    </Desk>
  ),
}

function Plugging(args: PresentationProps): ReactElement {
  const [asked, ask] = useState<WhatIfValue | null>({ touchpoint: 'fees', lossRate: 0.3 })
  return (
    <Desk>
      <div style={{ height: 560 }}>
        <NetworkChart {...args} legend={false}>
          <Network.WhatIf value={asked} onValueChange={ask} />
        </NetworkChart>
      </div>
      <NetworkWhatIf {...args} value={asked} onValueChange={ask} />
    </Desk>
  )
}

/** What if a hole were plugged? Drag the ring, or use the slider: the model answers at once, and says that it is a model. */
export const WhatIfAHoleWerePlugged: Story = {
  render: (args) => <Plugging {...args} />,
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole('button', { name: 'Plug the hole' }))
    await expect(canvas.getByText(/conversions more, on top of 298, by the model/)).toBeVisible()
  },
}

/** Whom do conversions belong to? Every method beside every other. */
export const WhomDoConversionsBelongTo: Story = {
  render: (args) => (
    <Desk>
      <NetworkCredits {...args} />
    </Desk>
  ),
}

/** Journeys through one touchpoint and then another: real journeys, as wide as they are many. */
export const TwoInThisOrder: Story = {
  render: (args) => (
    <Desk>
      <NetworkTrace {...args} />
      <div style={{ height: 560 }}>
        <Network.Root {...args}>
          <Network.Ground />
          <Network.Ways />
          <Network.Trace />
          <Network.Goal />
          <Network.Cells />
          <Network.TraceCounts />
          <Network.Labels />
        </Network.Root>
      </div>
    </Desk>
  ),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'blog > store')
    await expect(canvas.getByText(/pass Blog post → Store visit, in this order/)).toBeVisible()
  },
}
