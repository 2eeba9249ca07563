import type { Meta, StoryObj } from '@storybook/react-vite'
import { Funnel, FunnelChart, FunnelMultiplesChart } from 'parcours'
import { funnelFromTotals, type JourneySet, measureFunnel } from 'parcours/core'
import {
  aarrr,
  aida,
  awarenessLevels,
  extendedFive,
  lifecycle,
  type StagePreset,
  socialFunnelFour,
  threeLevels,
} from 'parcours/presets'
import type { ReactElement, ReactNode } from 'react'
import { expect } from 'storybook/test'
import { madeUp, type PresetWalk, presetJourneys } from './preset-logs.js'

const meta: Meta = { title: 'Funnel/Presets', tags: ['autodocs'] }

export default meta

type Story = StoryObj

interface BoxProps {
  readonly width?: number
  readonly height?: number | string
  readonly children: ReactNode
}

/** Strips under a standing funnel are lists: narrow pages need more height. */
const tall = (wide: number, narrow: number): string => `max(${wide}px, calc(${narrow}px - 1.1 * (100vw - 320px)))`

function Box({ width, height = 480, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width: width ?? '100%', maxWidth: '100%', height }}>{children}</div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>{madeUp}</p>
    </div>
  )
}

function even(preset: StagePreset, onward: readonly number[]): JourneySet {
  return presetJourneys(preset, { people: 900, entries: [0.8, 0.12, 0.08], onward, returns: onward.map(() => 0.12) })
}

function onPreset(journeys: JourneySet): Story {
  return {
    render: () => (
      <Box>
        <FunnelChart journeys={journeys} />
      </Box>
    ),
  }
}

/** Attention, interest, conversion, purchase. */
export const Aida: Story = onPreset(even(aida, [0.62, 0.5, 0.55, 0.8]))

/** Targeting, engagement, conversion. */
export const ThreeLevels: Story = onPreset(even(threeLevels, [0.55, 0.4, 0.7]))

/** The social funnel in four steps: awareness, interest, preparation, targeted action. */
export const SocialFour: Story = onPreset(even(socialFunnelFour, [0.6, 0.45, 0.5, 0.7]))

/** Acquisition to revenue. */
export const Aarrr: Story = onPreset(even(aarrr, [0.6, 0.6, 0.4, 0.5, 0.6]))

/** From subscriber to evangelist. */
export const Lifecycle: Story = onPreset(even(lifecycle, [0.7, 0.6, 0.55, 0.5, 0.5, 0.4, 0.4, 0.4]))

const extended = even(extendedFive, [0.6, 0.5, 0.7, 0.5, 0.6])

/** Question 8. Is every stage served? Five stages, each with its guiding question, what costs nothing and what is paid for. */
export const ExtendedFiveWithTactics: Story = {
  render: () => (
    <Box height={tall(760, 1500)}>
      <FunnelChart journeys={extended} footer={<Funnel.Guide />} />
    </Box>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByLabelText(/^Purchase\. What makes it easy to say yes\?/)).toBeInTheDocument()
  },
}

/** Question 8. Which channels serve which stages? */
export const ExtendedFiveByChannel: Story = {
  render: () => (
    <Box>
      <FunnelChart journeys={extended} breakdown="channel" />
    </Box>
  ),
}

const LEVELS: PresetWalk = {
  people: 1200,
  entries: [0.34, 0.24, 0.18, 0.14, 0.1],
  onward: [0.35, 0.45, 0.5, 0.6, 0.7],
}
const levels = presetJourneys(awarenessLevels, LEVELS)

/** Question 10. Which content fits who enters at each level? People enter at any of the five. */
export const AwarenessLevels: Story = {
  render: () => (
    <Box height={tall(620, 1120)}>
      <FunnelChart journeys={levels} footer={<Funnel.Guide />} />
    </Box>
  ),
}

const lateFunnels = ['Solution-aware', 'Product-aware', 'Most aware'].map((name, k) => {
  const entries = awarenessLevels.stages.map((_, stage) => (stage === k + 2 ? 1 : 0))
  const measure = measureFunnel(presetJourneys(awarenessLevels, { ...LEVELS, people: 420 - 110 * k, entries }))
  return { name, measure: { ...measure, stages: measure.stages.slice(k + 2) } }
})

/** Question 10. Mini-funnels: who enters late needs few steps. One for each level of entry, on one scale. */
export const MiniFunnelsAtLateLevels: Story = {
  render: () => (
    <Box height={tall(260, 420)}>
      <FunnelMultiplesChart funnels={lateFunnels} />
    </Box>
  ),
}

const own = funnelFromTotals([
  { stage: 'Seen', count: 4200 },
  { stage: 'Asked', count: 1300 },
  { stage: 'Bought', count: 310 },
])

/** Stages of your own, in a line: three names and three numbers. */
export const OwnStages: Story = {
  render: () => (
    <Box height={360}>
      <FunnelChart measure={own} />
    </Box>
  ),
}
