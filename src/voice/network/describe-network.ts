import { once } from '../../foundation/once.js'
import type { Unresolved } from '../../foundation/resolved.js'
import { withoutSharedPrefix } from '../../foundation/without-shared-prefix.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { BlackHole, BrightPath, NetworkLack, NetworkPicture } from '../../measures/network/network-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ChartDescription, ChartTable } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import { commonEn } from '../common/en.js'
import { createFormatter, type Formatter } from '../common/formatter.js'
import { isolated } from '../common/isolated.js'
import { networkEn } from './en.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'

/** What a description of the network is made with; `describeNetwork` fills in English. */
export interface NetworkVoice {
  readonly messages: NetworkMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
  /** True where the journeys are a selection of others. */
  readonly isFiltered?: boolean | undefined
  /** Notes on the data itself, which all charts share. */
  readonly notes?: readonly string[] | undefined
  /** True where there is little room: only what changes the reading is noted, the rest stays in the summary. */
  readonly isBrief?: boolean | undefined
  /** True where there is hardly any: one finding, no reading key; of the notes what is covered, the rest in the summary. */
  readonly isTerse?: boolean | undefined
}

/** Ordered by anything else, the paths that are listed need not be those with most conversions. */
function isBrightest({ paths, options }: NetworkPicture): boolean {
  return paths.length > 0 && options.rank === 'conversions'
}

/** Under this share whole paths say little, and the caption says so. */
const FEW_PATHS_COVER = 0.5

/**
 * The network in words: the finding, how to read it, what it holds, the table, what to know before
 * trusting it. The layout adds what is not drawn one by one; leave it out where nothing is drawn.
 * What a title does not need, such as the table, is written when it is first read.
 */
export function describeNetwork(
  measure: NetworkPicture,
  asked: Unresolved<NetworkVoice> = {},
  layout?: NetworkLayout,
): ChartDescription {
  const { common = commonEn, formatter = createFormatter('en'), messages = networkEn } = asked
  const voice: NetworkVoice = { ...asked, common, formatter, messages }
  const empty = measure.totals.visits === 0 ? emptyOf(measure, voice) : null
  const caveats = caveatsOf(measure, voice, layout)
  const { covered, shown } = notesOf(measure, voice, layout)
  // What is covered is said wherever there is no room to print it, too.
  const summary = once(() =>
    [summaryOf(measure, voice), ...covered, ...caveats, ...(voice.isTerse ? shown : [])].join(' '),
  )
  const table = once(() => tableOf(measure, voice))
  const definition = once(() =>
    measure.rules === null ? messages.totalsDefinition : common.definition(measure.rules, formatter),
  )
  return {
    title: empty?.title ?? titleOf(measure, voice),
    readingKey: voice.isTerse
      ? ''
      : messages.readingKey({ light: measure.totals.converted > 0, holes: showsHoles(measure, layout) }),
    get summary() {
      return summary()
    },
    get table() {
      return table()
    },
    get definition() {
      return definition()
    },
    notes: [
      ...covered,
      ...(voice.isTerse ? [] : shown),
      ...(voice.isBrief || voice.isTerse ? [] : caveats),
      ...(voice.notes ?? []),
    ],
    ...(empty === null ? {} : { empty }),
  }
}

/** Why nothing is drawn: what a filter or a coverage leaves out is no fault of the data. */
function emptyOf(
  { coverage, totals }: NetworkPicture,
  { messages, common, isFiltered }: NetworkVoice,
): { readonly title: string; readonly hint: string } {
  if (totals.journeys === 0 && coverage.journeysOfAll > 0) return messages.emptyCoverage
  if (totals.journeys === 0 && isFiltered) return messages.emptyFilter
  return { title: common.emptyTitle, hint: common.emptyHint }
}

/** False where a table of transitions was given that does not tell it. */
function tells({ lacking = [] }: NetworkPicture, what: NetworkLack): boolean {
  return !lacking.includes(what)
}

/** The paths with at least one touchpoint: those that can be named. */
export function namedPaths(measure: NetworkPicture): readonly BrightPath[] {
  return measure.paths.filter((path) => path.touchpoints.length > 0)
}

/** A path of more letters has names in brief. */
const WHOLE_NAMES = 80

/**
 * A path as "Blog → Search → Shop"; long ones keep their ends. Where its names are long, what they share with the
 * beginnings of others gives way: it would fill the line and tell no two of them apart.
 */
export function pathName(measure: NetworkPicture, touchpoints: readonly number[], messages: NetworkMessages): string {
  if (touchpoints.length === 0) return messages.noTouchpoint
  const labels = measure.touchpoints.map(({ label }) => label)
  const isLong = touchpoints.reduce((letters, i) => letters + (labels[i]?.length ?? 0), 0) > WHOLE_NAMES
  const names = isLong ? withoutSharedPrefix(labels, new Set(touchpoints)) : labels
  const path = touchpoints.map((i) => names[i] ?? '')
  return joined(path.length > 6 ? [...path.slice(0, 3), '…', ...path.slice(-2)] : path, messages.arrow)
}

/** What is drawn decides; without a picture, what is measured. */
function showsHoles(measure: NetworkPicture, layout: NetworkLayout | undefined): boolean {
  return layout === undefined
    ? measure.holes.some((hole) => hole.verdict === 'hole')
    : layout.bodies.some((body) => body.hole !== null)
}

/** Under this share the best path is one of many and no finding. */
const STANDS_OUT_FROM = 0.03

/**
 * A whole percentage that no single path exceeds; null where one stands out, or where ways that are
 * not listed may bring more. Ways below the support have fewer journeys than it asks for.
 */
function noPathExceeds({ paths, coverage, options, pathSupport }: NetworkPicture): number | null {
  const all = coverage.conversionsOfAll
  if (all === 0 || coverage.journeys < 1 || options.rank !== 'conversions') return null
  const most = Math.max(paths[0]?.share ?? 0, (pathSupport - 1) / all)
  return most < STANDS_OUT_FROM ? Math.ceil(most * 100 - 1e-9) / 100 : null
}

/** What can be said of a hole. */
export function holeFinding(measure: NetworkPicture, hole: BlackHole): HoleFinding {
  return {
    name: isolated(measure.touchpoints[hole.touchpoint]?.label ?? ''),
    lossRate: hole.lossRate.rate ?? 0,
    low: hole.lossRate.low,
    high: hole.lossRate.high,
    times: hole.ratio,
    pool: hole.pool,
    cost: hole.excess,
    standIn: hole.standIn,
  }
}

function titleOf(measure: NetworkPicture, { messages, formatter, isTerse }: NetworkVoice): string {
  const { journeys, converted } = measure.totals
  if (!tells(measure, 'ends'))
    return messages.titleUntold(measure.touchpoints.length, measure.transitions.length, formatter)
  const best = namedPaths(measure)[0]
  const hole = measure.holes.find((candidate) => candidate.verdict === 'hole')
  const path: PathFinding | null =
    best === undefined
      ? null
      : {
          path: pathName(measure, best.touchpoints, messages),
          steps: best.touchpoints.length,
          share: best.share,
          conversions: best.conversions,
        }
  if (isTerse && hole !== undefined && converted > 0) return messages.titleHole(holeFinding(measure, hole), formatter)
  const most = noPathExceeds(measure)
  if (path !== null && most !== null)
    return messages.titleMany(most, hole === undefined ? null : holeFinding(measure, hole), formatter)
  if (path !== null && hole !== undefined) return messages.titleBoth(path, holeFinding(measure, hole), formatter)
  if (path !== null) return messages.titlePath(path, formatter)
  if (hole !== undefined && converted > 0) return messages.titleHole(holeFinding(measure, hole), formatter)
  return converted === 0
    ? messages.titleNobody(journeys, lastSeen(measure), formatter)
    : messages.titlePlain(journeys, converted, formatter)
}

/** Where more journeys were last seen than anywhere else; null where two share that, or none shows a touchpoint. */
function lastSeen({ touchpoints }: NetworkPicture): { readonly name: string; readonly journeys: number } | null {
  const ended = touchpoints.map(({ lost, open, ended }) => lost + open + ended)
  const most = Math.max(0, ...ended)
  const at = ended.indexOf(most)
  if (most === 0 || at !== ended.lastIndexOf(most)) return null
  return { name: isolated(touchpoints[at]?.label ?? ''), journeys: most }
}

/** The share of conversions that the picture covers; null where there are none. */
export function coveredConversions({ coverage }: NetworkPicture): number | null {
  return coverage.conversionsOfAll > 0 ? coverage.conversions : null
}

const HOLES_SPOKEN = 3

function summaryOf(measure: NetworkPicture, { messages, formatter }: NetworkVoice): string {
  const { totals, paths } = measure
  const holes = measure.holes.filter((hole) => hole.verdict === 'hole')
  const judged = measure.holes.filter(({ verdict }) => verdict !== 'too-few').length
  const sentences = [
    countsOf(measure, { messages, formatter }),
    ...(isBrightest(measure) ? [messages.pathsCover(paths.length, paths.at(-1)?.runningShare ?? 0, formatter)] : []),
    ...holes.slice(0, HOLES_SPOKEN).map((hole) => messages.holeSentence(holeFinding(measure, hole), formatter)),
    // Where nobody converts no loss costs a conversion: then nothing is said of holes.
    ...(holes.length === 0 && measure.holes.length > 0 && totals.converted > 0
      ? [messages.noHoles(judged, measure.holes.length, formatter)]
      : []),
  ]
  return sentences.join(' ')
}

/** How many there are, and how they end where that is known. */
function countsOf(
  measure: NetworkPicture,
  { messages, formatter }: Pick<NetworkVoice, 'messages' | 'formatter'>,
): string {
  const { totals, touchpoints, transitions } = measure
  if (!tells(measure, 'ends')) return `${messages.titleUntold(touchpoints.length, transitions.length, formatter)}.`
  if (!tells(measure, 'losses')) return `${messages.titlePlain(totals.journeys, totals.converted, formatter)}.`
  return messages.summary({ ...totals, touchpoints: touchpoints.length, transitions: transitions.length }, formatter)
}

/** How much the picture covers, and what of it is not drawn or says little. */
function notesOf(
  measure: NetworkPicture,
  { messages, formatter }: NetworkVoice,
  layout: NetworkLayout | undefined,
): { readonly covered: readonly string[]; readonly shown: readonly string[] } {
  const { coverage, paths } = measure
  const covered =
    coverage.journeysOfAll > 0 && tells(measure, 'ends')
      ? [`${capital(messages.key.covers(coverage.journeys, coveredConversions(measure), formatter))}.`]
      : []
  const shown: string[] = []
  const running = paths.at(-1)?.runningShare ?? 0
  if (isBrightest(measure) && running < FEW_PATHS_COVER) shown.push(messages.longTail(paths.length, running, formatter))
  if (layout !== undefined && layout.drawnTransitions < layout.allTransitions)
    shown.push(messages.detail(layout.drawnTransitions, layout.allTransitions, formatter))
  if (layout !== undefined && layout.drawnTouchpoints < layout.allTouchpoints)
    shown.push(messages.folded(layout.allTouchpoints - layout.drawnTouchpoints, formatter))
  return { covered, shown }
}

/** What the model leaves out, and what is not to scale. */
function caveatsOf(
  measure: NetworkPicture,
  { messages, formatter }: NetworkVoice,
  layout: NetworkLayout | undefined,
): string[] {
  const { chain, totals } = measure
  const notes: string[] = []
  if (layout?.dendrites.some((dendrite) => dendrite.isHairline)) notes.push(messages.notToScale)
  for (const lack of measure.lacking ?? []) notes.push(messages.lacking[lack])
  if (totals.unobserved > 0) notes.push(messages.unobserved(totals.unobserved, formatter))
  if (totals.visits > 0 && totals.eligibleVisits === 0) return [...notes, messages.tooYoung]
  if (chain.pooled > 0) notes.push(messages.pooled(chain.pooled, formatter))
  if (chain.removedShare > 0) notes.push(messages.removed(chain.removedShare, formatter))
  if (measure.holes.some((hole) => hole.verdict === 'hole')) notes.push(messages.holeRank[measure.options.holeRank])
  if (totals.eligibleVisits < totals.visits) notes.push(messages.holesLeftOut)
  return notes
}

/** More rows than this are of no use to a reader and slow down the page. */
const ROWS_AT_MOST = 500

/** What a cell shows, and what it is sorted by. */
type TableCell = readonly [text: string, value: string | number | null]

function tableOf(measure: NetworkPicture, { messages, formatter: f }: NetworkVoice): ChartTable {
  const { table } = messages
  const holes = new Map(measure.holes.map((hole) => [hole.touchpoint, hole]))
  const hasGaps = measure.totals.unobserved > 0
  const [knowsEnds, knowsLosses] = [tells(measure, 'ends'), tells(measure, 'ends') && tells(measure, 'losses')]
  const order = measure.touchpoints.map((_, i) => i)
  order.sort((a, b) => (measure.touchpoints[b]?.visits ?? 0) - (measure.touchpoints[a]?.visits ?? 0) || a - b)
  const shown = order.slice(0, ROWS_AT_MOST)
  const count = (value: number): TableCell => [f.count(value), value]
  const share = (value: number | null = null): TableCell => [f.percent(value ?? Number.NaN), value]
  const interval = (rate: Rate | undefined): TableCell =>
    rate === undefined || rate.rate === null ? share() : [f.range(rate.low, rate.high), rate.low]
  const text = (value: string): TableCell => [value, value === '' ? null : value]
  const rowOf = (i: number): TableCell[] => {
    const t = measure.touchpoints[i]
    if (t === undefined) return []
    const hole = holes.get(i)
    const rate = hole?.lossRate
    return [
      text(t.label),
      ...[t.visits, t.journeys].map(count),
      ...(knowsEnds ? [count(t.converted)] : []),
      ...(knowsLosses ? [t.lost, t.open, t.ended].map(count) : []),
      ...(hasGaps ? [t.unobservedIn, t.unobservedOut].map(count) : []),
      ...(knowsEnds ? [share(t.light)] : []),
      ...(knowsLosses ? [share(rate?.rate), interval(rate), share(hole?.expectedRate)] : []),
      ...(knowsLosses ? [text(messages.verdict[hole?.verdict ?? 'none'])] : []),
    ]
  }
  const rows = shown.map(rowOf)
  return {
    caption: order.length > ROWS_AT_MOST ? table.captionPart(ROWS_AT_MOST, order.length, f) : table.caption,
    columns: [
      { label: table.touchpoint, numeric: false },
      { label: table.visits, numeric: true },
      { label: table.journeys, numeric: true },
      ...[
        ...(knowsEnds ? [table.converted] : []),
        ...(knowsLosses ? [table.lost, table.open, table.ended] : []),
        ...(hasGaps ? [table.unobservedIn, table.unobservedOut] : []),
        ...(knowsEnds ? [table.light] : []),
        ...(knowsLosses ? [table.lossRate, messages.facts.interval, table.expected] : []),
      ].map((label) => ({ label, numeric: true })),
      ...(knowsLosses ? [{ label: table.verdict, numeric: false }] : []),
    ],
    rows: rows.map((row) => row.map(([text]) => text)),
    values: rows.map((row) => row.map(([, value]) => value)),
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
