import type { Meta, StoryObj } from '@storybook/react-vite'
import { FunnelChart, type FunnelChartOptions } from 'parcours'
import { createFormatter, type FunnelMeasure, measureFunnel } from 'parcours/core'
import { socialFunnelFour } from 'parcours/presets'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { madeUp, presetJourneys } from './preset-logs.js'

const meta: Meta = { title: 'Funnel/Recovery', tags: ['autodocs'] }

export default meta

type Story = StoryObj

interface BoxProps {
  readonly height?: number
  readonly finding?: string
  readonly note: string
  readonly children: ReactNode
}

function Box({ height = 480, finding, note, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      {finding !== undefined && <h2 style={{ fontSize: 20, lineHeight: 1.25, margin: '0 8px 4px' }}>{finding}</h2>}
      <div style={{ height }}>{children}</div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>
    </div>
  )
}

const LOST_AND_FOUND: FunnelChartOptions['streams'] = ['lost', 'returned', 'converted']
const sample = sampleJourneys()
const reminded = presetJourneys(socialFunnelFour, {
  people: 1000,
  entries: [1],
  onward: [0.6, 0.5, 0.5, 0.7],
  returns: [0.15, 0.35, 0.5, 0.3],
})

/** At each gap the share of the lost who came back, the largest first. */
function recoveryAtGaps({ stages, recoveries }: FunnelMeasure): { gap: string; share: number }[] {
  const gaps = stages.flatMap(({ stage, outflow }) => {
    const back = recoveries.reduce((sum, { lostAt, journeys }) => sum + (lostAt === stage.id ? journeys : 0), 0)
    return outflow.lost === 0 ? [] : [{ gap: stage.label, share: back / outflow.lost }]
  })
  return gaps.sort((a, b) => b.share - a.share)
}

/** What the story finds: where a reminder brings back most of the lost, and where fewest. */
function findingOf(measure: FunnelMeasure): string {
  const { percent } = createFormatter('en')
  const gaps = recoveryAtGaps(measure)
  const [most, least] = [gaps[0], gaps.at(-1)]
  if (most === undefined || least === undefined || most.share === least.share) return 'No gap stands out'
  return `Reminders bring back ${percent(most.share)} of those lost at ${most.gap}, but only ${percent(least.share)} at ${least.gap}`
}

const byGap = measureFunnel(reminded)

/** Question 7. Does retargeting bring people back, and at which gap? A stream of return for every gap between two segments. */
export const AtEveryGap: Story = {
  render: () => (
    <Box note={madeUp} finding={findingOf(byGap)}>
      <FunnelChart journeys={reminded} streams={LOST_AND_FOUND} />
    </Box>
  ),
  play: async ({ canvas, canvasElement }) => {
    await expect(canvas.getByRole('heading')).toHaveTextContent(
      /\d+% of those lost at Preparation, but only \d+% at Awareness/,
    )
    const chart = canvas.getByRole('application')
    chart.focus()
    // On a phone the funnel stands, and what comes and goes is beside it.
    const across = chart.clientWidth < 480 ? '{ArrowRight}' : '{ArrowDown}'
    await userEvent.keyboard(`{Home}${across}${across}`)
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-part="announcer"]')).toHaveTextContent(/came back|lost at/),
    )
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

/** Question 7, in the sample: where the lost are lost, where they come back, and through which channels (in the tooltips). */
export const InTheSample: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <FunnelChart journeys={sample} streams={LOST_AND_FOUND} />
    </Box>
  ),
}
