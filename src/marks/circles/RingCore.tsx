import type { ReactElement } from 'react'
import type { CirclesLayout } from '../../layout/circles/circles-layout.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** The brand at the centre, and round it the cycles: ticks for once, twice, more often. */
export function RingCore({ layout }: { readonly layout: CirclesLayout }): ReactElement | null {
  const { theme } = useMarkPaints()
  const { center, corePx, ticks, brand } = layout
  if (corePx <= 0) return null
  return (
    <>
      {ticks?.paths.map((path, kind) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: once, twice, more often: the place is the identity
        <path key={kind} d={path} stroke={theme.paint.comeback} strokeWidth={1.25} strokeLinecap="butt" fill="none" />
      ))}
      <circle cx={center.x} cy={center.y} r={corePx} fill={theme.paint.ink} stroke={theme.paint.ground} />
      {brand !== null && (
        <text
          x={center.x}
          y={center.y + 4}
          textAnchor="middle"
          fontSize={FONT_PX.label}
          fontWeight={FONT_WEIGHT.strong}
          fill={theme.paint.ground}
        >
          {brand}
        </text>
      )}
    </>
  )
}
