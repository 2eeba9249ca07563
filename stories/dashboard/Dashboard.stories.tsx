import type { Meta, StoryObj } from '@storybook/react-vite'
import { createJourneyStore } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { drawn, IN_TIME } from '../drawn.js'
import { ProductDashboard } from './ProductDashboard.js'

/** A whole page for a product team, made of the library's parts and nothing else. */
const meta = {
  title: 'Dashboard',
  component: ProductDashboard,
  tags: ['!autodocs'],
  args: { journeys: sampleJourneys() },
  argTypes: { journeys: { control: false }, store: { control: false } },
} satisfies Meta<typeof ProductDashboard>

export default meta
type Story = StoryObj<typeof meta>

/** Everybody. */
export const ProductTeam: Story = { name: 'For a product team' }

/** A stage chosen in the funnel: the panel counts and names, the other charts count only those. */
export const SomethingChosen: Story = {
  name: 'With a choice made',
  args: { store: createJourneyStore() },
  play: async ({ canvasElement }) => {
    const panel = within((await drawn(canvasElement, '[data-part="selection"]')) as HTMLElement)
    // A chart that is still being laid out may lose the first click.
    await waitFor(async () => {
      await userEvent.click(await drawn(canvasElement, '[data-parcours="funnel"] [data-key="stage:lead"]'))
      await waitFor(() => expect(panel.getByRole('list')).toBeVisible())
    }, IN_TIME)
    await waitFor(() => expect(panel.getByRole('status')).toHaveTextContent(/journeys/), IN_TIME)
    // A click by script has no place: its tooltip would stand in the corner of the page, over the heading.
    await userEvent.unhover(await drawn(canvasElement, '[data-parcours="funnel"] [data-key="stage:lead"]'))
    await waitFor(() => expect(document.querySelector('[data-part="tooltip"]')).toBeNull(), IN_TIME)
  },
}

/** In a column of 640 px the tiles stand under one another, and nothing is wider than the column. */
export const Narrow: Story = {
  name: 'In 640 px',
  render: (args) => (
    <div style={{ maxWidth: 640 }}>
      <ProductDashboard {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const page = await drawn(canvasElement, 'main')
    await waitFor(() => expect(canvasElement.querySelectorAll('[data-key]').length).toBeGreaterThan(20), IN_TIME)
    await waitFor(() => expect(page.scrollWidth).toBeLessThanOrEqual(page.clientWidth), IN_TIME)
  },
}

/** On a phone every key figure is whole: none is cut by the end of its tile. */
export const OnAPhone: Story = {
  name: 'In 320 px',
  render: (args) => (
    <div style={{ maxWidth: 320 }}>
      <ProductDashboard {...args} />
    </div>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => {
      const last = [...canvasElement.querySelectorAll('[data-part="trend"]')].at(-1)
      if (last === undefined) throw new Error('No key figures')
      for (let box = last.parentElement; box !== null && box.tagName !== 'FIGURE'; box = box.parentElement) {
        expect(box.scrollHeight).toBeLessThanOrEqual(box.clientHeight + 1)
      }
    }, IN_TIME)
  },
}
