import type { ReactElement } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { NetworkBody } from '../../layout/network/network-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'

/** Props of `BlackHole`. */
export interface BlackHoleProps {
  readonly body: NetworkBody
  readonly theme: ChartTheme
}

/** A truly black disc, dusk round it, and an accretion ring as thick as what it costs. */
export function BlackHole({ body, theme }: BlackHoleProps): ReactElement | null {
  const { hole, x, y, radius, brightness } = body
  if (hole === null) return null
  const { paint, scheme, name } = theme
  const ring = radius + hole.ringPx / 2
  const isNight = scheme === 'dark'
  return (
    <>
      <g fill="none" stroke={paint.accretion} strokeLinecap="round" pointerEvents="none">
        {hole.swirl.map((arm) => (
          <path key={arm} d={arm} strokeWidth={1.1} opacity={0.55} />
        ))}
        {isNight && <circle cx={x} cy={y} r={ring} strokeWidth={hole.ringPx + 9} opacity={0.1} />}
        {isNight && <circle cx={x} cy={y} r={ring} strokeWidth={hole.ringPx + 4} opacity={0.2} />}
        <circle cx={x} cy={y} r={ring} strokeWidth={hole.ringPx} />
        {/* Of a star that is a hole as well. */}
        <circle
          data-part="star"
          cx={x}
          cy={y}
          r={rounded(radius + hole.ringPx + 0.8)}
          stroke={paint.light}
          strokeWidth={rounded(1.8 * brightness)}
        />
      </g>
      <circle cx={x} cy={y} r={radius} fill={paint.hole} />
      {name === 'forced' && <circle cx={x} cy={y} r={radius} fill="none" stroke={paint.ground} strokeWidth={2} />}
      {isNight && (
        <circle
          cx={x}
          cy={y}
          r={radius + 0.3}
          fill="none"
          stroke={paint.lightPeak}
          strokeWidth={0.8}
          opacity={0.75}
          pointerEvents="none"
        />
      )}
    </>
  )
}
