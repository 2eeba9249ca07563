import type { ReactElement } from 'react'
import type { FunnelPlume } from '../../layout/funnel/funnel-layout.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import { type FunnelMarkProps, fadeStyle, moveStyle } from './funnel-mark-props.js'

/** The streams from and to outside: who joins, who converts, who is lost; full at the stage, fading away from it. */
export function FunnelPlumes({ layout, keyOf }: FunnelMarkProps): ReactElement {
  const context = useMarkContext()
  return (
    <g data-part="streams">
      {layout.plumes.map((plume) => {
        const key = keyOf(plume.id)
        const id = `${context.idPrefix}-fade-${plume.stageIndex}-${plume.kind}`
        return (
          <g key={key} {...markProps(context, key)} style={fadeStyle(context)}>
            <Fade id={id} plume={plume} />
            {context.isSelected(key) && (
              <path d={plume.d} fill="none" stroke={context.theme.paint.ink} strokeWidth={2} />
            )}
            <Plume plume={plume} mask={`url(#${id})`} context={context} stages={layout.stages.length} />
          </g>
        )
      })}
    </g>
  )
}

/** Opacity from the stage to the far end. */
const FADED = 0.14

function Fade({ id, plume }: { readonly id: string; readonly plume: FunnelPlume }): ReactElement {
  const { from, to } = plume.fade
  const gradient = `${id}-gradient`
  const { x, y, width, height } = plume.box
  return (
    <defs>
      <linearGradient id={gradient} gradientUnits="userSpaceOnUse" x1={from.x} y1={from.y} x2={to.x} y2={to.y}>
        <stop offset={0.1} stopColor="#fff" />
        <stop offset={1} stopColor="#fff" stopOpacity={FADED} />
      </linearGradient>
      <mask id={id} maskUnits="userSpaceOnUse" x={x - 1} y={y - 1} width={width + 2} height={height + 2}>
        <rect x={x - 1} y={y - 1} width={width + 2} height={height + 2} fill={`url(#${gradient})`} />
      </mask>
    </defs>
  )
}

interface PlumeProps {
  readonly plume: FunnelPlume
  readonly mask: string
  readonly context: MarkContextValue
  readonly stages: number
}

function Plume({ plume, mask, context, stages }: PlumeProps): ReactElement {
  const { theme, idPrefix } = context
  const { d, kind } = plume
  if (kind === 'lost') {
    return (
      <g mask={mask}>
        <path d={d} style={moveStyle(context)} fill={theme.paint.loss} fillOpacity={0.16} />
        <path d={d} style={moveStyle(context)} fill={patternPaint(idPrefix, 'hatch')} />
      </g>
    )
  }
  const fill = {
    entered: theme.stage(plume.stageIndex, stages).fill,
    converted: theme.paint.light,
    ended: theme.paint.line,
    unknown: theme.paint.loss,
  }[kind]
  const opacity = { entered: 0.62, converted: 0.95, ended: 1, unknown: 0.45 }[kind]
  return <path d={d} style={moveStyle(context)} fill={fill} fillOpacity={opacity} mask={mask} />
}
