import type { TrustMeasure, TrustShock } from '../../measures/circles/measure-trust.js'
import type { ChartDescription, ChartTable } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, ShockFacts, TrustPointFacts, TrustTitleFacts } from './parts-messages.js'

/** One line of trust with its name. */
export interface NamedTrust {
  /** Null where there is one line only. */
  readonly name: string | null
  readonly trust: TrustMeasure
  /** Names of its periods. */
  readonly periods: readonly string[]
}

/** What lines of trust are described with. */
export interface DescribeTrustOptions {
  readonly messages: CirclesPartsMessages
  readonly formatter: Formatter
  /** The ends of the drawn scale of conviction, written. Default: those of all possible values. */
  readonly scale?: readonly [from: string, to: string] | undefined
}

/** Lines of trust in words: finding, key, summary, shocks, table. Cost: lines x periods. */
export function describeTrust(lines: readonly NamedTrust[], options: DescribeTrustOptions): ChartDescription {
  const { messages, formatter: f } = options
  const facts = titleFacts(lines)
  const { trust } = messages
  const isEmpty = facts.last === null || lines.every(({ trust: { points } }) => points.length < 2)
  const hasMoves = lines.length === 1 && (lines[0]?.trust.points ?? []).some(({ inward }) => inward !== null)
  const followed = lines.flatMap(({ trust: one }) =>
    one.shocks.filter(({ witnesses, lowest }) => witnesses !== null && lowest !== null),
  )
  const [from, to] = options.scale ?? [f.count(0), f.count(1)]
  const hasWitnesses = followed.length > 0
  const hasRecovered = followed.some(({ recoveredIndex }) => recoveredIndex !== null)
  return {
    title: isEmpty ? trust.emptyTitle : trust.title(facts, f),
    readingKey: isEmpty ? '' : trust.key({ from, to, hasMoves, hasWitnesses, hasRecovered }),
    summary: isEmpty ? f.sentences([trust.emptyTitle, trust.emptyHint]) : trust.summary(facts, f),
    table: tableOf(lines, options),
    definition: '',
    notes: isEmpty ? [] : shockSentences(lines, options),
    ...(isEmpty ? { empty: { title: trust.emptyTitle, hint: trust.emptyHint } } : {}),
  }
}

/** What each event did, one sentence or two each. */
export function shockSentences(
  lines: readonly NamedTrust[],
  { messages, formatter: f }: DescribeTrustOptions,
): string[] {
  return lines.flatMap((line) =>
    line.trust.shocks.map((shock) => {
      const words = messages.trust.shock(shockFacts(line, shock), f)
      return line.name === null ? words : f.labelled(line.name, words)
    }),
  )
}

/** One period of one line, for its sentence. */
export function trustPointFacts({ name, trust, periods }: NamedTrust, index: number): TrustPointFacts {
  const point = trust.points[index]
  return {
    series: name,
    period: periods[index] ?? '',
    conviction: point?.conviction ?? null,
    inward: point?.inward ?? null,
    outward: point?.outward ?? null,
    gravity: point?.gravity ?? null,
    events: trust.shocks.filter((shock) => shock.index === index).map(({ event }) => event.label),
  }
}

function titleFacts(lines: readonly NamedTrust[]): TrustTitleFacts {
  const first = lines[0]
  const known = (first?.trust.points ?? []).flatMap(({ conviction }) => (conviction === null ? [] : [conviction]))
  const shock = first?.trust.shocks.find(({ lowest }) => lowest !== null) ?? first?.trust.shocks[0]
  const alone = lines.length === 1
  return {
    shock: !alone || first === undefined || shock === undefined ? null : shockFacts(first, shock),
    first: known[0] ?? null,
    last: known.at(-1) ?? null,
    lines: alone
      ? []
      : lines.map(({ name, trust }) => ({
          name: name ?? '',
          last: trust.points.findLast(({ conviction }) => conviction !== null)?.conviction ?? null,
        })),
  }
}

function shockFacts({ periods }: NamedTrust, shock: TrustShock): ShockFacts {
  const nameOf = (index: number | null): string | null => (index === null ? null : (periods[index] ?? null))
  return {
    event: shock.event.label,
    period: periods[shock.index] ?? '',
    outward: shock.outward,
    usualOutward: shock.usualOutward,
    witnesses: shock.witnesses,
    before: shock.before,
    lowest: shock.lowest,
    lowestPeriod: nameOf(shock.lowestIndex),
    recovered: nameOf(shock.recoveredIndex),
  }
}

function tableOf(lines: readonly NamedTrust[], { messages, formatter: f }: DescribeTrustOptions): ChartTable {
  const { trust } = messages
  const isAlone = lines.length < 2
  const written = (value: number | null, write: (value: number) => string): string =>
    value === null ? '–' : write(value)
  const numbers = [trust.people, trust.conviction, trust.inward, trust.outward, trust.gravity]
  return {
    caption: trust.caption,
    columns: [
      { label: trust.period, numeric: false },
      ...(isAlone ? [] : [{ label: trust.label, numeric: false }]),
      ...numbers.map((label) => ({ label, numeric: true })),
    ],
    rows: lines.flatMap(({ name, trust: { points }, periods }) =>
      points.map((point, index) => [
        periods[index] ?? '',
        ...(isAlone ? [] : [name ?? '']),
        f.count(point.members),
        written(point.conviction, (value) => f.decimal(value, 2)),
        written(point.inward, f.count),
        written(point.outward, f.count),
        written(point.gravity, (value) => f.decimal(value)),
      ]),
    ),
  }
}
