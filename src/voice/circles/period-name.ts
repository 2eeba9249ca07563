import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesMessages } from './circles-messages.js'

/** The name of a frame of the series: the caller's own, or its dates. */
export function periodName(measure: CirclesMeasure, index: number, messages: CirclesMessages, f: Formatter): string {
  const frame = measure.series[index]
  if (frame === undefined) return messages.wholeTime
  if (frame.label !== null) return frame.label
  if (measure.unit === null) return messages.numberedPeriod(index + 1, f)
  return messages.period(measure.unit, frame.startMs, f)
}
