import type { Meta, StoryObj } from '@storybook/react-vite'
import { Circles, CirclesChart, CirclesMultiples } from 'parcours'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { drawn, IN_TIME } from '../drawn.js'
import { awareness } from './level-data.js'
import { generatedLabel } from './trust-data.js'

/**
 * What a product team asks of the circles, one story a question. Each is the chart with a part or two
 * that only pages pay for which import them.
 */
const meta = { title: 'Circles/Questions' } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Data that is made anew only once. */
const journeys = sampleJourneys()
const levels = awareness()
const SCANDAL = [{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal in the press' }]

function Noted({ note, children }: { readonly note: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <p style={NOTE}>{note}</p>
    </>
  )
}

const NOTE: CSSProperties = { fontSize: 12, opacity: 0.8, margin: '4px 8px' }

/** Someone who has been far in and stepped back. */
const SOMEBODY = 'p0042'

/** 1. Where is this person now, and how far did they step back? Click any dot to follow it. */
export const WhereIsThisPerson: Story = {
  name: '1 Where is this person now?',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesChart
        journeys={journeys}
        brand="Oak"
        defaultFollow={journeys.actors[41] ?? SOMEBODY}
        footer={<Circles.FollowControl />}
        timeline={false}
      >
        <Circles.Follow />
      </CirclesChart>
    </Noted>
  ),
  play: async ({ canvasElement }) => {
    const field = await within(canvasElement).findByLabelText('Follow a person', {}, IN_TIME)
    await waitFor(() => expect(field).toHaveValue(journeys.actors[41] ?? ''), IN_TIME)
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Next person' }))
    await waitFor(() => expect(field).not.toHaveValue(journeys.actors[41] ?? ''), IN_TIME)
    const said = await drawn(canvasElement, '[data-part="follow-control"] p')
    await waitFor(() => expect(said).toHaveTextContent(/stands in|explicitly lost|not been seen/), IN_TIME)
    // A picture of the story shows the person, not the button.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
}

/** 5. What happens after the purchase: gone, repeat, advocate? The dashed arcs are people who came round again. */
export const AfterThePurchase: Story = {
  name: '5 What happens after the purchase?',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesChart
        journeys={journeys}
        brand="Oak"
        footer={<Circles.RingFunnel />}
        defaultSelection={[{ kind: 'stage', stage: 'customer' }]}
      >
        <Circles.Reentries />
      </CirclesChart>
    </Noted>
  ),
}

/** 10. Which content fits the level at each entry? People enter at every level, and each level has its own content. */
export const ContentPerLevel: Story = {
  name: '10 Which content fits the level?',
  render: () => (
    <Noted note={generatedLabel}>
      <CirclesChart journeys={levels} footer={<Circles.Content />} />
    </Noted>
  ),
}

/** 12. Is a purchase the end? It is not: moves and new cycles follow it, and nobody leaves the picture. */
export const IsAPurchaseTheEnd: Story = {
  name: '12 Is a purchase the end?',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesChart journeys={journeys} brand="Oak" defaultMoment={9} events={SCANDAL} footer={<Circles.Changes />}>
        <Circles.Reentries />
      </CirclesChart>
    </Noted>
  ),
}

/** Who stands where, by the channel that brought them: angle and colour are the channel's. */
export const ByChannel: Story = {
  name: 'By channel',
  render: () => (
    <Noted note={sampleLabel}>
      <Circles.Root
        journeys={journeys}
        by="channel"
        brand="Oak"
        events={SCANDAL}
        footer={
          <>
            <Circles.Legend />
            <Circles.Timeline />
          </>
        }
      >
        <Circles.Rings />
        <Circles.Groups />
        <Circles.Traffic />
        <Circles.Core />
        <Circles.Labels />
      </Circles.Root>
    </Noted>
  ),
}

/** The quarters in which people were first met, as colours alone: everybody keeps their seat. */
export const ByCohort: Story = {
  name: 'By cohort',
  render: () => (
    <Noted note={sampleLabel}>
      <Circles.Root journeys={journeys} by={COHORTS} angle={false} footer={<Circles.Legend />}>
        <Circles.Rings />
        <Circles.Groups />
        <Circles.Traffic />
        <Circles.Core />
        <Circles.Labels />
      </Circles.Root>
    </Noted>
  ),
}

const COHORTS = { cohort: 'quarter' } as const

/** Select a ring to open it into its own small funnel. */
export const RingOpened: Story = {
  name: 'A ring opened',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesChart
        journeys={journeys}
        defaultSelection={[{ kind: 'stage', stage: 'lead' }]}
        footer={<Circles.RingFunnel />}
        timeline={false}
      />
    </Noted>
  ),
}

/** What became of those in each ring, month by month: moved in, held, moved out. */
export const Changes: Story = {
  name: 'Moved in, held, moved out',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesChart journeys={journeys} defaultMoment={8} footer={<Circles.Changes />} />
    </Noted>
  ),
}

/** Standing still: what play shows in time, side by side, for print and for readers who want nothing to move. */
export const StandingStill: Story = {
  name: 'Standing still',
  render: () => (
    <Noted note={sampleLabel}>
      <CirclesMultiples journeys={journeys} />
    </Noted>
  ),
}

/** Twenty thousand people, each a point on a canvas; a million become points of many. */
export const ManyPeople: Story = {
  name: 'Twenty thousand people',
  render: () => <ManyPeopleChart />,
}

const many = sampleJourneys({ actors: 20_000 })

function ManyPeopleChart(): ReactElement {
  return (
    <Noted note={sampleLabel}>
      <CirclesChart journeys={many} dotsAtMost={100_000} brand="Oak" />
    </Noted>
  )
}
