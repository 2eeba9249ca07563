import type { ChartItem } from '../../interaction/chart-item.js'
import type { LoopGenerationsLayout } from '../../layout/loop/layout-loop-generations.js'
import type { LoopGeneration, LoopGenerations } from '../../measures/loop/measure-loop-generations.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { generationSentence } from '../../voice/loop/describe-loop-generations.js'
import type { LoopViewsMessages } from '../../voice/loop/loop-views-messages.js'
import { inSequence } from './view-items.js'

function generationRef(generation: number): JourneyRef {
  return { kind: 'view', view: 'loop-generations', id: String(generation) }
}

/** The identity of a generation's row. */
export function generationKey(generation: number): string {
  return refKey(generationRef(generation))
}

/** The generations that have a row, from the first down. */
export function generationItems(
  measure: LoopGenerations,
  layout: LoopGenerationsLayout,
  messages: LoopViewsMessages,
  f: Formatter,
): ChartItem[] {
  const drafts = layout.rows.flatMap(({ generation, bar, row }): Omit<ChartItem, 'moves'>[] => {
    const told = measure.generations[generation]
    if (told === undefined) return []
    return [
      {
        key: generationKey(generation),
        ref: generationRef(generation),
        label: generationSentence(told, messages, f),
        title: messages.generations.name(generation, f),
        facts: generationFacts(told, messages, f),
        anchor: { x: bar.x + bar.width, y: bar.y + bar.height / 2 },
        focus: { kind: 'rect', ...row },
      },
    ]
  })
  return inSequence(drafts, 'down')
}

function generationFacts(
  { actors, share, expected }: LoopGeneration,
  { generations: { columns } }: LoopViewsMessages,
  f: Formatter,
): ChartItem['facts'] {
  return [
    ...(actors === null ? [] : [{ label: columns.people, value: f.count(actors) }]),
    ...(share === null ? [] : [{ label: columns.share, value: f.percent(share) }]),
    ...(expected === null ? [] : [{ label: columns.expected, value: f.percent(expected) }]),
  ]
}
