import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { once } from '../../foundation/once.js'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { createJourneyStore } from '../../interaction/journey-store.js'
import type { Selection } from '../../interaction/selection.js'
import { createZoomStore, type ZoomStore } from '../../interaction/zoom-store.js'
import type { NetworkArrangement } from '../../layout/network/moving-body.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkLayoutOptions } from '../../layout/network/network-layout-options.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import { countNetwork } from '../../measures/network/count-network.js'
import { coveredVisits } from '../../measures/network/covered-visits.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import type { NetworkOptions } from '../../measures/network/network-options.js'
import type { NetworkVisits } from '../../measures/network/network-visits.js'
import { usedTouchpoints } from '../../measures/network/used-touchpoints.js'
import { refKey } from '../../model/journey-ref.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { loadingDescription } from '../../voice/common/loading-description.js'
import type { NetworkVoice } from '../../voice/network/describe-network.js'
import { networkEn } from '../../voice/network/en.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import type { JourneyLink } from '../JourneyProvider.js'
import { keepPictures } from '../shell/keep-pictures.js'
import type { Announce } from '../shell/reading-acts.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { useStable } from '../shell/use-stable.js'
import { fittingWords, wordsFigure } from './fitting-words.js'
import { networkCommands } from './network-commands.js'
import { networkItems } from './network-items.js'
import { networkMarkKeys, networkRefs } from './network-refs.js'
import { networkTexts } from './network-texts.js'
import { rememberLayout } from './remember-layout.js'
import { tracedItems } from './traced-items.js'
import { type WalkGraph, walkGraph } from './walk-graph.js'

/** Props of `NetworkChart` beside those that all charts share. */
export interface NetworkChartOptions extends NetworkOptions {
  /**
   * Share of transitions to draw one by one, 0..1; the rest becomes short spurs with their counts.
   * Default `auto`: as many as the area can carry.
   */
  readonly detail?: number | 'auto' | undefined
  /** How many of the brightest paths are drawn whole and can be walked. Default 5. */
  readonly brightPaths?: number | undefined
  /** The form. Default `layeredOrganic`; others: `radialArrangement`, `forceArrangement`, `fixedPlaces(...)`. */
  readonly arrangement?: NetworkArrangement | undefined
  /** How many bodies at most; further touchpoints share one. Default `auto`: by area, 6 to 240. */
  readonly bodies?: number | 'auto' | undefined
  /** False for a picture without the key and the list of brightest paths under it. Default true. */
  readonly legend?: boolean | undefined
}

/** Props of `NetworkChart`. */
export type NetworkChartProps = CommonChartProps & ChartDataProps<NetworkPicture> & NetworkChartOptions

/** Everything a network is drawn from; for those who draw it themselves. */
export interface NetworkChartState {
  readonly shell: ChartShell<NetworkPicture>
  readonly messages: NetworkMessages
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  readonly commands: readonly ChartCommand[]
  /** What is spoken on arriving by key; it also remembers the way back. */
  readonly announce: Announce
  /** What is chosen and pointed at: the provider's, or the chart's own. */
  readonly link: JourneyLink
  /** What part of the picture is seen; `Network.Zoom` moves it. */
  readonly zoom: ZoomStore
  /** Null while the journeys are on the way. */
  readonly drawn: {
    readonly measure: NetworkPicture
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
  const chart = useChartShell<NetworkPicture>('NetworkChart', props, 'chain')
  const link = useOwnLink(chart)
  const messages = chart.locale.network ?? networkEn
  const { formatter, common, direction } = chart
  const measure = useMeasure(chart, props)
  const drawn = useDrawn(chart, measure, messages, props)
  const { journeys } = chart
  const figure = useStable(wordsFigure(chart, drawn))
  const fitting = useMemo(() => {
    if (measure === null) return { description: loadingDescription(common.loading), captions: figure.captions }
    return fittingWords(measure, { journeys, messages, common, formatter, layout: drawn?.layout }, figure)
  }, [measure, drawn, journeys, messages, common, formatter, figure])
  const { description } = fitting
  const shell = { ...chart, link, captions: fitting.captions }
  const walkable = useMemo(() => {
    if (drawn === null || drawn.measure.totals.journeys === 0) return NOT_WALKABLE
    const input = { ...drawn, messages, formatter, direction }
    const { commands, arrived } = networkCommands(input)
    const announce: Announce = (item, from) => {
      arrived(item, from)
      return item.label
    }
    return { items: keptItems(drawn.measure, { drawn, messages, formatter, direction }), commands, announce }
  }, [drawn, messages, formatter, direction])
  const [zoom] = useState(createZoomStore)
  // A view at rest renders again: tooltip and focus ring follow.
  useSyncExternalStore(zoom.subscribe, zoom.get, zoom.get)
  const place = useSyncExternalStore(zoom.subscribe, zoom.placing, zoom.placing)
  const traced = useTracedItems(shell, walkable.items, drawn, messages)
  const items = useMemo(() => place(traced, zoom), [place, zoom, traced])
  useForgetting(chart.link === null ? link : null, walkable.items)
  return { shell, messages, description, drawn, link, zoom, ...walkable, items }
}

interface NetworkItemsShown extends Pick<NetworkVoice, 'messages' | 'formatter'> {
  readonly drawn: Drawn
  readonly direction: 'ltr' | 'rtl'
}

const keptItems: (measure: NetworkPicture, source: NetworkItemsShown) => readonly ChartItem[] = keepPictures(
  (_: NetworkPicture, { drawn, ...voice }: NetworkItemsShown) => networkItems({ ...drawn, ...voice }),
)

const NOT_WALKABLE: Pick<NetworkChartState, 'items' | 'commands' | 'announce'> = {
  items: [],
  commands: [],
  announce: (item) => item.label,
}

/** The provider's link, else one of the chart's own: parts share what is chosen in either case. */
function useOwnLink({ link, journeys, props }: ChartShell<NetworkPicture>): JourneyLink {
  const [store] = useState(() => createJourneyStore({ selection: props.defaultSelection ?? [] }))
  return useMemo(() => link ?? { journeys, store, filtered: null }, [link, journeys, store])
}

/** Alone, a chart forgets what its new data does not hold. */
function useForgetting(link: JourneyLink | null, items: readonly ChartItem[]): void {
  useEffect(() => {
    if (link === null || items.length === 0) return
    const { selection } = link.store.get()
    if (selection.length === 0) return
    const known = new Set(items.map(({ key }) => key))
    const kept = selection.filter((ref) => known.has(refKey(ref)))
    if (kept.length < selection.length) link.store.select(kept)
  }, [link, items])
}

/** What stays bright beside what is pointed at is asked of the journeys, where they are known. */
function useTracedItems(
  { journeys, link, props, formatter }: NetworkChartState['shell'],
  items: readonly ChartItem[],
  drawn: NetworkChartState['drawn'],
  messages: NetworkMessages,
): readonly ChartItem[] {
  const get = (): Selection => props.selection ?? link?.store.get().selection ?? NOTHING
  const selection = useSyncExternalStore(link?.store.subscribe ?? NO_SUBSCRIPTION, get, get)
  const coverage = drawn?.measure.options.coverage ?? 1
  const visits = useMemo(() => lazyVisits(journeys, coverage), [journeys, coverage])
  return useMemo(
    () =>
      drawn === null || visits === null
        ? items
        : tracedItems(items, selection, { ...drawn, visits, messages, formatter }),
    [items, selection, drawn, visits, messages, formatter],
  )
}

const NOTHING: Selection = []
const NO_SUBSCRIPTION = (): (() => void) => () => undefined

/** Read when something is pointed at for the first time. */
function lazyVisits(journeys: JourneySet | null, coverage: number): (() => NetworkVisits) | null {
  return journeys && once(() => usedTouchpoints(journeys, coveredVisits(journeys, coverage).kept).visits)
}

function useMeasure(shell: ChartShell<NetworkPicture>, props: NetworkChartOptions): NetworkPicture | null {
  const { coverage, rank, holeRank, paths } = props
  const { journeys, measure } = shell
  return useMemo(() => {
    if (measure !== null) return measure
    if (journeys === null) return null
    return countNetwork(journeys, {
      ...(coverage === undefined ? {} : { coverage }),
      ...(rank === undefined ? {} : { rank }),
      ...(holeRank === undefined ? {} : { holeRank }),
      ...(paths === undefined ? {} : { paths }),
    }).picture
  }, [measure, journeys, coverage, rank, holeRank, paths])
}

function useDrawn(
  shell: ChartShell<NetworkPicture>,
  measure: NetworkPicture | null,
  messages: NetworkMessages,
  { detail = 'auto', brightPaths = DEFAULT_PATHS, arrangement, bodies }: NetworkChartOptions,
): Drawn | null {
  const { plot, margin, density, direction, seed, measureText, formatter, journeys } = shell
  const { width, height } = plot
  const [remember] = useState(rememberLayout)
  // What all journeys are is asked only where nothing was drawn: a provider's are there before any filter.
  const all = shell.link?.journeys ?? journeys
  return useMemo(() => {
    if (measure === null) return null
    const options: NetworkLayoutOptions = {
      width,
      height,
      margin,
      direction,
      seed,
      measureText,
      detail,
      brightPaths,
      ...(arrangement === undefined ? {} : { arrangement }),
      ...(bodies === undefined ? {} : { bodies }),
      labels: density !== 'spark',
      texts: keptTexts(measure, { messages, formatter }),
    }
    const isPart = journeys !== null && (all !== journeys || measure.options.coverage < 1)
    const layout = remember(measure, options, () => (all !== null && isPart ? countNetwork(all).picture : null))
    return keptDrawn(measure, { layout })
  }, [
    measure,
    width,
    height,
    margin,
    density,
    direction,
    seed,
    measureText,
    formatter,
    messages,
    detail,
    brightPaths,
    arrangement,
    bodies,
    remember,
    journeys,
    all,
  ])
}

type Drawn = NonNullable<NetworkChartState['drawn']> & {
  readonly refs: ReturnType<typeof networkRefs>
  readonly graph: () => WalkGraph
}

const keptTexts: (
  measure: NetworkPicture,
  source: Pick<NetworkVoice, 'messages' | 'formatter'>,
) => ReturnType<typeof networkTexts> = keepPictures(
  (measure: NetworkPicture, { messages, formatter }: Pick<NetworkVoice, 'messages' | 'formatter'>) =>
    networkTexts(measure, messages, formatter),
)

const keptDrawn: (measure: NetworkPicture, source: { readonly layout: NetworkLayout }) => Drawn = keepPictures(
  (measure: NetworkPicture, { layout }: { readonly layout: NetworkLayout }) => {
    const refs = networkRefs(measure, layout)
    const graph = once(() => walkGraph(layout))
    return { measure, layout, refs, graph, keys: networkMarkKeys(refs), pathKeys: refs.paths.map(refKey) }
  },
)
