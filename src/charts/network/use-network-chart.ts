import { useMemo } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { layoutNetwork } from '../../layout/network/layout-network.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import { measureNetwork } from '../../measures/network/measure-network.js'
import type { NetworkMeasure } from '../../measures/network/network-measure.js'
import type { NetworkOptions } from '../../measures/network/network-options.js'
import { refKey } from '../../model/journey-ref.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { describeNetwork } from '../../voice/network/describe-network.js'
import { networkEn } from '../../voice/network/en.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { networkCommands, networkItems } from './network-items.js'
import { networkMarkKeys, networkRefs } from './network-refs.js'
import { networkTexts } from './network-texts.js'

/** Props of `NetworkChart` beside those that all charts share. */
export interface NetworkChartOptions extends NetworkOptions {
  /**
   * Share of transitions to draw one by one, 0..1; the rest becomes short spurs with their counts.
   * Default `auto`: as many as the area can carry.
   */
  readonly detail?: number | 'auto'
  /** How many of the brightest paths are drawn whole and can be walked. Default 5. */
  readonly brightPaths?: number
  /** False for a picture without the key and the list of brightest paths under it. Default true. */
  readonly legend?: boolean
}

/** Props of `NetworkChart`. */
export type NetworkChartProps = CommonChartProps & ChartDataProps<NetworkMeasure> & NetworkChartOptions

/** Everything a network is drawn from; for those who draw it themselves. */
export interface NetworkChartState {
  readonly shell: ChartShell<NetworkMeasure>
  readonly messages: NetworkMessages
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  readonly commands: readonly ChartCommand[]
  /** Null while the journeys are on the way. */
  readonly drawn: {
    readonly measure: NetworkMeasure
    readonly layout: NetworkLayout
    readonly keys: NetworkMarkKeys
    readonly pathKeys: readonly string[]
  } | null
}

const DEFAULT_PATHS = 5

/**
 * Measure, layout, words and items of a network. Measure and layout are kept while data, options and
 * size stay the same; hover and selection change neither.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useNetworkChart(props: NetworkChartProps): NetworkChartState {
  const shell = withFittingCaptions(useChartShell<NetworkMeasure>('NetworkChart', props))
  const messages = shell.locale.network ?? networkEn
  const { formatter, common, direction, density } = shell
  const measure = useMeasure(shell, props)
  const drawn = useDrawn(shell, measure, messages, props)
  const { journeys } = shell
  const description = useMemo(() => {
    if (measure === null) return loading(common.loading)
    const notes = journeys === null ? [] : setNotes(journeys, common, formatter)
    return describeNetwork(
      measure,
      { messages, common, formatter, notes, isBrief: density === 'compact' },
      drawn?.layout,
    )
  }, [measure, drawn, journeys, messages, common, formatter, density])
  const walkable = useMemo(() => {
    if (drawn === null || drawn.measure.totals.journeys === 0) return { items: [], commands: [] }
    const input = { ...drawn, messages, formatter, direction }
    return { items: networkItems(input), commands: networkCommands(input) }
  }, [drawn, messages, formatter, direction])
  return { shell, messages, description, drawn, ...walkable }
}

/** In a low frame words give way to the picture. */
function withFittingCaptions(shell: ChartShell<NetworkMeasure>): ChartShell<NetworkMeasure> {
  const { height } = shell.figure
  if (shell.captions === 'none' || height >= 300) return shell
  return { ...shell, captions: height < 190 ? 'none' : 'title' }
}

function useMeasure(shell: ChartShell<NetworkMeasure>, props: NetworkChartOptions): NetworkMeasure | null {
  const { coverage, rank, holeRank, paths } = props
  const { journeys, measure } = shell
  return useMemo(() => {
    if (measure !== null) return measure
    if (journeys === null) return null
    return measureNetwork(journeys, {
      ...(coverage === undefined ? {} : { coverage }),
      ...(rank === undefined ? {} : { rank }),
      ...(holeRank === undefined ? {} : { holeRank }),
      ...(paths === undefined ? {} : { paths }),
    })
  }, [measure, journeys, coverage, rank, holeRank, paths])
}

function useDrawn(
  shell: ChartShell<NetworkMeasure>,
  measure: NetworkMeasure | null,
  messages: NetworkMessages,
  { detail = 'auto', brightPaths = DEFAULT_PATHS }: NetworkChartOptions,
): (NonNullable<NetworkChartState['drawn']> & { readonly refs: ReturnType<typeof networkRefs> }) | null {
  const { plot, margin, density, direction, seed, measureText, formatter } = shell
  const { width, height } = plot
  return useMemo(() => {
    if (measure === null) return null
    const layout = layoutNetwork(measure, {
      width,
      height,
      margin,
      direction,
      seed,
      measureText,
      detail,
      brightPaths,
      labels: density !== 'spark',
      texts: networkTexts(measure, messages, formatter),
    })
    const refs = networkRefs(measure, layout)
    return { measure, layout, refs, keys: networkMarkKeys(refs), pathKeys: refs.paths.map(refKey) }
  }, [measure, width, height, margin, density, direction, seed, measureText, formatter, messages, detail, brightPaths])
}

function loading(text: string): ChartDescription {
  return {
    title: text,
    readingKey: '',
    summary: text,
    table: { caption: text, columns: [], rows: [] },
    definition: '',
    notes: [],
    empty: { title: text, hint: '' },
  }
}
