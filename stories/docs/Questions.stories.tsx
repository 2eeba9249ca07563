import type { Meta, StoryObj } from '@storybook/react-vite'
import { GuidePage, type LoadedGuide } from './GuidePage.js'
import { loadGuide } from './load-guide.js'

/** What a product team asks, one page a question: what to look at, the real thing, and the code that makes it. */
const meta = {
  title: 'Questions',
  tags: ['!autodocs'],
  loaders: [({ parameters }) => loadGuide(String(parameters.guide))],
  render: (_args, { loaded }) => <GuidePage {...(loaded as LoadedGuide)} />,
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Where is this person now, and how far did they step back? */
export const Question1: Story = {
  name: '1 Where is this person now, and how far did they step back?',
  parameters: { guide: 'question-1' },
}

/** Where do most prospects disappear, and to where? */
export const Question2: Story = {
  name: '2 Where do most prospects disappear, and to where?',
  parameters: { guide: 'question-2' },
}

/** Which segment fell this period, and which channel is responsible? */
export const Question3: Story = {
  name: '3 Which segment fell this period, and which channel is responsible?',
  parameters: { guide: 'question-3' },
}

/** Which sequence of touches leads to sales? */
export const Question4: Story = {
  name: '4 Which sequence of touches leads to sales?',
  parameters: { guide: 'question-4' },
}

/** What happens after the purchase: gone, repeat, advocate? */
export const Question5: Story = {
  name: '5 What happens after the purchase: gone, repeat, advocate?',
  parameters: { guide: 'question-5' },
}

/** What share of new visitors do existing customers bring? */
export const Question6: Story = {
  name: '6 What share of new visitors do existing customers bring?',
  parameters: { guide: 'question-6' },
}

/** Does retargeting bring people back, and at which gap? */
export const Question7: Story = {
  name: '7 Does retargeting bring people back, and at which gap?',
  parameters: { guide: 'question-7' },
}

/** Are all stages served, or only a few? */
export const Question8: Story = {
  name: '8 Are all stages served, or only a few?',
  parameters: { guide: 'question-8' },
}

/** How did the channels’ effectiveness and rank change between two periods? */
export const Question9: Story = {
  name: '9 How did the channels’ effectiveness and rank change between two periods?',
  parameters: { guide: 'question-9' },
}

/** Which content fits the awareness level at each entry? */
export const Question10: Story = {
  name: '10 Which content fits the awareness level at each entry?',
  parameters: { guide: 'question-10' },
}

/** How much influence is indirect (social) before the direct act? */
export const Question11: Story = {
  name: '11 How much influence is indirect (social) before the direct act?',
  parameters: { guide: 'question-11' },
}

/** Is a purchase the end? */
export const Question12: Story = {
  name: '12 Is a purchase the end?',
  parameters: { guide: 'question-12' },
}
