import type { SqlPlan } from './journey-sql-options.js'
import { inlineTable, type SqlParts, type SqlStep } from './sql-parts.js'

/** What the definition says, as tables. */
export function listSteps({ contract, definition }: SqlPlan, parts: SqlParts): SqlStep[] {
  const flag = (is: boolean): string => (is ? '1' : '0')
  const touchpoints = contract.touchpoints.map((touchpoint, place) => [
    parts.text(touchpoint.id),
    String(place),
    parts.whole(stagePlace(contract.stages, touchpoint.stage)),
    parts.whole(touchpoint.patienceMs),
    flag(touchpoint.terminal === 'good'),
    flag(touchpoint.negative === true),
    flag(touchpoint.retargeting === true),
    parts.text(touchpoint.channel),
    flag(definition.conversion.touchpoints.has(touchpoint.id)),
    flag(definition.loss.touchpoints.has(touchpoint.id)),
  ])
  const known = new Set(contract.touchpoints.map(({ id }) => id))
  const ruled = [...new Set([...definition.conversion.touchpoints, ...definition.loss.touchpoints])]
  const more = ruled
    .filter((id) => !known.has(id))
    .map((id) => [
      parts.text(id),
      parts.none('whole'),
      parts.none('whole'),
      parts.whole(contract.patienceMs),
      '0',
      '0',
      '0',
      parts.none('text'),
      flag(definition.conversion.touchpoints.has(id)),
      flag(definition.loss.touchpoints.has(id)),
    ])
  const names = [
    'id',
    'listed',
    'listed_stage',
    'listed_patience',
    'listed_end',
    'listed_negative',
    'listed_retargeting',
    'listed_channel',
    'listed_conversion',
    'listed_loss',
  ]
  const none = [parts.none('text'), '0', '0', '0', '0', '0', '0', parts.none('text'), '0', '0']
  const periods = contract.periodBounds
    .slice(1)
    .map((end, i) => [parts.whole(contract.periodBounds[i]), parts.whole(contract.periodBounds[i]), parts.whole(end)])
  return [
    { name: 'parcours_listed', sql: inlineTable(names, [...touchpoints, ...more], none) },
    {
      name: 'parcours_aliases',
      sql: inlineTable(
        ['alias', 'stands_for'],
        [...definition.aliases].map(([alias, actor]) => [parts.text(alias), parts.text(actor)]),
        [parts.none('text'), parts.none('text')],
      ),
    },
    {
      name: 'parcours_periods',
      sql: inlineTable(['period_start', 'from_ms', 'until_ms'], periods, ['0', '0', '0']),
    },
  ]
}

function stagePlace(stages: SqlPlan['contract']['stages'], id: string | undefined): number | null {
  const place = stages.findIndex((stage) => stage.id === id)
  return place < 0 ? null : place
}
