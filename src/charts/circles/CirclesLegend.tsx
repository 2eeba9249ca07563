'use client'
import type { CSSProperties, ReactElement } from 'react'
import { groupPaint, isSquare } from '../../marks/circles/GroupMarks.js'
import { convictionOf } from '../../measures/circles/commitment.js'
import type { RingGroups } from '../../measures/circles/measure-ring-groups.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { periodName } from '../../voice/circles/period-name.js'
import type { ChartTable } from '../../voice/common/chart-description.js'
import { DataTable } from '../shell/DataTable.js'
import { ownText } from '../shell/own-text.js'
import { isRest, populationsAt } from './CirclesGroups.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel } from './circles-model.js'
import { PANEL, PANEL_TITLE, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'
import { groupName, ringGroupsOf } from './ring-groups-of.js'

/**
 * The legend of `<Circles.Groups>`: colour and shape of each group, in the order of their sectors, with
 * its people and its mean conviction at the shown moment; and the same by ring as a table for
 * assistive technology. For the chart's `footer`.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesLegend(): ReactElement | null {
  const model = useCircles()
  const { shell, by, byName, messages, measure, moment } = model
  const groups = ringGroupsOf(model)
  const texts = partMessages(shell).groups
  if (by === null) return null
  if (groups === null) {
    return measure.rules === null ? <p style={{ ...PANEL, ...panelText(shell) }}>{texts.needJourneys}</p> : null
  }
  const title = typeof by === 'string' ? texts.by(byName ?? by) : texts.byCohort
  const period = moment === 'whole' ? messages.wholeTime : periodName(measure, moment, messages, shell.formatter)
  return (
    <div data-part="legend" style={PANEL}>
      <div style={PANEL_TITLE}>
        {ownText(title)}{' '}
        <bdi style={{ ...panelText(shell), fontWeight: FONT_WEIGHT.text }}>
          {texts.people} · {texts.conviction}
        </bdi>
      </div>
      <ul style={LIST}>
        {groups.groups.map((group, index) => (
          <li key={`${group.kind} ${group.id}`} data-part="key-entry" style={ENTRY}>
            <Swatch model={model} groups={groups} index={index} />
            {ownText(groupName(model, groups, group))}
            {ownText(figures(model, groups, index), { color: shell.theme.paint.inkQuiet })}
          </li>
        ))}
      </ul>
      <GroupTable model={model} groups={groups} caption={texts.table(title, period)} />
    </div>
  )
}

function Swatch({
  model,
  groups,
  index,
}: {
  readonly model: CirclesModel
  readonly groups: RingGroups
  readonly index: number
}): ReactElement {
  const fill = groupPaint(model.shell.theme, index, isRest(groups, index))
  return (
    <svg width={11} height={11} viewBox="0 0 11 11" aria-hidden="true" focusable="false" fill={fill}>
      {isSquare(index) ? <rect x={0.8} y={0.8} width={9.4} height={9.4} /> : <circle cx={5.5} cy={5.5} r={5.3} />}
    </svg>
  )
}

/** People of a group and its mean conviction, at the shown moment. */
function figures({ shell, measure, moment }: CirclesModel, groups: RingGroups, group: number): string {
  const counts = populationsAt(groups, moment).map((ring) => ring[group] ?? 0)
  const people = counts.reduce((sum, count) => sum + count, 0)
  const rings = measure.stages.length
  if (people === 0 || rings < 2) return shell.formatter.count(people)
  const conviction = counts.reduce((sum, count, ring) => sum + count * convictionOf(ring, rings), 0) / people
  return `${shell.formatter.count(people)} · ${shell.formatter.decimal(conviction, 2)}`
}

function GroupTable({
  model,
  groups,
  caption,
}: {
  readonly model: CirclesModel
  readonly groups: RingGroups
  readonly caption: string
}): ReactElement {
  const { measure, shell, moment, messages } = model
  const populations = populationsAt(groups, moment)
  const table: ChartTable = {
    caption,
    columns: [
      { label: messages.table.ring, numeric: false },
      ...groups.groups.map((group) => ({ label: groupName(model, groups, group), numeric: true })),
    ],
    rows: measure.stages.map(({ label }, ring) => [
      label,
      ...groups.groups.map((_, index) => shell.formatter.count(populations[ring]?.[index] ?? 0)),
    ]),
  }
  return <DataTable table={table} visible={false} theme={shell.theme} />
}

const LIST: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: FONT_PX.label,
}

const ENTRY: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 6, minWidth: 0 }
