import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactElement, useState } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import * as Network from '../../../src/charts/network/parts.js'
import { ActorJourneyView } from '../../../src/charts/network/views/ActorJourneyView.js'
import { NetworkControls } from '../../../src/charts/network/views/NetworkControls.js'
import { NetworkCredits } from '../../../src/charts/network/views/NetworkCredits.js'
import { NetworkDifferences } from '../../../src/charts/network/views/NetworkDifferences.js'
import { NetworkHoles } from '../../../src/charts/network/views/NetworkHoles.js'
import { NetworkInfluence } from '../../../src/charts/network/views/NetworkInfluence.js'
import { NetworkPaths } from '../../../src/charts/network/views/NetworkPaths.js'
import { NetworkSwitches } from '../../../src/charts/network/views/NetworkSwitches.js'
import { NetworkTrace } from '../../../src/charts/network/views/NetworkTrace.js'
import { NetworkWhatIf } from '../../../src/charts/network/views/NetworkWhatIf.js'
import { useNetworkControls } from '../../../src/charts/network/views/use-network-controls.js'
import type { WhatIfValue } from '../../../src/charts/network/views/what-if-value.js'
import { createJourneyStore } from '../../../src/interaction/journey-store.js'
import { compareTransitions } from '../../../src/measures/network/compare-transitions.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { networkFromTransitions } from '../../../src/measures/network/network-from-transitions.js'
import { traceIndex } from '../../../src/measures/network/trace-index.js'
import { traceJourneys } from '../../../src/measures/network/trace-journeys.js'
import { whatIfTouchpoint } from '../../../src/measures/network/what-if-touchpoint.js'
import { type JourneyRef, refKey } from '../../../src/model/journey-ref.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { selectJourneys } from '../../../src/model/select-journeys.js'
import { plantedTruth } from '../../../src/sample/planted-truth.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { randomLog, touchTable } from '../../support/random-log.js'

const SAMPLE = sampleJourneys()
const MEASURE = measureNetwork(SAMPLE)
const touchpoint = (id: string): JourneyRef => ({ kind: 'touchpoint', touchpoint: id })
const rowsOf = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('tbody tr')]
const column = (at: number): string[] => rowsOf().map((row) => row.children[at]?.textContent ?? '')

const VIEWS = {
  NetworkPaths,
  NetworkHoles,
  NetworkCredits,
  NetworkWhatIf,
  NetworkTrace,
  NetworkDifferences,
  NetworkSwitches,
  NetworkInfluence,
  ActorJourneyView,
}

describe('the views beside the network', () => {
  test.each(Object.entries(VIEWS))(
    '%s takes journeys, a measure, a provider, French, nothing yet, and any log',
    (_, View) => {
      const outputs = [
        renderToStaticMarkup(<View journeys={SAMPLE} />),
        renderToStaticMarkup(<View measure={MEASURE} theme="night" />),
        renderToStaticMarkup(<View journeys={SAMPLE} locale={fr} />),
        renderToStaticMarkup(<View journeys={null} />),
        renderToStaticMarkup(
          <JourneyProvider journeys={SAMPLE}>
            <View />
          </JourneyProvider>,
        ),
        renderToStaticMarkup(<View journeys={journeysFromTouches(touchTable([]), { stages: [] })} />),
        ...Array.from({ length: 12 }, (__, seed) => {
          const log = randomLog(seed + 1)
          return renderToStaticMarkup(<View journeys={journeysFromTouches(log.table, log.definition)} />)
        }),
      ]
      for (const output of outputs) {
        expect(output).toContain('data-parcours="network"')
        expect(output).not.toMatch(/NaN|undefined|Infinity|\[object/)
      }
      expect(outputs[2]).not.toBe(outputs[0])
      expect(() => renderToStaticMarkup(<View />)).toThrow(/journeys/)
    },
  )

  test('paths: sums run up to the share of the last, and covering is printed', () => {
    render(<NetworkPaths journeys={SAMPLE} coverage={0.5} paths={50} />)
    const running = column(8).map((text) => Number.parseFloat(text))
    expect(running).toEqual([...running].sort((a, b) => a - b))
    expect(document.body.textContent).toMatch(/covers 50% of journeys and \d+% of conversions/)
  })

  test('paths: only the list by conversions is called that of the brightest', async () => {
    const user = userEvent.setup()
    render(<NetworkPaths journeys={SAMPLE} paths={3} />)
    const title = (): string => document.querySelector('section > div')?.textContent ?? ''
    expect(title()).toMatch(/one of the 3 brightest paths$/)
    await user.click(screen.getByRole('radio', { name: 'Rate, at least' }))
    expect(title()).toMatch(/one of the 3 paths surest to convert$/)
  })

  test('paths of the model are labelled, and what nobody walked says so', () => {
    render(<NetworkPaths journeys={SAMPLE} likely />)
    const contrast = document.querySelector('[data-part="likely"]')
    expect(contrast?.textContent).toMatch(/model thinks likely.*Not observed/)
  })

  test('holes: three ranks put different touchpoints first, and the caption names the rank', async () => {
    const user = userEvent.setup()
    render(<NetworkHoles journeys={SAMPLE} />)
    expect(column(0)[0]).toBe('Delivery fees')
    await user.click(screen.getByRole('radio', { name: 'Number lost' }))
    expect(column(0)[0]).toBe('Tweet')
    expect(screen.getByRole('table').querySelector('caption')?.textContent).toMatch(/how many are lost/)
    await user.click(screen.getByRole('radio', { name: 'Share lost' }))
    const shares = column(1).map((text) => Number.parseFloat(text))
    expect(shares).toEqual([...shares].sort((a, b) => b - a))
  })

  test('credits: every column sums to the conversions', () => {
    render(<NetworkCredits journeys={SAMPLE} />)
    for (let at = 1; at <= 7; at++) {
      const sum = column(at).reduce(
        (total, text) => total + Number.parseFloat(text.replace('<0.1', '0').replace(',', '')),
        0,
      )
      expect(Math.abs(sum - SAMPLE.totals.converted)).toBeLessThan(1)
    }
    expect(screen.getAllByText('298').length).toBe(7)
    expect(screen.getAllByText('<0.1').length).toBeGreaterThan(0)
  })

  test('rows light up and choose what they mean in linked charts', async () => {
    const user = userEvent.setup()
    const onSelectionChange = vi.fn()
    render(
      <JourneyProvider journeys={SAMPLE}>
        <NetworkChart width={900} height={600} />
        <NetworkHoles onSelectionChange={onSelectionChange} />
      </JourneyProvider>,
    )
    const stateOf = (id: string): string | null | undefined =>
      document.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint(id))}"]`)?.getAttribute('data-state')
    const row = within(document.querySelector('[data-view="holes"]') as HTMLElement)
    await user.hover(row.getByRole('button', { name: 'Store visit' }))
    expect(stateOf('store')).toBe('active')
    await user.click(row.getByRole('button', { name: 'Delivery fees' }))
    expect(onSelectionChange).toHaveBeenLastCalledWith([touchpoint('fees')])
    expect(row.getByRole('button', { name: 'Delivery fees' }).getAttribute('aria-pressed')).toBe('true')
  })
})

function Asking(): ReactElement {
  const [value, ask] = useState<WhatIfValue | null>(null)
  return (
    <JourneyProvider journeys={SAMPLE}>
      <NetworkChart width={900} height={600}>
        <Network.WhatIf value={value} onValueChange={ask} />
      </NetworkChart>
      <NetworkWhatIf value={value} onValueChange={ask} />
    </JourneyProvider>
  )
}

describe('what if', () => {
  test('plugging, removing and anything between answer by the closed formula, in the view and in the picture', async () => {
    const user = userEvent.setup()
    render(<Asking />)
    const answer = (): string => document.querySelector('[data-part="answer"]')?.textContent ?? ''
    const drawn = (): string => document.querySelector('[data-part="what-if"]')?.textContent ?? ''
    const expected = (change: number | 'close'): number =>
      Math.round(whatIfTouchpoint(MEASURE, 'fees', change)?.conversionsDifference ?? Number.NaN)
    expect(answer()).toMatch(/As many conversions as there are/)
    await user.click(screen.getByRole('button', { name: 'Plug the hole' }))
    // Open journeys are in both numbers, as the model expects them to end.
    const ofAll = Math.round(MEASURE.totals.journeys * (MEASURE.chain.conversionRate ?? 0))
    expect(ofAll).toBeGreaterThan(MEASURE.totals.converted)
    expect(answer()).toContain(`about ${expected('close')} conversions more, on top of ${ofAll}, by the model`)
    expect(drawn()).toContain(`+${expected('close')}`)
    expect(drawn()).toContain('by the model')
    await user.click(screen.getByRole('button', { name: 'Remove it' }))
    expect(answer()).toContain(`about ${-expected(-1)} conversions fewer, of ${ofAll}, by the model`)
    await user.click(screen.getByRole('button', { name: 'As its kind' }))
    const hole = MEASURE.holes.find(({ touchpoint: at }) => MEASURE.touchpoints[at]?.id === 'fees')
    expect(answer()).toMatch(new RegExp(`about ${Math.round(hole?.excess ?? 0)} conversions more`))
    await user.click(screen.getByRole('button', { name: 'As it is' }))
    expect(drawn()).not.toContain('by the model')
    expect(screen.getByText(/no measured uplift/)).toBeDefined()
  })

  test('ring and view are about the same touchpoint: what was asked or chosen last', async () => {
    const user = userEvent.setup()
    render(<Asking />)
    const slider = (): HTMLInputElement =>
      document.querySelector('[data-part="what-if-slider"]') as unknown as HTMLInputElement
    const about = (name: string): void => {
      expect(screen.getByText(`What if ${name} lost fewer, or more?`)).toBeDefined()
      expect(slider().getAttribute('aria-label')).toBe(`Share lost at ${name}`)
    }
    const choose = (id: string): Promise<void> =>
      user.click(document.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint(id))}"]`) as Element)
    const drawn = (): string => document.querySelector('[data-part="what-if"]')?.textContent ?? ''
    about('Delivery fees')
    await user.click(screen.getByRole('button', { name: 'Plug the hole' }))
    expect(drawn()).toContain('0% instead of 62%')
    await choose('store')
    about('Store visit')
    expect(drawn()).not.toMatch(/instead of|by the model/)
    fireEvent.change(slider(), { target: { value: '0.1' } })
    about('Store visit')
    expect(drawn()).toContain('10% instead of')
    await choose('blog')
    about('Blog post')
    fireEvent.change(slider(), { target: { value: '1' } })
    about('Blog post')
    expect(document.querySelector('[data-part="answer"]')?.textContent).toMatch(/conversions fewer/)
    await user.click(screen.getByRole('button', { name: 'As it is' }))
    about('Blog post')
    await choose('blog')
    await user.selectOptions(screen.getByRole('combobox'), 'fees')
    about('Delivery fees')
  })

  test('says one share where nothing else is asked', () => {
    render(<Asking />)
    const said = [...document.querySelectorAll('input[type="range"]')].map((range) =>
      range.getAttribute('aria-valuetext'),
    )
    expect(said).toEqual(['62%; As many conversions as there are', '62%'])
    expect(screen.getAllByRole('slider', { name: 'Share lost at Delivery fees' }), 'a name without it').toHaveLength(2)
  })

  test('asks nothing of no data', () => {
    const none = selectJourneys(SAMPLE, new Uint8Array(SAMPLE.journeys.count))
    const { container } = render(<NetworkWhatIf journeys={none} />)
    expect(container.textContent).toContain('No journeys to draw')
    expect(container.textContent).not.toContain('What if')
  })

  test('begins with what is chosen, and takes another touchpoint from its list', async () => {
    const user = userEvent.setup()
    render(<NetworkWhatIf journeys={SAMPLE} defaultSelection={[touchpoint('store')]} />)
    expect(screen.getByText('What if Store visit lost fewer, or more?')).toBeDefined()
    await user.selectOptions(screen.getByRole('combobox'), 'blog')
    expect(screen.getByText('What if Blog post lost fewer, or more?')).toBeDefined()
  })
})

describe('tracing', () => {
  test('a search finds journeys in order, chooses them in linked charts, and says what it does not know', async () => {
    const user = userEvent.setup()
    render(
      <JourneyProvider journeys={SAMPLE}>
        <NetworkTrace />
        <NetworkChart width={900} height={600}>
          <Network.Trace />
          <Network.TraceCounts />
        </NetworkChart>
      </JourneyProvider>,
    )
    const found = (): string => document.querySelector('[data-part="found"]')?.textContent ?? ''
    await user.type(screen.getByRole('searchbox'), 'blog > store')
    expect(found()).toMatch(
      /^31 journeys pass Blog post → Store visit, in this order: 45% convert \(29%–62%\), against 17%/,
    )
    expect(document.querySelectorAll('[data-part="trace"] path').length).toBeGreaterThan(10)
    expect(document.querySelector('[data-part="trace-counts"]')?.textContent).toContain('31')
    await user.type(screen.getByRole('searchbox'), ' > nowhere')
    expect(found()).toMatch(/No touchpoint is called “nowhere”/)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(found()).toMatch(/^Point at a touchpoint/)
    expect(document.querySelectorAll('[data-part="trace"] path').length).toBe(0)
    expect(document.activeElement, 'the button is gone').toBe(screen.getByRole('searchbox'))
  })

  test.each([
    ['blog >> store', ['blog', 'store'], [false, true]],
    ['tweet > blog >> article', ['tweet', 'blog', 'article'], [false, false, true]],
    ['tweet >> blog >> article', ['tweet', 'blog', 'article'], [false, true, true]],
    ['tweet >> blog > store', ['tweet', 'blog', 'store'], [false, true, false]],
  ])('what the sentence counts is what the picture draws: %s', async (search, steps, adjacent) => {
    const user = userEvent.setup()
    render(
      <JourneyProvider journeys={SAMPLE}>
        <NetworkTrace />
        <NetworkChart width={900} height={600}>
          <Network.Trace />
          <Network.TraceCounts />
        </NetworkChart>
      </JourneyProvider>,
    )
    await user.type(screen.getByRole('searchbox'), search)
    const { journeys, converted } = traceJourneys(traceIndex(SAMPLE), steps, { adjacent })
    expect(journeys).toBeGreaterThan(0)
    expect(traceJourneys(traceIndex(SAMPLE), steps).journeys).toBeGreaterThan(journeys)
    const found = document.querySelector('[data-part="found"]')?.textContent ?? ''
    expect(found).toMatch(new RegExp(`^${journeys} journeys? pass`))
    expect(found.match(/ ⇒ /g)).toHaveLength(adjacent.filter(Boolean).length)
    const counts = [...document.querySelectorAll('[data-part="trace-counts"] text')].map((text) => text.textContent)
    expect(counts[0], 'at the goal').toBe(String(converted))
    expect(counts.slice(1).map(Number)).toContain(journeys)
    expect(Math.max(...counts.slice(1).map(Number))).toBe(journeys)
  })

  test('a way that is chosen asks for its ends at once after each other; what was chosen before comes first', async () => {
    const user = userEvent.setup()
    const way: JourneyRef = { kind: 'transition', from: 'blog', to: 'article' }
    render(
      <JourneyProvider journeys={SAMPLE} store={createJourneyStore({ selection: [touchpoint('tweet')] })}>
        <NetworkTrace />
        <NetworkChart width={900} height={600} />
      </JourneyProvider>,
    )
    const found = (): string => document.querySelector('[data-part="found"]')?.textContent ?? ''
    const counted = (steps: string[], adjacent: boolean[]): number =>
      traceJourneys(traceIndex(SAMPLE), steps, { adjacent }).journeys
    const mark = document.querySelector(`[data-key="${refKey(way)}"]`) as Element
    await user.pointer({ target: mark })
    const all = counted(['tweet', 'blog', 'article'], [false, false, true])
    expect(found()).toMatch(new RegExp(`^${all} journeys pass Tweet → Blog post ⇒ Article, in this order`))
    await user.click(mark)
    expect(found()).toMatch(
      new RegExp(`^${counted(['blog', 'article'], [false, true])} journeys pass Blog post ⇒ Article, one at once`),
    )
  })
})

describe('one person', () => {
  test('is told with silences, devices, and where they stand', () => {
    render(<ActorJourneyView journeys={SAMPLE} actor={plantedTruth.prospect} />)
    expect(document.querySelectorAll('ol > li').length).toBeGreaterThan(5)
    expect(document.body.textContent).toMatch(/of silence/)
    expect(document.body.textContent).toMatch(/3 devices/)
  })

  test('is drawn through the network, with numbers in order', () => {
    render(
      <NetworkChart journeys={SAMPLE} width={900} height={600}>
        <Network.Thread actor={plantedTruth.prospect} />
      </NetworkChart>,
    )
    const numbers = [...document.querySelectorAll('[data-part="thread"] text')].flatMap((text) =>
      (text.textContent ?? '').split(' ').map(Number),
    )
    expect([...numbers].sort((a, b) => a - b)).toEqual(numbers.map((_, i) => i + 1))
  })
})

describe('differences', () => {
  test('lists every way that its note counts, in percentage points', () => {
    render(<NetworkDifferences journeys={SAMPLE} />)
    const counted = /^(\d+) of \d+ ways tested/.exec(
      document.querySelector('[data-view="differences"] > p')?.textContent ?? '',
    )?.[1]
    expect(column(0).length).toBe(Number(counted))
    expect(column(3).every((text) => /^[+−]?\d+(\.\d)?$/.test(text))).toBe(true)
  })

  test('the bar of the greatest difference shown is whole, the others are to its scale', () => {
    render(<NetworkDifferences journeys={SAMPLE} ways={3} />)
    const points = column(3).map((text) => Number.parseFloat(text.replace('−', '-')))
    const greatest = Math.max(...points.map(Math.abs))
    const bars = rowsOf().map((row) => row.children[3]?.querySelector<HTMLElement>('[aria-hidden] > span')?.style.width)
    expect(bars.length).toBe(3)
    for (const [i, bar] of bars.entries())
      expect(Number.parseFloat(bar ?? '')).toBeCloseTo((100 * Math.abs(points[i] ?? 0)) / greatest, -1)
    expect(bars).toContain('100%')
  })

  test.each([900, 180])('their key and that of impulses stand once, in the picture or under it, at %d px', (width) => {
    render(
      <NetworkChart journeys={SAMPLE} width={width} height={0.6 * width} motion="full">
        <Network.Differences />
        <Network.Impulses along="all" />
      </NetworkChart>,
    )
    const keys = [...document.querySelectorAll('[data-part="differences-key"], [data-part^="impulse-key"]')]
    const shown = keys.filter((key) => key.textContent !== '')
    expect(shown.map((key) => key.textContent).join(' ')).toMatch(/Converted > Lost.*Lost > Converted/)
    expect(shown.length).toBe(2)
    const isUnder = shown.map((key) => key.closest('[data-part="plot"]') === null)
    expect(isUnder).toEqual(width === 180 ? [true, true] : [false, false])
  })

  test('colour only what survives the correction', () => {
    const { rerender } = render(
      <NetworkChart journeys={SAMPLE} width={900} height={600} detail={1}>
        <Network.Differences />
      </NetworkChart>,
    )
    const surviving = compareTransitions(MEASURE).filter(
      ({ survives, transition }) =>
        survives && MEASURE.transitions[transition]?.from !== MEASURE.transitions[transition]?.to,
    )
    expect(surviving.length).toBeGreaterThan(3)
    expect(document.querySelectorAll('[data-difference]').length).toBe(surviving.length)
    const table = networkFromTransitions([
      { from: null, to: 'a', count: 50 },
      { from: 'a', to: 'b', count: 30 },
      { from: 'a', to: null, count: 20, outcome: 'lost' },
      { from: 'b', to: null, count: 30, outcome: 'converted' },
    ])
    rerender(
      <NetworkChart measure={table} width={900} height={600}>
        <Network.Differences />
      </NetworkChart>,
    )
    expect(document.querySelectorAll('[data-difference]').length).toBe(0)
  })
})

function Controlled(): ReactElement {
  const controls = useNetworkControls(SAMPLE)
  return (
    <>
      <NetworkControls controls={controls} source={SAMPLE} />
      <NetworkChart journeys={controls.journeys} width={900} height={600} coverage={controls.state.coverage} />
    </>
  )
}

describe('controls', () => {
  test('filter whole journeys and leave every body where it was', async () => {
    const user = userEvent.setup()
    const { container } = render(<Controlled />)
    const placeOf = (id: string): string => {
      const hit = container.querySelector(
        `[data-part="cells"] [data-key="${refKey(touchpoint(id))}"] circle:last-child`,
      )
      return `${hit?.getAttribute('cx')} ${hit?.getAttribute('cy')}`
    }
    const before = placeOf('blog')
    expect(container.textContent).toContain('1,770 of 1,770 journeys')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Device' }), 'tablet')
    expect(container.textContent).toMatch(/[\d,]+ of 1,770 journeys/)
    expect(container.textContent).not.toContain('1,770 of 1,770')
    expect(placeOf('blog')).toBe(before)
    await user.click(screen.getByRole('radio', { name: 'Channel' }))
    expect(container.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint('email'))}"]`)).not.toBeNull()
    const reset = screen.getByRole('button', { name: 'Show everything' })
    expect(reset.getAttribute('aria-disabled')).toBe('false')
    await user.click(reset)
    expect(placeOf('blog')).toBe(before)
    expect(document.activeElement, 'who has reset stays where it was').toBe(reset)
    expect(reset.getAttribute('aria-disabled')).toBe('true')
  })
})
