import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import { createFormatter, type Formatter } from '../common/formatter.js'
import { funnelEn } from './en.js'
import type { FunnelKeyFacts, FunnelMessages, FunnelRateBase } from './funnel-messages.js'
import { funnelTable } from './funnel-table.js'

/** How to speak of a funnel. Every member has a default. */
export interface DescribeFunnelOptions {
  readonly formatter?: Formatter
  readonly messages?: FunnelMessages
  readonly common?: CommonMessages
  /** The base of the rates in the picture. Default `previous`. */
  readonly base?: FunnelRateBase
  /** What the picture is true to. Default `area`. */
  readonly scale?: 'area' | 'width'
  /** Moves that the picture leaves to the table. Default 0. */
  readonly hiddenArcs?: number
  /** Stages too thin to see. Default 0. */
  readonly hairlines?: number
  /** Further notes, such as those of the journey set. */
  readonly notes?: readonly string[]
}

type Voice = Required<Pick<DescribeFunnelOptions, 'formatter' | 'messages' | 'common' | 'base' | 'scale'>>

/**
 * The funnel in words and in a table: its finding, how to read it, what it was made with and what
 * to be careful with. Pure; the same measure and locale give the same text. Cost: linear in stages.
 */
export function describeFunnel(measure: FunnelMeasure, options: DescribeFunnelOptions = {}): ChartDescription {
  const voice: Voice = {
    formatter: options.formatter ?? createFormatter('en'),
    messages: options.messages ?? funnelEn,
    common: options.common ?? commonEn,
    base: options.base ?? 'previous',
    scale: options.scale ?? 'area',
  }
  const empty = emptyOf(measure, voice)
  return {
    title: empty?.title ?? titleOf(measure, voice),
    readingKey: empty === null ? voice.messages.readingKey(keyFacts(measure, voice)) : '',
    summary: empty === null ? summaryOf(measure, voice) : `${empty.title}. ${empty.hint}`,
    table: funnelTable(measure, voice.messages, voice.formatter),
    definition: definitionOf(measure, voice),
    notes: [...(options.notes ?? []), ...notesOf(measure, voice, options)],
    ...(empty === null ? {} : { empty }),
  }
}

function emptyOf(measure: FunnelMeasure, { messages, common }: Voice): NonNullable<ChartDescription['empty']> | null {
  if (measure.stages.some(({ arrivals }) => arrivals > 0)) return null
  if (measure.stages.length > 0) return messages.empty.allZero
  return measure.totals.journeys > 0 ? messages.empty.noStages : { title: common.emptyTitle, hint: common.emptyHint }
}

function titleOf(measure: FunnelMeasure, { messages, formatter }: Voice): string {
  const { journeys, converted, lost } = measure.totals
  if (measure.reading === 'totals') return totalsTitle(measure, messages, formatter)
  const worst = worstStage(measure)
  if (worst === null) return messages.title.nothingLost({ journeys, converted }, formatter)
  const stage = isolated(worst.stage.label)
  if (lost === journeys) return messages.title.everythingLost({ journeys, stage }, formatter)
  const rate = measure.conversion.rate ?? 0
  return messages.title.typical({ journeys, rate, stage, lost: worst.outflow.lost }, formatter)
}

/** The stage where most are lost; null where none are. */
function worstStage(measure: FunnelMeasure): FunnelStage | null {
  const most = Math.max(0, ...measure.stages.map(({ outflow }) => outflow.lost))
  return most === 0 ? null : (measure.stages.find(({ outflow }) => outflow.lost === most) ?? null)
}

function totalsTitle({ stages }: FunnelMeasure, messages: FunnelMessages, f: Formatter): string {
  const steps = stages.flatMap((stage, i) => {
    const rate = stage.rates.previous?.rate ?? null
    return rate === null
      ? []
      : [{ from: isolated(stages[i - 1]?.stage.label ?? ''), to: isolated(stage.stage.label), rate }]
  })
  const narrowest = steps.reduce<(typeof steps)[number] | null>((a, b) => (a === null || b.rate < a.rate ? b : a), null)
  if (narrowest !== null) return messages.title.totals(narrowest, f)
  const largest = stages.reduce((a, b) => (b.arrivals > a.arrivals ? b : a))
  return messages.title.totalsFlat({ count: largest.arrivals, stage: isolated(largest.stage.label) }, f)
}

function keyFacts(measure: FunnelMeasure, { base, scale }: Voice): FunnelKeyFacts {
  return {
    scale,
    base,
    reading: measure.reading,
    bands: measure.breakdown?.dimension ?? null,
    kinds: new Set(measure.flows.map(({ kind }) => kind)),
  }
}

function summaryOf(measure: FunnelMeasure, { messages, formatter: f }: Voice): string {
  const { summary } = messages
  const { stages, totals } = measure
  const returned = stages.reduce((sum, { inflow }) => sum + inflow.returned, 0)
  const worst = worstStage(measure)
  const share = (worst?.outflow.lost ?? 0) / Math.max(1, totals.lost)
  const sentences = [
    measure.reading === 'totals'
      ? summary.openingTotals(
          { stages: stages.length, first: stages[0]?.arrivals ?? 0, last: stages.at(-1)?.arrivals ?? 0 },
          f,
        )
      : summary.opening({ ...totals, stages: stages.length }, f),
    ...stages.map(({ stage, arrivals, rates }, i) => {
      const rate = rates.previous?.rate ?? null
      const from = stages[i - 1]?.stage.label ?? null
      return summary.stage({ stage: stage.label, arrivals, rate: rate === null ? null : f.percent(rate), from }, f)
    }),
    ...(worst === null ? [] : [summary.worst({ stage: worst.stage.label, lost: worst.outflow.lost, share }, f)]),
    ...(returned === 0 ? [] : [summary.returned(returned, f)]),
  ]
  return sentences.join(' ')
}

function definitionOf(measure: FunnelMeasure, { messages, common, base, formatter }: Voice): string {
  const parts = [messages.reading[measure.reading], messages.rateBase[base]]
  if (measure.settled) parts.push(messages.settled)
  if (measure.rules !== null) parts.push(common.definition(measure.rules, formatter))
  return parts.join('; ')
}

function notesOf(measure: FunnelMeasure, voice: Voice, options: DescribeFunnelOptions): string[] {
  const { messages, formatter: f, base } = voice
  const said = options.notes ?? []
  const notes = measure.notes
    .filter(
      ({ kind }) =>
        kind !== 'stages-guessed' || !Object.values(voice.common.stagesGuessed).some((text) => said.includes(text)),
    )
    .map((note) => messages.note[note.kind](note, f))
  const thin = measure.stages.filter(({ rates }, i) => i > 0 && rates[base]?.rate != null && rates[base].thin)
  if (thin.length > 0 && notesMatter(measure))
    notes.push(
      messages.thin(
        thin.map(({ stage }) => isolated(stage.label)),
        f,
      ),
    )
  if ((options.hiddenArcs ?? 0) > 0) notes.push(messages.hiddenArcs(options.hiddenArcs ?? 0, f))
  if ((options.hairlines ?? 0) > 0) notes.push(messages.notToScale(options.hairlines ?? 0, f))
  return notes
}

function notesMatter({ stages }: FunnelMeasure): boolean {
  return stages.some(({ arrivals }) => arrivals > 0)
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** A name written from right to left is set apart (FSI, PDI), so that numbers beside it keep their place. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name
}
