import type { ReactElement } from 'react'
import type { CirclesLayout, LadderText } from '../../layout/circles/circles-layout.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { TextLines } from '../shared/TextLines.js'
import type { CirclesKeys } from './circles-keys.js'

/** Props of `RingLadder`. */
export interface RingLadderProps {
  readonly layout: CirclesLayout
  readonly keys: CirclesKeys
}

/** The labels from the outermost ring to the centre, with their leader lines and small arrows. */
export function RingLadder({ layout, keys }: RingLadderProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="labels">
      {layout.leaders.map(({ ring, start, path }) => (
        <g key={ring} pointerEvents="none" opacity={context.emphasisOf(keys.rings[ring] ?? '') === 'dim' ? 0.25 : 1}>
          <path d={path} fill="none" stroke={theme.paint.inkQuiet} strokeWidth={0.75} />
          <circle cx={start.x} cy={start.y} r={1.5} fill={theme.paint.inkQuiet} />
        </g>
      ))}
      {layout.glyphs.map(({ outer, direction, path }) => {
        const isInward = direction === 'inward'
        return (
          <path
            key={`${outer}-${direction}`}
            {...markProps(context, keys.traffic(outer, direction))}
            d={path}
            fill={isInward ? theme.paint.ink : theme.paint.ground}
            stroke={isInward ? theme.paint.ink : theme.paint.stepBack}
            strokeWidth={1}
            {...(isInward ? {} : { strokeDasharray: '2 1.4' })}
          />
        )
      })}
      {layout.ladder.map((text) => (
        <TextLines
          key={`${text.role}-${text.ring}`}
          {...stateOf(text, keys, context)}
          lines={text.lines}
          unicodeBidi="plaintext"
          x={text.x}
          y={text.y}
          fontPx={text.fontPx}
          fontWeight={text.weight}
          textAnchor={layout.direction === 'rtl' ? (text.anchor === 'end' ? 'start' : 'end') : text.anchor}
          fill={text.role === 'number' || text.role === 'name' ? theme.paint.ink : theme.paint.inkQuiet}
        />
      ))}
    </g>
  )
}

function stateOf(
  text: LadderText,
  keys: CirclesKeys,
  context: ReturnType<typeof useMarkContext>,
): Record<string, unknown> {
  if (text.role === 'cycles') return {}
  const isTraffic = text.role === 'inward' || text.role === 'outward'
  const key = isTraffic ? keys.traffic(text.ring, text.role as 'inward' | 'outward') : (keys.rings[text.ring] ?? '')
  return { ...markProps(context, key) }
}
