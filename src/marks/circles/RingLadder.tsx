import type { ReactElement, ReactNode } from 'react'
import type { CirclesLayout, LadderGlyph, LadderText, LeaderLayout } from '../../layout/circles/circles-layout.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { TextLines } from '../shared/TextLines.js'
import type { CirclesKeys } from './circles-keys.js'

/** Draws a text of the ladder in another way; null leaves the standard one. */
export type LadderTextRender = (text: LadderText) => ReactNode

/** Props of `RingLadder`. */
export interface RingLadderProps {
  readonly layout: CirclesLayout
  readonly keys: CirclesKeys
  readonly render?: LadderTextRender | undefined
}

/** The labels from the outermost ring to the centre, with their leader lines and small arrows. */
export function RingLadder({ layout, keys, render }: RingLadderProps): ReactElement {
  const { direction } = layout
  return (
    <>
      {layout.leaders.map((leader) => (
        <Leader key={leader.ring} leader={leader} markKey={keys.rings[leader.ring] ?? ''} />
      ))}
      {layout.glyphs.map((glyph) => {
        const key = keys.traffic(glyph.outer, glyph.direction)
        return <Glyph key={key} glyph={glyph} markKey={key} />
      })}
      {layout.ladder.map((text) => (
        <Label
          key={`${text.role}-${text.ring}`}
          text={text}
          markKey={keyOf(text, keys)}
          direction={direction}
          render={render}
        />
      ))}
    </>
  )
}

function keyOf({ role, ring }: LadderText, keys: CirclesKeys): string | null {
  if (role === 'cycles') return null
  return role === 'inward' || role === 'outward' ? keys.traffic(ring, role) : (keys.rings[ring] ?? '')
}

function Leader({ leader, markKey }: { readonly leader: LeaderLayout; readonly markKey: string }): ReactElement {
  const { theme } = useMarkPaints()
  const { start, path } = leader
  return (
    <g pointerEvents="none" opacity={useMarkProps(markKey).opacity}>
      <path d={path} fill="none" stroke={theme.paint.inkQuiet} strokeWidth={0.75} />
      <circle cx={start.x} cy={start.y} r={1.5} fill={theme.paint.inkQuiet} />
    </g>
  )
}

function Glyph({ glyph, markKey }: { readonly glyph: LadderGlyph; readonly markKey: string }): ReactElement {
  const { paint } = useMarkPaints().theme
  const props = { ...useMarkProps(markKey), d: glyph.path, strokeWidth: 1 }
  if (glyph.direction === 'inward') return <path {...props} fill={paint.ink} stroke={paint.ink} />
  return <path {...props} fill={paint.ground} stroke={paint.stepBack} />
}

interface LabelProps extends Pick<RingLadderProps, 'render'> {
  readonly text: LadderText
  /** Null for what is no item. */
  readonly markKey: string | null
  readonly direction: 'ltr' | 'rtl'
}

function Label({ text, markKey, direction, render }: LabelProps): ReactElement {
  const { paint } = useMarkPaints().theme
  const props = useMarkProps(markKey ?? '')
  const own = render?.(text) ?? null
  if (own !== null) return <g {...(markKey === null ? {} : props)}>{own}</g>
  return (
    <TextLines
      {...(markKey === null ? {} : props)}
      lines={text.lines}
      unicodeBidi="plaintext"
      x={text.x}
      y={text.y}
      fontPx={text.fontPx}
      fontWeight={text.weight}
      textAnchor={direction === 'rtl' ? (text.anchor === 'end' ? 'start' : 'end') : text.anchor}
      fill={text.role === 'number' || text.role === 'name' ? paint.ink : paint.inkQuiet}
    />
  )
}
