import type { CSSProperties, ReactElement } from 'react'
import type { LabelLine } from '../../layout/loop/loop-layout.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** Props of `LabelLines`. */
export interface LabelLinesProps {
  readonly lines: readonly LabelLine[]
  /** A soft edge of ground round the letters, where they stand near marks. */
  readonly halo?: boolean
  /** Default: ink, quiet or not. */
  readonly fill?: string | undefined
}

/** The order of signs follows the text itself: "42 lost" reads so in a page from right to left, too. */
const PLAIN: CSSProperties = { unicodeBidi: 'plaintext' }

/** As far as labels keep from marks, on both sides: a fine line that they must stand on breaks off at them. */
const HALO_PX = 6

/** Lines of a label, each set round its middle: the same place in both directions of writing. */
export function LabelLines({ lines, halo = false, fill }: LabelLinesProps): ReactElement {
  const { theme } = useMarkPaints()
  return (
    <>
      {lines.map((line) => (
        <text
          key={`${line.x} ${line.y} ${line.text}`}
          x={line.x}
          y={line.y}
          fontSize={line.fontPx}
          fontWeight={line.weight}
          fill={fill ?? (line.quiet ? theme.paint.inkQuiet : theme.paint.ink)}
          textAnchor="middle"
          style={PLAIN}
          {...(halo
            ? {
                stroke: theme.paint.ground,
                strokeWidth: HALO_PX,
                strokeLinejoin: 'round' as const,
                paintOrder: 'stroke',
              }
            : {})}
        >
          {line.text}
        </text>
      ))}
    </>
  )
}
