import { type ErrorCode, type ErrorTexts, errorTexts } from './error-texts.js'

/**
 * The one error that parcours throws, and only for misuse by the developer.
 *
 * Faults in data never throw: they are reported in `diagnostics`. The `code` is stable across
 * versions and each code has a heading in docs/errors.md.
 */
export class JourneyError<C extends ErrorCode = ErrorCode> extends Error {
  override readonly name = 'JourneyError'
  readonly code: C
  /** What the message was made from: to say it in other words, or on another thread. */
  readonly details: Parameters<ErrorTexts[C]>

  constructor(code: C, ...details: Parameters<ErrorTexts[C]>) {
    super(textOf(code, details))
    this.code = code
    this.details = details
  }
}

function textOf<C extends ErrorCode>(code: C, details: Parameters<ErrorTexts[C]>): string {
  const text = errorTexts[code] as (...args: Parameters<ErrorTexts[C]>) => string
  return `${text(...details)} [${code}]`
}
