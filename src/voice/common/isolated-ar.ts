/**
 * A name, or another text given from outside, as an isolate within Arabic (Unicode bidirectional algorithm,
 * UAX 9): Latin letters in it draw neither figures nor marks to their own side, and a sentence that begins
 * with it still runs from right to left.
 */
export function isolatedAr(name: string): string {
  return `\u2068${name}\u2069`
}
