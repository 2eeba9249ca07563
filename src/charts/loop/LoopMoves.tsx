'use client'
import type { LoopChord } from '../../layout/loop/loop-layout.js'
import { ChordMark } from '../../marks/loop/ChordMark.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** What is particular to `Loop.Moves`. */
export interface LoopMovesOwn {
  /** Paints a move in another way. */
  readonly paint?: MarkPaint<LoopChord> | undefined
}

/** Moves beside the ribbon: skips, steps back, coming round again (dashed), referrals by other stages. */
export const LoopMoves: Part<LoopMovesOwn> = loopPart<LoopMovesOwn>(
  ({ layout, shell: { theme }, keys }, { paint, ...group }) => (
    <g data-part="moves" fill="none" {...group}>
      {layout.chords.map((chord) => {
        const key = keys.chord(chord)
        const standard = paintOf(chord, theme, layout.arcs.length)
        return <ChordMark key={key} chord={chord} markKey={key} stroke={paint?.(chord, standard) ?? standard} />
      })}
    </g>
  ),
)

function paintOf(chord: LoopChord, { paint, stage }: ChartTheme, stages: number): string {
  if (chord.isUnknown) return paint.open
  if (chord.kind === 'reEntry') return paint.comeback
  if (chord.kind === 'stepBack') return paint.stepBack
  return chord.kind === 'referral' ? paint.referral : stage(chord.from, stages).fill
}
