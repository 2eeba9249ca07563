import type { ReactElement } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'

/** Props of `Leader`. */
export interface LeaderProps {
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly paint: ChartTheme['paint']
}

/** The line from a body to what is written about it further off. */
export function Leader({ from, to, paint }: LeaderProps): ReactElement {
  return (
    <line data-part="leader" x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={paint.inkQuiet} strokeWidth={0.8} />
  )
}
