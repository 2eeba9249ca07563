import type { Meta, StoryObj } from '@storybook/react-vite'
import { type CommonChartProps, Network, NetworkChart, type NetworkChartOptions } from 'parcours'
import type { JourneySet } from 'parcours/core'
import { sampleJourneys, sampleLabel } from 'parcours/sample'
import type { ReactElement, ReactNode } from 'react'
import { expect } from 'storybook/test'
import {
  allUnderWay,
  emptyLog,
  everybodyConverts,
  fourThousand,
  hostileNames,
  longNames,
  manyTouchpoints,
  namesFromRightToLeft,
  neverEnding,
  nobodyConverts,
  oneTouchpoint,
  onlySelfLoops,
  starAndHole,
  threeTouchpoints,
} from './network-logs.js'

const journeys = sampleJourneys()

/** What the controls change. */
interface NetworkArgs extends CommonChartProps, NetworkChartOptions {
  readonly journeys: JourneySet | null
}

const meta: Meta<NetworkArgs> = {
  title: 'Network',
  component: NetworkChart,
  args: { journeys },
  argTypes: {
    journeys: { control: false },
    coverage: { control: { type: 'range', min: 0.1, max: 1, step: 0.05 } },
    detail: { control: { type: 'range', min: 0, max: 1, step: 0.05 } },
    rank: { control: 'inline-radio', options: ['conversions', 'value', 'wilson'] },
    holeRank: { control: 'inline-radio', options: ['excess', 'lost', 'rate'] },
    theme: { control: 'inline-radio', options: ['night', 'paper', 'auto'] },
  },
}

export default meta

type Story = StoryObj<NetworkArgs>

interface BoxProps {
  readonly width?: number | string
  readonly height?: number
  readonly note?: string
  readonly children: ReactNode
}

/** A box of a size, with what the data is under it. */
function Box({ width = '100%', height = 640, note, children }: BoxProps): ReactElement {
  return (
    <div style={{ padding: 12 }}>
      <div style={{ width, maxWidth: '100%', height }}>{children}</div>
      {note !== undefined && <p style={{ fontSize: 12, margin: '6px 8px' }}>{note}</p>}
    </div>
  )
}

/** What the data is: only the sample is the grocery. */
function noteOf(args: NetworkArgs): { note?: string } {
  return args.journeys === journeys ? { note: sampleLabel } : {}
}

/** A few bodies in a tall frame would be mostly ground. */
function isSmall(args: NetworkArgs): boolean {
  return args.journeys === oneTouchpoint || args.journeys === threeTouchpoints
}

/** Which sequence of touches leads to sales, and where do most prospects disappear? */
export const Default: Story = {
  render: (args) => (
    <Box height={isSmall(args) ? 460 : 720} {...noteOf(args)}>
      <NetworkChart {...args} />
    </Box>
  ),
  play: async ({ canvas }) => {
    await expect(canvas.getByRole('application')).toBeVisible()
  },
}

/** The same in ink: deep indigo for light, solid black for holes. */
export const OnPaper: Story = { ...Default, args: { theme: 'paper' } }

/** Few whole journeys cover much: the share that they cover is printed, every number is theirs. */
export const Coverage: Story = { ...Default, args: { coverage: 0.6 } }

/** Less ink: every touchpoint keeps its strongest way in and out, the rest is counted in spurs. */
export const LessDetail: Story = { ...Default, args: { detail: 0.3 } }

/** A chosen path stays bright and carries impulses (where things may move) until it is let go. */
export const ChosenPath: Story = {
  ...Default,
  args: { defaultSelection: [{ kind: 'path', touchpoints: ['share', 'store'] }] },
  render: (args) => (
    <Box height={720} {...noteOf(args)}>
      <NetworkChart {...args} toolbar={<Network.ImpulseButton />}>
        <Network.Impulses />
      </NetworkChart>
    </Box>
  ),
}

/** From a thumbnail to a wall: the same numbers, as many words as there is room for. */
export const Sizes: Story = {
  render: (args) => (
    <>
      <Box width={240} height={140}>
        <NetworkChart {...args} />
      </Box>
      <Box width={320} height={460}>
        <NetworkChart {...args} />
      </Box>
      <Box width={640} height={480}>
        <NetworkChart {...args} />
      </Box>
      <Box width={1200} height={760} {...noteOf(args)}>
        <NetworkChart {...args} />
      </Box>
    </>
  ),
}

/** From right to left: the goal is at the left. */
export const RightToLeft: Story = { ...Default, args: { direction: 'rtl' } }

/** Three touchpoints, of which one is a hole. */
export const ThreeTouchpoints: Story = { ...Default, args: { journeys: threeTouchpoints } }

/** One touchpoint. */
export const OneTouchpoint: Story = { ...Default, args: { journeys: oneTouchpoint, theme: 'paper' } }

/** Two hundred touchpoints: light comes from transitions, not from whole paths. */
export const ManyTouchpoints: Story = { ...Default, args: { journeys: manyTouchpoints } }

/** No light: the goal is a dashed ring. */
export const EverythingLost: Story = { ...Default, args: { journeys: nobodyConverts } }

/** Nothing lost: no tails, no holes. */
export const NothingLost: Story = { ...Default, args: { journeys: everybodyConverts, theme: 'paper' } }

/** Brightness and blackness are two axes: the touchpoint with most light is also the one that loses most. */
export const StarAndHole: Story = { ...Default, args: { journeys: starAndHole } }

/** Nobody goes anywhere else: every transition is a corona with its count. */
export const OnlySelfLoops: Story = { ...Default, args: { journeys: onlySelfLoops } }

/** A ring that reaches neither conversion nor loss: drawn, and left out of the model, which says so. */
export const NeverEnding: Story = { ...Default, args: { journeys: neverEnding, theme: 'paper' } }

/** Nobody is lost yet: open journeys are dotted rings, and nothing is modelled. */
export const AllUnderWay: Story = { ...Default, args: { journeys: allUnderWay } }

/** Nothing to draw, and why. */
export const Empty: Story = { ...Default, args: { journeys: emptyLog } }

/** The journeys are still on the way. */
export const Loading: Story = { ...Default, args: { journeys: null } }

/** Endless names, other scripts, names that look like code. */
export const HostileNames: Story = { ...Default, args: { journeys: hostileNames, theme: 'paper' } }

/** Names of 79 characters that differ only at their end. */
export const LongNames: Story = { ...Default, args: { journeys: longNames } }

/** Names from right to left, in a picture from right to left. */
export const NamesFromRightToLeft: Story = { ...Default, args: { journeys: namesFromRightToLeft, direction: 'rtl' } }

/** Four thousand touchpoints: a hundred and twenty bodies, the last of which all others share. */
export const FourThousandTouchpoints: Story = { ...Default, args: { journeys: fourThousand, bodies: 120 } }
