import type { Meta, StoryObj } from '@storybook/react-vite'
import { CirclesChart, ParcoursDefaults } from 'parcours'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { CSSProperties, ReactElement } from 'react'
import {
  allAtTheCentre,
  everybodyLost,
  hostile,
  nobody,
  nobodyInRings,
  onePerson,
  oneRing,
  orbitCommunity,
} from './circles-data.js'

const SCANDAL = [{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal in the press' }]

/**
 * Conversion circles, after Brian Clark: people move from outer to inner rings as they come to trust
 * the brand. A bad experience is a step outward, not a loss; a success begins a new cycle.
 */
const meta = {
  title: 'Circles',
  component: CirclesChart,
  args: { journeys: sampleJourneys(), brand: 'Oak', events: SCANDAL },
  argTypes: {
    scale: { control: 'inline-radio', options: ['area', 'equal', 'log'] },
    unit: { control: 'inline-radio', options: ['week', 'month', 'quarter'] },
    timeline: { control: 'boolean' },
    caption: { control: 'inline-radio', options: ['full', 'title', 'none'] },
    decay: { control: 'select', options: [undefined, '30 days', '60 days', '90 days'] },
    journeys: { control: false },
    measure: { control: false },
  },
} satisfies Meta<typeof CirclesChart>

export default meta
type Story = StoryObj<typeof meta>

/** Where does everybody stand, and which way do they move? */
export const Sample: Story = {
  name: 'On the sample',
  render: (args) => (
    <>
      <CirclesChart {...args} />
      <p style={LABEL}>{sampleLabel}</p>
    </>
  ),
}

/** The month of the scandal: more people step outward than inward, and hardly anyone is lost. */
export const TrustShaken: Story = { name: 'A month that shook trust', args: { defaultMoment: 8 } }

/** Whoever is silent for a month counts one ring further out. */
export const Decay: Story = { name: 'Conviction fades in silence', args: { decay: '30 days' } }

/** All rings equally thick, for rings too small to see. */
export const Schematic: Story = { args: { scale: 'equal' } }

/** Small rings are enlarged; the key says so. */
export const Logarithmic: Story = { args: { scale: 'log' } }

/** From numbers that were counted elsewhere: the worked example of the Orbit model. */
export const FromTotals: Story = {
  name: 'From totals',
  render: () => <CirclesChart measure={orbitCommunity()} />,
}

/** Width by width, from a thumbnail to a wall, on paper and at night. */
export const Sizes: Story = {
  parameters: { layout: 'fullscreen' },
  render: () => (
    <>
      <SizeSet theme="paper" />
      <SizeSet theme="night" />
    </>
  ),
}

/** Nothing there, nothing staged, one ring, one person, all lost, none lost, and rows that nobody wants. */
export const States: Story = {
  name: 'States at the edge',
  render: () => (
    <div style={GRID}>
      {Object.entries(STATES).map(([name, journeys]) => (
        <div key={name} style={CELL}>
          <CirclesChart journeys={journeys()} />
        </div>
      ))}
      <div style={CELL}>
        <CirclesChart journeys={null} />
      </div>
    </div>
  ),
}

const STATES = { nobody, nobodyInRings, oneRing, onePerson, everybodyLost, allAtTheCentre, hostile }

function SizeSet({ theme }: { readonly theme: 'paper' | 'night' }): ReactElement {
  const journeys = sampleJourneys()
  return (
    <ParcoursDefaults theme={theme}>
      <div style={{ ...SIZES, background: theme === 'paper' ? '#fdfcf9' : '#0e131f' }}>
        <CirclesChart journeys={journeys} width={160} height={120} />
        <CirclesChart journeys={journeys} width={240} height={140} />
        <CirclesChart journeys={journeys} width={320} height={680} events={SCANDAL} />
        <CirclesChart journeys={journeys} width={640} height={540} events={SCANDAL} />
        <CirclesChart journeys={journeys} width={1200} height={800} events={SCANDAL} brand="Oak" />
      </div>
    </ParcoursDefaults>
  )
}

const LABEL: CSSProperties = { font: '12px sans-serif', opacity: 0.75, margin: '4px 8px' }
const GRID: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 420px), 1fr))',
  gap: 24,
}
const CELL: CSSProperties = { minWidth: 0 }
const SIZES: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 16, padding: 16, alignItems: 'flex-start' }
