'use client'
import { type ReactElement, useEffect, useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { nearestDot } from '../../interaction/nearest-dot.js'
import { layoutWay, type WayLayout } from '../../layout/circles/layout-way.js'
import { WayMarks } from '../../marks/circles/WayMarks.js'
import type { ActorWay } from '../../measures/circles/follow-actor.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import { stepFacts } from '../../voice/circles/describe-way.js'
import type { PathFacts } from '../../voice/circles/parts-messages.js'
import { createPart, type Part } from '../shell/create-part.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel, PartItems } from './circles-model.js'
import { partMessages } from './part-messages.js'
import { useFollowedWay } from './use-followed-way.js'
import { usePartItems } from './use-part-items.js'

/** How far from a dot a click still means it, px. */
const REACH_PX = 4

/**
 * Follows one person: their way across the rings, over the dimmed picture. Whom, says `follow` (or
 * `defaultFollow`) of the chart, a click on a dot, or `<Circles.FollowControl>`. The steps can be walked by
 * key; `f` leads to the first. Needs journeys: totals hold nobody.
 */
export const CirclesFollow: Part = createPart(useCircles, function Follow(model, group) {
  const way = useFollowedWay()
  useDotClicks(model)
  return way === null || way.steps.length === 0 ? null : (
    <g data-part="way" {...group}>
      <Way model={model} way={way} />
    </g>
  )
})

function Way({ model, way }: { readonly model: CirclesModel; readonly way: ActorWay }): ReactElement {
  const { layout, shell, measure } = model
  const messages = partMessages(shell)
  const patienceMs = shell.journeys?.rules.patienceMs ?? Number.POSITIVE_INFINITY
  const drawn = useMemo(() => layoutWay(layout, way, { patienceMs }), [layout, way, patienceMs])
  const { formatter, direction } = shell
  const { stages } = measure
  const items = useMemo<PartItems>(() => {
    const steps = wayItems(way, drawn, (step) => stepFacts(way, step, stages, formatter), messages, direction)
    return {
      items: steps,
      notes: [messages.follow.path(pathFacts(drawn, way, patienceMs, formatter))],
      commands: [{ key: 'f', label: messages.follow.command, go: () => steps[0]?.key ?? null }],
    }
  }, [way, drawn, stages, formatter, messages, direction, patienceMs])
  usePartItems('way', items)
  return (
    <WayMarks
      way={drawn}
      keyOf={(step) => refKey(stepRef(way.actor, step))}
      nowText={messages.follow.now}
      layout={layout}
    />
  )
}

/** Only what this way has. */
function pathFacts(
  { stays, touches, steps }: WayLayout,
  { conversionsMs }: ActorWay,
  patienceMs: number,
  f: CirclesModel['shell']['formatter'],
): PathFacts {
  return {
    silence: stays.some(({ isSilent }) => isSilent) ? f.duration(patienceMs) : null,
    hasOutward: steps.some(({ direction }) => direction === 'outward'),
    hasTouches: touches.length > 0,
    hasConversions: conversionsMs.length > 0,
  }
}

/** One step of one person, by its place in their way. */
function stepRef(actor: string, step: number): JourneyRef {
  return { kind: 'view', view: 'circles-way', id: `${step} ${actor}` }
}

function wayItems(
  way: ActorWay,
  drawn: WayLayout,
  factsOf: (step: number) => ReturnType<typeof stepFacts>,
  { follow }: ReturnType<typeof partMessages>,
  direction: 'ltr' | 'rtl',
): ChartItem[] {
  const keys = drawn.steps.map(({ index }) => refKey(stepRef(way.actor, index)))
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  const actor = refKey({ kind: 'actor', actor: way.actor })
  return drawn.steps.map(({ index, end }): ChartItem => {
    const facts = factsOf(index)
    const [next, before] = [keys[index + 1], keys[index - 1]]
    return {
      key: keys[index] ?? '',
      ref: stepRef(way.actor, index),
      label: follow.step(facts),
      title: follow.stepTitle(facts),
      facts: [
        { label: follow.date, value: facts.date },
        ...(facts.touchpoint === null ? [] : [{ label: follow.touchpoint, value: facts.touchpoint }]),
      ],
      anchor: end,
      focus: { kind: 'circle', ...end, radius: 9 },
      moves: {
        ...(next === undefined ? {} : { [forward]: next, down: next }),
        ...(before === undefined ? {} : { [back]: before, up: before }),
      },
      related: keys,
      belongs: [actor],
    }
  })
}

/** A click on (or beside) a dot follows its person; a click elsewhere means the ring, as ever. */
function useDotClicks({ shell, layout, measure, setFollowed }: CirclesModel): void {
  const { plotElement } = shell
  useEffect(() => {
    if (plotElement === null || !measure.dots.areActors) return
    const onClick = (event: MouseEvent): void => {
      const box = plotElement.getBoundingClientRect()
      const dot = nearestDot(layout.rings, event.clientX - box.left, event.clientY - box.top, REACH_PX)
      const actor = measure.dots.ids[dot]
      if (actor === undefined) return
      event.stopPropagation()
      setFollowed(actor)
    }
    plotElement.addEventListener('click', onClick, true)
    return () => plotElement.removeEventListener('click', onClick, true)
  })
}
