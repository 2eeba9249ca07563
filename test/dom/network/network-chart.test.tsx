import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { traceIndex } from '../../../src/measures/network/trace-index.js'
import { traceJourneys } from '../../../src/measures/network/trace-journeys.js'
import { type JourneyRef, refKey } from '../../../src/model/journey-ref.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'
import { walkedJourneys } from '../../support/walked-journeys.js'

const SAMPLE = sampleJourneys()
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const touchpoint = (id: string): JourneyRef => ({ kind: 'touchpoint', touchpoint: id })

function hostileSet(): JourneySet {
  const names = [
    'x'.repeat(4000),
    '<b>bold</b>',
    '\u202Eturn',
    '__proto__',
    'a:b%c',
    '漢字'.repeat(20),
    ' ',
    '👩‍👩‍👧‍👦',
  ]
  const rows = Array.from(
    { length: 200 },
    (_, i): LogRow => ({
      actor: `actor ${i % 40}`,
      timeMs: 1.7e12 + i * 3.6e6,
      touchpoint: names[(i * 3) % names.length] as string,
      conversion: i % 11 === 0,
    }),
  )
  return journeysFromTouches(touchTable(rows), { stages: [] })
}

describe('NetworkChart', () => {
  test('draws every touchpoint and ways between them, without NaN, in both themes', () => {
    for (const theme of ['paper', 'night'] as const) {
      const { container, unmount } = render(<NetworkChart journeys={SAMPLE} theme={theme} width={900} height={600} />)
      const used = measureNetwork(SAMPLE).touchpoints
      for (const { id } of used)
        expect(container.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint(id))}"]`)).not.toBeNull()
      expect(container.querySelectorAll('[data-part="dendrites"] > g').length).toBeGreaterThan(used.length)
      expect(container.querySelectorAll('[data-hole]').length).toBe(2)
      expect(container.innerHTML).not.toMatch(/NaN|undefined|Infinity/)
      unmount()
    }
  })

  test('draws what nobody observed as dotted spurs, and says how many went there', async () => {
    const row = (actor: string, hour: number, id: string, gap = false): LogRow => ({
      actor,
      timeMs: 1.7e12 + hour * 3.6e6,
      touchpoint: id,
      gap,
      conversion: id === 'shop',
    })
    const rows = ['a', 'b'].flatMap((actor) => [row(actor, 0, 'ad'), row(actor, 1, 'shop', true)])
    const journeys = journeysFromTouches(touchTable(rows), { stages: [] })
    const { container } = render(<NetworkChart journeys={journeys} width={900} height={600} />)
    const gaps = container.querySelectorAll('[data-part="cells"] [data-part="gap"]')
    expect([...gaps].map((gap) => gap.closest('[data-key]')?.getAttribute('data-key'))).toEqual(
      expect.arrayContaining([refKey(touchpoint('ad')), refKey(touchpoint('shop'))]),
    )
    expect(gaps.length).toBe(2)
    for (const gap of gaps) expect(gap.getAttribute('stroke-dasharray')).toMatch(/^0\.1 /)
    expect(container.querySelector('[data-part="legend"]')?.textContent).toContain('not observed')
    await userEvent.hover(
      container.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint('shop'))}"]`) as Element,
    )
    expect(container.querySelector('[data-part="tooltip"]')?.textContent).toMatch(/Came here, way not observed\W*2/)
  })

  test('draws the same from a measure as from journeys, and on a server', () => {
    const size = { width: 640, height: 480 }
    const ofJourneys = renderToStaticMarkup(<NetworkChart journeys={SAMPLE} {...size} />)
    const ofMeasure = renderToStaticMarkup(<NetworkChart measure={measureNetwork(SAMPLE)} {...size} />)
    const marks = (markup: string): string =>
      markup.slice(markup.indexOf('data-part="dendrites"'), markup.indexOf('data-part="labels"'))
    expect(marks(ofMeasure)).toBe(marks(ofJourneys))
    expect(ofJourneys).not.toContain('NaN')
  })

  test('walks from the first body along its strongest way and on', async () => {
    const user = userEvent.setup()
    render(<NetworkChart journeys={SAMPLE} width={900} height={600} />)
    await user.tab()
    await user.keyboard('{ArrowRight}')
    const first = announcer()
    await user.keyboard('{ArrowRight}')
    const way = announcer()
    expect(way).toContain(' → ')
    expect(way.startsWith(first.split('.')[0] as string)).toBe(true)
    await user.keyboard('{ArrowDown}')
    expect(announcer()).toContain(' → ')
    expect(announcer()).not.toBe(way)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).not.toContain(' → ')
    await user.keyboard('b')
    expect(announcer()).toMatch(/^Path 1: /)
    await user.keyboard('b')
    expect(announcer()).toMatch(/^Path 2: /)
    await user.keyboard('h')
    expect(announcer()).toMatch(
      /^Delivery fees: 62% of visits are lost \(53%–69%\), 2\.5 times .* conversions by the model/,
    )
    await user.keyboard('h')
    expect(announcer()).toMatch(/^Postcode check: \d+% of visits are lost/)
  })

  test('follows a bright path body by body to the goal, and goes back the way it came', async () => {
    const user = userEvent.setup()
    render(<NetworkChart journeys={SAMPLE} width={900} height={600} />)
    screen.getByRole('application').focus()
    await user.keyboard('bb')
    const path = announcer()
    expect(path).toMatch(/^Path 2: Delivery → Newsletter → Store visit/)
    const heard: string[] = []
    for (let step = 0; step < 4; step++) {
      await user.keyboard('f')
      heard.push(announcer())
    }
    expect(heard.map((text) => text.split('.')[0])).toEqual(['Delivery', 'Newsletter', 'Store visit', 'converted'])
    for (const before of [...heard.slice(0, -1).reverse(), path]) {
      await user.keyboard('{Backspace}')
      expect(announcer()).toBe(before)
    }
  })

  test('sorts its table by any head, and back', async () => {
    const user = userEvent.setup()
    render(<NetworkChart journeys={SAMPLE} width={900} height={600} />)
    await user.click(screen.getByText('Show table'))
    const cells = (column: number): string[] =>
      [...document.querySelectorAll('tbody tr')].map((row) => row.children[column]?.textContent ?? '')
    const before = cells(0)
    await user.click(screen.getByRole('button', { name: 'Lost here' }))
    const lost = cells(4).map((text) => Number(text.replace(',', '')))
    expect(lost).toEqual([...lost].sort((a, b) => b - a))
    expect(document.querySelector('th[aria-sort="descending"]')?.textContent).toContain('Lost here')
    await user.click(screen.getByRole('button', { name: 'Touchpoint' }))
    expect(cells(0)).toEqual([...before].sort((a, b) => a.localeCompare(b, 'en')))
    await user.click(screen.getByRole('button', { name: 'Touchpoint' }))
    await user.click(screen.getByRole('button', { name: 'Touchpoint' }))
    expect(cells(0)).toEqual(before)
  })

  test('dims all but what journeys through a touchpoint went through, and asks for a second one in order', () => {
    const rows = (actor: string, steps: string): LogRow[] =>
      [...steps].map((touchpoint, hour) => ({
        actor,
        timeMs: 1.7e12 + hour * 3.6e6,
        touchpoint,
        conversion: hour === steps.length - 1,
      }))
    // a and b lead to d over the hub; c leads to e. Neighbours of the hub would all light up.
    const journeys = journeysFromTouches(touchTable([...rows('1', 'ahd'), ...rows('2', 'bhd'), ...rows('3', 'che')]), {
      stages: [],
    })
    const stateOf = (id: string): string | null | undefined =>
      document.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint(id))}"]`)?.getAttribute('data-state')
    const props = { journeys, width: 900, height: 600, detail: 1 }
    const { rerender } = render(<NetworkChart {...props} highlight={touchpoint('a')} />)
    expect(['a', 'h', 'd', 'b', 'c', 'e'].map(stateOf)).toEqual(['active', 'related', 'related', 'dim', 'dim', 'dim'])
    rerender(<NetworkChart {...props} highlight={touchpoint('d')} selection={[touchpoint('h')]} />)
    expect(['a', 'h', 'd', 'b', 'c', 'e'].map(stateOf)).toEqual([
      'related',
      'related',
      'active',
      'related',
      'dim',
      'dim',
    ])
    rerender(<NetworkChart {...props} highlight={touchpoint('h')} selection={[touchpoint('d')]} />)
    expect(['a', 'b', 'c', 'e'].map(stateOf)).toEqual(['dim', 'dim', 'dim', 'dim'])
  })

  test('offers a table where there is something to list', () => {
    const offered = (): boolean => screen.queryByText('Show table') !== null
    const { rerender } = render(<NetworkChart journeys={null} width={900} height={600} />)
    expect(offered(), 'on the way').toBe(false)
    const none = journeysFromTouches(touchTable([]), { stages: [] })
    rerender(<NetworkChart journeys={none} width={900} height={600} />)
    expect(offered(), 'nothing').toBe(false)
    rerender(<NetworkChart journeys={SAMPLE} width={900} height={600} />)
    expect(offered()).toBe(true)
  })

  test('shows where those were lost that are chosen', () => {
    const lost: JourneyRef = { kind: 'transition', from: 'fees', to: '', flow: 'lost' }
    render(<NetworkChart journeys={SAMPLE} width={900} height={600} selection={[lost]} />)
    const states = [...document.querySelectorAll('[data-part="cells"] [data-state]')].map((mark) => [
      mark.getAttribute('data-key'),
      mark.getAttribute('data-state'),
    ])
    expect(states.filter(([, state]) => state === 'active')).toEqual([[refKey(touchpoint('fees')), 'active']])
    expect(states.filter(([, state]) => state === 'dim').length).toBeGreaterThan(0)
  })

  test('says of what is met after a chosen touchpoint how many convert, in the tooltip and aloud', async () => {
    const user = userEvent.setup()
    const path = ['blog', 'store']
    const { journeys, converted } = traceJourneys(traceIndex(SAMPLE), path)
    expect(converted).toBeGreaterThan(5)
    const props = { journeys: SAMPLE, width: 900, height: 600 }
    const { rerender } = render(<NetworkChart {...props} defaultSelection={[touchpoint('blog')]} />)
    const said = `${Math.round((100 * converted) / journeys)}% (${converted} of ${journeys})`
    const mark = document.querySelector(`[data-part="cells"] [data-key="${refKey(touchpoint('store'))}"]`) as Element
    const tooltip = (): string => document.querySelector('[data-part="tooltip"]')?.textContent ?? ''
    await user.pointer({ target: mark })
    expect(tooltip()).toContain(`After Blog post: convert${said}`)
    screen.getByRole('application').focus()
    await user.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/After Blog post: convert: [\d.]+% \(\d+ of \d+\)/)
    rerender(<NetworkChart {...props} selection={[]} />)
    expect(tooltip()).not.toContain('After Blog post')
  })

  test('hover and selection change attributes, never geometry', async () => {
    const user = userEvent.setup()
    const onSelectionChange = vi.fn()
    const { container } = render(
      <NetworkChart journeys={SAMPLE} width={900} height={600} onSelectionChange={onSelectionChange} />,
    )
    const shapes = (): string[] =>
      [...container.querySelectorAll('[data-part="dendrites"] path[fill="none"], [data-part="cells"] > path')].map(
        (path) => path.getAttribute('d') ?? '',
      )
    const before = new Set(shapes())
    const fees = container.querySelector(`[data-part="cells"] [data-key="touchpoint:fees"]`) as Element
    await user.click(fees)
    expect(onSelectionChange).toHaveBeenCalledWith([touchpoint('fees')])
    expect(fees.getAttribute('data-state')).toBe('active')
    for (const shape of shapes()) expect(before.has(shape)).toBe(true)
  })

  test('a chosen path lights its ways and leaves the others dim', () => {
    const { container } = render(
      <NetworkChart
        journeys={SAMPLE}
        width={900}
        height={600}
        defaultSelection={[{ kind: 'path', touchpoints: ['share', 'store'] }]}
      />,
    )
    const state = (key: string): string | null | undefined =>
      container.querySelector(`[data-key="${key}"]`)?.getAttribute('data-state')
    expect(state('transition:share:store:')).toBe('related')
    expect(state('touchpoint:share')).toBe('related')
    expect(state('touchpoint:tweet')).toBe('dim')
  })

  test('draws a star that is also a hole as both: a black disc, its ring, and light round it', () => {
    const journeys = walkedJourneys({ 'star!': 90, star: 210, 'shop!': 60, shop: 40, 'mail!': 60, mail: 40 })
    const { container } = render(<NetworkChart journeys={journeys} theme="night" width={900} height={600} />)
    const star = container.querySelector('[data-part="cells"] [data-key="touchpoint:star"]')
    expect(star?.getAttribute('data-hole')).toBe('true')
    const fills = [...(star?.querySelectorAll('circle') ?? [])].map((disc) => disc.getAttribute('fill'))
    expect(fills.some((fill) => /-halo\)$/.test(fill ?? ''))).toBe(true)
    expect(fills.some((fill) => /--parcours-hole/.test(fill ?? ''))).toBe(true)
    expect(Number(star?.querySelector('[data-part="star"]')?.getAttribute('stroke-width'))).toBeGreaterThan(1)
    expect(star?.querySelector('[data-part="core"]')).toBeNull()
    const shop = container.querySelector('[data-part="cells"] [data-key="touchpoint:shop"]')
    expect(shop?.querySelector('[data-part="core"]')).not.toBeNull()
    expect(container.querySelector('[data-part="legend"]')?.textContent).toContain('core: conversions gone without it')
  })

  test('says why it is empty, and that it is on the way', () => {
    const { rerender } = render(<NetworkChart journeys={journeysFromTouches(touchTable([]), {})} />)
    expect(screen.getAllByText('No journeys to draw').length).toBeGreaterThan(0)
    rerender(<NetworkChart journeys={null} />)
    expect(screen.getAllByText('Reading the journeys …').length).toBeGreaterThan(0)
  })

  test('a part of the journeys stands where all of them stand, from the first picture on', () => {
    const places = (coverage: number): Map<string, { x: number; y: number }> => {
      const { container, unmount } = render(
        <NetworkChart journeys={SAMPLE} coverage={coverage} width={900} height={600} />,
      )
      const bodies = [...container.querySelectorAll('[data-part="cells"] [data-key]')].map((body) => {
        const disc = body.querySelector('circle[fill="transparent"]')
        const place = { x: Number(disc?.getAttribute('cx')), y: Number(disc?.getAttribute('cy')) }
        return [body.getAttribute('data-key') ?? '', place] as const
      })
      unmount()
      return new Map(bodies)
    }
    const all = places(1)
    const part = places(0.6)
    expect(part.size).toBeGreaterThan(8)
    // Discs of another size keep inside the frame and off each other: so much, a hundredth of the width, they give way.
    for (const [key, { x, y }] of part) {
      const whole = all.get(key)
      expect(Math.hypot(x - (whole?.x ?? 0), y - (whole?.y ?? 0)), key).toBeLessThan(9)
    }
  })

  test('prints how many of all journeys a coverage keeps, and what its light is a share of', () => {
    const { container } = render(<NetworkChart journeys={SAMPLE} coverage={0.6} width={900} height={600} />)
    const { totals, coverage } = measureNetwork(SAMPLE, { coverage: 0.6 })
    const labels = container.querySelector('[data-part="labels"]')?.textContent
    expect(labels).toContain(`of ${coverage.journeysOfAll.toLocaleString('en')} journeys start`)
    expect(labels).toContain(`${totals.converted}of ${coverage.conversionsOfAll} converted`)
    expect(container.querySelector('[data-part="legend"]')?.textContent).toContain('of the conversions shown')
  })

  test('names tails of the lost where some are drawn, and not where all are lost at a black hole', () => {
    const legendOf = (pathOf: (actor: number) => readonly string[]): [number, boolean] => {
      const rows = Array.from({ length: 300 }, (_, actor) =>
        pathOf(actor).map(
          (id, at): LogRow => ({
            actor: `${actor}`,
            timeMs: 1.7e12 + (actor + at) * 3.6e6,
            touchpoint: id,
            conversion: id === 'purchase',
          }),
        ),
      ).flat()
      const journeys = journeysFromTouches(touchTable(rows), { stages: [], observation: 'complete' })
      expect(measureNetwork(journeys).totals.lost).toBeGreaterThan(0)
      const { container, unmount } = render(<NetworkChart journeys={journeys} width={900} height={600} />)
      const tails = container.querySelectorAll('[data-part="cells"] path[fill*="ash"]').length
      const entries = [...container.querySelectorAll('[data-part="legend"] bdi')].map((entry) => entry.textContent)
      unmount()
      return [tails, entries.includes('lost')]
    }
    const holeAtTrial = (actor: number): string[] => {
      if (actor % 3 === 0) return ['visit', 'purchase']
      return actor % 5 === 1 ? ['visit', 'trial', 'purchase'] : ['visit', 'trial']
    }
    expect(legendOf(holeAtTrial)).toEqual([0, false])
    const [tails, isNamed] = legendOf(
      (actor) => [['visit', 'trial', 'purchase'], ['visit'], ['trial']][actor % 3] ?? [],
    )
    expect([tails > 0, isNamed]).toEqual([true, true])
  })

  test('explains the numbers of spurs wherever it prints them', () => {
    for (const height of [420, 480, 620]) {
      const { container, unmount } = render(<NetworkChart journeys={SAMPLE} detail={0.3} width={640} height={height} />)
      const numbers = (container.querySelector('[data-part="labels"]')?.textContent ?? '').match(/\+\d+/g) ?? []
      const legend = container.querySelector('[data-part="legend"]')?.textContent ?? ''
      if (numbers.length > 0) expect(legend).toMatch(/\+\d+times other ways were used/)
      expect(numbers.length > 0 || height < 600).toBe(true)
      unmount()
    }
  })

  test('speaks French', () => {
    render(<NetworkChart journeys={SAMPLE} locale={fr} width={900} height={600} />)
    expect(document.querySelector('figcaption')?.textContent).toContain('ont suivi la voie')
  })

  test('throws nothing and draws no NaN for hostile names and random logs', () => {
    const sets = [
      hostileSet(),
      ...Array.from({ length: 25 }, (_, i) => {
        const log = randomLog(i + 1)
        return journeysFromTouches(log.table, log.definition)
      }),
    ]
    for (const set of sets) {
      const markup = renderToStaticMarkup(<NetworkChart journeys={set} width={480} height={400} />)
      expect(markup).not.toMatch(/NaN|undefined|Infinity|<b>/)
    }
  })
})
