import type { Meta, StoryObj } from '@storybook/react-vite'
import { Circles, CirclesChart, TrustChart } from 'parcours'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import {
  generatedLabel,
  groceryThatAnswered,
  organicCategory,
  shoeEvents,
  shoesThatFellApart,
  shopEvents,
} from './trust-data.js'

/** What shakes trust and what restores it. All data here is generated. */
const meta = { title: 'Circles/Trust' } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const oak = groceryThatAnswered()
const shoes = shoesThatFellApart()
const lines = [
  { label: 'Oak', journeys: oak, events: shopEvents },
  { label: 'Category', journeys: organicCategory() },
]
const alone = [{ label: 'Oak', journeys: oak, events: shopEvents }]

function Noted({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <p style={NOTE}>{generatedLabel}</p>
    </>
  )
}

const NOTE: CSSProperties = { fontSize: 12, opacity: 0.8, margin: '4px 8px' }

/** The grocery: the label lifts everybody, the scandal hurts everybody, and who answered comes out ahead. */
export const Grocery: Story = {
  name: 'The grocery’s trust shock',
  render: () => (
    <Noted>
      <CirclesChart
        journeys={oak}
        brand="Oak"
        unit="month"
        events={shopEvents}
        defaultMoment={12}
        footer={<Circles.Trust />}
      />
    </Noted>
  ),
}

/** Brand against category. */
export const BrandAgainstCategory: Story = {
  name: 'Brand against category',
  render: () => (
    <Noted>
      <TrustChart lines={lines} unit="month" />
    </Noted>
  ),
}

/** One brand alone: with the moves of each month, and those who were there. */
export const OneLine: Story = {
  name: 'One line of trust',
  render: () => (
    <Noted>
      <TrustChart lines={alone} unit="month" />
    </Noted>
  ),
}

/** A shoe that fell apart is a few steps back, not a loss; years of presence restore the trust. */
export const Shoes: Story = {
  name: 'The shoes that fell apart',
  render: () => (
    <Noted>
      <CirclesChart
        journeys={shoes}
        brand="Stride"
        unit="quarter"
        events={shoeEvents}
        defaultMoment={6}
        footer={
          <>
            <Circles.Trust />
            <Circles.Changes />
          </>
        }
      />
    </Noted>
  ),
}
