import type { CommonMessages } from './common-messages.js'
import { stageName } from './stage-name.js'

/** A measure whose stages that are named by bare numbers are named as stages ("stage 4"); else the measure itself. */
export function withStageNames<M extends { readonly stages: readonly { readonly label: string }[] }>(
  measure: M,
  common: Pick<CommonMessages, 'numberedStage'>,
): M {
  const stages = measure.stages.map((stage) => ({ ...stage, label: stageName(stage.label, common) }))
  return stages.some(({ label }, index) => label !== measure.stages[index]?.label) ? { ...measure, stages } : measure
}
