import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  ActorJourneyView,
  JourneyProvider,
  Network,
  NetworkChart,
  NetworkControls,
  NetworkCredits,
  NetworkDifferences,
  NetworkHoles,
  NetworkInfluence,
  NetworkPaths,
  NetworkSwitches,
  NetworkTrace,
  NetworkWhatIf,
  type PresentationProps,
  useNetworkControls,
  type WhatIfValue,
} from 'parcours'
import { networkFromTransitions } from 'parcours/core'
import { plantedTruth, sampleJourneys, sampleLabel } from 'parcours/sample'
import { type ReactElement, type ReactNode, useState } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { drawn, IN_TIME } from '../drawn.js'

const journeys = sampleJourneys()

const meta: Meta<PresentationProps> = {
  title: 'Network/Views',
  argTypes: { theme: { control: 'inline-radio', options: ['night', 'paper', 'auto'] } },
}

export default meta

type Story = StoryObj<PresentationProps>

const PROSPECT = plantedTruth.prospect

/** Counts as an export of an analytics tool may hold them; made up. */
const TABLE = networkFromTransitions([
  { from: null, to: 'Advertisement', count: 900 },
  { from: null, to: 'Search', count: 600 },
  { from: 'Advertisement', to: 'Landing page', count: 700 },
  { from: 'Search', to: 'Landing page', count: 340 },
  { from: 'Search', to: 'Pricing', count: 220 },
  { from: 'Landing page', to: 'Pricing', count: 520 },
  { from: 'Landing page', to: 'Search', count: 60 },
  { from: 'Pricing', to: 'Trial', count: 310 },
  { from: 'Trial', to: 'Pricing', count: 40 },
  { from: 'Trial', to: null, count: 170, outcome: 'converted' },
  { from: 'Trial', to: null, count: 100, outcome: 'lost' },
  { from: 'Pricing', to: null, count: 470, outcome: 'lost' },
  { from: 'Landing page', to: null, count: 460, outcome: 'lost' },
  { from: 'Search', to: null, count: 100, outcome: 'lost' },
  { from: 'Advertisement', to: null, count: 200, outcome: 'lost' },
])

/** Leaves no focus ring behind: the story is a picture. */
function leave(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}

/** A view of the page by its name, which is the same in every language. */
function viewOf(page: HTMLElement, name: string): HTMLElement {
  return page.querySelector(`[data-view="${name}"]`) as HTMLElement
}

/** A picture and what stands beside it, linked; the data is named under them. */
function Desk({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <JourneyProvider journeys={journeys}>
      <div style={{ padding: 12, display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' }}>{children}</div>
      <p style={{ fontSize: 12, margin: '0 20px 12px' }}>{sampleLabel}</p>
    </JourneyProvider>
  )
}

/** A network with a layer between its bodies and their names. */
function Layered({ children, ...args }: PresentationProps & { readonly children: ReactNode }): ReactElement {
  return (
    <Network.Root {...args}>
      <Network.Ground />
      <Network.Ways />
      <Network.Goal />
      <Network.Cells />
      {children}
      <Network.Labels />
    </Network.Root>
  )
}

/** Question 4: which sequence of touches leads to sales? Point at a row: its path lights up. */
export const WhichSequenceLeadsToSales: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 520 }}>
        <NetworkChart {...args} legend={false} />
      </div>
      <NetworkPaths {...args} likely paths={8} />
    </Desk>
  ),
  play: async ({ canvas, canvasElement }) => {
    const [byConversions, , byRate] = await canvas.findAllByRole<HTMLInputElement>('radio', {}, IN_TIME)
    await userEvent.click(byRate as HTMLInputElement)
    await waitFor(() => expect(byRate).toBeChecked(), IN_TIME)
    // What it covers, of journeys and of conversions, in any language: the note, for a rate may be all of a path, too.
    const covered = (): Element | null => viewOf(canvasElement, 'paths').lastElementChild
    await waitFor(() => expect(covered()?.textContent?.match(/100\W*%/gu)).toHaveLength(2), IN_TIME)
    await userEvent.click(byConversions as HTMLInputElement)
    leave()
  },
}

/** Question 2: where do most prospects disappear? By excess, by number and by share it is not the same place. */
export const WhereDoMostDisappear: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 520 }}>
        <NetworkChart {...args} legend={false} />
      </div>
      <NetworkHoles {...args} />
    </Desk>
  ),
}

function Plugging(args: PresentationProps): ReactElement {
  const [asked, ask] = useState<WhatIfValue | null>({ touchpoint: 'fees', lossRate: 0.3 })
  return (
    <Desk>
      <div style={{ height: 560 }}>
        <Layered {...args}>
          <Network.WhatIf value={asked} onValueChange={ask} />
        </Layered>
      </div>
      <NetworkWhatIf {...args} value={asked} onValueChange={ask} />
    </Desk>
  )
}

/** What if a hole were plugged? Drag the ring, or use the slider: the model answers at once, and says that it is a model. */
export const WhatIfAHoleWerePlugged: Story = {
  render: (args) => <Plugging {...args} />,
  play: async ({ canvasElement }) => {
    const [plug] = await within(viewOf(canvasElement, 'what-if')).findAllByRole('button', {}, IN_TIME)
    await userEvent.click(plug as HTMLElement)
    await waitFor(() => expect(plug).toHaveAttribute('aria-pressed', 'true'), IN_TIME)
    const answer = await drawn(canvasElement, '[data-part="answer"]')
    await waitFor(() => expect(answer).toHaveTextContent(/^\+\d/), IN_TIME)
    leave()
  },
}

/** Whom do conversions belong to? Every method beside every other. */
export const WhomDoConversionsBelongTo: Story = {
  render: (args) => (
    <Desk>
      <NetworkCredits {...args} />
    </Desk>
  ),
}

/** Journeys through one touchpoint and then another: real journeys, as wide as they are many. */
export const TwoInThisOrder: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 560 }}>
        <Network.Root {...args}>
          <Network.Ground />
          <Network.Ways />
          <Network.Trace />
          <Network.Goal />
          <Network.Cells />
          <Network.TraceCounts />
          <Network.Labels />
        </Network.Root>
      </div>
      {/* Below: what it says grows and shrinks while one points, and nothing may slide away from under the pointer. */}
      <NetworkTrace {...args} />
    </Desk>
  ),
  play: async ({ canvas, canvasElement }) => {
    await userEvent.type(canvas.getByRole('searchbox'), 'blog > store')
    const found = (): Element | null => canvasElement.querySelector('[data-part="found"]')
    await waitFor(() => expect(found()).toHaveTextContent(/Blog post → Store visit.*%/), IN_TIME)
    await expect(found()).toBeVisible()
    const body = await drawn(canvasElement, '[data-part="cells"] [data-key="touchpoint:tweet"]')
    const before = body.getBoundingClientRect().top
    await userEvent.hover(body)
    await waitFor(() => expect(found()).toHaveTextContent(/Tweet/), IN_TIME)
    await expect(body.getBoundingClientRect().top).toBe(before)
    await userEvent.unhover(body)
    await waitFor(() => expect(found()).not.toHaveTextContent(/Tweet/), IN_TIME)
    leave()
  },
}

/** Beside one another where there is room for both, else under one another. */
const SIDE_BY_SIDE = {
  display: 'grid',
  gap: 12,
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
}

/** V5: one real prospect. Weeks and months of silence between touches, in no order: where is this person now? */
export const OneRealProspect: Story = {
  render: (args) => (
    <Desk>
      <div style={SIDE_BY_SIDE}>
        <div style={{ height: 600 }}>
          <Layered {...args}>
            <Network.Thread actor={PROSPECT} />
          </Layered>
        </div>
        <ActorJourneyView {...args} actor={PROSPECT} />
      </div>
    </Desk>
  ),
  play: async ({ canvasElement }) => {
    await expect(await drawn(viewOf(canvasElement, 'actor'), '[data-part="silence"]')).toBeVisible()
  },
}

/** V12: from device to device; phone, computer, tablet, computer. Changing is no cause of converting. */
export const FromDeviceToDevice: Story = {
  render: (args) => (
    <Desk>
      <NetworkSwitches {...args} />
    </Desk>
  ),
}

/** Question 11 and V15: how much influence is indirect before the direct act? Online and in the store, among people. */
export const IndirectBeforeDirect: Story = {
  render: (args) => (
    <Desk>
      <NetworkInfluence {...args} />
    </Desk>
  ),
}

/** The ways that the converted use more (full lines), and less (broken ones), than the lost; only what is sure. */
export const ConvertedAgainstLost: Story = {
  render: (args) => (
    <Desk>
      <div style={{ height: 560 }}>
        <Network.Root {...args}>
          <Network.Ground />
          <Network.Ways />
          <Network.Differences by="difference" />
          <Network.Goal />
          <Network.Cells />
          <Network.Labels />
        </Network.Root>
      </div>
      <NetworkDifferences {...args} />
    </Desk>
  ),
}

function Simplified(args: PresentationProps): ReactElement {
  const controls = useNetworkControls(journeys, { coverage: 0.8, dimensions: { device: 'phone' } })
  const { coverage, detail } = controls.state
  return (
    <Desk>
      <NetworkControls {...args} controls={controls} source={journeys} />
      <div style={{ height: 640 }}>
        <NetworkChart {...args} journeys={controls.journeys} coverage={coverage} detail={detail} />
      </div>
    </Desk>
  )
}

/** Coverage, detail, groups and filters: whole journeys stay or go, every number is counted again, nothing jumps. */
export const LessAtOnce: Story = {
  render: (args) => <Simplified {...args} />,
  play: async ({ canvas, canvasElement }) => {
    const [, byChannel] = await canvas.findAllByRole('radio', {}, IN_TIME)
    await userEvent.click(byChannel as HTMLElement)
    await waitFor(() => expect(byChannel).toBeChecked(), IN_TIME)
    // How many journeys are kept of all, in any language.
    await waitFor(() => expect(canvasElement).toHaveTextContent(/1[\s.,]?770/), IN_TIME)
    leave()
  },
}

/** A table of transitions is enough: what it cannot tell is said, never guessed in silence. */
export const FromATableOfTransitions: Story = {
  render: (args) => (
    <div style={{ padding: 12 }}>
      <div style={{ height: 560 }}>
        <NetworkChart {...args} measure={TABLE} />
      </div>
      <p style={{ fontSize: 12, margin: '6px 8px' }}>Generated counts, of nobody.</p>
    </div>
  ),
}
