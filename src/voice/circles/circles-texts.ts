import type { CirclesTexts } from '../../layout/circles/circles-layout.js'
import { boundaryCrossings } from '../../measures/circles/boundary-crossings.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesMessages } from './circles-messages.js'

/** What the texts are written with. */
export interface CirclesTextsOptions {
  readonly messages: CirclesMessages
  readonly formatter: Formatter
  /** A frame of the series, or the whole period. Default `whole`. */
  readonly moment?: number | 'whole' | undefined
  readonly brand?: string | null | undefined
}

/** The short texts beside the circles at one moment. */
export function circlesTexts(measure: CirclesMeasure, options: CirclesTextsOptions): CirclesTexts {
  const { messages, formatter: f, moment = 'whole', brand = null } = options
  const period = moment === 'whole' ? measure.whole : (measure.series[moment] ?? measure.whole)
  const { rings } = period.populations
  const members = rings.reduce((sum, people) => sum + people, 0)
  const { touchMoves: moves, cycles } = period
  const left = moves?.leaves.reduce((sum, leaves) => sum + leaves, 0) ?? 0
  const came = moves?.entries.reduce((sum, entries) => sum + entries, 0) ?? 0
  return {
    rings: measure.stages.map(({ label }, ring) => ({
      name: label,
      number: f.count(rings[ring] ?? 0),
      share: members > 0 ? f.percent((rings[ring] ?? 0) / members) : '',
      straight: ring > 0 && (moves?.entries[ring] ?? 0) > 0 ? messages.straightHere(moves?.entries[ring] ?? 0, f) : '',
    })),
    boundaries: measure.stages.slice(1).map((_, outer) => {
      const boundary = moves?.boundaries[outer]
      if (boundary === undefined) return null
      const { inward, outward } = boundaryCrossings(boundary)
      return {
        inward: messages.inward(inward, f),
        outward: messages.outward(outward, f),
        bare: { inward: f.count(inward), outward: f.count(outward) },
      }
    }),
    rim:
      moves === null || came + left === 0
        ? null
        : { inward: messages.entered(came, f), outward: left > 0 ? messages.left(left, f) : '' },
    cycles:
      cycles === null || cycles.conversions === 0 ? null : messages.cycles(cycles.once, cycles.twice, cycles.thrice, f),
    brand,
  }
}

/** The longest texts of all moments: make room for these, and nothing moves from one moment to the next. */
export function widestCirclesTexts(
  measure: CirclesMeasure,
  options: Omit<CirclesTextsOptions, 'moment'>,
): CirclesTexts {
  const f = options.formatter
  const whole = circlesTexts(measure, { ...options, moment: 'whole' })
  return {
    ...whole,
    rings: whole.rings.map((text, ring) => {
      const most = [measure.whole, ...measure.series].map(({ populations }) => populations.rings[ring] ?? 0)
      return { ...text, number: f.count(Math.max(...most)), share: f.percent(0.888) }
    }),
  }
}
