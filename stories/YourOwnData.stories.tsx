import type { Meta, StoryObj } from '@storybook/react-vite'
import { OwnDataPage } from './own-data/OwnDataPage.js'

const meta = {
  title: 'Your own data',
  component: OwnDataPage,
  tags: ['!autodocs'],
  args: { worker: 'auto' },
  argTypes: { worker: { control: 'inline-radio', options: ['auto', 'never'] }, language: { control: false } },
  // The page keeps its state, so another way of reading is another page.
  render: (args, { globals }) => (
    <OwnDataPage {...args} key={args.worker} language={globals.locale === 'fr' ? 'fr' : 'en'} />
  ),
} satisfies Meta<typeof OwnDataPage>

export default meta

type Story = StoryObj<typeof meta>

/** Choose a file and see its four charts. Until then: the generated sample. */
export const YourOwnData: Story = {}

/** The same where no Web Worker can start: the page's own thread reads in slices. */
export const WithoutWorker: Story = { args: { worker: 'never' } }
