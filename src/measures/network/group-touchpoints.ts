import { codeColumn } from '../../foundation/code-column.js'
import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import { sortByCodePoint } from '../../foundation/sort-by-code-point.js'
import { dimensionNamed } from '../../model/journey-query.js'
import type { JourneySet, StageIndex, Touchpoint } from '../../model/journey-set.js'

/** Which group a touchpoint belongs to. */
export type TouchpointGroup = (touchpoint: Touchpoint) => string

/** How touchpoints are grouped. */
export interface GroupOptions {
  /**
   * The name of a dimension, so that each touch goes to the group that it names itself (a touchpoint may then be
   * part of several); or what gives the group of a touchpoint. Default `channel`.
   */
  readonly by?: string | TouchpointGroup | undefined
  /** The group of touches that name none. Default `(none)`. */
  readonly none?: string | undefined
}

/**
 * The set with groups in place of touchpoints: channels, as a rule. Journeys, outcomes, times and stages stay as they
 * are, so `measureNetwork` counts everything again from whole journeys; nothing is added up from a finer picture.
 * Visits that follow one another within a group become repeats.
 *
 * A group's patience is the longest of its members': a visit counts as settled when it would at any of them. Its
 * stage, influence and place are those of its members where they agree.
 *
 * Cost: one pass over the rows.
 * @throws JourneyError `bad-option` for a dimension that the set does not have.
 *
 * @example
 * measureNetwork(groupTouchpoints(journeys))
 */
export function groupTouchpoints(set: JourneySet, options: GroupOptions = {}): JourneySet {
  const { by = 'channel', none = '(none)' } = options
  const groupOf = typeof by === 'string' ? rowGroups(set, by, none) : touchpointGroups(set, by)
  const members = membersOf(set, groupOf)
  const ids = sortByCodePoint([...members.keys()])
  const place = new Map(ids.map((id, i) => [id, i]))
  const { touchpoint } = set.rows
  const grouped = codeColumn(ids.length, set.rows.count)
  for (let row = 0; row < set.rows.count; row++)
    grouped[row] = (touchpoint[row] as number) < 0 ? -1 : (place.get(groupOf(row)) as number)
  return {
    ...set,
    touchpoints: ids.map((id) => groupTouchpoint(id, members.get(id) ?? [])),
    rows: { ...set.rows, touchpoint: grouped },
  }
}

type RowGroup = (row: number) => string

function rowGroups(set: JourneySet, name: string, none: string): RowGroup {
  const dimension = dimensionNamed(set, name)
  if (dimension === undefined) throw new JourneyError(badOption, 'by', name, 'the name of a dimension of the set')
  return (row) => dimension.values[dimension.codes[row] as number] ?? none
}

function touchpointGroups(set: JourneySet, group: TouchpointGroup): RowGroup {
  const groups = set.touchpoints.map(group)
  return (row) => groups[set.rows.touchpoint[row] as number] ?? ''
}

/** The touchpoints that each group was met at. */
function membersOf(set: JourneySet, groupOf: RowGroup): Map<string, Touchpoint[]> {
  const members = new Map<string, Set<Touchpoint>>()
  for (let row = 0; row < set.rows.count; row++) {
    const touchpoint = set.touchpoints[set.rows.touchpoint[row] as number]
    if (touchpoint === undefined) continue
    const id = groupOf(row)
    const known = members.get(id)
    if (known === undefined) members.set(id, new Set([touchpoint]))
    else known.add(touchpoint)
  }
  return new Map([...members].map(([id, touchpoints]) => [id, [...touchpoints]]))
}

function groupTouchpoint(id: string, members: readonly Touchpoint[]): Touchpoint {
  const longest = members.reduce<Touchpoint | undefined>(
    (most, member) => (most !== undefined && most.patienceMs >= member.patienceMs ? most : member),
    undefined,
  )
  const influence = common(members, (t) => t.influence)
  const where = common(members, (t) => t.place)
  const peer = common(members, (t) => t.peer)
  return {
    id,
    label: id,
    channel: id,
    stageIndex: common(members, (t) => t.stageIndex) ?? (-1 as StageIndex),
    patienceMs: longest?.patienceMs ?? 0,
    patienceFrom: longest?.patienceFrom ?? 'stated',
    ...(influence === undefined ? {} : { influence }),
    ...(where === undefined ? {} : { place: where }),
    ...(peer === undefined ? {} : { peer }),
  }
}

function common<Value>(members: readonly Touchpoint[], pick: (touchpoint: Touchpoint) => Value): Value | undefined {
  const [first, ...rest] = members.map(pick)
  return rest.every((value) => value === first) ? first : undefined
}
