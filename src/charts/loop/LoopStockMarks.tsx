import type { ReactElement } from 'react'
import type { LoopStockLayout, LoopStockStream } from '../../layout/loop/layout-loop-stock.js'
import { LabelLines } from '../../marks/loop/LabelLines.js'
import { MarkGroup } from '../../marks/shared/MarkGroup.js'
import { useMarkPaints } from '../../marks/shared/mark-context.js'
import { patternPaint } from '../../marks/shared/PatternDefs.js'
import type { LoopStock } from '../../measures/loop/loop-stock.js'
import { refKey } from '../../model/journey-ref.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { stockStreamRef } from './stock-items.js'

/** Props of `LoopStockMarks`. */
export interface LoopStockMarksProps {
  readonly measure: LoopStock
  readonly layout: LoopStockLayout
  readonly theme: ChartTheme
}

/** Bands of moves, discs of people over them, and a legend for each of the two scales. */
export function LoopStockMarks({ measure, layout, theme }: LoopStockMarksProps): ReactElement {
  const { idPrefix } = useMarkPaints()
  const { paint } = theme
  const { stockLegend, flowLegend, discs } = layout
  return (
    <>
      <g data-part="flows">
        {layout.streams.map((stream) => {
          const key = refKey(stockStreamRef(measure, stream))
          const fill = stream.kind === 'left' ? patternPaint(idPrefix, 'hatch') : paintOf(stream, theme, discs.length)
          return (
            <MarkGroup key={key} markKey={key} data-kind={stream.kind}>
              <path d={stream.path} fill={paint.ground} stroke={paint.ground} strokeWidth={2} />
              <path d={stream.path} fill={fill} fillOpacity={stream.isHairline ? 0.5 : 0.75} />
            </MarkGroup>
          )
        })}
      </g>
      <g data-part="stocks">
        {discs.map(({ stage, x, y, radiusPx, openingRadiusPx, residual }) => (
          <MarkGroup key={stage} markKey={refKey({ kind: 'stage', stage: measure.stages[stage]?.id ?? '' })}>
            <circle cx={x} cy={y} r={Math.max(radiusPx, openingRadiusPx, 8)} fill="transparent" />
            <circle
              cx={x}
              cy={y}
              r={radiusPx}
              fill={theme.stage(stage, discs.length).fill}
              stroke={paint.ground}
              strokeWidth={1.5}
            />
            <circle cx={x} cy={y} r={openingRadiusPx} fill="none" stroke={paint.ink} strokeDasharray="2 3" />
            {residual !== 0 && <circle cx={x} cy={y} r={radiusPx} fill={patternPaint(idPrefix, 'hatch')} />}
          </MarkGroup>
        ))}
      </g>
      <g data-part="legends">
        <circle cx={stockLegend.x} cy={stockLegend.y} r={stockLegend.radiusPx} fill="none" stroke={paint.inkQuiet} />
        <path
          d={`M${flowLegend.x},${flowLegend.y}h${flowLegend.lengthPx}`}
          stroke={paint.inkQuiet}
          strokeWidth={flowLegend.widthPx}
        />
      </g>
      <LabelLines lines={layout.labels} halo />
    </>
  )
}

function paintOf({ kind, from }: LoopStockStream, { paint, stage }: ChartTheme, stages: number): string {
  if (kind === 'came') return paint.driver
  if (kind === 'reEntry') return paint.comeback
  return kind === 'stepBack' ? paint.stepBack : stage(from, stages).fill
}
