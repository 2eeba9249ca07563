import type { ReactElement } from 'react'
import type { LoopStockDisc, LoopStockLayout, LoopStockStream } from '../../layout/loop/layout-loop-stock.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import { LabelLines } from './LabelLines.js'

/** Props of `StockMarks`. */
export interface StockMarksProps {
  readonly layout: LoopStockLayout
  readonly stageKey: (stage: number) => string
  readonly streamKey: (stream: LoopStockStream) => string
}

/** Bands of moves, discs of people over them, and a legend for each of the two scales. */
export function StockMarks({ layout, stageKey, streamKey }: StockMarksProps): ReactElement {
  const { discs } = layout
  return (
    <>
      <g data-part="flows">
        {layout.streams.map((stream) => (
          <Flow key={streamKey(stream)} stream={stream} markKey={streamKey(stream)} stages={discs.length} />
        ))}
      </g>
      <g data-part="stocks">
        {discs.map((disc) => (
          <Stock key={disc.stage} disc={disc} markKey={stageKey(disc.stage)} stages={discs.length} />
        ))}
      </g>
      <Legends {...layout} />
      <LabelLines lines={layout.labels} halo />
    </>
  )
}

interface OneOf {
  readonly markKey: string
  readonly stages: number
}

function Flow({ stream, markKey, stages }: OneOf & { readonly stream: LoopStockStream }): ReactElement {
  const { idPrefix, theme } = useMarkPaints()
  const { ground } = theme.paint
  const fill = stream.kind === 'left' ? patternPaint(idPrefix, 'hatch') : paintOf(stream, theme, stages)
  return (
    <MarkGroup markKey={markKey} data-kind={stream.kind}>
      <path d={stream.path} fill={ground} stroke={ground} strokeWidth={2} />
      <path d={stream.path} fill={fill} fillOpacity={stream.isHairline ? 0.5 : 0.75} />
    </MarkGroup>
  )
}

/** People at the end of the period as a disc, those at its beginning as a dashed ring, what is unexplained hatched. */
function Stock({ disc, markKey, stages }: OneOf & { readonly disc: LoopStockDisc }): ReactElement {
  const { idPrefix, theme } = useMarkPaints()
  const { stage, x, y, radiusPx, openingRadiusPx, residual } = disc
  const { ground, ink } = theme.paint
  return (
    <MarkGroup markKey={markKey}>
      <circle cx={x} cy={y} r={Math.max(radiusPx, openingRadiusPx, 8)} fill="transparent" />
      <circle cx={x} cy={y} r={radiusPx} fill={theme.stage(stage, stages).fill} stroke={ground} strokeWidth={1.5} />
      <circle cx={x} cy={y} r={openingRadiusPx} fill="none" stroke={ink} strokeDasharray="2 3" />
      {residual !== 0 && <circle cx={x} cy={y} r={radiusPx} fill={patternPaint(idPrefix, 'hatch')} />}
    </MarkGroup>
  )
}

function Legends({ stockLegend, flowLegend }: LoopStockLayout): ReactElement {
  const { inkQuiet } = useMarkPaints().theme.paint
  const { x, y, lengthPx, widthPx } = flowLegend
  return (
    <g data-part="legends">
      <circle cx={stockLegend.x} cy={stockLegend.y} r={stockLegend.radiusPx} fill="none" stroke={inkQuiet} />
      <path d={`M${x},${y}h${lengthPx}`} stroke={inkQuiet} strokeWidth={widthPx} />
    </g>
  )
}

function paintOf({ kind, from }: LoopStockStream, { paint, stage }: ChartTheme, stages: number): string {
  if (kind === 'came') return paint.driver
  if (kind === 'reEntry') return paint.comeback
  return kind === 'stepBack' ? paint.stepBack : stage(from, stages).fill
}
