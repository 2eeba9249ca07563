import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import { measureRingGroups, type RingGroup, type RingGroups } from '../../measures/circles/measure-ring-groups.js'
import type { CirclesModel } from './circles-model.js'
import { partMessages } from './part-messages.js'

/** Groups by what they were made for, so that picture and legend count once. */
const known = new WeakMap<CirclesMeasure, Map<string, RingGroups>>()

/** The people of the model in groups by its `by`; null without `by`, or without journeys. */
export function ringGroupsOf({ shell, measure, by }: CirclesModel): RingGroups | null {
  const { journeys } = shell
  if (journeys === null || by === null || measure.dots.actors.length === 0) return null
  const key = JSON.stringify(by)
  const kept = known.get(measure) ?? new Map<string, RingGroups>()
  const groups = kept.get(key) ?? measureRingGroups(journeys, measure, by)
  kept.set(key, groups)
  known.set(measure, kept)
  return groups
}

/** What groups are called with. */
export interface GroupNaming extends Pick<CirclesModel, 'messages'> {
  readonly shell: Pick<CirclesModel['shell'], 'formatter' | 'locale'>
}

/** How a group is called. */
export function groupName({ shell, messages }: GroupNaming, { unit }: RingGroups, group: RingGroup): string {
  const parts = partMessages(shell).groups
  if (group.kind === 'others') return parts.others
  if (group.kind === 'unknown') return parts.unknown
  if (group.startMs === null || unit === null) return group.id
  return messages.period(unit, group.startMs, shell.formatter)
}
