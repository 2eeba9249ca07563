import type { Meta, StoryObj } from '@storybook/react-vite'
import { LoopChart } from 'parcours'
import { everybodyLost, hostile, manyStages, nobody, nobodyLost, noStages, notBounded, oneStage } from './loop-data.js'

/** What the loop looks like where there is little to draw, or too much. */
const meta = {
  title: 'Loop/States',
  component: LoopChart,
  args: { height: 440 },
  argTypes: { journeys: { control: false }, measure: { control: false } },
} satisfies Meta<typeof LoopChart>

export default meta
type Story = StoryObj<typeof meta>

/** The journeys are still on their way. */
export const Loading: Story = { args: { journeys: null } }

/** Nobody at all. */
export const Nobody: Story = { args: { journeys: nobody() } }

/** People, but no touch of theirs shows a stage. */
export const NoStages: Story = { args: { journeys: noStages() } }

/** Everybody at the mouth, and from there explicitly lost. */
export const EverybodyLost: Story = { args: { journeys: everybodyLost() } }

/** Everybody goes the whole way, and each tenth brings one more. */
export const NobodyLost: Story = { args: { journeys: nobodyLost() } }

/** One stage: all there is to do is to come again. */
export const OneStage: Story = { args: { journeys: oneStage() } }

/** Many stages, with flows from everywhere. */
export const ManyStages: Story = { args: { journeys: manyStages() } }

/** A gain whose upper bound reaches 1: the multiplier is not bounded. */
export const NotBounded: Story = { args: { measure: notBounded() } }

/** Numbers and names that no chart should have to meet. */
export const Hostile: Story = { args: { measure: hostile() } }
