import { LEFT } from '../../measures/circles/circles-measure.js'
import type { ActorWay } from '../../measures/circles/follow-actor.js'
import type { Stage } from '../../model/journey-set.js'
import type { Formatter } from '../common/formatter.js'
import type { CirclesPartsMessages, StepFacts, StepKind } from './parts-messages.js'

/** Where one person is now and how they came there, in a sentence (question 1). */
export function describeWay(
  way: ActorWay,
  stages: readonly Stage[],
  { follow }: CirclesPartsMessages,
  f: Formatter,
): string {
  return follow.summary(
    {
      actor: way.actor,
      place: stages[way.place]?.label ?? null,
      isLost: way.place === LEFT,
      since: f.date(way.sinceMs),
      ringsBack: way.ringsBack ?? 0,
      deepest: stages[way.deepest]?.label ?? '',
      moves: way.steps.length,
      stepsBack: way.stepsBack,
      conversions: way.conversionsMs.length,
    },
    f,
  )
}

/** One step of a way, for its sentence. */
export function stepFacts(way: ActorWay, index: number, stages: readonly Stage[], f: Formatter): StepFacts {
  const step = way.steps[index]
  return {
    kind: kindOf(step),
    from: stages[step?.from ?? -1]?.label ?? '',
    to: stages[step?.to ?? -1]?.label ?? '',
    date: f.date(step?.timeMs ?? way.firstMs),
    touchpoint: step?.touchpoint ?? null,
  }
}

function kindOf(step: ActorWay['steps'][number] | undefined): StepKind {
  if (step === undefined) return 'entered'
  if (step.to === LEFT) return 'lost'
  if (step.from === LEFT) return 'returned'
  if (step.from < 0) return 'entered'
  if (step.cause === 'silence') return 'faded'
  if (step.cause === 'bad-experience') return 'shaken'
  return step.to > step.from ? 'inward' : 'outward'
}
