import type { Meta, StoryObj } from '@storybook/react-vite'
import { FunnelChart, type FunnelChartOptions } from 'parcours'
import { socialFunnelFour } from 'parcours/presets'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { madeUp, presetJourneys } from './preset-logs.js'

const meta: Meta = { title: 'Funnel/Recovery', tags: ['autodocs'] }

export default meta

type Story = StoryObj

function Box({ height = 480, note, children }: { height?: number; note: string; children: ReactNode }): ReactElement {
  return (
    <div style={{ padding: 12 }}>
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

/** Question 7. Does retargeting bring people back, and at which gap? A stream of return for every gap between two segments. */
export const AtEveryGap: Story = {
  render: () => (
    <Box note={madeUp}>
      <FunnelChart journeys={reminded} streams={LOST_AND_FOUND} />
    </Box>
  ),
  play: async ({ canvas, canvasElement }) => {
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
