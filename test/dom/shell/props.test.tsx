import type * as doors from 'parcours'
import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
import type * as core from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import type { ComponentType } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, expectTypeOf, test } from 'vitest'

/** Names of optional members that refuse undefined where a project sets `exactOptionalPropertyTypes`, as this one does. */
type Refusing<Props> = Props extends unknown
  ? {
      [Name in keyof Props]-?: Record<never, never> extends Pick<Props, Name>
        ? { [_ in Name]: undefined } extends Pick<Props, Name>
          ? never
          : Name
        : never
    }[keyof Props]
  : never

describe('what may be left out may be undefined', () => {
  test('in props', () => {
    expectTypeOf<Refusing<{ readonly strict?: string; readonly lax?: string | undefined }>>().toEqualTypeOf<'strict'>()
    expectTypeOf<
      Refusing<
        | doors.FunnelChartProps
        | doors.LoopChartProps
        | doors.CirclesChartProps
        | doors.CirclesRootProps
        | doors.NetworkChartProps
        | doors.NetworkRootProps
        | doors.FunnelComparisonChartProps
        | doors.FunnelMultiplesChartProps
        | doors.FunnelChannelsChartProps
        | doors.FunnelKpisProps
        | doors.FunnelTimesProps
      >
    >().toEqualTypeOf<never>()
    expectTypeOf<
      Refusing<
        | doors.LoopTrendProps
        | doors.LoopStockProps
        | doors.LoopWhatIfProps
        | doors.LoopGainPanelProps
        | doors.LoopGenerationsProps
        | doors.LoopChannelsProps
        | doors.CirclesMultiplesProps
        | doors.TrustChartProps
        | doors.NetworkPathsProps
        | doors.NetworkHolesProps
        | doors.NetworkCreditsProps
        | doors.NetworkWhatIfProps
        | doors.NetworkControlsProps
        | doors.ActorJourneyViewProps
        | doors.JourneyProviderProps
        | doors.ParcoursDefaultsProps
        | doors.SelectionPanelProps
        | doors.ChartToolbarProps
        | doors.HostThemeOptions
      >
    >().toEqualTypeOf<never>()
  })

  test('in options', () => {
    expectTypeOf<
      Refusing<
        | core.FunnelOptions
        | core.LoopOptions
        | core.CirclesOptions
        | core.NetworkOptions
        | core.StepsOptions
        | core.JourneyDefinition
        | core.FunnelLayoutOptions
        | core.LoopLayoutOptions
        | core.CirclesLayoutOptions
        | core.NetworkLayoutOptions
        | core.DescribeFunnelOptions
        | core.DescribeLoopOptions
        | core.DescribeCirclesOptions
        | core.LoopTotals
        | core.CirclesTotalsOptions
        | core.JourneysOfOptions
        | core.KpiOptions
      >
    >().toEqualTypeOf<never>()
  })
})

const journeys = sampleJourneys()

const COMMON = [
  ...[
    'measure',
    'width',
    'height',
    'margin',
    'label',
    'description',
    'caption',
    'format',
    'selection',
    'seed',
    'style',
  ],
  ...['defaultSelection', 'onSelectionChange', 'highlight', 'onHighlightChange', 'renderTooltip', 'onError', 'toolbar'],
  ...['children', 'id', 'className', 'theme', 'locale', 'direction', 'motion', 'footer', 'data-x', 'aria-label'],
]

test.each([
  [
    'FunnelChart',
    FunnelChart,
    ['orientation', 'scale', 'curve', 'neck', 'spacing', 'streams', 'besides', 'base', 'settled', 'breakdown'],
    ['attribution', 'maxBands'],
  ],
  ['LoopChart', LoopChart, ['beta', 'form'], []],
  [
    'CirclesChart',
    CirclesChart,
    ['scale', 'brand', 'events', 'decay', 'unit', 'levelWeights', 'dotsAtMost', 'timeline', 'moment', 'defaultMoment'],
    ['follow', 'defaultFollow', 'onMomentChange', 'onFollowChange', 'by', 'angle', 'byLabel'],
  ],
  [
    'NetworkChart',
    NetworkChart,
    ['coverage', 'rank', 'holeRank', 'paths', 'detail', 'brightPaths', 'arrangement', 'bodies', 'legend'],
    [],
  ],
] as const)('%s draws the same where all that may be left out is undefined', (_, Chart, some, more) => {
  const Loose = Chart as unknown as ComponentType<Record<string, unknown>>
  const nothing = Object.fromEntries([...COMMON, ...some, ...more].map((name) => [name, undefined]))
  expect(renderToStaticMarkup(<Loose {...nothing} journeys={journeys} />)).toBe(
    renderToStaticMarkup(<Loose journeys={journeys} />),
  )
  const partial = renderToStaticMarkup(<Loose journeys={journeys} margin={{ left: undefined, top: 8 }} />)
  expect(partial).toBe(renderToStaticMarkup(<Loose journeys={journeys} />))
})

test('a provider takes undefined for all that it takes', () => {
  const page = (
    <JourneyProvider journeys={undefined} store={undefined} crossfilter={undefined}>
      <FunnelChart />
    </JourneyProvider>
  )
  expect(renderToStaticMarkup(page)).toContain('<figure')
})
