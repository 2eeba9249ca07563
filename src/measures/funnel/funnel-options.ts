import { badOption } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'

/** What `measureFunnel` can be asked for. Every member is optional. */
export interface FunnelOptions {
  /** Leaves open journeys out of every rate, numerator and base. Default false: they stay in the base. */
  readonly settled?: boolean
  /** The dimension whose values run through the stages as bands, e.g. `'channel'`. Default: none. */
  readonly breakdown?: string
  /** Which touch of a journey says its value of the dimension. Default `'first'`. */
  readonly attribution?: 'first' | 'last'
  /** Bands at most, without missing and other; smaller values are pooled as other. Default 5. */
  readonly maxBands?: number
}

/** The options with their defaults filled in. */
export interface ResolvedFunnelOptions {
  readonly settled: boolean
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
  return { settled: options.settled ?? false, breakdown: options.breakdown ?? null, attribution, maxBands }
}
