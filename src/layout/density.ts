/**
 * How much a picture of a size can carry, in named steps: `spark` is recognisable without labels,
 * `compact` names the main things, `regular` says everything in short, `roomy` says it at ease.
 */
export type Density = 'spark' | 'compact' | 'regular' | 'roomy'

/** The step for a whole figure of this size, captions included. */
export function densityOf(widthPx: number, heightPx: number): Density {
  if (widthPx < 240 || heightPx < 130) return 'spark'
  if (widthPx < 480 || heightPx < 260) return 'compact'
  return widthPx < 900 ? 'regular' : 'roomy'
}
