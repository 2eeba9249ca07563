import { once } from '../../foundation/once.js'
import type { FunnelFlowKind, FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import { createFormatter, type Formatter } from '../common/formatter.js'
import { funnelEn } from './en.js'
import type { FunnelKeyFacts, FunnelMessages, FunnelRateBase } from './funnel-messages.js'
import { countText, funnelTable } from './funnel-table.js'
import { countedBy, ratedBy } from './funnel-terms.js'
import { furthestStage, nameAtBeginning, nameInSentence, narrowestStep, worstStage } from './stage-words.js'

/** How to speak of a funnel. Every member has a default. */
export interface DescribeFunnelOptions {
  readonly formatter?: Formatter | undefined
  readonly messages?: FunnelMessages | undefined
  readonly common?: CommonMessages | undefined
  /** The base of the rates in the picture. Default `previous`. */
  readonly base?: FunnelRateBase | undefined
  /** What the picture is true to. Default `area`. */
  readonly scale?: 'area' | 'width' | undefined
  /** Stages whose names the picture leaves to the table. Default 0. */
  readonly hiddenNames?: number | undefined
  /** Moves that the picture leaves to the table. Default 0. */
  readonly hiddenArcs?: number | undefined
  /** The streams and moves that are drawn: the reading key speaks of no others. Default: all. */
  readonly streams?: readonly FunnelFlowKind[] | undefined
  /** Whether the picture bears rates: else the reading key says nothing of their base. Default: where any is known. */
  readonly rated?: boolean | undefined
  /** Streams that the picture draws without their number. Default 0. */
  readonly hiddenNumbers?: number | undefined
  /** The names of further funnels that are outlined over this one, as far as they have any. Default: none is outlined. */
  readonly outlines?: readonly string[] | undefined
  /** Stages too thin to see. Default 0. */
  readonly hairlines?: number | undefined
  /** Further notes, such as those of the journey set. */
  readonly notes?: readonly string[] | undefined
}

interface Voice {
  readonly formatter: Formatter
  readonly messages: FunnelMessages
  readonly common: CommonMessages
  readonly base: FunnelRateBase
  readonly scale: 'area' | 'width'
  readonly streams: DescribeFunnelOptions['streams']
  readonly rated: boolean
  readonly outlines: DescribeFunnelOptions['outlines']
}

/**
 * The funnel in words and in a table: its finding, how to read it, what it was made with and what
 * to be careful with. Pure; the same measure and locale give the same text. What a title does not need,
 * such as the table, is written when it is first read. Cost: linear in stages.
 */
export function describeFunnel(measure: FunnelMeasure, options: DescribeFunnelOptions = {}): ChartDescription {
  const voice: Voice = {
    formatter: options.formatter ?? createFormatter('en'),
    messages: options.messages ?? funnelEn,
    common: options.common ?? commonEn,
    base: options.base ?? 'previous',
    scale: options.scale ?? 'area',
    streams: options.streams,
    rated: options.rated ?? hasRates(measure, options.base ?? 'previous'),
    outlines: options.outlines,
  }
  const empty = emptyOf(measure, voice)
  const summary = once(() =>
    empty === null ? summaryOf(measure, voice) : voice.formatter.sentences([empty.title, empty.hint]),
  )
  const table = once(() => funnelTable(measure, voice.messages, voice.common, voice.formatter))
  const definition = once(() => definitionOf(measure, voice))
  return {
    title: empty?.title ?? titleOf(measure, voice),
    readingKey: empty === null ? voice.messages.readingKey(keyFacts(measure, voice)) : '',
    get summary() {
      return summary()
    },
    get table() {
      return table()
    },
    get definition() {
      return definition()
    },
    notes: [...(options.notes ?? []), ...notesOf(measure, voice, options)],
    ...(empty === null ? {} : { empty }),
  }
}

/** True where a rate behind the first stage is known. */
export function hasRates({ stages }: FunnelMeasure, base: FunnelRateBase): boolean {
  return stages.some(({ rates }, i) => i > 0 && rates[base]?.rate != null)
}

function emptyOf(measure: FunnelMeasure, { messages, common }: Voice): NonNullable<ChartDescription['empty']> | null {
  if (measure.stages.some(({ arrivals }) => arrivals > 0)) return null
  if (measure.stages.some(({ missing }) => missing)) return messages.empty.missing
  if (measure.stages.length > 0) return messages.empty.allZero
  return measure.totals.journeys > 0 ? messages.empty.noStages : { title: common.emptyTitle, hint: common.emptyHint }
}

/** The base that the sentence names is the one its share was taken of. */
function titleOf(measure: FunnelMeasure, { messages, common, formatter }: Voice): string {
  const { converted, lost } = measure.totals
  if (measure.reading === 'totals') return totalsTitle(measure, messages, common, formatter)
  const { denominator: journeys, rate } = measure.conversion
  const counted = ratedBy(measure)
  const furthest = furthestStage(measure)
  if (converted === 0 && journeys > 0 && furthest !== undefined) {
    const reached = furthest.rates.total?.rate ?? 0
    const stage = nameInSentence(furthest, common)
    return messages.title.nothingConverts({ journeys, counted, rate: reached, stage }, formatter)
  }
  if (lost === 0) return messages.title.nothingLost({ journeys, counted, converted }, formatter)
  const worst = worstStage(measure)
  const stage = worst === null ? null : nameInSentence(worst, common)
  const atWorst = worst?.outflow.lost ?? lost
  return messages.title.typical({ journeys, counted, rate: rate ?? 0, stage, lost: atWorst }, formatter)
}

function totalsTitle(measure: FunnelMeasure, messages: FunnelMessages, common: CommonMessages, f: Formatter): string {
  const { stages } = measure
  const step = narrowestStep(measure)
  if (step !== null) {
    const from = nameInSentence(stages[step - 1], common)
    const to = nameInSentence(stages[step], common)
    const rate = stages[step]?.rates.previous?.rate ?? 0
    return messages.title.totals({ from, to, rate, partial: stages.some(({ missing }) => missing) }, f)
  }
  const largest = stages.reduce((a, b) => (b.arrivals > a.arrivals ? b : a))
  return messages.title.totalsFlat({ count: largest.arrivals, stage: nameInSentence(largest, common) }, f)
}

function keyFacts(measure: FunnelMeasure, { base, scale, streams, rated, outlines, formatter }: Voice): FunnelKeyFacts {
  return {
    scale,
    base,
    rated,
    reading: measure.reading,
    bands: measure.breakdown?.dimension ?? null,
    counted: ratedBy(measure),
    outlines: outlines === undefined ? null : formatter.list(outlines),
    kinds: new Set(measure.flows.flatMap(({ kind }) => (streams?.includes(kind) === false ? [] : [kind]))),
  }
}

function summaryOf(measure: FunnelMeasure, { messages, common, formatter: f }: Voice): string {
  const { summary } = messages
  const { stages, totals } = measure
  const returned = stages.reduce((sum, { inflow }) => sum + inflow.returned, 0)
  const worst = worstStage(measure)
  const share = (worst?.outflow.lost ?? 0) / Math.max(1, totals.lost)
  const sentences = [
    measure.reading === 'totals'
      ? summary.openingTotals(
          { stages: stages.length, first: countText(stages[0], f), last: countText(stages.at(-1), f) },
          f,
        )
      : summary.opening({ ...totals, counted: countedBy(measure), stages: stages.length }, f),
    ...stages.map((stage, i) => {
      const rate = stage.rates.previous?.rate ?? null
      const from = i === 0 ? null : nameInSentence(stages[i - 1], common)
      const written = { arrivals: countText(stage, f), rate: rate === null ? null : f.percent(rate) }
      return summary.stage({ stage: nameAtBeginning(stage, common), from, ...written }, f)
    }),
    ...(worst === null
      ? []
      : [summary.worst({ stage: nameInSentence(worst, common), lost: worst.outflow.lost, share }, f)]),
    ...(returned === 0 ? [] : [summary.returned(returned, f)]),
  ]
  return f.sentences(sentences)
}

function definitionOf(measure: FunnelMeasure, { messages, common, base, formatter }: Voice): string {
  const parts = [messages.reading[measure.reading], messages.rateBase(base, ratedBy(measure))]
  if (measure.settled) parts.push(messages.settled)
  if (measure.dialect !== undefined) parts.push(messages.steps(measure.dialect, formatter))
  else if (measure.rules !== null) parts.push(common.definition(measure.rules, formatter))
  return formatter.clauses(parts)
}

function notesOf(measure: FunnelMeasure, voice: Voice, options: DescribeFunnelOptions): string[] {
  const { messages, formatter: f } = voice
  const said = options.notes ?? []
  const notes = measure.notes
    .filter(
      ({ kind }) =>
        kind !== 'stages-guessed' || !Object.values(voice.common.stagesGuessed).some((text) => said.includes(text)),
    )
    .map((note) => messages.note[note.kind](note, f))
  const beyond = stageBeyondConversion(measure, voice.base)
  if (beyond !== undefined) notes.push(messages.beyondConversion(nameInSentence(beyond, voice.common)))
  const thin = thinBases(measure, voice)
  if (thin.length > 0 && notesMatter(measure)) notes.push(messages.thin(thin, f))
  if ((options.hiddenNames ?? 0) > 0) notes.push(messages.hiddenNames(options.hiddenNames ?? 0, f))
  if ((options.hiddenArcs ?? 0) > 0) notes.push(messages.hiddenArcs(options.hiddenArcs ?? 0, f))
  if ((options.hiddenNumbers ?? 0) > 0) notes.push(messages.hiddenNumbers(options.hiddenNumbers ?? 0, f))
  if ((options.hairlines ?? 0) > 0) notes.push(messages.notToScale(options.hairlines ?? 0, f))
  return notes
}

/** A stage with people to which nobody goes on, because journeys end at their conversion in the stage before. */
function stageBeyondConversion({ stages, rules }: FunnelMeasure, base: FunnelRateBase): FunnelStage | undefined {
  if (rules?.cut !== 'both' && rules?.cut !== 'conversion') return undefined
  return stages.find(
    ({ arrivals, rates }, i) => arrivals && rates[base]?.rate === 0 && stages[i - 1]?.outflow.converted,
  )
}

/** The stages, or all journeys, that rates of the picture are thin shares of: the base, not the stage reached. */
function thinBases(measure: FunnelMeasure, { messages, common, base }: Voice): string[] {
  const { stages } = measure
  const baseOf = (i: number): string => {
    if (base === 'total' && measure.reading !== 'totals') return messages.all[ratedBy(measure)]
    return nameInSentence(stages[base === 'previous' ? i - 1 : 0], common)
  }
  const thin = stages.flatMap(({ rates }, i) => {
    const rate = i === 0 ? null : rates[base]
    return rate?.rate == null || !rate.thin ? [] : [baseOf(i)]
  })
  return [...new Set(thin)]
}

function notesMatter({ stages }: FunnelMeasure): boolean {
  return stages.some(({ arrivals }) => arrivals > 0)
}
