import type { ReactElement } from 'react'
import type { FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { FunnelMarkProps } from './funnel-mark-props.js'

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
      {layout.stages.map((stage) => (
        <Stage key={stage.id.stage} stage={stage} count={layout.stages.length} {...{ context, keyOf, bandKeyOf }} />
      ))}
    </g>
  )
}

interface StageProps extends Omit<FunnelStagesProps, 'layout'> {
  readonly stage: FunnelStageShape
  readonly count: number
  readonly context: MarkContextValue
}

function Stage({ stage, count, context, keyOf, bandKeyOf }: StageProps): ReactElement {
  const { theme, idPrefix } = context
  const { fill } = theme.stage(stage.index, count)
  const key = keyOf(stage.id)
  const selected = context.isSelected(key)
  return (
    <g {...markProps(context, key)}>
      <HitArea stage={stage} />
      <path
        d={stage.d}
        fill={fill}
        stroke={selected ? theme.paint.ink : theme.paint.ground}
        strokeWidth={selected ? 2 : 0}
      />
      {stage.bands.map(({ band, d }) => (
        <path
          key={band}
          {...markProps(context, bandKeyOf(band))}
          d={d}
          fill={theme.category(band).fill}
          stroke={theme.paint.ground}
          strokeWidth={0.75}
        />
      ))}
      {stage.open !== null && (
        <g pointerEvents="none">
          <path d={stage.open.d} fill={theme.paint.ground} fillOpacity={0.66} />
          <path d={stage.open.d} fill={patternPaint(idPrefix, 'dots')} />
          <path
            d={stage.open.edge}
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
