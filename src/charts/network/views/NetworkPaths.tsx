'use client'
import { type CSSProperties, type ReactElement, useMemo, useState } from 'react'
import { type LikelyPath, likelyPaths } from '../../../measures/network/likely-paths.js'
import type { BrightPath, NetworkPicture } from '../../../measures/network/network-measure.js'
import type { PathRank } from '../../../measures/network/network-options.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import { coveredConversions, pathName } from '../../../voice/network/describe-network.js'
import { Choice } from './Choice.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkPaths`. */
export type NetworkPathsProps = NetworkViewProps & {
  /** What the list is ordered by at first. Default `conversions`. */
  readonly rank?: PathRank | undefined
  /** At most so many. Default 20. */
  readonly paths?: number | undefined
  /** Share of journeys to keep, as of the chart. Default 1. */
  readonly coverage?: number | undefined
  /** True: likely paths of the model stand below, as a labelled contrast. Needs journeys. Default false. */
  readonly likely?: boolean | undefined
}

/**
 * The brightest paths as a list: conversions, journeys, rate with interval, median time, share and running share;
 * how much the picture covers is always printed. Chosen rows are chosen in linked charts.
 */
export function NetworkPaths(props: NetworkPathsProps): ReactElement {
  const [rank, setRank] = useState<PathRank>(props.rank ?? 'conversions')
  const view = useNetworkView('NetworkPaths', props, {
    rank,
    paths: props.paths ?? 20,
    ...(props.coverage === undefined ? {} : { coverage: props.coverage }),
  })
  const { measure, texts, formatter: f } = view
  const { paths } = texts
  if (measure === null) return <View view={view} name="paths" title="" />
  const { coverage } = measure
  const last = measure.paths.at(-1)
  return (
    <View
      view={view}
      name="paths"
      title={
        last === undefined ? paths.none : paths.title(measure.paths.length, last.runningShare, measure.options.rank, f)
      }
      notes={[
        paths.covers(coverage.journeys, coveredConversions(measure), f),
        paths.support(measure.pathSupport, measure.variants, f),
      ]}
    >
      {view.journeys !== null && (
        <Choice
          view={view}
          label={paths.rank}
          options={RANKS.filter((one) => one !== 'value' || hasValue(measure)).map((one) => [one, paths.ranks[one]])}
          value={rank}
          onChange={setRank}
        />
      )}
      <Observed view={view} measure={measure} />
      {props.likely === true && <Likely view={view} />}
    </View>
  )
}

const RANKS: readonly PathRank[] = ['conversions', 'value', 'wilson']

function hasValue({ paths }: NetworkPicture): boolean {
  return paths.some(({ value }) => value > 0)
}

function Observed({ view, measure }: { readonly view: NetworkView; readonly measure: NetworkPicture }): ReactElement {
  const { columns, paths } = view.texts
  const withValue = hasValue(measure)
  return (
    <ViewTable
      view={view}
      caption={paths.caption}
      columns={[
        { label: columns.path, numeric: false },
        { label: columns.conversions, numeric: true },
        { label: columns.journeys, numeric: true },
        { label: columns.rate, numeric: true },
        { label: columns.interval, numeric: true },
        { label: columns.medianTime, numeric: true },
        ...(withValue ? [{ label: columns.value, numeric: true }] : []),
        { label: columns.share, numeric: true },
        { label: columns.running, numeric: true },
      ]}
      rows={measure.paths.map((path) => pathRow(view, measure, path, withValue))}
    />
  )
}

function pathRow(view: NetworkView, measure: NetworkPicture, path: BrightPath, withValue: boolean): ViewRow {
  const { formatter: f, messages } = view
  const ids = path.touchpoints.map((i) => measure.touchpoints[i]?.id ?? '')
  const most = Math.max(...measure.paths.map(({ share }) => share))
  const name = pathName(measure, path.touchpoints, messages)
  return {
    key: ids.join(' '),
    ...(ids.length > 0 ? { ref: { kind: 'path' as const, touchpoints: ids } } : {}),
    cells: [
      { text: name, value: name },
      { text: f.count(path.conversions), value: path.conversions },
      { text: f.count(path.journeys), value: path.journeys },
      { text: f.percent(path.rate.rate ?? Number.NaN), value: path.rate.rate },
      { text: f.range(path.rate.low, path.rate.high), value: path.rate.low },
      { text: path.medianMs === null ? '–' : f.duration(path.medianMs), value: path.medianMs },
      ...(withValue ? [{ text: f.count(path.value), value: path.value }] : []),
      { text: f.percent(path.share), value: path.share, bar: path.share / most },
      { text: f.percent(path.runningShare), value: path.runningShare },
    ],
  }
}

function Likely({ view }: { readonly view: NetworkView }): ReactElement | null {
  const { journeys, texts, theme } = view
  const likely = useMemo(() => (journeys === null ? [] : likelyPaths(journeys)), [journeys])
  if (likely.length === 0) return null
  const { columns, paths } = texts
  return (
    <div data-part="likely" style={{ ...CONTRAST, borderTop: `1px dashed ${theme.paint.line}` }}>
      <div style={HEADING}>{paths.likely}</div>
      <ViewTable
        view={view}
        caption={paths.likelyNote}
        columns={[
          { label: columns.path, numeric: false },
          { label: paths.likelyShare, numeric: true },
          { label: paths.observedShare, numeric: true },
        ]}
        rows={likely.map((path) => likelyRow(view, path))}
      />
    </div>
  )
}

function likelyRow({ formatter: f, messages, measure, texts, theme }: NetworkView, path: LikelyPath): ViewRow {
  const places = path.touchpoints.map((id) => measure?.touchpoints.findIndex((t) => t.id === id) ?? -1)
  const name = measure === null ? '' : pathName(measure, places, messages)
  return {
    key: path.touchpoints.join(' '),
    ref: { kind: 'path', touchpoints: path.touchpoints },
    cells: [
      { text: name, value: name },
      { text: f.percent(path.share), value: path.share, bar: path.share, paint: theme.paint.dim },
      {
        text: path.observed === 0 ? texts.paths.neverSeen : f.percent(path.observedShare),
        value: path.observedShare,
        ...(path.observed === 0 ? {} : { bar: path.observedShare }),
      },
    ],
  }
}

const CONTRAST: CSSProperties = { marginTop: 12, paddingTop: 8 }
const HEADING: CSSProperties = { fontSize: FONT_PX.text, fontWeight: FONT_WEIGHT.strong }
