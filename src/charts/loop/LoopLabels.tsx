'use client'
import type { ReactNode } from 'react'
import type { PlacedLabel } from '../../layout/loop/loop-layout.js'
import { LabelLines } from '../../marks/loop/LabelLines.js'
import { MarkGroup } from '../../marks/shared/MarkGroup.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** What is particular to `Loop.Labels`. */
export interface LoopLabelsOwn {
  /** Writes a label in another way, at its place in `label.box`; null leaves it out. Default: the standard text. */
  readonly render?: ((label: PlacedLabel) => ReactNode) | undefined
}

/** Names and numbers round the ribbon, the rates on it, and the readout. */
export const LoopLabels: Part<LoopLabelsOwn> = loopPart<LoopLabelsOwn>(
  ({ layout, shell: { theme }, keys }, { render, ...group }) => (
    <g data-part="labels" {...group}>
      {layout.beads.map(({ fromStage, box, line }) => (
        <g key={fromStage}>
          <rect {...box} rx={box.height / 2} fill={theme.paint.ground} />
          <MarkGroup markKey={keys.stage(fromStage)}>
            <rect
              {...box}
              rx={box.height / 2}
              fill="none"
              stroke={theme.stage(fromStage, layout.arcs.length).fill}
              pointerEvents="all"
            />
            <LabelLines lines={[line]} />
          </MarkGroup>
        </g>
      ))}
      {layout.labels.map((label) => (
        <MarkGroup key={label.id} markKey={keys.label(label)} data-label={label.id}>
          {render === undefined ? (
            <>
              {label.leader !== null && <path d={label.leader} stroke={theme.paint.line} fill="none" />}
              <LabelLines lines={label.lines} halo fill={toneOf(label, theme)} />
            </>
          ) : (
            render(label)
          )}
        </MarkGroup>
      ))}
      {layout.readout !== null && (
        <g data-part="readout">
          <LabelLines lines={layout.readout.lines} halo />
        </g>
      )}
    </g>
  ),
)

/** Numbers of streams beside the ribbon take their stream's colour. */
function toneOf({ tone }: PlacedLabel, { paint }: ChartTheme): string | undefined {
  if (tone === 'reEntry') return paint.comeback
  if (tone === 'stepBack') return paint.stepBack
  return tone === 'referral' ? paint.referral : undefined
}
