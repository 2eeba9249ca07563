import { act, render, screen } from '@testing-library/react'
import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart, ParcoursDefaults } from 'parcours'
import {
  circlesFromTotals,
  funnelFromTotals,
  type JourneySet,
  loopFromTotals,
  measureCircles,
  measureFunnel,
  measureLoop,
  measureNetwork,
} from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { type ComponentType, createRef, type ReactElement, type Ref, StrictMode, useEffect, useState } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { commonEn } from '../../../src/voice/common/en.js'

const journeys = sampleJourneys()

/** Props as callers without types give them. */
type Loose = ComponentType<Record<string, unknown> & { readonly ref?: Ref<HTMLElement> }>

const CHARTS = [
  ['FunnelChart', FunnelChart as unknown as Loose, measureFunnel(journeys)],
  ['LoopChart', LoopChart as unknown as Loose, measureLoop(journeys)],
  ['CirclesChart', CirclesChart as unknown as Loose, measureCircles(journeys)],
  ['NetworkChart', NetworkChart as unknown as Loose, measureNetwork(journeys)],
] as const

const misuse = (): string => document.querySelector('[data-part="failed"]')?.textContent ?? 'none'
const figure = (): HTMLElement => document.querySelector('figure') as HTMLElement
const loads = (): boolean => figure().textContent?.includes(commonEn.loading) ?? false
const isDrawn = (): boolean => document.querySelectorAll('figure svg [data-key]').length > 2

describe.each(CHARTS)('%s', (name, Chart, measure) => {
  describe('while data is on the way', () => {
    test.each([
      ['journeys undefined', { journeys: undefined }],
      ['journeys null', { journeys: null }],
      ['measure undefined', { measure: undefined }],
      ['measure null', { measure: null }],
    ])('%s: it says so', (_, props) => {
      render(<Chart {...props} />)
      expect(misuse()).toBe('none')
      expect(loads()).toBe(true)
    })

    test('a state without a value becomes the picture when it has one', () => {
      let arrive: ((set: JourneySet) => void) | undefined
      function Page(): ReactElement {
        const [set, setSet] = useState<JourneySet>()
        useEffect(() => {
          arrive = setSet
        }, [])
        return <Chart journeys={set} />
      }
      render(
        <StrictMode>
          <Page />
        </StrictMode>,
      )
      expect(loads()).toBe(true)
      act(() => arrive?.(journeys))
      expect(isDrawn()).toBe(true)
    })

    test('undefined in a provider means the provider’s; null does not', () => {
      const { rerender } = render(
        <JourneyProvider journeys={journeys}>
          <Chart journeys={undefined} measure={undefined} />
        </JourneyProvider>,
      )
      expect(isDrawn()).toBe(true)
      rerender(
        <JourneyProvider journeys={journeys}>
          <Chart measure={null} />
        </JourneyProvider>,
      )
      expect(loads()).toBe(true)
      rerender(
        <JourneyProvider journeys={undefined}>
          <Chart />
        </JourneyProvider>,
      )
      expect(loads()).toBe(true)
    })

    test('a measure that arrives is drawn', () => {
      const { rerender } = render(<Chart measure={undefined} />)
      rerender(<Chart measure={measure} />)
      expect(isDrawn()).toBe(true)
    })
  })

  describe('what is not meant', () => {
    beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

    test.each([
      ['rows', [{ actor: 'a', time: 1, touchpoint: 'x' }], 'an array'],
      ['a promise', Promise.resolve(journeys), 'a promise'],
      ['a set that went through JSON', { stages: [], actorJourneys: { 0: 1 } }, '"stages", "actorJourneys"'],
      ['text', 'actor,time', '"actor,time"'],
      ['0', 0, '0'],
    ])('%s as journeys', (_, given, got) => {
      render(<Chart journeys={given} />)
      expect(misuse()).toMatch(new RegExp(`^${name} got .*\\[wrong-data\\]$`))
      expect(misuse()).toContain(got)
      expect(misuse()).toContain('journeysFromRows')
    })

    test.each<readonly [string, unknown]>([
      ['rows', [1, 2]],
      ['text', 'x'],
      ['journeys', journeys],
      ['the measure within something', { data: measure }],
      ...CHARTS.filter(([other]) => other !== name).map(([other, , foreign]) => [`that of ${other}`, foreign] as const),
    ])('%s as measure', (_, given) => {
      render(<Chart measure={given} />)
      expect(misuse()).toMatch(new RegExp(`^${name} got .*\\[wrong-data\\]$`))
    })
  })

  describe('options', () => {
    beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

    test.each([
      ['theme', 'dark', 'auto, paper, night'],
      ['motion', 'none', 'auto, full, reduced'],
      ['direction', 'RTL', 'ltr, rtl'],
      ['caption', true, 'full, title, none'],
      ['width', -5, 'a number from 0 on'],
      ['width', Number.NaN, 'a number from 0 on'],
      ['width', '100%', 'a number from 0 on'],
      ['height', Number.POSITIVE_INFINITY, 'a number from 0 on'],
      ['margin', { left: '8px' }, 'a number from 0 on', 'left'],
      ['margin', 20, '{ top, right, bottom, left }'],
      ['width', '', 'a number from 0 on'],
    ])('%s %o is refused by name', (option, given, taken, named = option) => {
      const { rerender } = render(<Chart measure={measure} {...{ [option]: given }} />)
      expect(misuse()).toMatch(/^Option .*\[bad-option\]$/)
      expect(misuse()).toContain(`"${named}"`)
      expect(misuse()).toContain(`takes ${taken}`)
      rerender(<Chart measure={measure} />)
      expect(isDrawn()).toBe(true)
    })

    test('all that is listed is taken', () => {
      const listed = {
        theme: ['auto', 'paper', 'night'],
        motion: ['auto', 'full', 'reduced'],
        direction: ['ltr', 'rtl'],
      }
      for (const [option, values] of Object.entries({ ...listed, caption: ['full', 'title', 'none'], width: [0, 300] }))
        for (const value of values) {
          const { unmount } = render(<Chart measure={measure} {...{ [option]: value }} />)
          expect(misuse()).toBe('none')
          unmount()
        }
    })

    test('defaults are held, too', () => {
      render(
        <ParcoursDefaults theme={'dark' as 'night'}>
          <Chart measure={measure} />
        </ParcoursDefaults>,
      )
      expect(misuse()).toMatch(/"theme" got "dark"/)
    })
  })

  test('its figure is the host’s: ref, id, class, style, data and aria', () => {
    const ref = createRef<HTMLElement>()
    const own = { 'data-testid': 'it', 'aria-labelledby': 'headline', id: 'mine', className: 'card' }
    const { unmount } = render(
      <Chart measure={measure} ref={ref} style={{ border: '1px solid red', height: 500, margin: 4 }} {...own} />,
    )
    const found = screen.getByTestId('it')
    expect(found).toBe(figure())
    expect(ref.current).toBe(found)
    expect(found).toMatchObject({ id: 'mine', className: 'card' })
    expect(found.getAttribute('aria-labelledby')).toBe('headline')
    expect(found.style).toMatchObject({ border: '1px solid red', height: '500px', width: '100%', margin: '4px' })
    unmount()
    expect(ref.current).toBeNull()
  })

  test('a stated size comes before that of the style', () => {
    render(<Chart measure={measure} width={300} height={200} style={{ width: 900, height: 900 }} />)
    expect(figure().style).toMatchObject({ width: '300px', height: '200px' })
  })
})

describe('options of one family', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))

  test.each([
    ['FunnelChart', 'scale', 'log'],
    ['FunnelChart', 'curve', 'round'],
    ['FunnelChart', 'neck', 'thin'],
    ['FunnelChart', 'base', 'last'],
    ['FunnelChart', 'orientation', 'lying'],
    ['FunnelChart', 'spacing', -1],
    ['FunnelChart', 'attribution', 'any'],
    ['FunnelChart', 'maxBands', 1.5],
    ['LoopChart', 'beta', -1],
    ['CirclesChart', 'scale', 'width'],
    ['CirclesChart', 'dotsAtMost', 0],
    ['CirclesChart', 'unit', 'fortnight'],
    ['NetworkChart', 'rank', 'first'],
    ['NetworkChart', 'coverage', 2],
  ])('%s %s %o is refused by name', (name, option, given) => {
    const Chart = CHARTS.find(([chart]) => chart === name)?.[1] as Loose
    render(<Chart journeys={journeys} width={600} height={400} {...{ [option]: given }} />)
    expect(misuse()).toMatch(new RegExp(`"${option}" got .*\\[bad-option\\]$`))
  })
})

test('what the shell says of itself is not the host’s to overwrite', () => {
  render(<FunnelChart journeys={journeys} theme="night" data-parcours="mine" data-theme="pink" />)
  expect(figure().dataset).toMatchObject({ parcours: 'funnel', theme: 'night' })
})

describe('a provider', () => {
  test('refuses rows by name', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const rows = [{ actor: 'a' }] as never
    expect(() => render(<JourneyProvider journeys={rows} />)).toThrow(/^JourneyProvider got an array.*wrong-data/)
  })
})

describe('plain totals', () => {
  test.each([
    ['funnelFromTotals', funnelFromTotals, 'a list'],
    ['loopFromTotals', loopFromTotals, 'an object with "stages"'],
    ['circlesFromTotals', circlesFromTotals, 'a list'],
  ] as const)('%s refuses what is not in its shape', (name, read, wanted) => {
    for (const given of [undefined, null, 7, 'x', name === 'loopFromTotals' ? [{ stage: 'a' }] : { stages: [] }]) {
      const call = (): unknown => (read as (totals: unknown) => unknown)(given)
      expect(call).toThrow(new RegExp(`^${name} got .* takes ${wanted}.*\\[not-totals\\]`))
    }
  })
})
