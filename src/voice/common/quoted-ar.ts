import { isolatedAr } from './isolated-ar.js'

/**
 * A name in Arabic quotation marks, as an isolate (Unicode bidirectional algorithm, UAX 9): a name in
 * Latin letters draws neither its marks nor the figures behind it to its own side, and a sentence that
 * begins with it still runs from right to left. What has no name says `null`, which no sentence of a sound flow holds.
 */
export function quotedAr(name: string | null): string {
  return `«${isolatedAr(String(name))}»`
}
