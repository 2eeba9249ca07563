import type { ResolvedSteps } from './resolve-steps.js'
import type { StepsRules } from './steps-measure.js'

/** The rules of a dialect, for captions. */
export function stepsRules(options: ResolvedSteps): StepsRules {
  const finite = (ms: number): number | null => (Number.isFinite(ms) ? ms : null)
  return {
    order: options.order,
    entry: options.entryFirst ? 'first' : 'any',
    windowMs: finite(options.windowMs),
    withinMs: options.withinMs.map(finite),
    exclusions: options.exclusions.length,
    holdConstant: options.holdConstant,
    fromMs: finite(options.fromMs),
    toMs: finite(options.toMs),
  }
}
