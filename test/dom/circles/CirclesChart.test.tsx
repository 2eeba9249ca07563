import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { CirclesChart } from '../../../src/charts/circles/CirclesChart.js'
import { useCircles } from '../../../src/charts/circles/circles-context.js'
import type { CirclesModel } from '../../../src/charts/circles/circles-model.js'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import type { JourneyRef } from '../../../src/model/journey-ref.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const sample = sampleJourneys()
const plot = (): HTMLElement => screen.getByRole('application')
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const people = (): number =>
  [...document.querySelectorAll('[data-people]')].reduce(
    (sum, path) => sum + Number(path.getAttribute('data-people')),
    0,
  )

describe('CirclesChart', () => {
  test('draws every person of the sample, one dot each, and says so', () => {
    render(<CirclesChart journeys={sample} width={640} height={560} />)
    expect(people()).toBe(sample.actors.length)
    expect(screen.getByText(/One dot is one person/)).toBeInTheDocument()
    expect(document.querySelectorAll('[data-part="rings"] [data-key]')).toHaveLength(5)
    expect(document.body.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
  })

  test('names the month in which trust was shaken', () => {
    render(<CirclesChart journeys={sample} />)
    expect(screen.getByText(/Trust was shaken in September 2025/)).toBeInTheDocument()
  })

  test('has the same in a table', () => {
    render(<CirclesChart journeys={sample} />)
    const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '')
    expect(rows).toHaveLength(6)
    expect(rows[1]).toMatch(/^Strangers480/)
  })

  test('walks by key from ring to ring and along their traffic', async () => {
    const user = userEvent.setup()
    render(<CirclesChart journeys={sample} />)
    await user.tab()
    expect(document.activeElement).toBe(plot())
    await user.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/1,200 came/)
    await user.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/^Strangers: 480 people/)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/boundary from Strangers to Visitors was crossed [\d,]+ times/)
    await user.keyboard('{ArrowLeft}')
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}')
    expect(announcer()).toMatch(/^Advocates: 31 people/)
    await user.keyboard('{Enter}')
    expect(announcer()).toBe('Selected: Advocates.')
  })

  test('every item can be reached by keys alone', async () => {
    const user = userEvent.setup()
    render(<CirclesChart journeys={sample} />)
    await user.tab()
    const seen = new Set<string>()
    await user.keyboard('{Home}')
    for (let i = 0; i < 30; i++) {
      seen.add(announcer())
      await user.keyboard('{ArrowRight}')
    }
    for (const name of ['Strangers', 'Visitors', 'Leads', 'Customers', 'Advocates']) {
      expect([...seen].some((text) => text.startsWith(`${name}:`))).toBe(true)
    }
    expect([...seen].filter((text) => /^The boundary/.test(text)).length).toBe(8)
    expect([...seen].filter((text) => /moves? from/.test(text)).length).toBeGreaterThan(0)
  })

  test('nothing that did not happen can be walked to, and Escape twice undoes the dimming', async () => {
    const user = userEvent.setup()
    render(<CirclesChart journeys={sample} />)
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    expect(announcer()).toMatch(/^Strangers: 480 people/)
    expect(document.querySelector('[data-state="dim"]')).not.toBeNull()
    await user.keyboard('{Escape}{Escape}')
    expect(document.querySelector('[data-state="dim"]')).toBeNull()
  })

  test('selects a ring by click and dims the others, without a new geometry', () => {
    const onSelectionChange = vi.fn()
    render(<CirclesChart journeys={sample} onSelectionChange={onSelectionChange} />)
    const before = [...document.querySelectorAll('[data-people]')].map((path) => path.getAttribute('d'))
    const ring = document.querySelector('[data-part="rings"] [data-key="stage:lead"]')
    expect(ring).not.toBeNull()
    fireEvent.click(ring as Element)
    expect(onSelectionChange).toHaveBeenCalledWith([{ kind: 'stage', stage: 'lead' }])
    expect([...document.querySelectorAll('[data-people]')].map((path) => path.getAttribute('d'))).toEqual(before)
    const dimmed = [...document.querySelectorAll('[data-people]')].filter(
      (path) => path.getAttribute('opacity') === '0.25',
    )
    expect(dimmed).toHaveLength(4)
  })

  test('rings the dot of an actor that was chosen elsewhere: where that one stands, and no other', () => {
    const models: CirclesModel[] = []
    const Reader = (): null => {
      models.push(useCircles())
      return null
    }
    const ringed = (at: number): number[][] => {
      const selection: JourneyRef[] = [{ kind: 'actor', actor: sample.actors[at] ?? '' }]
      const { unmount } = render(
        <CirclesChart journeys={sample} height={600} selection={selection}>
          <Reader />
        </CirclesChart>,
      )
      const found = [...document.querySelectorAll('[data-part="chosen"]')]
      unmount()
      return found.map((ring) => ['cx', 'cy'].map((name) => Number(ring.getAttribute(name))))
    }
    const standsAt = (at: number): number[][] => {
      const { measure, layout } = models[0] as CirclesModel
      const dot = measure.dots.actors.indexOf(at)
      const ring = layout?.rings[measure.dots.atEnd[dot] ?? -1]
      const seat = ring?.dots.indexOf(dot) ?? -1
      return [[...(ring?.dotsPx.slice(2 * seat, 2 * seat + 2) ?? [])]]
    }
    const actors = [3, 40, 200, 600]
    const found = actors.map(ringed)
    expect(found).toEqual(actors.map(standsAt))
    expect(new Set(found.map(String)).size).toBe(actors.length)
  })
})

describe('the time line', () => {
  test('is a slider from month to month to the whole time, and speaks what it shows', async () => {
    const user = userEvent.setup()
    const onMomentChange = vi.fn()
    render(
      <CirclesChart
        journeys={sample}
        height={600}
        onMomentChange={onMomentChange}
        events={[{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal' }]}
      />,
    )
    const slider = screen.getByRole('slider')
    expect(slider).toHaveAttribute('aria-valuenow', '12')
    slider.focus()
    await user.keyboard('{ArrowLeft}')
    expect(onMomentChange).toHaveBeenLastCalledWith(11)
    await user.keyboard('{Home}')
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/^January 2025: \d+ moves inward/))
    await user.keyboard('{ArrowRight>8/}')
    expect(slider).toHaveAttribute('aria-valuetext', expect.stringMatching(/September 2025: .*; Scandal/))
    expect(screen.getByText(/^September 2025: \d+ moves inward, \d+ outward/)).toBeInTheDocument()
    await user.keyboard('{End}')
    expect(onMomentChange).toHaveBeenLastCalledWith('whole')
  })

  test('plays only when asked, from the first month on, and stops at the whole time', async () => {
    vi.useFakeTimers()
    try {
      const onMomentChange = vi.fn()
      render(<CirclesChart journeys={sample} height={600} motion="reduced" onMomentChange={onMomentChange} />)
      await vi.advanceTimersByTimeAsync(5000)
      expect(onMomentChange).not.toHaveBeenCalled()
      fireEvent.click(screen.getByRole('button', { name: 'Play' }))
      for (let i = 0; i < 40; i++) await vi.advanceTimersByTimeAsync(600)
      expect(onMomentChange.mock.calls.map(([moment]) => moment)).toEqual([
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        8,
        9,
        10,
        11,
        'whole',
      ])
      expect(screen.getByRole('button', { name: 'Play' })).toBeInTheDocument()
    } finally {
      vi.useRealTimers()
    }
  })

  test('is controlled where the caller says the moment, and left out where asked', () => {
    const { rerender } = render(<CirclesChart journeys={sample} height={600} moment={3} />)
    expect(screen.getByText(/^April 2025:/)).toBeInTheDocument()
    rerender(<CirclesChart journeys={sample} height={600} moment={999} timeline={false} />)
    expect(screen.queryByRole('slider')).toBeNull()
  })
})

describe('whatever comes', () => {
  const empty = (): Element | null => document.querySelector('[data-part="rings"]')

  test('nobody, nothing staged, journeys on their way', () => {
    const { rerender } = render(<CirclesChart journeys={journeysFromTouches(touchTable([]), { stages: ['a'] })} />)
    expect(screen.getAllByText('No journeys to draw').length).toBeGreaterThan(0)
    expect(empty()).toBeNull()
    const unstaged: LogRow[] = [{ actor: 'a', timeMs: 0, touchpoint: 'x' }]
    rerender(<CirclesChart journeys={journeysFromTouches(touchTable(unstaged), { stages: [] })} />)
    expect(screen.getAllByText('No rings to draw').length).toBeGreaterThan(0)
    rerender(<CirclesChart journeys={journeysFromTouches(touchTable(unstaged), { stages: ['a'] })} />)
    expect(screen.getAllByText('Nobody stands in a ring').length).toBeGreaterThan(0)
    rerender(<CirclesChart journeys={null} />)
    expect(screen.getAllByText(/Reading the journeys/).length).toBeGreaterThan(0)
  })

  test('random logs of all kinds draw without a number that is none', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const { table, definition } = randomLog(seed)
      const { unmount } = render(<CirclesChart journeys={journeysFromTouches(table, definition)} height={500} />)
      expect(document.body.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
      unmount()
    }
  })

  test('hostile labels and forty rings', () => {
    const stages = Array.from({ length: 40 }, (_, i) => `${'<b>long</b> '.repeat(40)}${i} 😀`)
    const rows = stages.flatMap((stage, i): LogRow[] => [
      { actor: `p${i}`, timeMs: i * 1e9, touchpoint: '"><script>', stage },
      { actor: `p${i}`, timeMs: -1e14 * i, touchpoint: '', stage: stages[(i * 7) % 40], loss: i % 3 === 0 },
    ])
    render(<CirclesChart journeys={journeysFromTouches(touchTable(rows), { stages })} height={500} />)
    expect(document.body.innerHTML).not.toMatch(/NaN|Infinity|undefined/)
    expect(document.querySelector('script')).toBeNull()
  })

  test('totals without moves, and with', () => {
    const { rerender } = render(<CirclesChart measure={circlesFromTotals([{ stage: 'a', actors: 30 }])} />)
    expect(document.querySelectorAll('[data-part="traffic"] > [data-key]')).toHaveLength(0)
    const totals = circlesFromTotals([
      { stage: 'a', actors: [30, 20] },
      { stage: 'b', actors: [10, 20], inward: 8, outward: 3 },
    ])
    rerender(<CirclesChart measure={totals} height={500} />)
    expect(document.querySelectorAll('[data-part="traffic"] > [data-key]')).toHaveLength(2)
    expect(screen.getByRole('slider')).toBeInTheDocument()
  })

  test('more dots than an SVG should hold go on a canvas', () => {
    const many = circlesFromTotals(
      [
        { stage: 'a', actors: 4000 },
        { stage: 'b', actors: 2000 },
      ],
      { dotsAtMost: 9000 },
    )
    render(<CirclesChart measure={many} width={1200} height={1100} />)
    expect(document.querySelector('[data-part="people"] canvas')).not.toBeNull()
    expect(people()).toBe(0)
  })

  test('takes its journeys from a provider, speaks French, and is drawn on the server', () => {
    render(
      <JourneyProvider journeys={sample}>
        <CirclesChart locale={fr} direction="rtl" />
      </JourneyProvider>,
    )
    expect(screen.getByText(/La confiance a vacillé, septembre 2025/)).toBeInTheDocument()
    const html = renderToStaticMarkup(<CirclesChart journeys={sample} />)
    expect(html).toMatch(/data-people/)
    expect(html).toBe(renderToStaticMarkup(<CirclesChart journeys={sample} />))
  })
})
