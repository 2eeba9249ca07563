import { fireEvent, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { JourneyProvider } from '../../../src/charts/JourneyProvider.js'
import { LoopChart } from '../../../src/charts/loop/LoopChart.js'
import { loopFromTotals } from '../../../src/measures/loop/loop-from-totals.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { fr } from '../../../src/voice/locales/fr.js'
import { randomLog, touchTable } from '../../support/random-log.js'

const sample = sampleJourneys()
const plot = (): HTMLElement => screen.getByRole('application')
const announcer = (): string => document.querySelector('[data-part="announcer"]')?.textContent ?? ''
const marks = (part: string): Element[] => [...document.querySelectorAll(`[data-part="${part}"] [data-key]`)]
const badMarkup = /NaN|Infinity|undefined/

describe('LoopChart', () => {
  test('draws the stages, the joint with its factor and the readout of the sample', () => {
    render(<LoopChart journeys={sample} width={640} height={560} />)
    expect(marks('stages')).toHaveLength(5)
    expect(document.querySelectorAll('[data-part="joint"] path').length).toBeGreaterThan(4)
    expect(document.querySelector('[data-part="joint"]')?.textContent).toMatch(/each brings\d\.\d/)
    expect(document.querySelector('[data-part="readout"]')?.textContent).toMatch(/loop gain0\.\d+multiplies ×1\.\d+/)
    expect(document.body.innerHTML).not.toMatch(badMarkup)
  })

  test('never draws coming again and bringing others alike', () => {
    render(<LoopChart journeys={sample} width={900} height={640} />)
    const again = document.querySelector('[data-kind="reEntry"] path:last-of-type')
    const joint = document.querySelector('[data-part="joint"] path')
    const dashed = [...document.querySelectorAll('[data-kind="reEntry"] path')].some((p) =>
      p.hasAttribute('stroke-dasharray'),
    )
    expect(dashed).toBe(true)
    expect(again).not.toBeNull()
    expect(joint?.getAttribute('fill')).toContain('--parcours-referral')
  })

  test('has every number of the picture in its table', () => {
    render(<LoopChart journeys={sample} />)
    const rows = screen.getAllByRole('row').map((row) => row.textContent ?? '')
    for (const stage of ['Strangers', 'Visitors', 'Leads', 'Customers', 'Advocates']) {
      expect(rows.some((row) => row.startsWith(`${stage}: ever here`))).toBe(true)
    }
    expect(rows.some((row) => row.startsWith('Loop gain'))).toBe(true)
    expect(rows.some((row) => row.startsWith('Advocates brought to Strangers'))).toBe(true)
  })

  test('says a selected stage by its name, and its guiding question among its facts', async () => {
    const user = userEvent.setup()
    render(<LoopChart journeys={sample} />)
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowRight}')
    const fact = [...document.querySelectorAll('dt')].find((term) => term.textContent === 'Question')
    expect(fact?.nextElementSibling?.textContent).toBe('Is organic worth it?')
    await user.keyboard('{Enter}')
    expect(announcer()).toBe('Selected: Visitors.')
  })

  test('walks by key round the ring and down to everything at a stage', async () => {
    const user = userEvent.setup()
    render(<LoopChart journeys={sample} />)
    await user.tab()
    expect(document.activeElement).toBe(plot())
    const seen: string[] = []
    for (let i = 0; i < 6; i++) {
      await user.keyboard('{ArrowRight}')
      seen.push(announcer())
    }
    for (const [i, name] of ['Strangers', 'Visitors', 'Leads', 'Customers', 'Advocates'].entries()) {
      expect(
        seen.some((text) => text.startsWith(`${name}: `)),
        `${i} ${name}`,
      ).toBe(true)
    }
    expect(seen.at(-1)).toMatch(/Advocates brought/)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/^Lap 2\. Strangers: /)
    await user.keyboard('{ArrowLeft}')
    expect(announcer()).toMatch(/^Lap 1\. Advocates brought/)
    await user.keyboard('{Enter}')
    expect(announcer()).toMatch(/^Selected: /)
  })

  test('leads down to alternatives by size, and by further keys along what comes in, goes out and is lost', async () => {
    const user = userEvent.setup()
    render(<LoopChart journeys={sample} />)
    await user.tab()
    await user.keyboard('{ArrowRight}{ArrowDown}')
    expect(announcer()).toMatch(/424 people lost at Strangers/)
    await user.keyboard('{ArrowDown}')
    expect(announcer()).toMatch(/brings 4\d\d people to the mouth/)
    await user.keyboard('{ArrowRight}')
    expect(announcer()).toMatch(/^Strangers: /)
    await user.keyboard('o')
    expect(announcer()).toMatch(/lost at Strangers/)
    await user.keyboard('o')
    expect(announcer()).toMatch(/skipped ahead from Strangers/)
    await user.keyboard('i')
    expect(announcer()).not.toBe('')
    await user.keyboard('l')
    expect(announcer()).toMatch(/lost at Visitors/)
    await user.keyboard('l')
    expect(announcer()).toMatch(/lost at Strangers/)
  })

  test('every mark can be reached by keys alone', async () => {
    const user = userEvent.setup()
    render(<LoopChart journeys={sample} />)
    await user.tab()
    await user.keyboard('{Home}')
    const keysOf = (which: string): string[] =>
      [...document.querySelectorAll(which)].map((mark) => mark.getAttribute('data-key') ?? '')
    const reached = new Set<string>()
    const press = async (keys: string): Promise<void> => {
      await user.keyboard(keys)
      for (const key of keysOf('[data-key][data-state="active"]')) reached.add(key)
    }
    for (let stage = 0; stage < 6; stage++) {
      for (let i = 0; i < 14; i++) await press('{ArrowDown}')
      for (let i = 0; i < 14; i++) await press('{ArrowUp}')
      await press('{ArrowRight}')
    }
    const drawn = new Set(keysOf('[data-key]'))
    expect(drawn.size).toBeGreaterThan(10)
    expect([...drawn].filter((key) => !reached.has(key))).toEqual([])
  })

  test('pointing and selecting change attributes and never geometry', () => {
    const onSelectionChange = vi.fn()
    render(<LoopChart journeys={sample} onSelectionChange={onSelectionChange} />)
    const shapes = (): (string | null)[] =>
      [...document.querySelectorAll('svg path')].map((path) => path.getAttribute('d'))
    const before = shapes()
    const stage = document.querySelector('[data-part="stages"] [data-key="stage:lead"]') as Element
    fireEvent.pointerMove(stage, { clientX: 5, clientY: 5 })
    expect(document.querySelector('[data-part="stages"] [data-key="stage:customer"]')?.getAttribute('opacity')).toBe(
      '0.25',
    )
    fireEvent.click(stage)
    expect(onSelectionChange).toHaveBeenCalledWith([{ kind: 'stage', stage: 'lead' }])
    expect(shapes()).toEqual(before)
  })

  test('takes a highlight from a linked chart', () => {
    render(
      <JourneyProvider journeys={sample}>
        <LoopChart highlight={{ kind: 'stage', stage: 'customer' }} />
      </JourneyProvider>,
    )
    expect(document.querySelector('[data-key="stage:customer"]')?.getAttribute('data-state')).toBe('active')
  })

  test('where others than the last refer, the joint says how many they brought, and who they are', async () => {
    const user = userEvent.setup()
    const rows = Array.from({ length: 60 }, (_, i) => [
      { actor: `p${i}`, timeMs: i, touchpoint: 'x', stage: '1', ...(i > 50 ? { referredBy: `p${i - 50}` } : {}) },
      { actor: `p${i}`, timeMs: 100 + i, touchpoint: 'x', stage: '2' },
      ...(i > 40 ? [{ actor: `p${i}`, timeMs: 200 + i, touchpoint: 'x', stage: '3' }] : []),
    ]).flat()
    const journeys = journeysFromTouches(touchTable(rows), { stages: ['1', '2', '3'] })
    render(<LoopChart journeys={journeys} width={640} height={560} />)
    expect(document.querySelector('[data-part="joint"]')?.textContent).toBe('brought earlier on9')
    await user.tab()
    await user.keyboard('{End}')
    expect(announcer()).toBe('stage 3 brought nobody; stage 1 brought 9 people.')
  })

  test('says it in French, numbers included', () => {
    render(<LoopChart journeys={sample} locale={fr} />)
    expect(screen.getByText(/100 personnes qui commencent .* en amènent 18/)).toBeInTheDocument()
    expect(document.body.innerHTML).not.toMatch(badMarkup)
  })
})

describe('odd input', () => {
  test('an empty set says what is missing and draws the empty track', () => {
    render(<LoopChart journeys={journeysFromTouches(touchTable([]), { stages: ['a', 'b'] })} />)
    expect(screen.getByText('No loop to draw')).toBeInTheDocument()
    expect(document.querySelector('[data-part="track"]')).not.toBeNull()
    expect(document.body.innerHTML).not.toMatch(badMarkup)
  })

  test('while journeys are on the way it says so', () => {
    render(<LoopChart journeys={null} />)
    expect(screen.getAllByText(/Reading the journeys|Reading/).length).toBeGreaterThan(0)
  })

  test('who recorded no referrals is not told a gain of 0', () => {
    const log = randomLog(4, { referral: 0, actors: 6, stages: 4, rows: 60, touchpoints: 6 })
    render(<LoopChart journeys={journeysFromTouches(log.table, log.definition)} width={640} height={560} />)
    expect(document.body.textContent).toMatch(/not recorded/)
    expect(document.querySelector('[data-part="readout"]')?.textContent).not.toMatch(/loop gain0/)
  })

  test('an unbounded multiplier is never a number', () => {
    const measure = loopFromTotals({
      stages: [
        { id: 'a', actors: 40, onward: 20 },
        { id: 'b', actors: 20 },
      ],
      referred: 35,
    })
    render(<LoopChart measure={measure} width={640} height={560} />)
    expect(document.querySelector('[data-part="readout"]')?.textContent).toMatch(/not bounded/)
    expect(screen.getAllByRole('row').some((row) => /Multipliernot bounded/.test(row.textContent ?? ''))).toBe(true)
  })

  test('hostile numbers and random logs draw without a fault, at any size', () => {
    const measures = [
      loopFromTotals({
        stages: [
          { id: 'a', actors: Number.NaN },
          { id: 'b', actors: -1, lost: 1e300 },
        ],
        beta: 1e300,
      }),
      loopFromTotals({ stages: [] }),
    ]
    for (const measure of measures) {
      expect(renderToStaticMarkup(<LoopChart measure={measure} />)).not.toMatch(badMarkup)
    }
    for (let seed = 1; seed <= 25; seed++) {
      const log = randomLog(seed)
      const set = journeysFromTouches(log.table, log.definition)
      const size = [160, 320, 640][seed % 3] as number
      expect(renderToStaticMarkup(<LoopChart journeys={set} width={size} height={size} />)).not.toMatch(badMarkup)
    }
  })
})
