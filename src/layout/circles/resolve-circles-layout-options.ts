import { checkOptions } from '../../foundation/check-options.js'
import type { Resolved } from '../../foundation/resolved.js'
import type { CirclesMeasure, CirclesPeriod } from '../../measures/circles/circles-measure.js'
import { estimateTextWidth } from '../text/measure-text.js'
import type { CirclesLayoutOptions, CirclesTexts } from './circles-layout.js'

/** The options with their defaults filled in; `writeMoves` may be left out, and then no key is drawn. */
export type ResolvedCirclesLayoutOptions = Resolved<Omit<CirclesLayoutOptions, 'writeMoves'>> &
  Pick<CirclesLayoutOptions, 'writeMoves'>

const MARGIN = { top: 8, right: 8, bottom: 8, left: 8 }
const TAKES = { scale: 'area equal log', direction: 'ltr rtl' }

/**
 * Fills in defaults.
 * @throws JourneyError `bad-option`
 */
export function resolveCirclesLayoutOptions(
  measure: CirclesMeasure,
  options: CirclesLayoutOptions,
): ResolvedCirclesLayoutOptions {
  checkOptions(options, TAKES)
  const { moment = 'whole', texts = plainTexts(measure, periodAt(measure, moment)) } = options
  return {
    width: options.width,
    height: options.height,
    margin: options.margin ?? MARGIN,
    measureText: options.measureText ?? estimateTextWidth,
    texts,
    sizing: options.sizing ?? texts,
    writeMoves: options.writeMoves,
    moment,
    scale: options.scale ?? 'area',
    direction: options.direction ?? 'ltr',
    labels: options.labels ?? true,
  }
}

/** The period of a moment; a frame that does not exist is the whole. */
export function periodAt(measure: CirclesMeasure, moment: number | 'whole'): CirclesPeriod {
  return moment === 'whole' ? measure.whole : (measure.series[moment] ?? measure.whole)
}

/** Names and bare counts of the rings, in no language. */
function plainTexts({ stages }: CirclesMeasure, { populations }: CirclesPeriod): CirclesTexts {
  return {
    rings: stages.map(({ label }, ring) => ({ name: label, number: String(populations.rings[ring] ?? 0), share: '' })),
    boundaries: stages.slice(1).map(() => null),
    rim: null,
    cycles: null,
    brand: null,
  }
}
