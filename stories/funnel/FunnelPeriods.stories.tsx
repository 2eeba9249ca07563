import type { Meta, StoryObj } from '@storybook/react-vite'
import { Funnel, FunnelChart, FunnelComparisonChart } from 'parcours'
import { measureFunnel, measureKpis } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, userEvent, waitFor } from 'storybook/test'
import { costs, fallen } from './fallen-log.js'
import { madeUp } from './preset-logs.js'
import { steady, steadyMiddleMs } from './steady-log.js'

const journeys = sampleJourneys()
const { observedFromMs, observedUntilMs, patienceRangeMs } = journeys.rules
// Who came in the last weeks is still under way: the periods end where most have had their time.
const untilMs = observedUntilMs - patienceRangeMs[1]
const middleMs = observedFromMs + (untilMs - observedFromMs) / 2
const earlier = measureFunnel(journeys, { toMs: middleMs })
const later = measureFunnel(journeys, { fromMs: middleMs, toMs: untilMs })
const names = { earlier: 'First half', later: 'Second half' }
const besides = [earlier]
const besidesNames = [names.earlier]
const kpis = measureKpis(fallen, { unit: 'month', values: costs })
const steadyKpis = measureKpis(steady, { unit: 'week' })
const steadyEarlier = measureFunnel(steady, { toMs: steadyMiddleMs })
const steadyLater = measureFunnel(steady, { fromMs: steadyMiddleMs })

const meta: Meta = { title: 'Funnel/Periods', tags: ['autodocs'] }

export default meta

type Story = StoryObj

interface BoxProps {
  readonly width?: number
  readonly height?: number | string
  readonly note?: string
  readonly children: ReactNode
}

function Box({ width, height = 520, note = sampleLabel, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width: width ?? '100%', maxWidth: '100%', height }}>{children}</div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>
    </div>
  )
}

/** Strips under a standing funnel are lists: narrow pages need more height. */
const tall = (wide: number, narrow: number): string => `max(${wide}px, calc(${narrow}px - 1.1 * (100vw - 320px)))`

/** Question 3. Which stage fell? The later half of the year filled, the earlier as an outline; every difference with its interval. */
export const GhostOfTheEarlierPeriod: Story = {
  render: () => (
    <Box>
      <FunnelComparisonChart earlier={earlier} later={later} names={names} />
    </Box>
  ),
  play: async ({ canvas }) => {
    const chart = canvas.getByRole('application')
    chart.focus()
    // On a phone the funnel stands.
    const along = chart.clientWidth < 480 ? '{ArrowDown}' : '{ArrowRight}'
    await userEvent.keyboard(`${along}${along}`)
    await expect(await canvas.findByText(/^Visitors: First half/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

/** The same, half against half. */
export const MirroredHalves: Story = {
  render: () => (
    <Box>
      <FunnelComparisonChart earlier={earlier} later={later} names={names} form="mirror" />
    </Box>
  ),
}

/** Both forms on a phone, where they stand. */
export const Standing: Story = {
  render: () => (
    <>
      <Box width={340} height={560}>
        <FunnelComparisonChart earlier={earlier} later={later} names={names} />
      </Box>
      <Box width={340} height={560}>
        <FunnelComparisonChart earlier={earlier} later={later} names={names} form="mirror" />
      </Box>
    </>
  ),
}

/** A whole funnel with all its streams, and the outline of the half year before as a layer. */
export const GhostLayer: Story = {
  render: () => (
    <Box height={560}>
      <FunnelChart measure={later} besides={besides} besidesNames={besidesNames}>
        <Funnel.Ghost />
      </FunnelChart>
    </Box>
  ),
}

/** Questions 3 and 9. The key figure of each stage with its target, its course, and the channels responsible where it fell. */
export const KeyFigures: Story = {
  render: () => (
    <Box height={tall(680, 960)} note={madeUp}>
      <FunnelChart journeys={fallen} footer={<Funnel.Kpis kpis={kpis} />} />
    </Box>
  ),
  play: async ({ canvas, canvasElement }) => {
    const cells = canvasElement.querySelectorAll<HTMLElement>('[data-part="kpis"] > [role="note"]')
    cells[0]?.focus()
    await userEvent.keyboard('{ArrowRight}')
    await waitFor(() => expect(cells[1]).toHaveFocus())
    await expect(canvas.getByLabelText(/^Lead\. Leads who buy: .* worse because of email/)).toBeInTheDocument()
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

/** The same where the funnel stands: a list. */
export const KeyFiguresStanding: Story = {
  render: () => (
    <Box width={340} height={900} note={madeUp}>
      <FunnelChart journeys={fallen} footer={<Funnel.Kpis kpis={kpis} />} />
    </Box>
  ),
}

/**
 * Question 3, asked too early. Nothing has changed, yet of the last weeks' visitors fewer have gone on so far. The latest
 * finished week is judged; those after it are counted, and the line opens into what they can still come to.
 */
export const UnfinishedWeeks: Story = {
  render: () => (
    <Box height={tall(520, 620)} note={madeUp}>
      <FunnelChart journeys={steady} footer={<Funnel.Kpis kpis={steadyKpis} />} />
    </Box>
  ),
  play: async ({ canvasElement }) => {
    const [cell] = canvasElement.querySelectorAll<HTMLElement>('[data-part="kpis"] > [role="note"]')
    await expect(cell).toHaveAccessibleName(/target reached; as before.*Not judged yet: \d+ periods/)
    await expect(cell?.querySelector('[data-part="chip"]') ?? null).toBeNull()
  },
}

/** The same process in two halves: no step is said to have fallen while that depends on those under way. */
export const UnfinishedComparison: Story = {
  render: () => (
    <Box note={madeUp}>
      <FunnelComparisonChart earlier={steadyEarlier} later={steadyLater} names={names} />
    </Box>
  ),
  play: async ({ canvas }) => {
    await expect((await canvas.findAllByText(/still open whether a rate has changed/))[0]).toBeVisible()
  },
}

/** How long does it take to go on? Medians, the middle half, and small histograms. */
export const TimesToGoOn: Story = {
  render: () => (
    <Box height={tall(620, 1080)}>
      <FunnelChart journeys={journeys} footer={<Funnel.Times />} />
    </Box>
  ),
}
