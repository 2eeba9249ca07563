import type { FunnelMeasure, FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { CommonMessages } from '../common/common-messages.js'
import { stageName } from '../common/stage-name.js'

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u

/** A name written from right to left is set apart (FSI, PDI), so that numbers beside it keep their place. */
function isolated(name: string): string {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name
}

/** The name of a stage as a sentence bears it; empty where there is no stage. */
export function nameInSentence(stage: FunnelStage | undefined, common: CommonMessages): string {
  return isolated(stageName(stage?.stage.label ?? '', common))
}

/** The same where it begins the sentence: a number made a word starts in upper case, a label of its own stays as it is. */
export function nameAtBeginning({ stage: { label } }: FunnelStage, common: CommonMessages): string {
  const name = stageName(label, common)
  return isolated(name === label ? label : name.charAt(0).toUpperCase() + name.slice(1))
}

/** The stage where most are lost; null where none are. */
export function worstStage(measure: FunnelMeasure): FunnelStage | null {
  const most = Math.max(0, ...measure.stages.map(({ outflow }) => outflow.lost))
  return most === 0 ? null : (measure.stages.find(({ outflow }) => outflow.lost === most) ?? null)
}

/** The furthest stage that anybody reached. */
export function furthestStage({ stages }: FunnelMeasure): FunnelStage | undefined {
  return stages.findLast(({ arrivals }) => arrivals > 0)
}

/** Position of the stage behind the narrowest step of plain totals; null where no share of a stage before is known. */
export function narrowestStep({ stages }: FunnelMeasure): number | null {
  let narrowest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [i, { rates }] of stages.entries()) {
    const rate = rates.previous?.rate ?? null
    if (rate === null || rate >= least) continue
    narrowest = i
    least = rate
  }
  return narrowest
}

/** Ids of the stages that the finding names, the most important first: their labels must be in the picture. */
export function namedStages(measure: FunnelMeasure): readonly string[] {
  if (measure.reading !== 'totals')
    return idsOf([...(measure.totals.converted === 0 ? [furthestStage(measure) ?? null] : []), worstStage(measure)])
  const step = narrowestStep(measure)
  return step === null ? [] : idsOf([measure.stages[step] ?? null, measure.stages[step - 1] ?? null])
}

function idsOf(stages: readonly (FunnelStage | null)[]): string[] {
  return stages.flatMap((stage) => (stage === null ? [] : [stage.stage.id]))
}
