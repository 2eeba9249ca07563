import { doubled } from '../../foundation/doubled.js'

/** The touches of one actor that steps run over, in order. Columns are reused: their first `count` entries hold. */
export interface Thread {
  count: number
  /** Positions in `set.rows`. */
  row: Int32Array
  timeMs: Float64Array
  /** Which steps each touch meets. */
  steps: Int32Array
  /** Which exclusions it meets. */
  exclusions: Int32Array
  /** Only touches of this time open a try: `[opensFromMs, opensUntilMs)`. */
  opensFromMs: number
  opensUntilMs: number
  /** The one row that may open a try, or -1 where all may that fit. */
  opensAtRow: number
}

/** An empty thread. */
export function newThread(): Thread {
  return {
    count: 0,
    row: new Int32Array(64),
    timeMs: new Float64Array(64),
    steps: new Int32Array(64),
    exclusions: new Int32Array(64),
    opensFromMs: Number.NEGATIVE_INFINITY,
    opensUntilMs: Number.POSITIVE_INFINITY,
    opensAtRow: -1,
  }
}

/** Adds a touch. Constant cost, but for growing. */
export function pushTouch(thread: Thread, row: number, timeMs: number, steps: number, exclusions: number): void {
  if (thread.count === thread.row.length) grow(thread)
  const at = thread.count++
  thread.row[at] = row
  thread.timeMs[at] = timeMs
  thread.steps[at] = steps
  thread.exclusions[at] = exclusions
}

/** Tells whether the touch may open a try, given that it fits. */
export function opens(thread: Thread, at: number): boolean {
  if (thread.opensAtRow >= 0 && thread.row[at] !== thread.opensAtRow) return false
  const timeMs = thread.timeMs[at] as number
  return timeMs >= thread.opensFromMs && timeMs < thread.opensUntilMs
}

function grow(thread: Thread): void {
  thread.row = doubled(thread.row)
  thread.timeMs = doubled(thread.timeMs)
  thread.steps = doubled(thread.steps)
  thread.exclusions = doubled(thread.exclusions)
}
