import { listOf, valueList } from './covers-match.js'
import type { StepsContext } from './resolve-steps.js'
import type { StepDefinition, StepOrder } from './steps-options.js'

/**
 * Ids and labels of the steps: as stated, else after what they match. Ids are made distinct.
 * In any order the k-th step is no step of its own; then it is called by its place, as in `2/3`.
 */
export function stepNames(
  set: StepsContext,
  steps: readonly StepDefinition[],
  order: StepOrder,
): { id: string; label: string }[] {
  if (order === 'unordered') return steps.map((_, k) => placeName(k, steps.length))
  const used = new Set<string>()
  return steps.map((step, k) => {
    const plain = step.id ?? plainName(step) ?? String(k + 1)
    let id = plain
    for (let n = 2; used.has(id); n++) id = `${plain} (${n})`
    used.add(id)
    return { id, label: step.label ?? labelOf(set, step) ?? id }
  })
}

function placeName(k: number, count: number): { id: string; label: string } {
  const name = `${k + 1}/${count}`
  return { id: name, label: name }
}

function plainName(step: StepDefinition): string | undefined {
  const place = (listOf(step.touchpoints) ?? listOf(step.stage))?.join(', ')
  const where = Object.values(step.where ?? {}).flatMap((values) => valueList(values) ?? [])
  const name = [place, ...where.map((value) => value ?? '')].filter((part) => part !== undefined && part !== '')
  return name.length > 0 ? name.join(' · ') : undefined
}

/** The label that is known, else the id, where the step is one touchpoint or one stage and says nothing else. */
function labelOf(set: StepsContext, step: StepDefinition): string | undefined {
  if (step.id !== undefined || step.where !== undefined) return undefined
  const asked = listOf(step.touchpoints)
  const [id, ...more] = asked ?? listOf(step.stage) ?? []
  if (id === undefined || more.length > 0) return undefined
  const known = asked === undefined ? set.stages : set.touchpoints
  return known.find((one) => one.id === id)?.label ?? id
}
