import type { Meta, StoryObj } from '@storybook/react-vite'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { CSSProperties, ReactElement } from 'react'
import { FourCharts } from './FourCharts.js'

/** The four charts on the embedded sample, linked. */
const meta = {
  title: 'Introduction',
  component: FourCharts,
  tags: ['!autodocs'],
} satisfies Meta<typeof FourCharts>

export default meta

/** Point at a stage, a touchpoint or a ring: what belongs to it stands out in the other charts. */
export const FourChartsOfOneModel: StoryObj<typeof meta> = {
  name: 'Four charts of one model',
  args: { journeys: sampleJourneys() },
  argTypes: { journeys: { control: false } },
  render: (args) => (
    <main style={PAGE}>
      <Opening />
      <FourCharts {...args} />
    </main>
  ),
}

function Opening(): ReactElement {
  return (
    <header style={OPENING}>
      <h1 style={{ fontSize: 32, lineHeight: 1.15, margin: '0 0 8px' }}>parcours</h1>
      <p style={{ fontSize: 18, lineHeight: 1.5, margin: 0 }}>
        One journey model, four pictures. People move through stages, go round again, gain and lose conviction, and pass
        touchpoints of which some shine and some swallow them. Point at anything, or walk with the arrow keys: what
        belongs to it stands out in all four. Then open <em>Your own data</em> and choose a file.
      </p>
      <p style={{ margin: '12px 0 0', opacity: 0.75 }}>{sampleLabel}.</p>
    </header>
  )
}

const PAGE: CSSProperties = { maxWidth: 1280, margin: '0 auto', padding: '16px 0 48px' }
const OPENING: CSSProperties = { maxWidth: 680, margin: '0 0 32px' }
