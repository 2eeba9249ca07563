/**
 * Times of rows, kept exactly in as few bytes as they need: time = `fromMs` + `unitMs` × ticks. Read them by `timeAt`.
 *
 * Plain data, so that it may be sent to another thread.
 */
export interface TimeColumn {
  /** Epoch milliseconds of tick 0. */
  readonly fromMs: number
  /** 1000 where all times are whole seconds apart, else 1. */
  readonly unitMs: number
  /** The lower 32 bits of the ticks (4 bytes per row); the times themselves where there are fractions (8 bytes). */
  readonly ticks: Uint32Array | Float64Array
  /** The upper bits (2 bytes more per row); empty where the lower ones suffice. */
  readonly highTicks: Uint16Array
}

const LOW = 4_294_967_296
const HIGH = LOW * 65_536

/** The time of a row, epoch milliseconds. Constant. */
export function timeAt({ time }: { readonly time: TimeColumn }, row: number): number {
  const { fromMs, unitMs, ticks, highTicks } = time
  const low = ticks[row] as number
  return fromMs + unitMs * (highTicks.length === 0 ? low : low + LOW * (highTicks[row] as number))
}

/** How times are to be kept; `null` where only floating-point numbers hold them. */
export interface TimeScale {
  readonly fromMs: number
  readonly unitMs: number
  /** The greatest tick. */
  readonly span: number
}

/** Looks through times for the scale on which they are whole ticks. Linear. */
export function timeScaleOf(timeMs: Float64Array): TimeScale | null {
  let fromMs = Number.POSITIVE_INFINITY
  let untilMs = Number.NEGATIVE_INFINITY
  let inSeconds = true
  let isWhole = true
  const first = timeMs[0] ?? 0
  for (let row = 0; row < timeMs.length; row++) {
    const ms = timeMs[row] as number
    if (ms < fromMs) fromMs = ms
    if (ms > untilMs) untilMs = ms
    // The remainder operator takes ten times as long.
    if (inSeconds && Math.floor((ms - first) / 1000) * 1000 !== ms - first) inSeconds = false
    if (!inSeconds && isWhole && !Number.isSafeInteger(ms)) isWhole = false
  }
  if (timeMs.length === 0) return { fromMs: 0, unitMs: 1, span: 0 }
  if (!Number.isSafeInteger(first)) return null
  const unitMs = inSeconds ? 1000 : 1
  const span = (untilMs - fromMs) / unitMs
  return isWhole && span < HIGH ? { fromMs, unitMs, span } : null
}

/** The scale on which the times of two columns are whole ticks; `null` where there is none. */
export function unitedScale(a: TimeScale | null, b: TimeScale | null): TimeScale | null {
  if (a === null || b === null) return null
  const fromMs = Math.min(a.fromMs, b.fromMs)
  const untilMs = Math.max(a.fromMs + a.span * a.unitMs, b.fromMs + b.span * b.unitMs)
  const inSeconds = a.unitMs === 1000 && b.unitMs === 1000 && (a.fromMs - b.fromMs) % 1000 === 0
  const unitMs = inSeconds ? 1000 : 1
  const span = (untilMs - fromMs) / unitMs
  return span < HIGH ? { fromMs, unitMs, span } : null
}

/** The times at `positions`, in their order, as a column. */
export function gatherTimes(timeMs: Float64Array, positions: Int32Array, scale: TimeScale | null): TimeColumn {
  const time = emptyTimes(positions.length, scale)
  for (let i = 0; i < positions.length; i++) setTime(time, i, timeMs[positions[i] as number] as number)
  return time
}

/** Writes a time into a column that is being made and whose scale holds it. */
export function setTime({ fromMs, unitMs, ticks, highTicks }: TimeColumn, row: number, timeMs: number): void {
  const tick = (timeMs - fromMs) / unitMs
  ticks[row] = tick
  if (highTicks.length > 0) highTicks[row] = Math.floor(tick / LOW)
}

/** Makes one of the columns that hold times. */
type MakeTicks = <Into extends Uint32Array | Float64Array | Uint16Array>(
  of: 'ticks' | 'highTicks',
  make: (count: number) => Into,
  count: number,
) => Into

/** A column of `count` times, none of them set yet; `made`: where its memory comes from (default: new). */
export function emptyTimes(
  count: number,
  scale: TimeScale | null,
  made: MakeTicks = (_, make, of) => make(of),
): TimeColumn {
  const { fromMs, unitMs, span } = scale ?? { fromMs: 0, unitMs: 1, span: 0 }
  return {
    fromMs,
    unitMs,
    ticks:
      scale === null
        ? made('ticks', (of) => new Float64Array(of), count)
        : made('ticks', (of) => new Uint32Array(of), count),
    // Made anew each time: a set may be handed to another thread, its memory with it.
    highTicks: made('highTicks', (of) => new Uint16Array(of), span < LOW ? 0 : count),
  }
}
