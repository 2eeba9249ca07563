/**
 * Work in steps: yields the share done (0..1) wherever a caller may pause, and returns the result.
 * Lets one piece of code run at once, in slices between frames, or in a worker with progress.
 */
export type Steps<Result> = Generator<number, Result, void>

/** Runs steps as a part of larger work: their share 0..1 becomes `from`..`to`. */
export function* partOf<Result>(steps: Steps<Result>, from: number, to: number): Steps<Result> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield from + (to - from) * step.value
  }
}

/** Runs steps through without a pause. */
export function runThrough<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
