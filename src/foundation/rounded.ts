/**
 * A number as it is drawn: with at most so many decimals. Powers and angles may differ between
 * engines in their last digits; a server and a browser must write the same text all the same.
 */
export function rounded(value: number, decimals = 2): number {
  const unit = 10 ** decimals
  return Math.round(value * unit) / unit
}
