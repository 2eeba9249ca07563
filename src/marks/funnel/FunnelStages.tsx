import type { ReactElement } from 'react'
import type { FunnelLayout, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import { type FunnelMarkProps, fadeStyle, moveStyle } from './funnel-mark-props.js'

/** Props of `FunnelStages`. */
export interface FunnelStagesProps extends FunnelMarkProps {
  /** The key of a band's cohort, by position of the band. */
  readonly bandKeyOf: (band: number) => string
}

/** The silhouette: one path per stage from cool to warm, its bands, and the dotted edge of who is under way. */
export function FunnelStages({ layout, keyOf, bandKeyOf }: FunnelStagesProps): ReactElement {
  const context = useMarkContext()
  return (
    <g data-part="stages">
      <Warmth layout={layout} id={`${context.idPrefix}-warmth`} theme={context.theme} />
      {layout.stages.map((stage) => (
        <Stage key={stage.id.stage} stage={stage} {...{ context, keyOf, bandKeyOf }} />
      ))}
    </g>
  )
}

interface WarmthProps {
  readonly layout: FunnelLayout
  readonly id: string
  readonly theme: ChartTheme
}

/** One gradient through the whole silhouette, with each stage's own colour at its middle. */
function Warmth({ layout, id, theme }: WarmthProps): ReactElement {
  const first = layout.stages[0]?.centre ?? { x: 0, y: 0 }
  const last = layout.stages.at(-1)?.centre ?? first
  const count = layout.stages.length
  const flat = first.x === last.x && first.y === last.y
  return (
    <defs>
      <linearGradient
        id={id}
        gradientUnits="userSpaceOnUse"
        x1={first.x}
        y1={first.y}
        x2={flat ? last.x + 1 : last.x}
        y2={last.y}
      >
        {layout.stages.map(({ index, id: { stage } }) => (
          <stop key={stage} offset={index / Math.max(1, count - 1)} stopColor={theme.stage(index, count).fill} />
        ))}
      </linearGradient>
    </defs>
  )
}

interface StageProps extends Omit<FunnelStagesProps, 'layout'> {
  readonly stage: FunnelStageShape
  readonly context: MarkContextValue
}

function Stage({ stage, context, keyOf, bandKeyOf }: StageProps): ReactElement {
  const { theme, idPrefix } = context
  const fill = `url(#${idPrefix}-warmth)`
  const key = keyOf(stage.id)
  const selected = context.isSelected(key)
  return (
    <g {...markProps(context, key)} style={fadeStyle(context)}>
      <HitArea stage={stage} />
      <path
        d={stage.d}
        style={moveStyle(context)}
        fill={fill}
        stroke={selected ? theme.paint.ink : theme.paint.ground}
        strokeWidth={selected ? 2 : 0}
      />
      {stage.bands.map(({ band, d }) => (
        <path
          key={band}
          {...markProps(context, bandKeyOf(band))}
          style={moveStyle(context)}
          d={d}
          fill={theme.category(band).fill}
          stroke={theme.paint.ground}
          strokeWidth={0.75}
        />
      ))}
      {stage.open !== null && (
        <g pointerEvents="none">
          <path d={stage.open.d} style={moveStyle(context)} fill={theme.paint.ground} fillOpacity={0.66} />
          <path d={stage.open.d} style={moveStyle(context)} fill={patternPaint(idPrefix, 'dots')} />
          <path
            d={stage.open.edge}
            style={moveStyle(context)}
            fill="none"
            stroke={theme.paint.open}
            strokeWidth={2}
            strokeLinecap="round"
            strokeDasharray="0.1 4.5"
          />
        </g>
      )}
      {stage.hairline !== null && (
        <path d={stage.hairline} fill="none" stroke={fill} strokeWidth={1} strokeDasharray="3 2" />
      )}
    </g>
  )
}

const EASY_TO_HIT = 24

/** Thin stages can be pointed at, too. */
function HitArea({ stage: { box } }: { readonly stage: FunnelStageShape }): ReactElement | null {
  const dx = Math.max(0, EASY_TO_HIT - box.width) / 2
  const dy = Math.max(0, EASY_TO_HIT - box.height) / 2
  if (dy === 0 && dx === 0) return null
  return (
    <rect x={box.x - dx} y={box.y - dy} width={box.width + 2 * dx} height={box.height + 2 * dy} fill="transparent" />
  )
}
