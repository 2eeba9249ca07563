import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { CommonMessages } from '../common/common-messages.js'
import type { Formatter } from '../common/formatter.js'
import { withStageNames } from '../common/with-stage-names.js'
import type { CirclesMessages } from './circles-messages.js'
import type { CirclesPartsMessages } from './parts-messages.js'
import { periodName } from './period-name.js'

/** What the multiples are described with. */
export interface DescribeMultiplesOptions {
  readonly messages: CirclesMessages
  readonly parts: CirclesPartsMessages
  readonly common: CommonMessages
  readonly formatter: Formatter
}

/** All periods in words and as a table: people per ring, conviction, gravity, moves. Cost: periods x rings. */
export function describeMultiples(given: CirclesMeasure, options: DescribeMultiplesOptions): ChartDescription {
  const { messages, parts, common, formatter: f } = options
  const measure = withStageNames(given, common)
  const { multiples, trust } = parts
  const isEmpty = measure.series.length === 0 || measure.stages.length === 0
  const names = measure.series.map((_, index) => periodName(measure, index, messages, f))
  const written = (value: number | null | undefined, write: (value: number) => string): string =>
    value === null || value === undefined ? '–' : write(value)
  const rows = measure.series.map(({ populations, meanConviction, gravity, touchMoves }, index) => [
    names[index] ?? '',
    ...populations.rings.map(f.count),
    written(meanConviction, (value) => f.decimal(value, 2)),
    written(gravity, (value) => f.decimal(value)),
    written(touchMoves?.inward, f.count),
    written(touchMoves?.outward, f.count),
  ])
  const title = isEmpty ? multiples.emptyTitle : multiples.title(names[0] ?? '', names.at(-1) ?? '')
  return {
    title,
    readingKey: isEmpty ? '' : multiples.key,
    summary: isEmpty ? f.sentences([multiples.emptyTitle, multiples.emptyHint]) : f.sentences([title, multiples.key]),
    table: {
      caption: multiples.caption,
      columns: [
        { label: multiples.period, numeric: false },
        ...[
          ...measure.stages.map(({ label }) => label),
          trust.conviction,
          trust.gravity,
          trust.inward,
          trust.outward,
        ].map((label) => ({ label, numeric: true })),
      ],
      rows,
    },
    definition: measure.rules === null ? messages.guessedFromTotals : common.definition(measure.rules, f),
    notes: measure.rules === null ? [messages.guessedFromTotals] : [],
    ...(isEmpty ? { empty: { title: multiples.emptyTitle, hint: multiples.emptyHint } } : {}),
  }
}
