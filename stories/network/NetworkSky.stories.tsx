import type { Meta, StoryObj } from '@storybook/react-vite'
import { Network, NetworkChart } from 'parcours'
import { fixedPlaces, forceArrangement, radialArrangement } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect, fireEvent, waitFor } from 'storybook/test'
import { denseSky, manyTouchpoints } from './network-logs.js'

const journeys = sampleJourneys()

const meta: Meta<typeof NetworkChart> = {
  title: 'Network/Sky',
  component: NetworkChart,
}

export default meta

type Story = StoryObj<typeof NetworkChart>

function Box({
  height = 720,
  note,
  children,
}: {
  readonly height?: number
  readonly note?: string
  readonly children: ReactNode
}): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ height }}>{children}</div>
      {note !== undefined && <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>}
    </div>
  )
}

/** The goal in the centre: journeys come in from all round. */
export const Radial: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <NetworkChart journeys={journeys} arrangement={radialArrangement} />
    </Box>
  ),
}

/** Springs instead of ranks. */
export const Force: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <NetworkChart journeys={journeys} arrangement={forceArrangement} />
    </Box>
  ),
}

const rows = ['share', 'tweet', 'display', 'search', 'blog', 'article', 'newsletter', 'delivery', 'reminder']
const places = Object.fromEntries(
  rows.map((id, i) => [id, { along: 0.04 + 0.24 * Math.floor(i / 3), across: 0.15 + 0.35 * (i % 3) }]),
)
const grid = fixedPlaces(places)

/** Places of the designer's; what has none finds its own. */
export const FixedPlaces: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <NetworkChart journeys={journeys} arrangement={grid} />
    </Box>
  ),
}

/** Coming nearer: buttons, keys, two fingers, the wheel with Ctrl; a small map shows where one is. */
export const Zoom: Story = {
  render: () => (
    <Box>
      <Network.Root journeys={manyTouchpoints} toolbar={<Network.ZoomButtons />} footer={<Network.Legend />}>
        <Network.Ground />
        <Network.Zoom>
          <Network.Ways />
          <Network.Goal />
          <Network.Cells />
        </Network.Zoom>
        <Network.MiniMap />
      </Network.Root>
    </Box>
  ),
  play: async ({ canvas, canvasElement }) => {
    const plot = canvas.getByRole('application')
    plot.focus()
    for (const key of ['+', '+', '+']) fireEvent.keyDown(plot, { key })
    await waitFor(() => expect(canvasElement.querySelector('[data-part="mini-map"]')).not.toBeNull(), { timeout: 4000 })
  },
}

/** A thousand touchpoints on a canvas: the same layout, keys and tooltips as in SVG. */
export const Canvas: Story = {
  render: () => (
    <Box>
      <Network.Root journeys={denseSky} bodies={1000} toolbar={<Network.ZoomButtons />} footer={<Network.Legend />}>
        <Network.Zoom>
          <Network.Canvas />
        </Network.Zoom>
        <Network.MiniMap />
      </Network.Root>
    </Box>
  ),
}

/** Impulses along the brightest paths; their number is printed, a button pauses them. */
export const Impulses: Story = {
  render: () => (
    <Box note={sampleLabel}>
      <NetworkChart journeys={journeys} motion="full" toolbar={<Network.ImpulseButton />}>
        <Network.Impulses along="all" />
      </NetworkChart>
    </Box>
  ),
  play: async ({ canvasElement }) => {
    const button = (): Element | null => canvasElement.querySelector('[data-part="impulse-button"] button')
    await waitFor(() => expect(button()).toHaveTextContent('❚❚'))
  },
}
