import type { ReactElement } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'

/** The patterns that say what colour alone must not: `hatch` for lost, `dots` for open. */
export type PatternName = 'hatch' | 'dots'

/** The paint of a pattern in the chart with this prefix. */
export function patternPaint(idPrefix: string, name: PatternName): string {
  return `url(#${idPrefix}-${name})`
}

const HATCH = 6
const DOTS = 5

/** Defines the patterns once per chart; `ChartFrame` draws them. */
export function patternDefs({ paint }: ChartTheme, idPrefix: string): ReactElement {
  return (
    <defs>
      <pattern
        id={`${idPrefix}-hatch`}
        width={HATCH}
        height={HATCH}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line x1={0} y1={0} x2={0} y2={HATCH} stroke={paint.loss} strokeWidth={2.4} />
      </pattern>
      <pattern id={`${idPrefix}-dots`} width={DOTS} height={DOTS} patternUnits="userSpaceOnUse">
        <circle cx={DOTS / 2} cy={DOTS / 2} r={1} fill={paint.open} />
      </pattern>
    </defs>
  )
}
