import { seededRandom } from '../../src/foundation/seeded-random.js'
import type { StepDefinition, StepExclusion, StepsOptions } from '../../src/measures/steps/steps-options.js'
import type { JourneySet } from '../../src/model/journey-set.js'

const DAY = 86_400_000

/** Some step dialects that SQL can count, by seed: all orders, windows, exclusions, options and breakdowns mixed. */
export function wildSteps(set: JourneySet, seed: number): Readonly<Record<string, StepsOptions>> {
  return Object.fromEntries(
    (['ordered', 'ordered', 'strict', 'unordered'] as const).map((order, k) => [
      `${order} ${k}'s`,
      wildDialect(set, order, seed * 10 + k),
    ]),
  )
}

function wildDialect(set: JourneySet, order: 'ordered' | 'strict' | 'unordered', seed: number): StepsOptions {
  const random = seededRandom(seed)
  const chance = (share: number): boolean => random() < share
  const below = (count: number): number => Math.floor(random() * count)
  const ids = set.touchpoints.map(({ id }) => id)
  const stages = set.stages.map(({ id }) => id)
  const dimensions = set.dimensions.map(({ name }) => name)
  const values = (name: string): readonly string[] => set.dimensions.find((one) => one.name === name)?.values ?? []
  const touchpoint = (): string => ids[below(ids.length)] ?? 'nowhere'
  const match = (): StepExclusion => {
    if (chance(0.15)) return { conversion: chance(0.7) }
    if (stages.length > 0 && chance(0.25)) return { stage: stages[below(stages.length)] ?? '' }
    const name = dimensions[below(dimensions.length)]
    const where = name !== undefined && chance(0.25)
    return {
      touchpoints: chance(0.3) ? [touchpoint(), touchpoint()] : touchpoint(),
      ...(where && { where: { [name]: chance(0.3) ? null : (values(name)[0] ?? 'none') } }),
    }
  }
  const count = 1 + below(Math.min(4, order === 'unordered' ? ids.length : 4))
  const isWithin = order === 'strict' && chance(0.3)
  const step = (k: number): StepDefinition => ({
    ...(order === 'unordered' ? { touchpoints: ids[k] ?? `none ${k}` } : match()),
    ...(k > 0 && order !== 'unordered' && chance(0.3) && { optional: true }),
    ...(chance(0.15) && { firstTimeForActor: chance(0.5) ? (true as const) : ('matching' as const) }),
    ...(isWithin && k > 0 && { within: below(30) * DAY }),
  })
  const exclusion = (): StepExclusion => {
    const from = below(count - 1)
    const range = order === 'unordered' ? {} : { fromStep: from, toStep: from + 1 + below(count - 1 - from) }
    return { ...match(), ...range }
  }
  const dimension = dimensions[below(dimensions.length)]
  const attribution = (['first', 'last', 'step'] as const)[below(3)] ?? 'first'
  const { observedFromMs, observedUntilMs } = set.rules
  const start = observedFromMs + (observedUntilMs - observedFromMs) * random() * 0.4
  return {
    steps: Array.from({ length: count }, (_, k) => step(k)),
    order,
    entry: chance(0.3) ? 'first' : 'any',
    ...(!isWithin && chance(0.5) && { window: below(60) * DAY }),
    ...(count > 1 && chance(0.5) && { exclusions: [exclusion(), ...(chance(0.3) ? [exclusion()] : [])] }),
    ...(dimension !== undefined && chance(0.3) && { holdConstant: dimension }),
    ...(chance(0.25) && { range: { fromMs: start, ...(chance(0.5) && { toMs: observedUntilMs - 5 * DAY }) } }),
    ...(dimension !== undefined && chance(0.5) && { breakdown: { dimension, attribution, step: below(count) } }),
  }
}
