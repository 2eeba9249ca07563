import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { ParcoursDefaults } from '../../../src/charts/ParcoursDefaults.js'
import { useChartData } from '../../../src/charts/shell/use-chart-data.js'
import { JourneyError } from '../../../src/foundation/journey-error.js'
import { createJourneyStore } from '../../../src/interaction/journey-store.js'
import type { JourneyRef } from '../../../src/model/journey-ref.js'
import { TinyChart } from '../../support/TinyChart.js'

const NAMES = ['lead', 'customer', 'advocate']
const stage = (name: string): JourneyRef => ({ kind: 'stage', stage: name })
const plot = (): HTMLElement => screen.getByRole('application')
const mark = (name: string): Element => {
  const found = plot().querySelector(`[data-key="stage:${name}"]`)
  if (found === null) throw new Error(`no mark for ${name}`)
  return found
}
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const tooltip = (): Element | null => document.querySelector('[data-part="tooltip"]')

describe('keyboard', () => {
  beforeEach(() => {
    render(<TinyChart measure={NAMES} />)
  })

  test('has one tab stop, walks with arrows and says where it is', async () => {
    const user = userEvent.setup()
    await user.tab()
    expect(document.activeElement).toBe(plot())
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toBe('lead, 1 of 3')
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}')
    expect(announcer()).toBe('advocate, 3 of 3')
    expect(mark('advocate').getAttribute('data-state')).toBe('active')
    expect(mark('lead').getAttribute('data-state')).toBe('dim')
    expect(plot().querySelector('[data-part="focus-ring"]')).not.toBeNull()
    await user.keyboard('{Home}')
    expect(announcer()).toBe('lead, 1 of 3')
    await user.keyboard('z')
    expect(announcer()).toBe('advocate, 3 of 3')
    await user.tab()
    expect(document.activeElement).not.toBe(plot())
    expect(tooltip()).toBeNull()
  })

  test('what is said twice running is spoken twice: the live region changes each time', async () => {
    const user = userEvent.setup()
    await user.tab()
    const heard: string[] = []
    for (let time = 0; time < 3; time++) {
      await user.keyboard('{Home}')
      heard.push(announcer())
      await user.keyboard('{Escape}{Escape}')
    }
    expect(heard.map((text) => text.trim())).toEqual(['lead, 1 of 3', 'lead, 1 of 3', 'lead, 1 of 3'])
    expect(heard[1]).not.toBe(heard[0])
    expect(heard[2]).not.toBe(heard[1])
  })

  test('Enter selects, Shift adds, Ctrl toggles; Escape closes the tooltip, then clears', async () => {
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('{ArrowRight}{Enter}{ArrowRight}{Shift>}{Enter}{/Shift}')
    expect(mark('lead').hasAttribute('data-selected')).toBe(true)
    expect(mark('customer').hasAttribute('data-selected')).toBe(true)
    expect(announcer()).toBe('Selected: customer.')
    await user.keyboard('{Control>}{Enter}{/Control}')
    expect(mark('customer').hasAttribute('data-selected')).toBe(false)
    await user.keyboard('{Escape}')
    expect(tooltip()).toBeNull()
    expect(mark('lead').hasAttribute('data-selected')).toBe(true)
    await user.keyboard('{Escape}')
    expect(mark('lead').hasAttribute('data-selected')).toBe(false)
    expect(announcer().trim()).toBe('Selection cleared.')
  })

  test('? lists the keys of this chart, t shows the table', async () => {
    const user = userEvent.setup()
    await user.tab()
    await user.keyboard('?')
    const help = document.querySelector('[data-part="help"]') as HTMLElement
    expect(within(help).getByText('go to the end')).toBeTruthy()
    await user.keyboard('{Escape}')
    expect(document.querySelector('[data-part="help"]')).toBeNull()
    expect(screen.getByRole('button', { name: 'Show table' })).toBeTruthy()
    await user.keyboard('t')
    expect(screen.getByRole('button', { name: 'Hide table' })).toBeTruthy()
  })

  test('the way to the table is as high as a finger wants it, and its line of notes no higher than the others', () => {
    const { minHeight, marginBlock } = screen.getByRole('button', { name: 'Show table' }).style
    const lineHeight = 12 * 1.4
    expect(Number.parseFloat(minHeight)).toBeGreaterThanOrEqual(24)
    expect(Number.parseFloat(minHeight) + 2 * Number.parseFloat(marginBlock)).toBeLessThanOrEqual(lineHeight)
  })
})

describe('pointer', () => {
  test('hover shows the facts and changes attributes, never the layout', () => {
    const onLayout = vi.fn()
    render(<TinyChart measure={NAMES} onLayout={onLayout} />)
    const layouts = onLayout.mock.calls.length
    fireEvent.pointerMove(mark('customer'))
    expect(tooltip()?.textContent).toContain('customer')
    expect(mark('lead').getAttribute('opacity')).toBe('0.25')
    fireEvent.pointerMove(mark('lead'))
    expect(tooltip()?.textContent).toContain('lead')
    expect(onLayout).toHaveBeenCalledTimes(layouts)
  })

  test('click selects, a click beside the marks clears', () => {
    const onSelectionChange = vi.fn()
    render(<TinyChart measure={NAMES} onSelectionChange={onSelectionChange} />)
    fireEvent.click(mark('lead'))
    expect(onSelectionChange).toHaveBeenLastCalledWith([stage('lead')])
    fireEvent.click(plot(), { clientX: 600, clientY: 300 })
    expect(onSelectionChange).toHaveBeenLastCalledWith([])
  })
})

describe('selection', () => {
  test('own prop beats provider beats inner state', () => {
    const store = createJourneyStore({ selection: [stage('customer')] })
    const view = render(
      <JourneyProvider store={store}>
        <TinyChart measure={NAMES} />
      </JourneyProvider>,
    )
    expect(mark('customer').hasAttribute('data-selected')).toBe(true)
    view.rerender(
      <JourneyProvider store={store}>
        <TinyChart measure={NAMES} selection={[stage('lead')]} />
      </JourneyProvider>,
    )
    expect(mark('customer').hasAttribute('data-selected')).toBe(false)
    fireEvent.click(mark('advocate'))
    expect(mark('lead').hasAttribute('data-selected')).toBe(true)
    expect(store.get().selection).toEqual([stage('advocate')])
  })

  test('what is pointed at in one chart stands out in its neighbour', () => {
    render(
      <JourneyProvider>
        <TinyChart measure={NAMES} />
        <TinyChart measure={['customer', 'other']} />
      </JourneyProvider>,
    )
    const [first, second] = screen.getAllByRole('application') as [HTMLElement, HTMLElement]
    fireEvent.pointerMove(first.querySelector('[data-key="stage:customer"]') as Element)
    expect(second.querySelector('[data-key="stage:customer"]')?.getAttribute('data-state')).toBe('active')
    expect(second.querySelector('[data-key="stage:other"]')?.getAttribute('data-state')).toBe('dim')
  })
})

describe('presentation', () => {
  test('a chart’s own theme comes before the defaults', () => {
    render(
      <ParcoursDefaults theme="night" direction="rtl">
        <TinyChart measure={NAMES} label="inherits" />
        <TinyChart measure={NAMES} label="own" theme="paper" />
      </ParcoursDefaults>,
    )
    const themes = [...document.querySelectorAll('figure')].map((figure) => [figure.dataset.theme, figure.dir])
    expect(themes).toEqual([
      ['night', 'rtl'],
      ['paper', 'rtl'],
    ])
  })

  test('a small tile carries no captions, but its words and table remain', () => {
    render(<TinyChart measure={NAMES} width={160} height={120} />)
    expect(document.querySelector('figcaption')).toBeNull()
    expect(document.querySelector('table')?.textContent).toContain('advocate')
    expect(plot().getAttribute('aria-label')).toBe('3 boxes')
  })

  test('the server draws marks, words and table at once, and markup in data stays text', () => {
    const markup = renderToStaticMarkup(<TinyChart measure={['<img src=x onerror=alert(1)>']} />)
    expect(markup).toContain('viewBox="0 0 640')
    expect(markup).not.toContain('<img')
    expect(markup).toContain('&lt;img')
  })
})

describe('misuse', () => {
  function Probe(props: { readonly journeys?: null; readonly measure?: string }): null {
    useChartData('Probe', props, 'probe')
    return null
  }

  test.each([
    ['no-data', {}],
    ['both-data', { journeys: null, measure: 'x' }],
  ] as const)('%s is a clear error', (code, props) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      render(<Probe {...props} />)
      expect.unreachable()
    } catch (error) {
      expect(error).toBeInstanceOf(JourneyError)
      expect((error as JourneyError).code).toBe(code)
    }
    vi.restoreAllMocks()
  })
})
