import { act, render, screen } from '@testing-library/react'
import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
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
      expect(misuse()).toMatch(new RegExp(`^${name} got .*\\[not-journeys\\]$`))
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
      expect(misuse()).toMatch(new RegExp(`^${name} got .*\\[not-measure\\]$`))
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

test('what the shell says of itself is not the host’s to overwrite', () => {
  render(<FunnelChart journeys={journeys} theme="night" data-parcours="mine" data-theme="pink" />)
  expect(figure().dataset).toMatchObject({ parcours: 'funnel', theme: 'night' })
})

describe('a provider', () => {
  test('refuses rows by name', () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const rows = [{ actor: 'a' }] as never
    expect(() => render(<JourneyProvider journeys={rows} />)).toThrow(/^JourneyProvider got an array.*not-journeys/)
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
