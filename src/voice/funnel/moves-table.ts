import { codePointOrder } from '../../foundation/code-point-order.js'
import type { FunnelFlow, FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { ChartTable } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelMessages } from './funnel-messages.js'
import { nameInSentence } from './stage-words.js'

const MOVES: ReadonlySet<FunnelFlow['kind']> = new Set(['advance', 'skip', 'step-back'])

/** A way from stage to stage, or back after a loss. */
interface Way extends Pick<FunnelFlow, 'kind' | 'from' | 'to' | 'visits'> {
  /** Of a return: what began it, null where not known. */
  readonly channel?: string | null
}

/**
 * Every move from stage to stage and every return after a loss, by its channel, however small: the picture has no
 * room for all. None where there are no moves, as in plain totals. Linear.
 */
export function movesTable(
  measure: FunnelMeasure,
  { term, item, movesCaption, channelUnknown }: FunnelMessages,
  common: CommonMessages,
  f: Formatter,
): ChartTable[] {
  const nameOf = (id: string | null): string | null => {
    const stage = measure.stages.find((one) => one.stage.id === id)
    return stage === undefined ? null : nameInSentence(stage, common)
  }
  const ways: readonly Way[] = measure.reading === 'totals' ? [] : [...movesOf(measure), ...returnsOf(measure)]
  if (ways.length === 0) return []
  return [
    {
      caption: movesCaption,
      columns: [
        { label: term.move, numeric: false },
        { label: term.channels, numeric: false },
        { label: term.visits, numeric: true },
      ],
      rows: ways.map(({ kind, from, to, channel, visits }) => [
        item.flowTitle({ kind, from: nameOf(from), to: nameOf(to) }),
        channel === undefined ? '–' : (channel ?? channelUnknown),
        f.count(visits),
      ]),
    },
  ]
}

function movesOf({ flows }: FunnelMeasure): readonly Way[] {
  return flows.filter(({ kind }) => MOVES.has(kind))
}

/** By gap and channel; whether a retargeting touchpoint began it makes no row of its own. */
function returnsOf({ recoveries }: FunnelMeasure): readonly Way[] {
  const ways = new Map<string, Way & { visits: number }>()
  for (const { lostAt, returnedAt, channel, journeys } of recoveries) {
    const key = JSON.stringify([lostAt, returnedAt, channel])
    const way = ways.get(key) ?? { kind: 'returned', from: lostAt, to: returnedAt, channel, visits: 0 }
    ways.set(key, { ...way, visits: way.visits + journeys })
  }
  // Those of one gap stand together, the largest first.
  const gaps = [...new Set([...ways.values()].map(gapOf))]
  return [...ways.values()].sort(
    (a, b) =>
      gaps.indexOf(gapOf(a)) - gaps.indexOf(gapOf(b)) ||
      b.visits - a.visits ||
      codePointOrder(a.channel ?? '', b.channel ?? ''),
  )
}

function gapOf({ from, to }: Way): string {
  return JSON.stringify([from, to])
}
