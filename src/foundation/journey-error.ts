import type { ErrorCode, ErrorText } from './error-texts.js'

/**
 * The one error that parcours throws, and only for misuse by the developer.
 *
 * Faults in data never throw: they are reported in `diagnostics`. The `code` is stable across
 * versions and each code has a heading in docs/errors.md.
 */
export class JourneyError<
  C extends ErrorCode = ErrorCode,
  D extends readonly unknown[] = readonly unknown[],
> extends Error {
  override readonly name = 'JourneyError'
  readonly code: C
  /** What the message was made from: to say it in other words, or on another thread. */
  readonly details: D

  constructor(text: ErrorText<C, D>, ...details: D) {
    super(`${text.say(...details)} [${text.code}]`)
    this.code = text.code
    this.details = details
  }
}
