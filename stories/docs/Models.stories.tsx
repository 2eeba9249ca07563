import type { Meta, StoryObj } from '@storybook/react-vite'
import { GuidePage, type LoadedGuide } from './GuidePage.js'
import { loadGuide } from './load-guide.js'

/** The models that the charts carry, one page each: what to look at, the real thing, and the code that makes it. */
const meta = {
  title: 'Models',
  tags: ['!autodocs'],
  loaders: [({ parameters }) => loadGuide(String(parameters.guide))],
  render: (_args, { loaded }) => <GuidePage {...(loaded as LoadedGuide)} />,
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Standard funnels */
export const Model1: Story = {
  name: 'V1 Standard funnels',
  parameters: { guide: 'model-1' },
}

/** The closed loop */
export const Model2: Story = {
  name: 'V2 The closed loop',
  parameters: { guide: 'model-2' },
}

/** Channel effectiveness, 2012 to 2013 */
export const Model3: Story = {
  name: 'V3 Channel effectiveness, 2012 to 2013',
  parameters: { guide: 'model-3' },
}

/** Inbound and outbound */
export const Model4: Story = {
  name: 'V4 Inbound and outbound',
  parameters: { guide: 'model-4' },
}

/** One real prospect */
export const Model5: Story = {
  name: 'V5 One real prospect',
  parameters: { guide: 'model-5' },
}

/** The neural network */
export const Model6: Story = {
  name: 'V6 The neural network',
  parameters: { guide: 'model-6' },
}

/** The social funnel in four steps */
export const Model7: Story = {
  name: 'V7 The social funnel in four steps',
  parameters: { guide: 'model-7' },
}

/** The extended five */
export const Model8: Story = {
  name: 'V8 The extended five',
  parameters: { guide: 'model-8' },
}

/** Retargeting between every pair of segments */
export const Model9: Story = {
  name: 'V9 Retargeting between every pair of segments',
  parameters: { guide: 'model-9' },
}

/** A key figure per stage */
export const Model10: Story = {
  name: 'V10 A key figure per stage',
  parameters: { guide: 'model-10' },
}

/** Five levels of awareness */
export const Model11: Story = {
  name: 'V11 Five levels of awareness',
  parameters: { guide: 'model-11' },
}

/** A path across devices */
export const Model12: Story = {
  name: 'V12 A path across devices',
  parameters: { guide: 'model-12' },
}

/** Conversion circles */
export const Model13: Story = {
  name: 'V13 Conversion circles',
  parameters: { guide: 'model-13' },
}

/** The shoe that fell apart */
export const Model14: Story = {
  name: 'V14 The shoe that fell apart',
  parameters: { guide: 'model-14' },
}

/** From indirect to direct influence */
export const Model15: Story = {
  name: 'V15 From indirect to direct influence',
  parameters: { guide: 'model-15' },
}

/** The grocery: trust with a shock */
export const Model16: Story = {
  name: 'V16 The grocery: trust with a shock',
  parameters: { guide: 'model-16' },
}

/** Five Es in place of four Ps */
export const Model17: Story = {
  name: 'V17 Five Es in place of four Ps',
  parameters: { guide: 'model-17' },
}
