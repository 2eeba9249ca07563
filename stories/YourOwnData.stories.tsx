import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
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

/** Forty visitors of a shop, with a row that lacks its visitor and two whose time is none. */
function smallLog(): string {
  const pages = ['home', 'blog', 'product', 'basket', 'checkout']
  const rows = ['visitor,seen at,page,funnel stage,bought,amount,utm_source']
  for (let i = 0; i < 240; i++) {
    const step = (i * 7) % 5
    const time = new Date(Date.UTC(2026, 2, 1) + i * 7_200_000).toISOString().slice(0, 16).replace('T', ' ')
    const bought = step === 4 && i % 3 === 0
    rows.push(
      `v${String(i % 40).padStart(3, '0')},${i % 120 === 7 ? 'soon' : time},${pages[step]},${step >> 1},${bought ? 'yes' : 'no'},${bought ? i : ''},${i % 2 ? 'mail' : 'search'}`,
    )
  }
  return [...rows, ',2026-03-02 10:00,home,0,no,,mail'].join('\n')
}

/** Choose a file and see its four charts. Until then: the generated sample. */
export const YourOwnData: Story = {}

/** A small log of one's own, read and opened up: what was recognised, what was noticed. */
export const AFileOfOnesOwn: Story = {
  name: 'A file of one’s own',
  play: async ({ canvas, canvasElement, userEvent }) => {
    const input = canvasElement.querySelector<HTMLInputElement>('input[type=file]')
    if (input === null) throw new Error('the page has no file input')
    await userEvent.upload(input, new File([smallLog()], 'shop.csv', { type: 'text/csv' }))
    await waitFor(() => expect(canvas.getByRole('status')).toHaveTextContent(/^shop\.csv/), { timeout: 20_000 })
    for (const details of canvasElement.querySelectorAll('details')) details.open = true
  },
}

/** The same where no Web Worker can start: the page's own thread reads in slices. */
export const WithoutWorker: Story = { args: { worker: 'never' } }
