/** The keys of the marks, as the chart's items have them. */
export interface CirclesKeys {
  /** Per ring, outermost first. */
  readonly rings: readonly string[]
  /** Traffic across a boundary, by the ring outside it (-1 at the rim). */
  readonly traffic: (outer: number, direction: 'inward' | 'outward') => string
  readonly jump: (from: number, to: number) => string
}
