import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** What `measureFunnel` can be asked for. Every member is optional. */
export interface FunnelOptions {
  /** Leaves open journeys out of every rate, numerator and base. Default false: they stay in the base. */
  readonly settled?: boolean | undefined
  /** Only journeys that began at this time or later, epoch ms. Default: all. Returns are still matched with earlier losses. */
  readonly fromMs?: number | undefined
  /** Only journeys that began before this time, epoch ms. Default: all. */
  readonly toMs?: number | undefined
  /**
   * The dimension whose values run through the stages as bands: a column of the rows or, where they have none of
   * that name, what the definition says of touchpoints (`channel`, `direction`, `medium`, `influence`, `place`,
   * `content`). Default: none.
   */
  readonly breakdown?: string | undefined
  /** Which touch of a journey says its value of the dimension. Default `'first'`. */
  readonly attribution?: 'first' | 'last' | undefined
  /** Bands at most, without missing and other; smaller values are pooled as other. Default 5. */
  readonly maxBands?: number | undefined
}

/** The options with their defaults filled in. */
export interface ResolvedFunnelOptions {
  readonly settled: boolean
  readonly fromMs: number
  readonly toMs: number
  readonly breakdown: string | null
  readonly attribution: 'first' | 'last'
  readonly maxBands: number
}

const DEFAULT_MAX_BANDS = 5

/** Fills in defaults. Zero is a value: `maxBands: 0` pools everything. Throws `bad-option` for misuse. */
export function resolveFunnelOptions(options: FunnelOptions = {}): ResolvedFunnelOptions {
  const attribution = options.attribution ?? 'first'
  if (attribution !== 'first' && attribution !== 'last') {
    throw new JourneyError(badOption, 'attribution', attribution, '"first" or "last"')
  }
  const maxBands = options.maxBands ?? DEFAULT_MAX_BANDS
  if (!Number.isInteger(maxBands) || maxBands < 0) {
    throw new JourneyError(badOption, 'maxBands', maxBands, 'a whole number from 0')
  }
  const {
    settled = false,
    fromMs = Number.NEGATIVE_INFINITY,
    toMs = Number.POSITIVE_INFINITY,
    breakdown = null,
  } = options
  return { settled, fromMs, toMs, breakdown, attribution, maxBands }
}
