'use client'
import { type ReactElement, useMemo } from 'react'
import { sum } from '../../foundation/sum.js'
import type { ChartItem } from '../../interaction/chart-item.js'
import { type GroupCell, type GroupsLayout, groupSeats, layoutGroups } from '../../layout/circles/layout-groups.js'
import { GroupMarks } from '../../marks/circles/GroupMarks.js'
import type { GroupPopulations, RingGroups } from '../../measures/circles/measure-ring-groups.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import { createPart, type Part } from '../shell/create-part.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel, PartItems } from './circles-model.js'
import { CirclesPeople } from './circles-parts.js'
import { partMessages } from './part-messages.js'
import { type GroupNaming, groupName, ringGroupsOf } from './ring-groups-of.js'
import { usePartItems } from './use-part-items.js'

/**
 * The people in groups, in place of `<Circles.People>`: by what the root's `by` says, each group in a
 * colour and (unless the root says `angle={false}`) in a sector of its own, clockwise. Cells can be walked to: left and
 * right along the sectors, up and down from ring to ring. Without journeys it draws plain people.
 */
export const CirclesGroups: Part = createPart(useCircles, function Groups(model, group) {
  const groups = ringGroupsOf(model)
  if (groups === null) return <CirclesPeople {...group} />
  return (
    <g data-part="groups" {...group}>
      <Cells model={model} groups={groups} />
    </g>
  )
})

interface CellsProps {
  readonly model: CirclesModel
  readonly groups: RingGroups
}

function Cells({ model, groups }: CellsProps): ReactElement {
  const { layout, measure, moment, hasAngle: angle } = model
  const stride = Math.max(1, Math.round(layout.actorsPerDot / Math.max(1, measure.dots.actorsPerDot)))
  const seats = useMemo(() => groupSeats(measure, groups, stride), [measure, groups, stride])
  const drawn = useMemo(
    () => layoutGroups(layout, groups, seats, { moment, angle }),
    [layout, groups, seats, moment, angle],
  )
  const keyOf = (cell: GroupCell): string => refKey(cellRef(model, groups, cell))
  usePartItems('groups', useGroupItems(model, groups, drawn))
  return (
    <GroupMarks layout={drawn} groups={groups.groups.length} isRest={(group) => isRest(groups, group)} keyOf={keyOf} />
  )
}

/** The others and the unknown are no group of their own. */
export function isRest({ groups }: RingGroups, group: number): boolean {
  const kind = groups[group]?.kind
  return kind === 'others' || kind === 'unknown'
}

/** People of one group in one ring. */
function cellRef(
  { measure, by }: Pick<CirclesModel, 'measure' | 'by'>,
  { groups }: RingGroups,
  { ring, group }: GroupCell,
): JourneyRef {
  const value = groups[group]
  const id = JSON.stringify([measure.stages[ring]?.id, by, value?.kind, value?.id])
  return { kind: 'view', view: 'circles-groups', id }
}

/** The counts of the shown moment. */
export function populationsAt(groups: RingGroups, moment: CirclesModel['moment']): GroupPopulations {
  return moment === 'whole' ? groups.whole : (groups.frames[moment] ?? groups.whole)
}

/** What items of groups are made from. */
type GroupWords = Pick<CirclesModel, 'measure' | 'moment' | 'refs' | 'messages' | 'by'> & GroupNaming

function useGroupItems(model: CirclesModel, groups: RingGroups, drawn: GroupsLayout): PartItems {
  const { measure, moment, refs, messages, by } = model
  const { formatter, direction, locale } = model.shell
  return useMemo(() => {
    const words: GroupWords = { measure, moment, refs, messages, by, shell: { formatter, locale } }
    return { items: groupItems(words, groups, drawn, direction) }
  }, [measure, moment, refs, messages, by, formatter, direction, locale, groups, drawn])
}

function groupItems(
  model: GroupWords,
  groups: RingGroups,
  { cells }: GroupsLayout,
  direction: 'ltr' | 'rtl',
): ChartItem[] {
  const { measure, shell, refs } = model
  const f = shell.formatter
  const texts = partMessages(shell).groups
  const populations = populationsAt(groups, model.moment)
  const keyOf = new Map(cells.map((cell) => [`${cell.ring} ${cell.group}`, refKey(cellRef(model, groups, cell))]))
  const [forward, back] = direction === 'ltr' ? (['right', 'left'] as const) : (['left', 'right'] as const)
  return cells.map((cell, index): ChartItem => {
    const { ring, group, middle } = cell
    const name = groups.groups[group] === undefined ? '' : groupName(model, groups, groups.groups[group])
    const people = populations[ring]?.[group] ?? 0
    const ofRing = sum(populations[ring] ?? [])
    const ofGroup = sum(populations.map((counts) => counts[group] ?? 0))
    const ringName = measure.stages[ring]?.label ?? ''
    const near = (step: number): string | undefined => keyOf.get(`${ring + step} ${group}`)
    const ref = cellRef(model, groups, cell)
    const [next, before] = [cells[index + 1], cells[index - 1]].map(
      (other) => other && keyOf.get(`${other.ring} ${other.group}`),
    )
    const [inner, outer] = [near(1), near(-1)]
    return {
      key: refKey(ref),
      ref,
      label: texts.cell(name, ringName, people, ofRing > 0 ? people / ofRing : null, f),
      title: `${name} · ${ringName}`,
      facts: [
        { label: texts.people, value: f.count(people) },
        ...(ofRing > 0 ? [{ label: texts.shareOfRing, value: f.percent(people / ofRing) }] : []),
        ...(ofGroup > 0 ? [{ label: texts.shareOfGroup, value: f.percent(people / ofGroup) }] : []),
      ],
      anchor: middle,
      focus: cell.path === '' ? { kind: 'circle', ...middle, radius: 8 } : { kind: 'path', d: cell.path },
      moves: {
        ...(next === undefined ? {} : { [forward]: next }),
        ...(before === undefined ? {} : { [back]: before }),
        ...(inner === undefined ? {} : { down: inner }),
        up: outer ?? refs.rings[ring] ?? '',
      },
      related: [...measure.stages.keys()].flatMap((other) => keyOf.get(`${other} ${group}`) ?? []),
      belongs: [refs.rings[ring] ?? '', cohortKey(model, groups, group)],
    }
  })
}

/** The ref that linked charts know a group by. */
function cohortKey({ by }: Pick<CirclesModel, 'by'>, { groups }: RingGroups, group: number): string {
  const dimension = typeof by === 'string' ? by : 'cohort'
  return refKey({ kind: 'cohort', dimension, value: groups[group]?.id ?? '' })
}
