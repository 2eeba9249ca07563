import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { createRef, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { CirclesChart } from '../../../src/charts/circles/CirclesChart.js'
import { CirclesMultiples } from '../../../src/charts/circles/CirclesMultiples.js'
import { useCircles } from '../../../src/charts/circles/circles-context.js'
import * as Circles from '../../../src/charts/circles/parts.js'
import { TrustChart } from '../../../src/charts/circles/TrustChart.js'
import { circlesFromTotals } from '../../../src/measures/circles/circles-from-totals.js'
import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import { measureCircles } from '../../../src/measures/circles/measure-circles.js'
import { measureRingFunnel } from '../../../src/measures/circles/measure-ring-funnel.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { type LogRow, randomLog, touchTable } from '../../support/random-log.js'

const sample = sampleJourneys()
const SCANDAL = [{ timeMs: Date.UTC(2025, 8, 5), label: 'Scandal in the press' }]
const part = (name: string): HTMLElement | null => document.querySelector(`[data-part="${name}"]`)
const plot = (): HTMLElement => screen.getAllByRole('application')[0] as HTMLElement
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const size = { width: 900, height: 700 }

describe('parts', () => {
  test('hand attributes and ref to their group, and take paints and texts of the caller', () => {
    const ref = createRef<SVGGElement>()
    render(
      <Circles.Root journeys={sample} {...size}>
        <Circles.Rings
          ref={ref}
          data-mine="yes"
          paint={(ring, standard) => (ring.ring === 0 ? 'url(#mine)' : standard)}
        />
        <Circles.People paint={() => 'red'} />
        <Circles.Traffic paint={(move) => (move.direction === 'inward' ? 'green' : 'blue')} />
        <Circles.Labels render={(text) => (text.role === 'name' ? <text>{`the ${text.lines[0]}`}</text> : null)} />
      </Circles.Root>,
    )
    expect(ref.current?.getAttribute('data-mine')).toBe('yes')
    expect(ref.current?.querySelector('[fill="url(#mine)"]')).not.toBeNull()
    expect(part('people')?.querySelectorAll('[stroke="red"]')).toHaveLength(5)
    expect(part('traffic')?.querySelector('[fill="green"]')).not.toBeNull()
    expect(part('labels')?.textContent).toContain('the Strangers')
    expect(part('core')).toBeNull()
  })

  test('children of the chart are layers above its own, and read the model', () => {
    function Mine(): ReactElement {
      const { measure, layout } = useCircles()
      return <text data-part="mine">{`${measure.actors} at ${layout.rings.length}`}</text>
    }
    render(
      <CirclesChart journeys={sample} {...size}>
        <Mine />
      </CirclesChart>,
    )
    expect(part('mine')?.textContent).toBe('1200 at 5')
    expect(part('labels')?.compareDocumentPosition(part('mine') as Node)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  test('outside a root say which root they need', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    expect(() => render(<Circles.Changes />)).toThrow(/Circles\.Root/)
    expect(() => render(<Circles.Follow />)).toThrow(/Circles\.Root/)
  })
})

describe('following a person', () => {
  const chart = (actor: string | null): ReactElement => (
    <CirclesChart journeys={sample} {...size} defaultFollow={actor} footer={<Circles.FollowControl />}>
      <Circles.Follow />
    </CirclesChart>
  )

  test('says where they are, and how far they stepped back', async () => {
    render(chart(null))
    expect(part('way')).toBeNull()
    const field = screen.getByLabelText('Follow a person')
    await userEvent.type(field, sample.actors[41] ?? '')
    expect(part('way')).not.toBeNull()
    expect(part('follow-control')?.textContent).toMatch(/stands in|explicitly lost/)
    expect(document.body.textContent).toContain('Dotted: more than 30 days of silence. Dashed: outward.')
    await userEvent.clear(field)
    await userEvent.type(field, 'nobody at all')
    expect(part('follow-control')?.textContent).toContain('hold nobody called “nobody at all”')
    expect(part('way')).toBeNull()
    expect(document.body.textContent).not.toContain('Dotted:')
  })

  test('the way can be walked by key: f leads to it, arrows along it', async () => {
    render(chart(sample.actors[41] ?? ''))
    const user = userEvent.setup()
    plot().focus()
    await user.keyboard('f')
    expect(announcer()).toMatch(/first seen in/)
    const first = announcer()
    await user.keyboard('{ArrowRight}')
    expect(announcer()).not.toBe(first)
    await user.keyboard('{ArrowLeft}')
    expect(announcer()).toBe(first)
  })

  test('reading on with the right arrow alone comes to the way, too', () => {
    render(chart(sample.actors[41] ?? ''))
    plot().focus()
    const heard: string[] = []
    for (let i = 0; i < 60; i++) {
      fireEvent.keyDown(plot(), { key: 'ArrowRight' })
      heard.push(announcer())
    }
    expect(heard.some((text) => /first seen in .* at /.test(text))).toBe(true)
  })

  test('next and previous go through the people, controlled or not', async () => {
    const onFollowChange = vi.fn()
    render(
      <CirclesChart
        journeys={sample}
        {...size}
        follow={null}
        onFollowChange={onFollowChange}
        footer={<Circles.FollowControl />}
      />,
    )
    await userEvent.click(screen.getByRole('button', { name: 'Next person' }))
    expect(onFollowChange).toHaveBeenCalledWith(expect.stringMatching(/^person-/))
    expect(screen.getByLabelText('Follow a person')).toHaveValue('')
  })

  test('has nothing to follow in totals', () => {
    const totals = circlesFromTotals([{ stage: 'a', actors: 5 }])
    render(
      <CirclesChart measure={totals} {...size} follow="a" footer={<Circles.FollowControl />}>
        <Circles.Follow />
        <Circles.Reentries />
      </CirclesChart>,
    )
    expect(part('way')).toBeNull()
    expect(part('follow-control')).toBeNull()
  })
})

describe('people in groups', () => {
  const chart = (more: object = {}): ReactElement => (
    <Circles.Root journeys={sample} by="channel" {...size} footer={<Circles.Legend />} {...more}>
      <Circles.Rings />
      <Circles.Groups />
      <Circles.Labels />
    </Circles.Root>
  )

  test('are all drawn, with a legend and a key that says what the angle means', () => {
    render(chart())
    const drawn = [...document.querySelectorAll('[data-part="groups"] [data-people]')]
    expect(drawn.reduce((sum, path) => sum + Number(path.getAttribute('data-people')), 0)).toBe(1200)
    expect(screen.getByText(/its angle and colour those of its channel/)).toBeInTheDocument()
    expect(within(part('legend') as HTMLElement).getAllByRole('listitem').length).toBeGreaterThan(4)
  })

  test('without angle keep their seats, and the key says that the angle means nothing', () => {
    render(chart({ angle: false }))
    expect(screen.getByText(/its colour that of its channel, at an angle without meaning/)).toBeInTheDocument()
  })

  test('can be walked along the sectors and from ring to ring', async () => {
    render(chart())
    plot().focus()
    await userEvent.keyboard('{End}')
    const last = announcer()
    expect(last).toMatch(/ in Advocates: /)
    await userEvent.keyboard('{ArrowUp}')
    expect(announcer()).toMatch(/ in Customers: /)
    await userEvent.keyboard('{ArrowRight}')
    expect(announcer()).not.toBe(last)
  })

  test('of totals are people as ever, and the legend says why', () => {
    const measure = circlesFromTotals([
      { stage: 'a', actors: 5 },
      { stage: 'b', actors: 3 },
    ])
    render(
      <Circles.Root measure={measure} by="channel" {...size} footer={<Circles.Legend />}>
        <Circles.Groups />
      </Circles.Root>,
    )
    expect(part('people')).not.toBeNull()
    expect(screen.getByText(/Groups need journeys/)).toBeInTheDocument()
  })
})

describe('panels', () => {
  test('a ring that is selected opens, and closes again', async () => {
    render(<CirclesChart journeys={sample} {...size} footer={<Circles.RingFunnel />} />)
    expect(part('ring-funnel')?.textContent).toContain('Select a ring to open it')
    const ring = [...document.querySelectorAll('[data-part="rings"] [data-key]')][2] as Element
    fireEvent.click(ring)
    expect(part('ring-funnel')?.textContent).toContain('Inside Leads')
    const passedBy = (measureRingFunnel(sample, 2)?.steps ?? []).filter(({ reached, touched }) => touched < reached)
    expect(passedBy.length).toBeGreaterThan(0)
    for (const { label, touched } of passedBy) {
      expect(part('ring-funnel')?.textContent).toContain(`${label}: ${touched} touched it themselves`)
    }
    expect(screen.getByRole('button', { name: 'Leads' })).toHaveAttribute('aria-pressed', 'true')
    await userEvent.click(screen.getByRole('button', { name: 'Leads' }))
    expect(part('ring-funnel')?.textContent).not.toContain('Inside Leads')
  })

  test('changes: the four fates of each ring make all who were there', () => {
    render(<CirclesChart journeys={sample} {...size} defaultMoment={8} footer={<Circles.Changes />} />)
    const rows = within(part('changes') as HTMLElement)
      .getAllByRole('row')
      .slice(1)
    expect(rows).toHaveLength(5)
    for (const row of rows) {
      const [, start = 0, ...fates] = within(row)
        .getAllByRole('cell')
        .map((cell) => Number(cell.textContent?.split('·')[0]?.replace(/\D/g, '')))
      expect(fates.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(start)
    }
  })

  test('a table that is wider than its figure says so: a shade, and a region of its name that keys can scroll', () => {
    const chart = (width: number): ReactElement => (
      <CirclesChart journeys={sample} width={width} height={900} defaultMoment={8} footer={<Circles.Changes />} />
    )
    const { rerender } = render(chart(320))
    const region = screen.getByRole('region', { name: /What became of those in each ring: September 2025/ })
    expect(region).toContainElement(part('changes')?.querySelector('table') ?? null)
    expect(region).toHaveAttribute('tabindex', '0')
    rerender(chart(900))
    expect(screen.queryByRole('region')).toBeNull()
    const shade = /overflow-x:auto;background:linear-gradient\(to right/
    expect(renderToStaticMarkup(chart(320))).toMatch(shade)
    expect(renderToStaticMarkup(chart(900))).not.toMatch(shade)
  })

  test('trust: a slider over the same periods, with what the event did', async () => {
    render(<CirclesChart journeys={sample} {...size} events={SCANDAL} footer={<Circles.Trust />} />)
    expect(part('trust')?.textContent).toMatch(/Scandal in the press: 149 moves outward in September 2025/)
    const sliders = screen.getAllByRole('slider')
    expect(sliders).toHaveLength(2)
    sliders[1]?.focus()
    await userEvent.keyboard('{Home}{ArrowRight}')
    for (const slider of screen.getAllByRole('slider')) expect(slider).toHaveAttribute('aria-valuenow', '1')
    expect(screen.getAllByRole('slider')[1]?.getAttribute('aria-valuetext')).toMatch(/^February 2025: conviction 0\./)
  })

  test('content: what the definition means and what was met, per level', () => {
    render(<CirclesChart journeys={sample} {...size} footer={<Circles.Content />} />)
    const text = part('content')?.textContent ?? ''
    expect(text).toContain('Stories')
    expect(text).toMatch(/\d+%/)
  })

  test('re-entries: arcs that can be walked to, with the loop time', async () => {
    render(
      <CirclesChart journeys={sample} {...size}>
        <Circles.Reentries />
      </CirclesChart>,
    )
    expect(part('reentries')?.textContent).toMatch(/came/)
    expect(document.body.textContent).toMatch(
      /Dashed arcs: \d+ came round again, .* after first touch \(median\) · the whole time\./,
    )
    plot().focus()
    await userEvent.keyboard('{End}')
    expect(announcer()).toMatch(/^After a conversion in /)
  })
})

describe('charts of their own', () => {
  test('multiples: every period, walked by arrows, with a table', async () => {
    render(<CirclesMultiples journeys={sample} width={900} height={420} />)
    expect(screen.getAllByRole('row')).toHaveLength(13)
    plot().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(announcer()).toMatch(/^February 2025: /)
    await userEvent.keyboard('{ArrowDown}')
    expect(announcer()).not.toMatch(/^February 2025: /)
  })

  test('lines of trust: the one ahead in the title, a point a stop', async () => {
    const half = measureCircles(sample, { decay: '20 days', unit: 'month' })
    const lines = [
      { label: 'Oak', journeys: sample, events: SCANDAL },
      { label: 'Faded', measure: half },
    ]
    render(<TrustChart lines={lines} unit="month" width={900} height={420} />)
    expect(screen.getAllByText(/^Oak comes out ahead/)[0]).toBeInTheDocument()
    plot().focus()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(announcer()).toMatch(/^Oak, February 2025: conviction/)
    await userEvent.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/^Faded, February 2025: conviction/)
  })
})

const everything = (
  <>
    <Circles.Legend />
    <Circles.FollowControl />
    <Circles.Changes />
    <Circles.Trust />
    <Circles.RingFunnel />
    <Circles.Content />
  </>
)

/** All parts at once. */
function Everything({ journeys, measure, moment = 'whole', ...more }: EverythingProps): ReactElement {
  const data = measure === undefined ? { journeys: journeys ?? null } : { measure }
  const actor = journeys?.actors[0] ?? 'x'
  return (
    <Circles.Root
      {...data}
      {...size}
      {...more}
      by="channel"
      follow={actor}
      moment={moment}
      events={SCANDAL}
      footer={everything}
    >
      <Circles.Rings />
      <Circles.Groups />
      <Circles.Traffic />
      <Circles.Core />
      <Circles.Labels />
      <Circles.Reentries />
      <Circles.Follow />
    </Circles.Root>
  )
}

interface EverythingProps {
  readonly journeys?: JourneySet | null
  readonly measure?: CirclesMeasure
  readonly moment?: number | 'whole'
  readonly width?: number
  readonly height?: number
  readonly locale?: typeof fr
  readonly direction?: 'ltr' | 'rtl'
}

const DAY = 86_400_000
const rowsOf = (count: number, rowOf: (i: number) => readonly LogRow[]): JourneySet =>
  journeysFromTouches(touchTable(Array.from({ length: count }, (_, i) => rowOf(i)).flat()), {
    stages: ['a', 'b', 'c'],
    observedUntil: 400 * DAY,
  })
const touch = (i: number, stage?: string, more: Partial<LogRow> = {}): LogRow => ({
  actor: `p${i}`,
  timeMs: i * 1000,
  touchpoint: 'x',
  ...(stage === undefined ? {} : { stage }),
  ...more,
})

/** Data that nobody wishes for, each a defined picture. */
const HOSTILE: Readonly<Record<string, () => EverythingProps>> = {
  'nobody at all': () => ({ journeys: rowsOf(0, () => []) }),
  'still loading': () => ({ journeys: null }),
  'nobody with a stage': () => ({ journeys: rowsOf(5, (i) => [touch(i)]) }),
  'everybody in one ring': () => ({ journeys: rowsOf(50, (i) => [touch(i, 'b')]) }),
  'one person': () => ({ journeys: rowsOf(1, (i) => [touch(i, 'a'), touch(i, 'c', { timeMs: 90 * DAY })]) }),
  'one ring only': () => ({
    journeys: journeysFromTouches(touchTable([touch(1, 'a'), touch(2, 'a')]), { stages: ['a'] }),
  }),
  'all lost': () => ({ journeys: rowsOf(20, (i) => [touch(i, 'a'), touch(i, 'a', { loss: true, timeMs: 90 * DAY })]) }),
  'a ring of one among many': () => ({ journeys: rowsOf(400, (i) => [touch(i, i === 0 ? 'c' : 'a')]) }),
  'everything at one instant': () => ({ journeys: rowsOf(20, (i) => [touch(i, 'abc'[i % 3], { timeMs: 5 })]) }),
  'negative and missing totals': () => ({
    measure: circlesFromTotals([
      { stage: 'a', actors: [-5, Number.NaN] },
      { stage: 'b', actors: [Number.POSITIVE_INFINITY, 3], inward: -1, outward: Number.NaN },
    ]),
  }),
  'a million in totals': () => ({
    measure: circlesFromTotals([
      { stage: 'a', actors: 999_999 },
      { stage: 'b', actors: 1 },
    ]),
  }),
  'twelve rings': () => ({
    journeys: journeysFromTouches(
      touchTable(Array.from({ length: 240 }, (_, i) => touch(i, `s${i % 12}`, { timeMs: i * DAY }))),
      { stages: Array.from({ length: 12 }, (_, i) => `s${i}`) },
    ),
  }),
  'markup and long names': () => ({
    journeys: journeysFromTouches(
      touchTable([
        touch(1, `<b>${'long '.repeat(60)}</b>`, { channel: '<script>' }),
        touch(2, 'שלב 😀', { channel: '' }),
      ]),
      { stages: [`<b>${'long '.repeat(60)}</b>`, 'שלב 😀'] },
    ),
  }),
  'an unheard-of moment': () => ({ journeys: rowsOf(9, (i) => [touch(i, 'a')]), moment: 99 }),
  'a pixel': () => ({ journeys: rowsOf(9, (i) => [touch(i, 'a')]), width: 1, height: 1 }),
}

describe('hostile data over every part', () => {
  for (const [name, props] of Object.entries(HOSTILE)) {
    test(`${name}: a defined picture, no number that is none, no throw`, () => {
      for (const more of [{}, { locale: fr }, { direction: 'rtl' as const, width: 320, height: 500 }]) {
        const { container, unmount } = render(<Everything {...props()} {...more} />)
        expect(container.querySelector('figure')).not.toBeNull()
        expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined|\[object/)
        unmount()
      }
    })
  }

  test('random logs of all kinds', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const { table, definition } = randomLog(seed, { rows: 40, actors: 6 })
      const journeys = journeysFromTouches(table, definition)
      const { container, unmount } = render(<Everything journeys={journeys} moment={seed % 2 === 0 ? 0 : 'whole'} />)
      expect(container.innerHTML).not.toMatch(/NaN|Infinity|undefined|\[object/)
      unmount()
    }
  })

  test('all of it is drawn on the server, too', () => {
    const html = renderToStaticMarkup(<Everything journeys={sample} />)
    for (const name of ['rings', 'groups', 'way', 'reentries', 'trust', 'changes', 'content', 'legend']) {
      expect(html).toContain(`data-part="${name}"`)
    }
    expect(renderToStaticMarkup(<CirclesMultiples journeys={sample} />)).toContain('<circle')
    expect(renderToStaticMarkup(<TrustChart lines={[{ label: 'Oak', journeys: sample }]} />)).toContain('<path')
  })
})
