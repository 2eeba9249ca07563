import { actorRowRange } from '../../model/journey-query.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { ResolvedSteps } from './resolve-steps.js'
import { type CompiledMatch, compileMatch, type RowTest } from './step-matcher.js'
import type { StepsNote } from './steps-measure.js'

/** Per row of the set: which steps and which exclusions it meets, one bit each. */
export interface StepMasks {
  readonly steps: Int32Array
  readonly exclusions: Int32Array
  readonly notes: readonly StepsNote[]
}

const EXAMPLES_AT_MOST = 5

/** Tests every row once against every predicate. Linear in rows times predicates. */
export function stepMasks(set: JourneySet, options: ResolvedSteps): StepMasks {
  const unknown = { touchpoint: new Set<string>(), dimension: new Set<string>() }
  const note = (what: 'touchpoint' | 'dimension', name: string): unknown => unknown[what].add(name)
  const steps = options.steps.map((step) => compileMatch(set, step, note))
  const exclusions = options.exclusions.map(({ match }) => compileMatch(set, match, note))
  const masks = {
    steps: bitsOf(
      set,
      steps.map(({ meets }) => meets),
    ),
    exclusions: bitsOf(
      set,
      exclusions.map(({ meets }) => meets),
    ),
  }
  options.steps.forEach(({ firstTimeForActor }, k) => {
    if (firstTimeForActor !== undefined && firstTimeForActor !== false) {
      keepFirst(set, masks.steps, 1 << k, firstOf(steps[k] as CompiledMatch, firstTimeForActor))
    }
  })
  return {
    ...masks,
    notes: [...noteOf('unknown-touchpoint', unknown.touchpoint), ...noteOf('unknown-dimension', unknown.dimension)],
  }
}

function bitsOf(set: JourneySet, tests: readonly RowTest[]): Int32Array {
  const bits = new Int32Array(set.rows.count)
  tests.forEach((meets, k) => {
    const bit = 1 << k
    for (let row = 0; row < bits.length; row++) if (meets(row)) bits[row] = (bits[row] as number) | bit
  })
  return bits
}

function firstOf({ isKind, meets }: CompiledMatch, firstTime: true | 'matching'): RowTest {
  return firstTime === 'matching' ? meets : isKind
}

/** Clears a step's bit at every row but each actor's first that passes. */
function keepFirst(set: JourneySet, bits: Int32Array, bit: number, isFirst: RowTest): void {
  for (let actor = 0; actor < set.actors.length; actor++) {
    const { start, end } = actorRowRange(set, actor)
    let row = start
    while (row < end && !isFirst(row)) row++
    for (row++; row < end; row++) bits[row] = (bits[row] as number) & ~bit
  }
}

function noteOf(kind: StepsNote['kind'], names: ReadonlySet<string>): StepsNote[] {
  return names.size === 0 ? [] : [{ kind, count: names.size, examples: [...names].slice(0, EXAMPLES_AT_MOST) }]
}
