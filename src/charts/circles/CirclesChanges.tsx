'use client'
import type { ReactElement } from 'react'
import { patternId } from '../../marks/circles/fate-pattern.js'
import type { RingFate } from '../../measures/circles/circles-measure.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { periodName } from '../../voice/circles/period-name.js'
import { ownText } from '../shell/own-text.js'
import { useCircles } from './circles-context.js'
import { PanelTable } from './PanelTable.js'
import { isRoomy, PANEL, panelCell, panelHead, panelRowHead, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'

const BAR_PX = 96
const BAR_HEIGHT_PX = 12

/**
 * What became of those in each ring during the shown period: moved in, held, moved out, explicitly
 * lost, as a table with a bar per ring, innermost first; and who came from outside. The four shares
 * of a ring make 1. For the chart's `footer`.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesChanges(): ReactElement {
  const { shell, measure, period, moment, messages } = useCircles()
  const { theme, formatter: f, idPrefix } = shell
  const texts = partMessages(shell).changes
  const name = moment === 'whole' ? messages.wholeTime : periodName(measure, moment, messages, f)
  const fates = period.periodMoves.rings
  if (measure.rules === null) return <p style={{ ...PANEL, ...panelText(shell) }}>{texts.unknown}</p>
  const heads = [texts.atStart, texts.inward, texts.held, texts.outward, texts.lost, texts.entered, texts.atEnd]
  const share = (count: number, { present }: RingFate): string =>
    present === 0 ? '–' : `${f.count(count)} · ${f.percent(count / present)}`
  return (
    <PanelTable shell={shell} part="changes" caption={texts.caption(name)}>
      <thead>
        <tr>
          <th scope="col" style={{ ...panelRowHead(shell), ...panelHead(theme, false) }}>
            {texts.ring}
          </th>
          {isRoomy(shell) && <td style={panelHead(theme, false)} />}
          {heads.map((head) => (
            <th key={head} scope="col" style={panelHead(theme, true)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...fates.entries()].reverse().map(([ring, fate]) => (
          <tr key={measure.stages[ring]?.id ?? ring}>
            <th scope="row" style={panelRowHead(shell)}>
              {ownText(measure.stages[ring]?.label ?? '')}
            </th>
            {isRoomy(shell) && (
              <td style={panelCell(theme, false)}>
                <FateBar fate={fate} theme={theme} hatchId={patternId(idPrefix, ring)} />
              </td>
            )}
            <td style={panelCell(theme, true)}>{f.count(fate.present)}</td>
            {[fate.inward, fate.held, fate.outward, fate.lost].map((count, kind) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fate is its column
              <td key={kind} style={{ ...panelCell(theme, true), whiteSpace: 'nowrap' }}>
                {ownText(share(count, fate))}
              </td>
            ))}
            <td style={panelCell(theme, true)}>{f.count(fate.entered + fate.returned)}</td>
            <td style={panelCell(theme, true)}>{f.count(period.populations.rings[ring] ?? 0)}</td>
          </tr>
        ))}
      </tbody>
    </PanelTable>
  )
}

interface FateBarProps {
  readonly fate: RingFate
  readonly theme: ChartTheme
  readonly hatchId: string
}

/** Moved in, held, moved out, lost, side by side: filled, quiet, outlined, hatched. */
function FateBar({ fate, theme, hatchId }: FateBarProps): ReactElement {
  const { paint } = theme
  const { inward, held, outward, lost, present } = fate
  const parts = [inward, held, outward, lost].map((count) => (present === 0 ? 0 : (count / present) * BAR_PX))
  const x = (part: number): number => parts.slice(0, part).reduce((sum, width) => sum + width, 0)
  const bar = (part: number): { x: number; y: number; width: number; height: number } => ({
    x: x(part),
    y: 0,
    width: parts[part] ?? 0,
    height: BAR_HEIGHT_PX,
  })
  return (
    <svg width={BAR_PX} height={BAR_HEIGHT_PX} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      <defs>
        <pattern id={hatchId} width={4} height={4} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1={0} y1={0} x2={0} y2={4} stroke={paint.loss} strokeWidth={2} />
        </pattern>
      </defs>
      <rect {...bar(0)} fill={paint.good} />
      <rect {...bar(1)} fill={paint.line} />
      <rect {...bar(2)} fill={paint.ground} stroke={paint.stepBack} strokeDasharray="3 2" />
      <rect {...bar(3)} fill={`url(#${hatchId})`} stroke={paint.loss} />
    </svg>
  )
}
