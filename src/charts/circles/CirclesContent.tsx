'use client'
import { type ReactElement, useMemo } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import { measureRingContent, type RingContent } from '../../measures/circles/measure-ring-content.js'
import type { JourneySet } from '../../model/journey-set.js'
import { ownText } from '../shell/own-text.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel } from './circles-model.js'
import { PanelTable } from './PanelTable.js'
import { isRoomy, panelCell, panelHead, panelRowHead, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'

/** Props of `Circles.Content`. */
export interface CirclesContentProps {
  /** The column that names the content. Default `content`, else that of the touchpoint. */
  readonly dimension?: string | undefined
  /** At most so many kinds of content per level, the most effective first. Default 3. */
  readonly most?: number | undefined
}

/**
 * Which content fits the level at each entry (question 10): per ring who entered there, the content
 * that the definition means for it, and of the content that people met there how often they were next
 * seen further in. Over the whole time; needs journeys. For the chart's `footer`.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesContent(props: CirclesContentProps): ReactElement | null {
  const model = useCircles()
  const { journeys } = model.shell
  return journeys === null ? null : <ContentTable {...props} model={model} journeys={journeys} />
}

interface ContentTableProps extends CirclesContentProps {
  readonly model: CirclesModel
  readonly journeys: JourneySet
}

function ContentTable({ model, journeys, dimension = 'content', most = 3 }: ContentTableProps): ReactElement {
  const { shell } = model
  const { theme } = shell
  const texts = partMessages(shell).content
  const rings = useMemo(() => measureRingContent(journeys, dimension), [journeys, dimension])
  const isThin = rings.some(({ entries }) => entries.slice(0, most).some(({ inwardRate }) => inwardRate.thin))
  const heads = [
    [texts.level, false],
    [texts.entered, true],
    [texts.intended, false],
    [texts.content, false],
    [texts.touches, true],
    [texts.inward, true],
  ] as const
  return (
    <PanelTable
      shell={shell}
      part="content"
      caption={texts.caption}
      note={
        <p style={panelText(shell)}>
          {texts.note}
          {isThin && ` ${texts.thin}`}
        </p>
      }
    >
      <thead>
        <tr>
          {heads.map(([label, isNumber]) => (
            <th key={label} scope="col" style={panelHead(theme, isNumber)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rings.map((content) => (
          <Level key={content.ring} content={content} model={model} most={most} />
        ))}
      </tbody>
    </PanelTable>
  )
}

interface LevelProps {
  readonly content: RingContent
  readonly model: CirclesModel
  readonly most: number
}

/** One level: as many rows as it shows kinds of content. */
function Level({ content, model, most }: LevelProps): ReactElement {
  const { measure, shell } = model
  const { theme, formatter: f, common } = shell
  const texts = partMessages(shell).content
  const { label = '', question } = measure.stages[content.ring] ?? {}
  const entries = content.entries.slice(0, most)
  const rowSpan = Math.max(1, entries.length)
  const cell = panelCell(theme, false)
  const number = panelCell(theme, true)
  const [first, ...rest] = entries.map(({ value, touches, inwardRate }) => (
    <>
      <td style={cell}>{ownText(value)}</td>
      <td style={number}>{f.count(touches)}</td>
      <td style={number}>
        {content.ring === measure.stages.length - 1 ? '–' : f.percent(inwardRate.rate ?? 0)}
        {inwardRate.thin && <span style={panelText(shell)}> {common.thinData(touches, f)}</span>}
      </td>
    </>
  ))
  return (
    <>
      <tr>
        <th scope="rowgroup" rowSpan={rowSpan} style={panelRowHead(shell)}>
          {ownText(label)}
          {question !== undefined && isRoomy(shell) && <div style={panelText(shell)}>{shownTurns(question)}</div>}
        </th>
        <td rowSpan={rowSpan} style={number}>
          {f.count(content.entered)}
        </td>
        <td rowSpan={rowSpan} style={cell}>
          {content.intended.length > 0 ? shownTurns(f.list(content.intended)) : '–'}
        </td>
        {first ?? (
          <td colSpan={3} style={cell}>
            {texts.nothing}
          </td>
        )}
      </tr>
      {rest.map((cells, index) => (
        <tr key={entries[index + 1]?.value}>{cells}</tr>
      ))}
    </>
  )
}
