import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { LoopChart } from '../../../src/charts/loop/LoopChart.js'
import { useLoop } from '../../../src/charts/loop/loop-context.js'
import * as Loop from '../../../src/charts/loop/parts.js'
import { loopBowTie } from '../../../src/layout/loop/loop-bow-tie.js'
import { loopRacetrack } from '../../../src/layout/loop/loop-racetrack.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { loopStockFromTotals } from '../../../src/measures/loop/loop-stock-from-totals.js'
import { measureLoop } from '../../../src/measures/loop/measure-loop.js'
import { generationsFromGain } from '../../../src/measures/loop/measure-loop-generations.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'

const sample = sampleJourneys()
const measure = measureLoop(sample)
const badMarkup = /NaN|Infinity|undefined/
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''

describe('forms', () => {
  test('a racetrack and a bow tie draw all stages, on the server, too', () => {
    for (const form of [loopRacetrack, loopBowTie]) {
      const markup = renderToStaticMarkup(<LoopChart measure={measure} form={form} width={900} height={480} />)
      expect(markup).not.toMatch(badMarkup)
      for (const { id } of measure.stages) expect(markup).toContain(`data-key="stage:${id}"`)
    }
  })

  test('the key says which way to read', () => {
    const keyOf = (chart: ReactElement): string => renderToStaticMarkup(chart)
    expect(keyOf(<LoopChart measure={measure} />)).toContain('clockwise')
    expect(keyOf(<LoopChart measure={measure} form={loopBowTie} />)).toContain('left to right')
  })
})

describe('parts', () => {
  function Spy(): ReactElement {
    return <text data-spy>{useLoop().measure.stages.length}</text>
  }

  test('take ref, attributes and paints; layers of one’s own read the model', () => {
    const ref = createRef<SVGGElement>()
    render(
      <Loop.Root journeys={sample} width={640} height={480}>
        <Loop.Ribbon ref={ref} className="mine" paint={({ stage }) => `url(#p${stage})`} />
        <Loop.Labels render={(label) => <text data-own>{label.id}</text>} />
        <Spy />
      </Loop.Root>,
    )
    expect(ref.current?.getAttribute('class')).toBe('mine')
    expect(ref.current?.querySelector('[data-key="stage:lead"]')?.getAttribute('fill')).toBe('url(#p2)')
    expect(document.querySelectorAll('[data-own]').length).toBeGreaterThan(4)
    expect(document.querySelector('[data-spy]')?.textContent).toBe('5')
    expect(document.querySelector('[data-part="moves"]')).toBeNull()
  })

  test('children of the chart are layers above its own; the tooltip can be the caller’s', async () => {
    const user = userEvent.setup()
    render(
      <LoopChart journeys={sample} renderTooltip={(item) => <b data-tip>{item.title}</b>}>
        <Spy />
      </LoopChart>,
    )
    expect(document.querySelector('[data-spy]')).not.toBeNull()
    await user.tab()
    await user.keyboard('{ArrowRight}')
    expect(document.querySelector('[data-tip]')?.textContent).toMatch(/Strangers/)
  })

  test('outside a root they say what is missing', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => renderToStaticMarkup(<Loop.Ribbon />)).toThrow(expect.objectContaining({ code: 'no-root' }))
    silent.mockRestore()
  })

  test('a hover renders the marks that change, and no other', () => {
    let renders = 0
    const Counter = (): null => {
      useLoop()
      renders++
      return null
    }
    render(
      <LoopChart journeys={sample}>
        <Counter />
      </LoopChart>,
    )
    const before = renders
    fireEvent.pointerMove(document.querySelector('[data-key="stage:lead"]') as Element, { clientX: 5, clientY: 5 })
    expect(document.querySelector('[data-key="stage:customer"]')?.getAttribute('data-state')).toBe('dim')
    expect(renders).toBe(before)
  })
})

describe('what if', () => {
  test('moves the picture by slider, says so, and goes back', () => {
    const onTurn = vi.fn()
    render(<Loop.WhatIf journeys={sample} width={640} height={480} onTurn={onTurn} />)
    const shape = (): string | null =>
      document.querySelector('[data-part="stages"] [data-key="stage:customer"]')?.getAttribute('d') ?? null
    const before = shape()
    const slider = screen.getByLabelText('Get further in from Leads')
    expect(slider.getAttribute('aria-valuetext')).toBe('42%')
    fireEvent.change(slider, { target: { value: '90' } })
    expect(onTurn).toHaveBeenCalledWith({ rates: { lead: 0.9 } })
    expect(shape()).not.toBe(before)
    expect(document.querySelector('[data-part="what-if"]')?.textContent).toMatch(/What if: A model estimate/)
    expect(screen.getByRole('status').textContent).toMatch(/^Loop gain 0\.\d/)
    fireEvent.click(screen.getByRole('button', { name: 'As measured' }))
    expect(shape()).toBe(before)
    fireEvent.change(screen.getByLabelText('Each who reaches Advocates brings'), { target: { value: '100' } })
    expect(document.body.innerHTML).not.toMatch(badMarkup)
  })

  test('the panel alone has numbers and no sliders; it never gives an unbounded number', () => {
    const { rerender } = render(<Loop.GainPanel measure={measure} />)
    expect(screen.queryByRole('slider')).toBeNull()
    expect(document.querySelector('[data-part="gain-panel"]')?.textContent).toMatch(/Loop gain0\.18/)
    const strong = loopFromTotals({
      stages: [
        { id: 'a', actors: 9, onward: 8 },
        { id: 'b', actors: 8 },
      ],
      referred: 40,
    })
    rerender(<Loop.GainPanel measure={strong} />)
    expect(document.querySelector('[data-part="gain-panel"]')?.textContent).toMatch(/not bounded/)
    rerender(<Loop.GainPanel measure={measure} locale={fr} />)
    expect(document.querySelector('[data-part="gain-panel"]')?.textContent).toMatch(/Gain de la boucle/)
  })
})

describe('views', () => {
  const views: readonly (readonly [string, (props: { locale?: typeof fr }) => ReactElement])[] = [
    ['gain over time', (props) => <Loop.Trend journeys={sample} {...props} />],
    ['generations', (props) => <Loop.Generations journeys={sample} {...props} />],
    ['stock and flow', (props) => <Loop.Stock journeys={sample} {...props} />],
    ['channels', (props) => <Loop.Channels journeys={sample} {...props} />],
  ]

  test.each(views)('%s is drawn on the server, in French, too, with a table', (_name, View) => {
    expect(renderToStaticMarkup(<View />)).not.toMatch(badMarkup)
    const markup = renderToStaticMarkup(<View locale={fr} />)
    expect(markup).not.toMatch(badMarkup)
    expect(markup).toContain('<table')
  })

  test.each(views)('%s is walked by key', async (_name, View) => {
    const user = userEvent.setup()
    render(<View />)
    await user.tab()
    await user.keyboard('{Home}')
    const first = announcer()
    expect(first).not.toBe('')
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(announcer()).not.toBe(first)
  })

  test.each([
    ['gain over time', Loop.Trend],
    ['generations', Loop.Generations],
    ['stock and flow', Loop.Stock],
    ['channels', Loop.Channels],
  ] as const)('%s waits for its journeys', (_name, View) => {
    render(<View journeys={null} />)
    expect(screen.getAllByText(/Reading/).length).toBeGreaterThan(0)
  })

  test('take measures made elsewhere', () => {
    render(<Loop.Generations measure={generationsFromGain({ k: 0.5 })} />)
    expect(document.querySelectorAll('[data-part="generations"] [data-key]').length).toBeGreaterThan(5)
  })

  test('stock and flow: the slider leads through periods, the residual is shown', () => {
    const period = (
      startMs: number,
      closing: number,
    ): Parameters<typeof loopStockFromTotals>[0]['periods'][number] => ({
      startMs,
      endMs: startMs + 1,
      stages: [{ id: 'a', opening: 10, entered: 5, closing }],
    })
    const stock = loopStockFromTotals({ stages: [{ id: 'a' }], periods: [period(0, 15), period(9e9, 12)] })
    const onPeriodChange = vi.fn()
    render(<Loop.Stock measure={stock} width={640} height={440} onPeriodChange={onPeriodChange} />)
    expect(document.body.textContent).toMatch(/\+3 unexplained/)
    fireEvent.change(screen.getByLabelText('Period'), { target: { value: '0' } })
    expect(onPeriodChange).toHaveBeenCalledWith(0)
    expect(document.body.textContent).toMatch(/Stock and flow reconcile/)
  })
})
