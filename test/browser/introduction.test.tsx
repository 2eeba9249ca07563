import { composeStories, setProjectAnnotations } from '@storybook/react-vite'
import { afterEach, describe, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import preview from '../../.storybook/preview.js'
import * as stories from '../../stories/introduction/Introduction.stories.js'
import { eventually } from '../support/eventually.js'

setProjectAnnotations(preview)
const { FourChartsOfOneModel } = composeStories(stories)

const FAMILIES = ['funnel', 'loop', 'circles', 'network'] as const
type Family = (typeof FAMILIES)[number]

const figure = (family: Family): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`figure[data-parcours="${family}"]`)
  if (found === null) throw new Error(`no ${family}`)
  return found
}
const plot = (family: Family): HTMLElement => figure(family).querySelector('[role="application"]') as HTMLElement
const states = (family: Family, key: string): (string | null)[] =>
  [...figure(family).querySelectorAll(`[data-key="${key}"]`)].map((mark) => mark.getAttribute('data-state'))

afterEach(cleanup)

describe('the introduction', () => {
  test('draws four charts of one model on the generated sample, and says so', async () => {
    await render(<FourChartsOfOneModel />)
    for (const family of FAMILIES)
      await eventually(() => expect(figure(family).querySelectorAll('[data-key]').length).toBeGreaterThan(4))
    expect(document.body.textContent).toContain('Generated sample')
  })

  test('a stage reached by keyboard in the funnel stands out in loop and circles, and lets go on leaving', async () => {
    await render(<FourChartsOfOneModel />)
    plot('funnel').focus()
    await userEvent.keyboard('{Home}')
    for (const family of ['funnel', 'loop', 'circles'] as const)
      await eventually(() => expect(states(family, 'stage:stranger')).toContain('active'))
    expect(states('loop', 'stage:lead')).not.toContain('active')
    plot('funnel').blur()
    for (const family of ['funnel', 'loop', 'circles'] as const)
      await eventually(() => expect(states(family, 'stage:stranger')).toContain('normal'))
  })

  test('a stage chosen in the loop is chosen in the funnel, and its touchpoints stand out in the network', async () => {
    await render(<FourChartsOfOneModel />)
    await userEvent.click(figure('loop').querySelector('[data-key="stage:stranger"]') as Element)
    await userEvent.unhover(figure('loop').querySelector('[data-key="stage:stranger"]') as Element)
    await eventually(() =>
      expect(figure('funnel').querySelector('[data-key="stage:stranger"][data-selected]')).not.toBeNull(),
    )
    expect(states('network', 'touchpoint:tweet')).toContain('active')
    expect(states('network', 'touchpoint:review')).not.toContain('active')
    expect(figure('network').querySelectorAll('[data-state="dim"]').length).toBeGreaterThan(0)
  })
})
