import type { ReactElement } from 'react'
import type { LoopLayout, PlacedLabel } from '../../layout/loop/loop-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { LabelLines } from './LabelLines.js'
import type { LoopPartProps } from './LoopRing.js'
import type { LoopKeys } from './loop-keys.js'

/** Names and numbers round the ring, the rates on it, and the readout at its centre. */
export function LoopLabels({ layout, keys }: LoopPartProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="labels">
      {layout.beads.map((bead) => (
        <g key={bead.fromStage}>
          <rect {...bead.box} rx={bead.box.height / 2} fill={theme.paint.ground} />
          <g {...markProps(context, keys.stage(bead.fromStage))}>
            <rect
              {...bead.box}
              rx={bead.box.height / 2}
              fill="none"
              stroke={theme.stage(bead.fromStage, layout.arcs.length).fill}
              strokeWidth={1}
              pointerEvents="all"
            />
            <LabelLines lines={[bead.line]} />
          </g>
        </g>
      ))}
      {layout.labels.map((label) => (
        <g key={label.id} data-label={label.id} {...markProps(context, keyOf(label, layout, keys))}>
          {label.leader !== null && <path d={label.leader} stroke={theme.paint.line} fill="none" />}
          <LabelLines lines={label.lines} halo fill={toneOf(label, theme)} />
        </g>
      ))}
      {layout.readout !== null && (
        <g data-part="readout">
          <LabelLines lines={layout.readout.lines} halo />
        </g>
      )}
    </g>
  )
}

/** Numbers of streams inside the ring take their stream's colour. */
function toneOf(label: PlacedLabel, theme: ChartTheme): string | undefined {
  if (label.tone === 'reEntry') return theme.paint.comeback
  if (label.tone === 'stepBack') return theme.paint.stepBack
  return label.tone === 'referral' ? theme.paint.referral : undefined
}

/** The thing that a label names, so that pointing at the label points at the thing. */
function keyOf(label: PlacedLabel, layout: LoopLayout, keys: LoopKeys): string {
  const [what, first = '', from, to] = label.id.split(':')
  if (what === 'chord' && label.tone !== null)
    return keys.chord({ kind: label.tone, from: Number(from), to: Number(to) })
  if (what === 'joint') return keys.joint
  const index = Number(first)
  if (what === 'stage') return keys.stage(index)
  if (what === 'lost' || what === 'open') return keys.exit({ kind: what, stage: index })
  if (what === 'midway') return keys.tributary({ at: 'midway', driver: -1, stage: index })
  const at = what === 'tail' ? 'tail' : 'mouth'
  return keys.tributary({ at, driver: index, stage: at === 'tail' ? layout.arcs.length - 1 : 0 })
}
