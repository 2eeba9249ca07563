import type { ReactElement } from 'react'
import type { FunnelLabel } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_WEIGHT } from '../../theme/type-scale.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { type FunnelMarkProps, fadeStyle } from './funnel-mark-props.js'

const LINE_HEIGHT = 1.25

/** Names, numbers, rates and the counts of streams, at their measured places; pills under the rates. */
export function FunnelLabels({ layout, keyOf }: FunnelMarkProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="labels">
      {layout.pills.map(({ stage, box, thin }) => {
        const key = keyOf({ kind: 'stage', stage })
        return (
          <rect
            key={stage}
            {...markProps(context, key)}
            style={fadeStyle(context)}
            x={box.x}
            y={box.y}
            width={box.width}
            height={box.height}
            rx={box.height / 2}
            fill={theme.paint.wash}
            stroke={thin ? theme.paint.inkQuiet : theme.paint.line}
            strokeDasharray={thin ? '2 2' : undefined}
          />
        )
      })}
      {layout.labels.map((label) => {
        const key = keyOf(label.of)
        return (
          <g key={`${label.tone} ${key}`} {...markProps(context, key)} style={fadeStyle(context)}>
            <Label label={label} theme={theme} />
          </g>
        )
      })}
    </g>
  )
}

/** Hairlines from the pills to the gaps that they speak of; drawn first, under everything. */
export function FunnelLeaders({ layout }: Pick<FunnelMarkProps, 'layout'>): ReactElement {
  const { theme } = useMarkContext()
  return (
    <g data-part="leaders" stroke={theme.paint.line} strokeWidth={1} pointerEvents="none">
      {layout.leaders.map(({ from, to }) => (
        <line key={`${to.x} ${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      ))}
    </g>
  )
}

function Label({ label, theme }: { readonly label: FunnelLabel; readonly theme: ChartTheme }): ReactElement {
  const halo = label.halo
    ? { stroke: theme.paint.ground, strokeWidth: 4, strokeLinejoin: 'round' as const, paintOrder: 'stroke' }
    : {}
  return (
    <text
      x={label.x}
      y={label.y}
      textAnchor={label.anchor}
      fontSize={label.fontPx}
      direction="ltr"
      fill={paintOf(label.tone, theme)}
      {...halo}
    >
      {label.lines.map((runs, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <tspan key={line} x={label.x} dy={line === 0 ? 0 : label.fontPx * LINE_HEIGHT}>
          {runs.map(({ text, strong }, run) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
            <tspan key={run} fontWeight={strong ? FONT_WEIGHT.strong : FONT_WEIGHT.text}>
              {run > 0 ? '\u00a0' : ''}
              {text}
            </tspan>
          ))}
        </tspan>
      ))}
    </text>
  )
}

function paintOf(tone: FunnelLabel['tone'], { paint }: ChartTheme): string {
  switch (tone) {
    case 'number':
    case 'rate':
      return paint.ink
    case 'returned':
      return paint.comeback
    case 'converted':
      return paint.light
    case 'step-back':
      return paint.stepBack
    default:
      return paint.inkQuiet
  }
}
