import type { AbsorbingChain } from './absorbing-chain.js'
import type { ExpectedLoss } from './expected-loss.js'
import type { LossPools } from './loss-pools.js'

/** Visits of one class by how they went on: sum V B, and sum V (1 - l). */
interface WentOn {
  readonly converted: Float64Array
  readonly moved: Float64Array
}

/**
 * Probability to convert of who moves on from the other touchpoints of a pool: sum V B / sum V (1 - l), as it stands in
 * for a touchpoint of which that is not known by itself.
 *
 * @returns a function to be asked per touchpoint, 0..1; 0 where nobody is known to move on.
 * Cost: classes times touchpoints once, at the first question; then linear in the classes.
 */
export function poolContinuation(
  chain: AbsorbingChain,
  stateOf: Int32Array,
  pools: LossPools,
): (touchpoint: number, expected: ExpectedLoss | null) => number {
  let sums: WentOn | undefined
  const partOf = (touchpoint: number, visits: number): readonly [converted: number, moved: number] => {
    const state = stateOf[touchpoint] as number
    if (visits === 0 || chain.kept[state] !== 1) return [0, 0]
    return [visits * (chain.convert[state] as number), visits * (1 - (chain.lossRate[state] as number))]
  }
  return (touchpoint, expected) => {
    if (expected === null) return 0
    sums ??= sumClasses(pools, partOf)
    let [converted, moved] = [0, 0]
    for (const group of classesOf(pools, expected)) {
      const [ownConverted, ownMoved] = partOf(touchpoint, pools.visits[group * pools.size + touchpoint] as number)
      converted += (sums.converted[group] as number) - ownConverted
      moved += (sums.moved[group] as number) - ownMoved
    }
    // What is left of a subtraction may be a trace of rounding, which is nobody.
    return moved > 1e-9 ? Math.min(1, Math.max(0, converted / moved)) : 0
  }
}

function classesOf({ classes }: LossPools, expected: ExpectedLoss): readonly number[] {
  return expected.classes.length > 0 ? expected.classes : Array.from({ length: classes }, (_, group) => group)
}

function sumClasses(
  pools: LossPools,
  partOf: (touchpoint: number, visits: number) => readonly [number, number],
): WentOn {
  const converted = new Float64Array(pools.classes)
  const moved = new Float64Array(pools.classes)
  pools.visits.forEach((visits, cell) => {
    const group = Math.floor(cell / pools.size)
    const [cellConverted, cellMoved] = partOf(cell % pools.size, visits)
    converted[group] = (converted[group] as number) + cellConverted
    moved[group] = (moved[group] as number) + cellMoved
  })
  return { converted, moved }
}
