import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { DataModelPicture } from './DataModelPicture.js'
import { DensitySteps as Steps } from './DensitySteps.js'
import { ModelIndex, QuestionIndex } from './GuideIndex.js'
import { HostPage, mui, shadcn } from './HostPage.js'
import { TokensTable } from './TokensTable.js'

/** What the pages of these docs are made of, each by itself. */
const meta = { title: 'Docs/Pieces', tags: ['!autodocs'] } satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** From rows to journeys: two people. */
export const DataModel: Story = { render: () => <DataModelPicture /> }

/** Every colour of both themes. */
export const Tokens: Story = { render: () => <TokensTable /> }

/** The questions and what answers them. */
export const EveryQuestion: Story = { render: () => <QuestionIndex /> }

/** The models and what carries them. */
export const EveryModel: Story = { render: () => <ModelIndex /> }

/** On a phone: tables break their code rather than the page, and the picture scrolls rather than shrinks. */
export const OnAPhone: Story = {
  name: 'On a phone',
  render: () => (
    <div data-phone style={{ width: 288 }}>
      <DataModelPicture />
      <TokensTable />
      <QuestionIndex />
      <ModelIndex />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const phone = canvasElement.querySelector<HTMLElement>('[data-phone]')
    // A page of 320 px with 16 px at either side has no more than its own margin to give to another typeface.
    await expect(phone?.scrollWidth).toBeLessThanOrEqual(300)
    const text = phone?.querySelector('svg[role="img"] text')
    await expect(text?.getBoundingClientRect().height).toBeGreaterThan(12)
  },
}

/** One funnel at the four steps of density. */
export const DensitySteps: Story = {
  render: () => <Steps />,
  play: async ({ canvasElement }) => {
    const steps = (): (string | undefined)[] =>
      [...canvasElement.querySelectorAll<HTMLElement>('[data-density]')].map((figure) => figure.dataset.density)
    await waitFor(() => expect(steps()).toEqual(['spark', 'compact', 'regular', 'roomy']))
    const texts = [...canvasElement.querySelectorAll('[data-part="plot"]')].map(
      (plot) => plot.querySelectorAll('text').length,
    )
    await expect(texts[0]).toBe(0)
    await expect(texts).toEqual(texts.toSorted((a, b) => a - b))
  },
}

/** The recipe for shadcn and Tailwind: ground, ink, lines and focus are those of the page. */
export const InShadcn: Story = {
  name: 'In a page of shadcn',
  render: () => <HostPage host={shadcn} />,
  play: ({ canvasElement }) => expectHost(canvasElement, '--background', '--foreground'),
}

/** The recipe for MUI with CSS variables. */
export const InMui: Story = {
  name: 'In a page of MUI',
  render: () => <HostPage host={mui} />,
  play: ({ canvasElement }) =>
    expectHost(canvasElement, '--mui-palette-background-paper', '--mui-palette-text-primary'),
}

/** Both charts stand on the ground of the page and are written in its ink. */
async function expectHost(canvas: HTMLElement, ground: string, ink: string): Promise<void> {
  const page = canvas.querySelector<HTMLElement>('[data-host]')
  const figures = [...canvas.querySelectorAll('figure')]
  await expect(figures).toHaveLength(2)
  const probe = document.createElement('i')
  probe.style.cssText = `background: var(${ground}); color: var(${ink})`
  page?.append(probe)
  const wanted = getComputedStyle(probe)
  for (const figure of figures) {
    await expect(getComputedStyle(figure).backgroundColor).toBe(wanted.backgroundColor)
    await expect(getComputedStyle(figure).color).toBe(wanted.color)
  }
  probe.remove()
}
