import type { Meta, StoryObj } from '@storybook/react-vite'
import {
  ChartToolbar,
  CirclesChart,
  createJourneyStore,
  FunnelChart,
  JourneyProvider,
  type JourneyProviderProps,
  LoopChart,
  NetworkChart,
  type Selection,
  SelectionPanel,
  selectionFromText,
  selectionToText,
} from 'parcours'
import type { JourneySet } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import { type CSSProperties, type ReactElement, useState, useSyncExternalStore } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { drawn, IN_TIME } from '../drawn.js'

/** What linked charts do with a selection: show it, count it, name it, hand it out. */
const meta = {
  title: 'Linked charts',
  component: JourneyProvider,
  tags: ['!autodocs'],
} satisfies Meta<typeof JourneyProvider>

export default meta

type Story = StoryObj<typeof meta>

/**
 * Crossfilter: choose a black hole, and the other charts count only those who met it. The chart in
 * which was chosen keeps its picture; the panel names who they are.
 */
export const Crossfilter: Story = {
  args: { journeys: sampleJourneys(), crossfilter: true },
  argTypes: { journeys: { control: false }, store: { control: false } },
  render: (args) => (
    <JourneyProvider {...args}>
      <Dashboard />
    </JourneyProvider>
  ),
}

/** The same with the black hole chosen: who met the delivery fees. */
export const WhoWasLostHere: Story = {
  name: 'Who was lost here?',
  args: {
    ...Crossfilter.args,
    store: createJourneyStore({
      selection: [{ kind: 'transition', from: 'fees', to: '', flow: 'lost' }],
    }),
  },
  argTypes: Crossfilter.argTypes ?? {},
  render: (args) => (
    <JourneyProvider {...args}>
      <Dashboard network={args.journeys ?? null} />
    </JourneyProvider>
  ),
  play: async ({ canvasElement }) => {
    const panel = within((await drawn(canvasElement, '[data-part="selection"]')) as HTMLElement)
    const counts = /^(\d+) journeys of (\d+) actors$/.exec(
      (await panel.findByRole('status', {}, IN_TIME)).textContent ?? '',
    )
    const actors = Number(counts?.[2])
    await expect(actors).toBeGreaterThan(20)
    await expect(panel.getAllByRole('listitem')).toHaveLength(Math.min(actors, 100) + (actors > 100 ? 1 : 0))
    const files = filesSaved()
    await userEvent.click(panel.getByRole('button', { name: 'Actors (CSV)' }))
    await userEvent.click(panel.getByRole('button', { name: 'Journeys (CSV)' }))
    const [named, journeys] = await files.taken()
    await expect(named?.trim().split('\r\n')).toHaveLength(actors + 1)
    await expect(journeys).toContain('fees')
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  },
}

/** Takes what is saved, in place of the reader. */
function filesSaved(): { readonly taken: () => Promise<readonly string[]> } {
  const blobs: Blob[] = []
  const { createObjectURL } = URL
  const { click } = HTMLAnchorElement.prototype
  URL.createObjectURL = (blob) => `blob:${blobs.push(blob as Blob)}`
  HTMLAnchorElement.prototype.click = () => undefined
  return {
    taken: () => {
      Object.assign(URL, { createObjectURL })
      HTMLAnchorElement.prototype.click = click
      return Promise.all(blobs.map((blob) => blob.text()))
    },
  }
}

interface DashboardProps {
  /** What the network draws, whatever is chosen; left out: it is filtered as the others are. */
  readonly network?: JourneySet | null
}

function Dashboard({ network }: DashboardProps): ReactElement {
  return (
    <main style={PAGE}>
      <div style={WIDE}>
        <NetworkChart {...(network === undefined ? {} : { journeys: network })} />
      </div>
      <FunnelChart height={380} />
      <CirclesChart height={380} />
      <LoopChart height={380} />
      <SelectionPanel />
      <p style={{ ...WIDE, opacity: 0.75, margin: 0 }}>{sampleLabel}.</p>
    </main>
  )
}

/** The selection as a part of an address: it can be sent, kept and opened again. */
export const InTheAddress: Story = {
  name: 'In the address',
  args: { journeys: sampleJourneys() },
  argTypes: Crossfilter.argTypes ?? {},
  render: (args) => <Addressed {...args} />,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await userEvent.click(await drawn(canvasElement, '[data-key="stage:lead"]'))
    await waitFor(() => expect(canvas.getByLabelText('address')).toHaveTextContent('?chosen=stage.lead'), IN_TIME)
    const chosen = (): number => canvasElement.querySelectorAll('[data-key="stage:lead"][data-selected]').length
    await waitFor(() => expect(chosen()).toBeGreaterThan(1), IN_TIME)
    // A click by script has no place: its tooltip would stand in the corner of the page, over the picture.
    await userEvent.unhover(await drawn(canvasElement, '[data-key="stage:lead"]'))
    await waitFor(() => expect(document.querySelector('[data-part="tooltip"]')).toBeNull(), IN_TIME)
  },
}

function Addressed({ journeys }: JourneyProviderProps): ReactElement {
  const [store] = useState(() => createJourneyStore({ selection: selectionFromText('') }))
  const chosen = (): Selection => store.get().selection
  const selection = useSyncExternalStore(store.subscribe, chosen, chosen)
  return (
    <main style={PAGE}>
      <output aria-label="address" style={{ ...WIDE, overflowWrap: 'anywhere' }}>
        ?chosen={selectionToText(selection)}
      </output>
      <JourneyProvider journeys={journeys ?? null} store={store}>
        <FunnelChart height={360} />
        <CirclesChart height={360} />
      </JourneyProvider>
    </main>
  )
}

/** Out of the page: image, drawing, table, data, clipboard. */
export const Toolbar: Story = {
  args: { journeys: sampleJourneys() },
  argTypes: Crossfilter.argTypes ?? {},
  render: (args) => (
    <JourneyProvider {...args}>
      <main style={{ maxWidth: 900 }}>
        <FunnelChart toolbar={<ChartToolbar />} height={460} />
      </main>
    </JourneyProvider>
  ),
}

const PAGE: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
  gap: 24,
  maxWidth: 1280,
  margin: '0 auto',
}
const WIDE: CSSProperties = { gridColumn: '1 / -1', minWidth: 0 }
