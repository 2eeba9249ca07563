import type { Meta, StoryObj } from '@storybook/react-vite'
import { type CommonChartProps, FunnelChart, type FunnelChartOptions } from 'parcours'
import { funnelFromTotals, type JourneySet } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent } from 'storybook/test'
import { everythingLost, hostileNames, nobodyYet, nothingLost, oneStage } from './funnel-logs.js'

const journeys = sampleJourneys()

/** What the controls change. */
interface FunnelArgs extends CommonChartProps, FunnelChartOptions {
  readonly journeys: JourneySet | null
}

const meta: Meta<FunnelArgs> = {
  title: 'Funnel',
  component: FunnelChart,
  args: { journeys },
  argTypes: {
    journeys: { control: false },
    breakdown: { control: 'select', options: [undefined, 'channel', 'device'] },
    base: { control: 'inline-radio', options: ['previous', 'first', 'total'] },
    scale: { control: 'inline-radio', options: ['area', 'width'] },
    orientation: { control: 'inline-radio', options: ['auto', 'horizontal', 'vertical'] },
    settled: { control: 'boolean' },
    maxBands: { control: { type: 'range', min: 0, max: 8, step: 1 } },
  },
}

export default meta

type Story = StoryObj<FunnelArgs>

interface BoxProps {
  readonly width?: number | string
  readonly height?: number
  readonly note?: string
  readonly children: ReactNode
}

/** A box of a size, with what the data is under it. */
function Box({ width = '100%', height = 480, note, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width, maxWidth: '100%', height }}>{children}</div>
      {note !== undefined && <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>}
    </div>
  )
}

const onSample: Story = {
  render: (args) => (
    <Box height={540} note={sampleLabel}>
      <FunnelChart {...args} />
    </Box>
  ),
}

const onOwnLog: Story = {
  render: (args) => (
    <Box height={420}>
      <FunnelChart {...args} />
    </Box>
  ),
}

/** Question 2. Where do most prospects disappear, and to where: lost, still under way, or back again? */
export const Default: Story = {
  ...onSample,
  play: async ({ canvas }) => {
    const chart = canvas.getByRole('application')
    chart.focus()
    await userEvent.keyboard('{ArrowRight}')
    await expect(await canvas.findByText(/Strangers, stage 1 of 5/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

/** The same at night: conversions are light. */
export const AtNight: Story = { ...onSample, args: { theme: 'night' } }

/** Which channel brings those who stay? Bands run through the stages; each has its true area. */
export const ByChannel: Story = { ...onSample, args: { breakdown: 'channel' } }

/** Phones and computers. */
export const ByDevice: Story = { ...onSample, args: { breakdown: 'device', theme: 'night' } }

/** Every rate of all journeys, and those still under way left out. */
export const SettledRatesOfAll: Story = { ...onSample, args: { base: 'total', settled: true } }

/** True by thickness in place of area; the reading key says so. */
export const TrueByWidth: Story = { ...onSample, args: { scale: 'width' } }

/** Standing, as on a phone. */
export const Standing: Story = {
  render: (args) => (
    <Box width={360} height={620} note={sampleLabel}>
      <FunnelChart {...args} />
    </Box>
  ),
}

/** From a thumbnail to a wall: the same numbers, as many words as there is room for. */
export const Sizes: Story = {
  render: (args) => (
    <>
      <Box width={240} height={140}>
        <FunnelChart {...args} />
      </Box>
      <Box width={320} height={520}>
        <FunnelChart {...args} />
      </Box>
      <Box width={640} height={420}>
        <FunnelChart {...args} />
      </Box>
      <Box width={1200} height={600} note={sampleLabel}>
        <FunnelChart {...args} />
      </Box>
    </>
  ),
}

/** From right to left. */
export const RightToLeft: Story = { ...onSample, args: { direction: 'rtl' } }

const plain = (...counts: (number | null)[]): ReturnType<typeof funnelFromTotals> =>
  funnelFromTotals(
    counts.map((count, i) => ({ stage: ['Targeting', 'Engagement', 'Conversion', 'Purchase'][i] ?? '', count })),
  )

/** Nothing but a count per stage: who goes no further is not called lost, for that is not known. */
export const PlainTotals: Story = {
  render: ({ journeys: _, ...args }) => (
    <Box height={380}>
      <FunnelChart {...args} measure={plain(12_400, 5_100, 1_320, 410)} />
    </Box>
  ),
}

/** Counts that rise, and counts that are none: drawn as far as they are sound, and said. */
export const HostileTotals: Story = {
  render: ({ journeys: _, ...args }) => (
    <>
      <Box height={300}>
        <FunnelChart {...args} measure={plain(10, 100, 10)} />
      </Box>
      <Box height={300}>
        <FunnelChart {...args} measure={plain(900, Number.NaN, -3, null)} />
      </Box>
      <Box height={300}>
        <FunnelChart {...args} measure={plain(1e9, 1e6, 1e3, 1)} />
      </Box>
    </>
  ),
}

/** Forty stages: names thin out, areas stay true. */
export const FortyStages: Story = {
  render: ({ journeys: _, ...args }) => (
    <Box height={360}>
      <FunnelChart
        {...args}
        measure={funnelFromTotals(
          Array.from({ length: 40 }, (_, i) => ({ stage: `Step ${i + 1}`, count: Math.round(1000 * 0.94 ** i) })),
        )}
      />
    </Box>
  ),
}

/** Nobody comes through. */
export const EverythingLost: Story = { ...onOwnLog, args: { journeys: everythingLost } }

/** Everybody comes through. */
export const NothingLost: Story = { ...onOwnLog, args: { journeys: nothingLost } }

/** One stage. */
export const OneStage: Story = { ...onOwnLog, args: { journeys: oneStage } }

/** The stages are known, but nobody has come. */
export const NobodyYet: Story = { ...onOwnLog, args: { journeys: nobodyYet } }

/** Not a row could be read. */
export const Empty: Story = {
  render: ({ journeys: _, ...args }) => (
    <Box height={320}>
      <FunnelChart {...args} measure={funnelFromTotals([])} />
    </Box>
  ),
}

/** The journeys are still on their way. */
export const Loading: Story = { ...onOwnLog, args: { journeys: null } }

/** Names as hostile data bring them. */
export const HostileNames: Story = { ...onOwnLog, args: { journeys: hostileNames, breakdown: 'channel' } }
