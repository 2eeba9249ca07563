import type { ReactElement } from 'react'
import type { LoopChord } from '../../layout/loop/loop-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import type { LoopPartProps } from './LoopRing.js'

/** Moves inside the ring: skips, steps back, coming round again (dashed), referrals by other stages. */
export function LoopChords({ layout, keys }: LoopPartProps): ReactElement {
  const context = useMarkContext()
  return (
    <g data-part="moves" fill="none">
      {layout.chords.map((chord) => {
        const key = keys.chord(chord)
        const paint = paintOf(chord, context.theme, layout.arcs.length)
        return (
          <g key={key} data-kind={chord.kind} {...markProps(context, key)}>
            {/* A wide clear stroke, so that a hairline can be pointed at. */}
            <path d={chord.path} stroke="transparent" strokeWidth={Math.max(8, chord.widthPx)} />
            {!chord.isHairline && (
              <path
                d={chord.path}
                stroke={context.theme.paint.ground}
                strokeWidth={chord.widthPx + 2.5}
                {...dashOf(chord)}
              />
            )}
            <path
              d={chord.path}
              stroke={paint}
              strokeWidth={chord.widthPx}
              strokeOpacity={chord.isHairline ? 0.55 : 0.8}
              {...dashOf(chord)}
            />
            {!chord.isHairline && <path d={chord.head} fill={paint} fillOpacity={0.8} />}
          </g>
        )
      })}
    </g>
  )
}

function paintOf(chord: LoopChord, theme: ChartTheme, stages: number): string {
  if (chord.isUnknown) return theme.paint.open
  switch (chord.kind) {
    case 'reEntry':
      return theme.paint.comeback
    case 'stepBack':
      return theme.paint.stepBack
    case 'referral':
      return theme.paint.referral
    default:
      return theme.stage(chord.from, stages).fill
  }
}

/** Dashes grow with the stream, so that it keeps reading as one. */
function dashes(widthPx: number): string {
  return `${Math.min(12, Math.max(4, widthPx * 0.9)).toFixed(1)} ${Math.min(6, Math.max(3, widthPx * 0.4)).toFixed(1)}`
}

/** Dashes for coming round again, segments for referrals, fine dots for what is not to scale. */
function dashOf(chord: LoopChord): { strokeDasharray?: string } {
  if (chord.isUnknown) return { strokeDasharray: '2 5' }
  if (chord.kind === 'reEntry') return { strokeDasharray: dashes(chord.widthPx) }
  if (chord.kind === 'referral') return { strokeDasharray: '10 3' }
  return chord.isHairline ? { strokeDasharray: '1 2' } : {}
}
