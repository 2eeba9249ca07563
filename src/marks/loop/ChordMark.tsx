import type { ReactElement } from 'react'
import type { LoopChord } from '../../layout/loop/loop-layout.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** Props of `ChordMark`. */
export interface ChordMarkProps {
  readonly chord: LoopChord
  readonly markKey: string
  readonly stroke: string
}

/** One move as a stream with its arrow head; a wide clear stroke lets a hairline be pointed at. */
export function ChordMark({ chord, markKey, stroke }: ChordMarkProps): ReactElement {
  const { ground } = useMarkPaints().theme.paint
  const { path: d, widthPx, isHairline } = chord
  const isEdged = chord.kind === 'reEntry' && chord.outline !== ''
  const dash = isEdged ? '6 4' : dashOf(chord)
  return (
    <MarkGroup markKey={markKey} data-kind={chord.kind}>
      <path d={d} stroke="transparent" strokeWidth={Math.max(8, widthPx)} />
      {isEdged ? (
        <path
          d={chord.outline}
          fill={stroke}
          fillOpacity={0.25}
          stroke={stroke}
          strokeWidth={1.5}
          strokeDasharray={dash}
        />
      ) : (
        <>
          {!isHairline && <path d={d} stroke={ground} strokeWidth={widthPx + 2.5} strokeDasharray={dash} />}
          <path
            d={d}
            stroke={stroke}
            strokeWidth={widthPx}
            strokeOpacity={isHairline ? 0.55 : 0.8}
            strokeDasharray={dash}
          />
        </>
      )}
      {!isHairline && <path d={chord.head} fill={stroke} fillOpacity={0.8} />}
    </MarkGroup>
  )
}

/** Dashes for coming round again, segments for referrals, fine dots for what is not to scale. */
function dashOf({ isUnknown, isHairline, kind, widthPx }: LoopChord): string | undefined {
  if (isUnknown) return '2 5'
  if (kind === 'reEntry') return dashes(widthPx)
  if (kind === 'referral') return '10 3'
  return isHairline ? '1 2' : undefined
}

/** Dashes grow with the stream, so that it keeps reading as one. */
function dashes(widthPx: number): string {
  return `${Math.min(12, Math.max(4, widthPx * 0.9)).toFixed(1)} ${Math.min(6, Math.max(3, widthPx * 0.4)).toFixed(1)}`
}
