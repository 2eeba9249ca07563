/** The id of the hatch of one ring's bar, unique in the page. */
export function patternId(idPrefix: string, ring: number): string {
  return `${idPrefix}-fate-${ring}`
}
