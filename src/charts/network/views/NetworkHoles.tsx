'use client'
import { type ReactElement, useState } from 'react'
import type { BlackHole, NetworkPicture } from '../../../measures/network/network-measure.js'
import type { HoleRank } from '../../../measures/network/network-options.js'
import { rankHoles } from '../../../measures/network/rank-holes.js'
import { isolated } from '../../../voice/common/isolated.js'
import { Choice } from './Choice.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { type ViewRow, ViewTable } from './ViewTable.js'

/** Props of `NetworkHoles`. */
export type NetworkHolesProps = NetworkViewProps & {
  /** What the list is ranked by at first. Default `excess`. */
  readonly rank?: HoleRank | undefined
}

const RANKS: readonly HoleRank[] = ['excess', 'lost', 'rate']
/** A hole that this share of conversions passes is a star as well. */
const STAR_FROM = 0.1

/**
 * All touchpoints by what is lost there: by excess, by number or by share, named in the caption; under 30 settled visits
 * there is no verdict. Brightness stands beside it: one touchpoint may be a star and a hole.
 */
export function NetworkHoles(props: NetworkHolesProps): ReactElement {
  const [rank, setRank] = useState<HoleRank>(props.rank ?? 'excess')
  const view = useNetworkView('NetworkHoles', props)
  const { measure, texts, formatter: f } = view
  const { holes } = texts
  if (measure === null) return <View view={view} name="holes" title="" />
  const ranked = rankHoles(measure.holes, rank)
  const worst = ranked.find(({ verdict }) => verdict === 'hole')
  const judged = ranked.filter(({ verdict }) => verdict !== 'too-few').length
  const hasFew = judged < ranked.length
  return (
    <View
      view={view}
      name="holes"
      title={worst === undefined ? holes.none : holes.title(nameOf(measure, worst), worst.lossRate.rate ?? 0, f)}
      notes={[
        ...differing(view, measure),
        ...(judged > 2 ? [holes.together(judged, f)] : []),
        ...(hasFew ? [holes.tooFew] : []),
        ...(measure.totals.open > 0 ? [texts.whatIf.includesOpen] : []),
      ]}
    >
      <Choice
        view={view}
        label={holes.rank}
        options={RANKS.map((one) => [one, holes.ranks[one]])}
        value={rank}
        onChange={setRank}
      />
      <ViewTable
        key={rank}
        view={view}
        caption={holes.caption[rank]}
        columns={rankedFirst(rank, [
          { label: texts.columns.touchpoint, numeric: false },
          ...[
            holes.lost,
            holes.visits,
            holes.lossRate,
            texts.columns.interval,
            holes.expected,
            holes.times,
            holes.atStake,
            holes.excess,
            holes.excessLow,
            holes.light,
          ].map((label) => ({ label, numeric: true })),
          { label: holes.verdict, numeric: false },
        ])}
        rows={ranked.map((hole) => holeRow(view, measure, hole, rank))}
      />
    </View>
  )
}

function nameOf(measure: NetworkPicture, hole: BlackHole): string {
  return isolated(measure.touchpoints[hole.touchpoint]?.label ?? '')
}

/** By count and by rate different touchpoints can be worst; then it is said. */
function differing({ texts }: NetworkView, measure: NetworkPicture): string[] {
  const judged = measure.holes.filter(({ verdict }) => verdict !== 'too-few')
  const [excess, lost, rate] = RANKS.map((rank) => rankHoles(judged, rank)[0])
  if (excess === undefined || lost === undefined || rate === undefined) return []
  if (excess.touchpoint === lost.touchpoint && lost.touchpoint === rate.touchpoint) return []
  return [texts.holes.differs(nameOf(measure, excess), nameOf(measure, lost), nameOf(measure, rate))]
}

/** Where the column stands that a rank orders by. */
const RANKED_BY: Readonly<Record<HoleRank, number>> = { lost: 1, rate: 3, excess: 9 }

/** What the rows are ranked by stands beside their names, where no narrow region cuts it off. */
function rankedFirst<Column>(rank: HoleRank, columns: readonly Column[]): readonly Column[] {
  const at = RANKED_BY[rank]
  return [...columns.slice(0, 1), ...columns.slice(at, at + 1), ...columns.slice(1, at), ...columns.slice(at + 1)]
}

function holeRow(view: NetworkView, measure: NetworkPicture, hole: BlackHole, rank: HoleRank): ViewRow {
  const { formatter: f, messages, texts, theme } = view
  const t = measure.touchpoints[hole.touchpoint]
  const { lossRate, verdict } = hole
  const light = t?.light ?? 0
  const isStar = verdict === 'hole' && light >= STAR_FROM
  const word = isStar ? texts.holes.both : messages.verdict[verdict]
  const label = t?.label ?? ''
  return {
    key: t?.id ?? String(hole.touchpoint),
    ref: { kind: 'touchpoint', touchpoint: t?.id ?? '' },
    cells: rankedFirst(rank, [
      { text: label, value: label },
      { text: f.count(lossRate.numerator), value: lossRate.numerator },
      { text: f.count(lossRate.denominator), value: lossRate.denominator },
      {
        text: f.percent(lossRate.rate ?? Number.NaN),
        value: lossRate.rate,
        bar: lossRate.rate ?? 0,
        paint: verdict === 'hole' ? theme.paint.accretion : theme.paint.loss,
      },
      { text: f.range(lossRate.low, lossRate.high), value: lossRate.low },
      { text: f.percent(hole.expectedRate ?? Number.NaN), value: hole.expectedRate },
      { text: f.decimal(hole.ratio ?? Number.NaN), value: hole.ratio },
      { text: f.count(hole.atStake), value: hole.atStake },
      { text: f.count(hole.excess), value: hole.excess },
      { text: f.count(hole.excessLow), value: hole.excessLow },
      { text: f.percent(light), value: light, bar: light },
      { text: word, value: word === '' ? null : word, ...(verdict === 'hole' ? { paint: theme.paint.accretion } : {}) },
    ]),
  }
}
