import type { Meta, StoryObj } from '@storybook/react-vite'
import { CirclesChart } from 'parcours'
import { allAtTheCentre, everybodyLost, hostile, nobody, nobodyInRings, onePerson, oneRing } from './circles-data.js'

/** What the circles look like where there is little to draw, or too much. */
const meta = {
  title: 'Circles/States',
  component: CirclesChart,
  args: { height: 440 },
  argTypes: { journeys: { control: false }, measure: { control: false } },
} satisfies Meta<typeof CirclesChart>

export default meta
type Story = StoryObj<typeof meta>

/** The journeys are still on their way. */
export const Loading: Story = { args: { journeys: null } }

/** Nobody at all. */
export const Nobody: Story = { args: { journeys: nobody() } }

/** People, but no touch of theirs has a stage. */
export const NobodyInRings: Story = { args: { journeys: nobodyInRings() } }

/** Everybody in one ring, the only one. */
export const OneRing: Story = { args: { journeys: oneRing() } }

/** One person on the way inward. */
export const OnePerson: Story = { args: { journeys: onePerson() } }

/** Everybody explicitly lost in the end. */
export const EverybodyLost: Story = { args: { journeys: everybodyLost() } }

/** Nobody lost, nobody moved outward: all end at the centre. */
export const AllAtTheCentre: Story = { args: { journeys: allAtTheCentre() } }

/** Long and odd labels, markup, impossible times, forty stages. */
export const Hostile: Story = { args: { journeys: hostile() } }
