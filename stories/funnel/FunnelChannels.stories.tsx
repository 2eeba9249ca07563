import type { Meta, StoryObj } from '@storybook/react-vite'
import { FunnelChannelsChart, FunnelMultiplesChart } from 'parcours'
import { type ChannelPeriod, measureChannels, measureFunnel, rankChannels, selectJourneys } from 'parcours/core'
import { statedFigures } from 'parcours/presets'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent } from 'storybook/test'
import { madeUp } from './preset-logs.js'
import { steady, steadyMiddleMs } from './steady-log.js'

const journeys = sampleJourneys()
const { observedFromMs, observedUntilMs, patienceRangeMs } = journeys.rules
// Who came in the last weeks is still under way: the periods end where most have had their time.
const untilMs = observedUntilMs - patienceRangeMs[1]
const middleMs = observedFromMs + (untilMs - observedFromMs) / 2

const meta: Meta = { title: 'Funnel/Channels', tags: ['autodocs'] }

export default meta

type Story = StoryObj

interface BoxProps {
  readonly width?: number
  readonly height?: number
  readonly note?: string
  readonly children: ReactNode
}

function Box({ width, height = 420, note, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width: width ?? '100%', maxWidth: '100%', height }}>{children}</div>
      {note !== undefined && <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>}
    </div>
  )
}

const years = [...new Set(statedFigures.channelEffectiveness.map(({ year }) => year))].sort()
const quoted = rankChannels(
  years.map(
    (year): ChannelPeriod => ({
      name: String(year),
      figures: statedFigures.channelEffectiveness
        .filter((figure) => figure.year === year)
        .map(({ channel, label, conversionToSale, rank }) => ({
          channel,
          label,
          value: conversionToSale ?? null,
          rank,
        })),
    }),
  ),
  statedFigures.label,
)

/** Question 9, with the client's own figures (HubSpot, 2012 and 2013): quoted, not measured, and labelled so. */
export const EffectivenessQuoted: Story = {
  render: () => (
    <Box height={360}>
      <FunnelChannelsChart ranking={quoted} />
    </Box>
  ),
  play: async ({ canvas }) => {
    canvas.getByRole('application').focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await expect(await canvas.findByText(/^Social media: 2012 4%, rank 5; 2013 13%, rank 2/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

const halves = measureChannels(journeys, [
  { name: 'First half', toMs: middleMs },
  { name: 'Second half', fromMs: middleMs, toMs: untilMs },
])

const unfinished = measureChannels(steady, [
  { name: 'First half', toMs: steadyMiddleMs },
  { name: 'Second half', fromMs: steadyMiddleMs },
])

/** Question 9, measured: what each channel's journeys came to, with intervals, and how the ranks moved. */
export const EffectivenessMeasured: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <FunnelChannelsChart ranking={halves} />
    </Box>
  ),
}

/** Half of all convert in every channel and at any time; of the second half many are still under way, who stand pale behind the bars. */
export const Unfinished: Story = {
  render: () => (
    <Box note={madeUp}>
      <FunnelChannelsChart ranking={unfinished} />
    </Box>
  ),
}

/** The same on a phone: the slopes stand under the bars. */
export const Narrow: Story = {
  render: () => (
    <Box width={340} height={620} note={sampleLabel}>
      <FunnelChannelsChart ranking={halves} />
    </Box>
  ),
}

const firstOf = (journey: number): (typeof journeys.touchpoints)[number] | undefined => {
  const row = journeys.journeys.start[journey] ?? -1
  return journeys.touchpoints[journeys.rows.touchpoint[row] ?? -1]
}
const channels = [...new Set(journeys.touchpoints.flatMap(({ channel }) => (channel === undefined ? [] : [channel])))]
const funnels = channels.flatMap((channel) => {
  const keep = Uint8Array.from({ length: journeys.journeys.count }, (_, j) => (firstOf(j)?.channel === channel ? 1 : 0))
  const measure = measureFunnel(selectJourneys(journeys, keep))
  return measure.totals.journeys < 60 ? [] : [{ name: channel, measure }]
})

/** Question 8. Which channel serves which stages? One small funnel each, all on one scale. */
export const SmallMultiples: Story = {
  render: () => (
    <Box height={520} note={sampleLabel}>
      <FunnelMultiplesChart funnels={funnels} />
    </Box>
  ),
}

const directions = (['inbound', 'outbound'] as const).map((direction) => {
  const keep = Uint8Array.from({ length: journeys.journeys.count }, (_, j) =>
    firstOf(j)?.direction === direction ? 1 : 0,
  )
  return { name: direction, measure: measureFunnel(selectJourneys(journeys, keep)) }
})

/** Do more people come because they looked for us, or because we called? Inbound and outbound is a property of the touchpoint that a journey begins at. */
export const InboundAndOutbound: Story = {
  render: () => (
    <Box height={300} note={sampleLabel}>
      <FunnelMultiplesChart funnels={directions} />
    </Box>
  ),
}
