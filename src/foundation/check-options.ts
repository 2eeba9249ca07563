import { badOption } from './error-texts.js'
import { JourneyError } from './journey-error.js'

/**
 * Holds options that callers without types hand over: what is stated must be one of the words, which
 * are parted by spaces; an empty word stands for any finite number from 0 on.
 *
 * @example checkOptions({ theme: 'night', width: 300 }, { theme: 'auto paper night', width: '', detail: 'auto ' })
 * @throws JourneyError `bad-option`
 */
export function checkOptions(options: object, takes: Readonly<Record<string, string>>): void {
  for (const [option, got] of Object.entries(options)) {
    const words = takes[option]?.split(' ')
    if (got === undefined || words === undefined) continue
    const isNumber = Number.isFinite(got) && got >= 0
    if (isNumber ? words.includes('') : got !== '' && words.includes(got)) continue
    throw new JourneyError(badOption, option, got, words.map((word) => word || 'a number from 0 on').join(', '))
  }
}
