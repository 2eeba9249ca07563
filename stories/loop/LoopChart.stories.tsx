import type { Meta, StoryObj } from '@storybook/react-vite'
import { Loop, LoopChart, ParcoursDefaults, useLoop } from 'parcours'
import { type JourneySet, type LoopLabel, loopBowTie, loopRacetrack } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { CSSProperties, ReactElement } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import {
  everybodyLost,
  fiveEPlan,
  hostile,
  manyStages,
  nobody,
  nobodyLost,
  noStages,
  notBounded,
  oneStage,
  workedExample,
} from './loop-data.js'

/**
 * The closed loop: drivers at both ends bend the funnel into a ring. Coming again (teal dashes) is
 * the same person going round; recommending (magenta segments) is a person causing new people.
 */
const meta = {
  title: 'Loop',
  component: LoopChart,
  args: { journeys: sampleJourneys() },
  argTypes: {
    beta: { control: { type: 'number', min: 0, step: 0.1 } },
    caption: { control: 'inline-radio', options: ['full', 'title', 'none'] },
    journeys: { control: false },
    form: { control: false },
    measure: { control: false },
  },
} satisfies Meta<typeof LoopChart>

export default meta
type Story = StoryObj<typeof meta>

/** What share of new people do existing customers bring, and who comes again? */
export const Sample: Story = {
  name: 'On the sample',
  render: (args) => (
    <>
      <LoopChart {...args} />
      <p style={LABEL}>{sampleLabel}</p>
    </>
  ),
}

/** What if each advocate brought six? */
export const StatedBeta: Story = { name: 'With a stated number of new people', args: { beta: 6 } }

/** A plan in plain numbers: few go on, but each advocate brings fifteen. */
export const FromTotals: Story = { name: 'From totals', render: () => <LoopChart measure={workedExample()} /> }

/** The racetrack, for wide rooms. */
export const Racetrack: Story = {
  render: (args) => <LoopChart {...args} form={loopRacetrack} />,
}

/** The opened bow tie, for print: the funnel narrows to the knot and opens into those who are brought. */
export const BowTie: Story = {
  name: 'Opened bow tie',
  render: (args) => <LoopChart {...args} form={loopBowTie} />,
}

/** The five Es: each evangelist tells an audience, and some of it comes. Numbers are invented. */
export const FiveEs: Story = {
  name: 'Five Es: evangelists and their audience',
  render: () => (
    <>
      <LoopChart measure={fiveEPlan()} />
      <p style={LABEL}>All numbers are invented.</p>
    </>
  ),
}

/** Question 5: what happens after the purchase? Coming again is teal, bringing others magenta; select either. */
export const AfterThePurchase: Story = {
  name: 'After the purchase (question 5)',
  args: { highlight: { kind: 'stage', stage: 'customer' } },
}

/** Question 6: what share of new people do existing customers bring? The joint says it. */
export const BroughtByCustomers: Story = {
  name: 'Brought by customers (question 6)',
  args: { highlight: { kind: 'transition', from: 'advocate', to: 'stranger', flow: 'joint' } },
}

/** Question 12: is a purchase the end? Walk on with the right arrow: after the last stage comes the next lap. */
export const NotTheEnd: Story = {
  name: 'A purchase is not the end (question 12)',
  play: async ({ canvasElement }) => {
    const plot = await within(canvasElement).findByRole('application')
    plot.focus()
    for (let i = 0; i < 7; i++) await userEvent.keyboard('{ArrowRight}')
    await waitFor(() =>
      expect(canvasElement.querySelector('[data-part="announcer"]')?.textContent).toMatch(/^Lap 2\. Strangers/),
    )
    await userEvent.keyboard('{Escape}')
    ;(document.activeElement as HTMLElement | null)?.blur()
  },
}

/** In parts: layers of one's own over the ribbon, a pattern as paint, labels left out. */
export const InParts: Story = {
  name: 'In parts',
  render: ({ journeys }) => (
    <Loop.Root journeys={journeys ?? sampleJourneys()} form={loopRacetrack} height={480}>
      <defs>
        <linearGradient id="loop-story-sunset" x1="0" x2="1">
          <stop offset="0" stopColor="#27567d" />
          <stop offset="1" stopColor="#d0452e" />
        </linearGradient>
      </defs>
      <Loop.Track />
      <Loop.Exits />
      <Loop.Drivers />
      <Loop.Ribbon paint={() => 'url(#loop-story-sunset)'} />
      <Loop.Joint />
      <Loop.Labels render={(label) => (label.id.startsWith('stage') ? <Shout label={label} /> : null)} />
      <Middles />
    </Loop.Root>
  ),
}

/** Where the interval of the gain reaches 1 the answer is "not bounded", never a number. */
export const NotBounded: Story = {
  name: 'A multiplier without bound',
  render: () => <LoopChart measure={notBounded()} />,
}

/** Size by size, from a thumbnail to a wall, on paper and at night. */
export const Sizes: Story = {
  render: ({ journeys }) => (
    <div style={{ display: 'grid', gap: 24 }}>
      {(['paper', 'night'] as const).map((theme) => (
        <ParcoursDefaults key={theme} theme={theme}>
          <div style={{ ...ROW, background: theme === 'night' ? '#0e131f' : '#fdfcf9' }}>
            <Sized width={160} height={120} journeys={journeys ?? null} />
            <Sized width={240} height={140} journeys={journeys ?? null} />
            <Sized width={320} height={460} journeys={journeys ?? null} />
            <Sized width={640} height={560} journeys={journeys ?? null} />
            <Sized width={1200} height={820} journeys={journeys ?? null} />
          </div>
        </ParcoursDefaults>
      ))}
    </div>
  ),
}

/** Nobody, people without stages, everybody lost, nobody lost, one stage, twelve stages, hostile numbers. */
export const States: Story = {
  render: () => (
    <div style={GRID}>
      <LoopChart journeys={nobody()} height={440} />
      <LoopChart journeys={null} height={440} />
      <LoopChart journeys={noStages()} height={440} />
      <LoopChart journeys={everybodyLost()} height={440} />
      <LoopChart journeys={nobodyLost()} height={440} />
      <LoopChart journeys={oneStage()} height={440} />
      <LoopChart journeys={manyStages()} height={440} />
      <LoopChart measure={hostile()} height={440} />
    </div>
  ),
}

function Shout({ label }: { readonly label: LoopLabel }): ReactElement {
  return (
    <text x={label.box.x + label.box.width / 2} y={label.box.y + 24} textAnchor="middle" fontSize={20} fontWeight={700}>
      {label.lines.at(-1)?.text}
    </text>
  )
}

/** A layer of one's own: it asks the loop where its stages are. */
function Middles(): ReactElement[] {
  const { layout } = useLoop()
  return layout.arcs.map(({ stage, middle }) => <circle key={stage} cx={middle.x} cy={middle.y} r={3} fill="#fdfcf9" />)
}

interface SizedProps {
  readonly width: number
  readonly height: number
  readonly journeys: JourneySet | null
}

function Sized({ width, height, journeys }: SizedProps): ReactElement {
  return <LoopChart journeys={journeys} width={width} height={height} />
}

const LABEL: CSSProperties = { fontSize: 12, opacity: 0.7, margin: '4px 8px' }
const ROW: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 24, padding: 16, alignItems: 'flex-start' }
const GRID: CSSProperties = {
  display: 'grid',
  gap: 24,
  gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 460px), 1fr))',
}
