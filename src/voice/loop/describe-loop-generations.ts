import type { LoopGenerationsTexts } from '../../layout/loop/layout-loop-generations.js'
import type { LoopGeneration, LoopGenerations } from '../../measures/loop/measure-loop-generations.js'
import type { ChartDescription } from '../common/chart-description.js'
import type { Formatter } from '../common/formatter.js'
import { gainText } from './loop-texts.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

/** The sentence of one generation. */
export function generationSentence(
  { generation, actors, share, expected }: LoopGeneration,
  messages: LoopViewsMessages,
  f: Formatter,
): string {
  const words = messages.generations
  const facts = {
    name: words.name(generation, f),
    actors,
    share: share === null || generation === 0 ? null : f.percent(share),
    expected: expected === null || generation === 0 ? null : f.percent(expected),
  }
  return words.row(facts, f)
}

/** The words in the picture. */
export function generationsTexts(
  { generations }: LoopGenerations,
  messages: LoopViewsMessages,
  f: Formatter,
): LoopGenerationsTexts {
  const words = messages.generations
  return {
    rows: generations.map(({ generation, actors, share, expected }) => ({
      name: generation === 0 && actors !== null ? words.cohort : words.name(generation, f),
      value: [
        ...(actors === null ? [] : [f.count(actors)]),
        ...(share === null ? (expected === null ? [] : [f.percent(expected)]) : [f.percent(share)]),
      ].join(' · '),
    })),
  }
}

/** The generations in words and as a table. Pure. */
export function describeLoopGenerations(
  measure: LoopGenerations,
  messages: LoopViewsMessages,
  f: Formatter,
): ChartDescription {
  const words = messages.generations
  const { generations, grown, k } = measure
  const facts = { grown: grown === null ? null : f.count(100 * grown), k: k === null ? null : gainText(k, f) }
  const isCounted = generations.some(({ actors }) => actors !== null)
  return {
    title: words.title(facts),
    readingKey:
      generations.length === 0 ? '' : [words.key, ...(isCounted && k !== null ? [words.keyModel] : [])].join(' '),
    summary: generations.map((generation) => generationSentence(generation, messages, f)).join(' '),
    table: {
      caption: words.caption,
      columns: [
        { label: words.columns.generation, numeric: false },
        { label: words.columns.people, numeric: true },
        { label: words.columns.share, numeric: true },
        { label: words.columns.expected, numeric: true },
      ],
      rows: generations.map(({ generation, actors, share, expected }) => [
        words.name(generation, f),
        actors === null ? '' : f.count(actors),
        share === null ? '' : f.percent(share),
        expected === null ? '' : f.percent(expected),
      ]),
    },
    definition: '',
    notes: isCounted && generations.length > 1 ? [words.noteComing] : [],
    ...(generations.length === 0 ? { empty: { title: words.unknown, hint: '' } } : {}),
  }
}
