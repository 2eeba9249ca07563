import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'

/** The stretch of stages over which one stage's name is set; that stage is one of them. */
export interface NameSpan {
  /** Position of the first stage of the stretch. */
  readonly from: number
  readonly stages: number
}

/**
 * Which stages are named where only every `stride`-th has room: the last, then those asked for by id,
 * then the first, then the rest in order, each over a stretch of `stride` stages (fewer at the end). Stretches never
 * overlap. Two neighbours asked for stand back to back about the gap between them; where one finds
 * no stretch, as the very first stage before its neighbour, it gives way to the one asked for first.
 */
export function nameSpans(
  { stages }: Pick<FunnelMeasure, 'stages'>,
  stride: number,
  named: readonly string[],
): (NameSpan | null)[] {
  const count = stages.length
  const spans: (NameSpan | null)[] = stages.map(() => null)
  if (stride === 1) return spans.map((_, i) => ({ from: i, stages: 1 }))
  const taken = stages.map(() => false)
  const take = (stage: number, from: number, long: number): boolean => {
    if (from < 0 || long < 1 || from + long > count || taken.slice(from, from + long).includes(true)) return false
    taken.fill(true, from, from + long)
    spans[stage] = { from, stages: long }
    return true
  }
  // A row that breaks off before its end would not say how far the funnel goes.
  if (count > 0) take(count - 1, Math.max(0, count - stride), Math.min(stride, count))
  for (const id of named) {
    const i = stages.findIndex(({ stage }) => stage.id === id)
    if (i >= 0 && !take(i, i, stride)) take(i, i - stride + 1, stride)
  }
  take(0, 0, Math.min(stride, count))
  for (let i = 0; i < count; ) {
    const long = Math.min(stride, count - i)
    i += take(i, i, long) ? long : 1
  }
  return spans
}
