import type { ReactElement } from 'react'
import type { LoopGenerationRow, LoopGenerationsLayout } from '../../layout/loop/layout-loop-generations.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { BroughtBar } from './BroughtBar.js'
import { HitRow } from './HitRow.js'
import { LabelLines } from './LabelLines.js'

/** Props of `GenerationRows`. */
export interface GenerationRowsProps {
  readonly layout: LoopGenerationsLayout
  readonly keyOf: (generation: number) => string
}

/** A bar per generation, those whom others brought in segments, with a tick where the gain lets it end. */
export function GenerationRows({ layout, keyOf }: GenerationRowsProps): ReactElement {
  return (
    <g data-part="generations">
      {layout.rows.map((row) => (
        <HitRow key={row.generation} markKey={keyOf(row.generation)} area={row.row}>
          <GenerationBar {...row} />
        </HitRow>
      ))}
      <LabelLines lines={layout.labels} />
    </g>
  )
}

function GenerationBar({ generation, row, bar, tickX }: LoopGenerationRow): ReactElement {
  const { paint } = useMarkPaints().theme
  const isFirst = generation === 0
  return (
    <>
      <rect {...bar} fill={isFirst ? paint.driver : 'none'} />
      {!isFirst && <BroughtBar {...bar} />}
      {!isFirst && tickX !== null && (
        <path d={`M${tickX},${row.y + 3}v${row.height - 6}`} stroke={paint.ink} strokeWidth={1.5} />
      )}
    </>
  )
}
