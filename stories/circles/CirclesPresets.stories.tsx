import type { Meta, StoryObj } from '@storybook/react-vite'
import { Circles, CirclesChart } from 'parcours'
import type { JourneySet } from 'parcours/core'
import { awarenessLevels, conversionCircles, lifecycle, orbitLevels } from 'parcours/presets'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import { awareness, circlesOfClark, community, contacts } from './level-data.js'
import { generatedLabel } from './trust-data.js'

/** Well-known sets of rings, on generated people. */
const meta = { title: 'Circles/Presets' } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const sets: Readonly<Record<'clark' | 'awareness' | 'orbit' | 'lifecycle', JourneySet>> = {
  clark: circlesOfClark(),
  awareness: awareness(),
  orbit: community(),
  lifecycle: contacts(),
}

function Preset({ note, children }: { readonly note: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      {children}
      <p style={NOTE}>
        {note} {generatedLabel}.
      </p>
    </>
  )
}

const NOTE: CSSProperties = { fontSize: 12, opacity: 0.8, margin: '4px 8px' }

/** Conversion circles, after Brian Clark. */
export const Clark: Story = {
  name: 'After Brian Clark',
  render: () => (
    <Preset note={conversionCircles.note}>
      <CirclesChart journeys={sets.clark} />
    </Preset>
  ),
}

/** Five levels of awareness: entry at any level, content per level. */
export const Awareness: Story = {
  name: 'Five levels of awareness',
  render: () => (
    <Preset note={awarenessLevels.note}>
      <CirclesChart journeys={sets.awareness} timeline={false} footer={<Circles.Content />} />
    </Preset>
  ),
}

/** A community in four orbits, with gravity from the preset's weights. */
export const Orbits: Story = {
  name: 'Orbit levels of a community',
  render: () => (
    <Preset note={orbitLevels.note}>
      <CirclesChart journeys={sets.orbit} levelWeights={orbitLevels.weights ?? []} footer={<Circles.Trust />} />
    </Preset>
  ),
}

/** Contacts in customer management, in seven rings. */
export const Lifecycle: Story = {
  name: 'Lifecycle',
  render: () => (
    <Preset note={lifecycle.note}>
      <CirclesChart journeys={sets.lifecycle} />
    </Preset>
  ),
}
