import { badOption } from './error-texts.js'
import { JourneyError } from './journey-error.js'

/**
 * Holds options that callers without types hand over: what is stated must be one of the words, which
 * are parted by spaces, or, where none are listed, a finite number from 0 on.
 *
 * @example checkOptions({ theme: 'night', width: 300 }, { theme: 'auto paper night', width: '' })
 * @throws JourneyError `bad-option`
 */
export function checkOptions(options: object, takes: Readonly<Record<string, string>>): void {
  for (const [option, got] of Object.entries(options)) {
    const words = takes[option]
    if (got === undefined || words === undefined) continue
    const isTaken = words === '' ? Number.isFinite(got) && got >= 0 : words.split(' ').includes(got)
    if (!isTaken) throw new JourneyError(badOption, option, got, words || 'a number from 0 on')
  }
}
