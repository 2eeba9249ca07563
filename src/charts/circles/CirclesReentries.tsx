'use client'
import { type ReactElement, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { layoutReentries, type ReentriesLayout } from '../../layout/circles/layout-reentries.js'
import { ReentryMarks } from '../../marks/circles/ReentryMarks.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { measureLoop } from '../../measures/loop/measure-loop.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import type { JourneySet } from '../../model/journey-set.js'
import { createPart, type Part } from '../shell/create-part.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel, PartItems } from './circles-model.js'
import { partMessages } from './part-messages.js'
import { usePartItems } from './use-part-items.js'

/**
 * That a purchase is not the end: arcs round the centre, from the ring where people converted to the
 * ring where they began their next cycle, over the whole time, with how many came round and how long
 * that took. Counted as the loop counts re-entries (semantics.md, section 3). The arcs can be walked to.
 * Needs journeys; draws nothing where nobody came round.
 */
export const CirclesReentries: Part = createPart(useCircles, function Reentries(model, group) {
  const { journeys } = model.shell
  return journeys === null ? null : (
    <g data-part="reentries" {...group}>
      <Arcs model={model} journeys={journeys} />
    </g>
  )
})

function Arcs({
  model,
  journeys,
}: {
  readonly model: CirclesModel
  readonly journeys: JourneySet
}): ReactElement | null {
  const { layout, shell, measure } = model
  const { measureText, formatter, direction } = shell
  const messages = partMessages(shell)
  const loop = useMemo(() => measureLoop(journeys), [journeys])
  const { timeToReEntry: time } = loop
  const text = messages.reentry.label(time.actors, time.medianMs, formatter)
  const { wholeTime } = model.messages
  const drawn = useMemo(
    () => layoutReentries(layout, loop.flows, { measureText, text }),
    [layout, loop, text, measureText],
  )
  const { stages } = measure
  const items = useMemo<PartItems>(
    () => ({
      items: reentryItems(drawn, loop, stages, messages, formatter, direction),
      // Whatever the size: a note that came and went with the label would change the size that decides on it.
      // The arcs count the whole time, whatever moment the rings show.
      notes: time.actors > 0 ? [messages.reentry.note(`${text} · ${wholeTime}`)] : [],
    }),
    [drawn, loop, stages, messages, formatter, direction, time, text, wholeTime],
  )
  usePartItems('reentries', items)
  const keyOf = (from: number, to: number): string => refKey(reentryRef(stages, from, to))
  return <ReentryMarks layout={drawn} keyOf={keyOf} direction={direction} />
}

function reentryRef(
  stages: LoopMeasure['stages'] | CirclesModel['measure']['stages'],
  from: number,
  to: number,
): JourneyRef {
  return { kind: 'transition', from: stages[from]?.id ?? '', to: stages[to]?.id ?? '', flow: 'reEntry' }
}

function reentryItems(
  { arcs }: ReentriesLayout,
  { timeToReEntry }: LoopMeasure,
  stages: CirclesModel['measure']['stages'],
  { reentry }: ReturnType<typeof partMessages>,
  f: CirclesModel['shell']['formatter'],
  direction: 'ltr' | 'rtl',
): ChartItem[] {
  const refs = arcs.map(({ from, to }) => reentryRef(stages, from, to))
  const keys = refs.map(refKey)
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  return arcs.map(({ from, to, moves, actors, middle, path }, index): ChartItem => {
    const names = [from, to].map((ring) => stages[ring]?.label ?? '') as [string, string]
    const [next, before] = [keys[index + 1], keys[index - 1]]
    return {
      key: keys[index] ?? '',
      ref: refs[index] as JourneyRef,
      label: reentry.item(...names, moves, f),
      title: reentry.title(...names),
      facts: [
        { label: reentry.moves, value: f.count(moves) },
        { label: reentry.actors, value: f.count(actors) },
        ...(timeToReEntry.medianMs === null
          ? []
          : [{ label: reentry.loopTime, value: f.duration(timeToReEntry.medianMs) }]),
      ],
      anchor: middle,
      focus: { kind: 'path', d: path },
      moves: {
        ...(next === undefined ? {} : { [forward]: next, down: next }),
        ...(before === undefined ? {} : { [back]: before, up: before }),
      },
      related: [from, to].map((ring) => refKey({ kind: 'stage', stage: stages[ring]?.id ?? '' })),
      belongs: [refKey({ kind: 'stage', stage: stages[from]?.id ?? '' })],
    }
  })
}
