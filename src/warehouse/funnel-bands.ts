import { codePointOrder } from '../foundation/code-point-order.js'
import { flowRate, type Share } from '../measures/funnel/flow-rate.js'
import type { FunnelBand } from '../measures/funnel/funnel-measure.js'
import type { ResolvedFunnelOptions } from '../measures/funnel/funnel-options.js'
import type { ContractRow } from './contract.js'
import { WITHHELD } from './contract-options.js'

type FlowRow = ContractRow<'stageFlow'>

/**
 * The bands of a breakdown, as `measureFunnel` cuts them: most journeys first, then by code point; missing, and the
 * rest as one (with what was withheld), last.
 */
export function bandsOf(rows: readonly FlowRow[], stages: number, options: ResolvedFunnelOptions): FunnelBand[] {
  const byValue = new Map<string | null, FlowRow[]>()
  for (const row of rows) byValue.set(row.breakdown, [...(byValue.get(row.breakdown) ?? []), row])
  const missing = byValue.get(null)
  const withheld = byValue.get(WITHHELD)
  const known = [...byValue]
    .filter((entry): entry is [string, FlowRow[]] => entry[0] !== null && entry[0] !== WITHHELD)
    .map(([value, own]) => ({ value, own, journeys: journeysOf(own) }))
    .sort((a, b) => b.journeys - a.journeys || codePointOrder(a.value, b.value))
  const kept = known.length === options.maxBands + 1 && withheld === undefined ? known.length : options.maxBands
  const band = (own: readonly FlowRow[], value: string | null, kind: FunnelBand['kind'], values: number): FunnelBand =>
    bandOf(own, stages, options.settled, { value, kind, values })
  const bands = known.slice(0, kept).map(({ value, own }) => band(own, value, 'value', 1))
  if (missing !== undefined) bands.push(band(missing, null, 'missing', 1))
  const rest = [...known.slice(kept).map(({ own }) => own), ...(withheld === undefined ? [] : [withheld])]
  if (rest.length > 0) bands.push(band(rest.flat(), null, 'other', rest.length))
  return bands
}

function journeysOf(rows: readonly FlowRow[]): number {
  return rows.reduce((sum, row) => sum + (row.kind === 'journeys' ? row.visits : 0), 0)
}

function bandOf(
  rows: readonly FlowRow[],
  stages: number,
  settled: boolean,
  named: Pick<FunnelBand, 'value' | 'kind' | 'values'>,
): FunnelBand {
  const sum = (is: (row: FlowRow) => boolean): number =>
    rows.reduce((total, row) => (is(row) ? total + row.visits : total), 0)
  const at = (kind: string, stage: number, is: (row: FlowRow) => boolean = () => true): number =>
    sum((row) => row.kind === kind && row.toStage === stage && is(row))
  const shareAt = (stage: number, is?: (row: FlowRow) => boolean): Share => ({
    numerator: at('wentOn', stage, is),
    base: at('arrived', stage, is),
  })
  const isOpen = (row: FlowRow): boolean => row.outcome === 'open'
  const of = (outcome: string): number => sum((row) => row.kind === 'journeys' && row.outcome === outcome)
  return {
    ...named,
    journeys: journeysOf(rows),
    converted: of('converted'),
    lost: of('lost'),
    open: of('open'),
    ended: of('ended'),
    arrivals: Array.from({ length: stages }, (_, stage) => at('arrived', stage)),
    previousRates: Array.from({ length: stages }, (_, stage) =>
      stage === 0 ? null : flowRate(shareAt(stage - 1), shareAt(stage - 1, isOpen), settled),
    ),
  }
}
