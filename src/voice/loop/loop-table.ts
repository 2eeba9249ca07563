import type { LoopDriver, LoopMeasure, LoopStage } from '../../measures/loop/loop-measure.js'
import type { Interval, Rate } from '../../measures/statistics/wilson.js'
import type { ChartTable } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { driverShares, isTailStated } from './driver-shares.js'
import type { LoopMessages } from './loop-messages.js'
import { driverName, gainText } from './loop-texts.js'

type Row = readonly [part: string, count: string, share: string, moves: string]

/** The loop in rows: per stage its people and ends, then every flow, every driver, and the gain. */
export function loopTable(measure: LoopMeasure, messages: LoopMessages, f: Formatter): ChartTable {
  const { fact, row } = messages
  return {
    caption: row.caption,
    columns: [
      { label: fact.part, numeric: false },
      { label: fact.count, numeric: true },
      { label: fact.share, numeric: true },
      { label: fact.moves, numeric: true },
    ],
    rows: [
      ...measure.stages.flatMap((stage) => stageRows(stage, messages, f)),
      ...flowRows(measure, messages, f),
      ...driverRows(measure, messages, f),
      ...gainRows(measure, messages, f),
    ],
  }
}

function stageRows(stage: LoopStage, { row }: LoopMessages, f: Formatter): Row[] {
  const counted = (text: string, count: number): Row[] => (count === 0 ? [] : [[text, f.count(count), '', '']])
  return [
    [row.ever(stage.label), f.count(stage.actors), '', f.count(stage.visits)],
    ...(stage.onward === null ? [] : [onwardRow(row.onward(stage.label), stage.onward, f)]),
    ...counted(row.began(stage.label), stage.entered),
    ...counted(row.lost(stage.label), stage.lost),
    ...counted(row.open(stage.label), stage.open),
    ...counted(row.ended(stage.label), stage.ended),
    ...counted(row.settled(stage.label), stage.settled),
  ]
}

function onwardRow(text: string, rate: Rate, f: Formatter): Row {
  const share = rate.rate === null ? '' : `${f.percent(rate.rate)}${within(rate, f)}`
  return [text, f.count(rate.numerator), share, '']
}

function within(rate: Rate, f: Formatter): string {
  return rate.denominator > 0 ? ` (${f.range(rate.low, rate.high)})` : ''
}

function flowRows(measure: LoopMeasure, messages: LoopMessages, f: Formatter): Row[] {
  const nameOf = (stage: number): string => measure.stages[stage]?.label ?? messages.row.unknownStage
  return [
    ...measure.flows.map(({ kind, from, to, actors, moves, unobserved = 0 }): Row => {
      const title = messages.item.flowTitle({ kind, from: nameOf(from), to: nameOf(to), actors, moves })
      const count = f.count(moves)
      return [
        title,
        f.count(actors),
        '',
        unobserved === 0 ? count : messages.row.unobserved(count, f.count(unobserved)),
      ]
    }),
    ...measure.referrals.map(
      ({ from, to, actors }): Row => [messages.row.referral(nameOf(from), nameOf(to)), f.count(actors), '', ''],
    ),
  ]
}

function driverRows(measure: LoopMeasure, messages: LoopMessages, f: Formatter): Row[] {
  const { mouth, midway, tail } = measure.drivers
  const { row } = messages
  const shares = driverShares(measure.drivers, f)
  const isStated = isTailStated(measure.drivers)
  const rowOf =
    (text: (driver: string) => string, written: readonly number[], isCounted = true) =>
    (driver: LoopDriver, index: number): Row => [
      text(driverName(driver, messages)),
      isCounted ? f.count(driver.count) : '',
      f.percent(written[index] ?? 0),
      '',
    ]
  return [
    ...mouth.map(rowOf(row.mouth, shares.mouth)),
    ...midway.map(rowOf(row.midway, shares.midway)),
    ...tail.map(rowOf(isStated ? row.tailStated : row.tail, shares.tail, !isStated)),
  ]
}

function gainRows(measure: LoopMeasure, messages: LoopMessages, f: Formatter): Row[] {
  const { k, interval, multiplier, generations, elasticity } = measure.gain
  if (k === null || !measure.referralsKnown) return []
  const { row } = messages
  const between = (limits: Interval | null): string =>
    limits === null ? '' : f.range(limits.low, limits.high, (gain) => gainText(gain, f))
  const rows: Row[] = [[row.gain, gainText(k, f), between(interval), '']]
  if (multiplier.kind === 'not-bounded') rows.push([row.multiplier, row.notBounded, '', ''])
  if (multiplier.kind === 'bounded')
    rows.push([row.multiplier, gainText(multiplier.value, f), between(multiplier.interval), ''])
  // What follows from a multiplier without bound would be a number nobody knows.
  if (multiplier.kind !== 'bounded') return rows
  if (generations !== null) rows.push([row.generations, f.count(generations), '', ''])
  if (elasticity !== null) rows.push([row.elasticity, gainText(elasticity, f), '', ''])
  return rows
}
