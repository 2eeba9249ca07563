import type { LoopChord, LoopExit, LoopTributary, PlacedLabel } from '../../layout/loop/loop-layout.js'
import type { LoopKeys } from '../../marks/loop/loop-keys.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'

/** The refs of a loop's parts, by identity: the same after new data as long as the ids are. */
export interface LoopRefs {
  readonly stage: (stage: number) => JourneyRef
  readonly exit: (exit: Pick<LoopExit, 'kind' | 'stage'>) => JourneyRef
  readonly tributary: (stream: Pick<LoopTributary, 'at' | 'driver' | 'stage'>) => JourneyRef
  readonly chord: (chord: Pick<LoopChord, 'kind' | 'from' | 'to'>) => JourneyRef
  readonly joint: JourneyRef
}

/** What stands for all smaller drivers of one end. */
const OTHERS = '…'

/** Refs by the ids of the measure. */
export function loopRefs(measure: LoopMeasure): LoopRefs {
  const idOf = (stage: number): string => measure.stages[stage]?.id ?? ''
  const last = measure.stages.length - 1
  return {
    stage: (stage) => ({ kind: 'stage', stage: idOf(stage) }),
    exit: ({ kind, stage }) => ({ kind: 'transition', from: idOf(stage), to: '', flow: kind }),
    tributary: ({ at, driver, stage }) => {
      if (at === 'midway') return { kind: 'transition', from: '', to: idOf(stage), flow: 'entered' }
      return { kind: 'driver', end: at, driver: measure.drivers[at][driver]?.id ?? OTHERS }
    },
    chord: ({ kind, from, to }) => ({ kind: 'transition', from: idOf(from), to: idOf(to), flow: kind }),
    joint: { kind: 'transition', from: idOf(last), to: idOf(0), flow: 'joint' },
  }
}

/** The keys of a loop's marks. */
export function loopKeys(measure: LoopMeasure): LoopKeys {
  const refs = loopRefs(measure)
  return {
    stage: (stage) => refKey(refs.stage(stage)),
    exit: (exit) => refKey(refs.exit(exit)),
    tributary: (stream) => refKey(refs.tributary(stream)),
    chord: (chord) => refKey(refs.chord(chord)),
    joint: refKey(refs.joint),
    label: (label) => refKey(labelRef(label, refs)),
  }
}

/** What a label names, by its id: `stage:0`, `chord:skip:0:2`. */
function labelRef({ id, tone }: PlacedLabel, refs: LoopRefs): JourneyRef {
  const [what, first, from, to] = id.split(':')
  const stage = Number(first)
  if (what === 'chord' && tone !== null) return refs.chord({ kind: tone, from: Number(from), to: Number(to) })
  if (what === 'joint') return refs.joint
  if (what === 'lost' || what === 'open') return refs.exit({ kind: what, stage })
  if (what === 'midway') return refs.tributary({ at: 'midway', driver: -1, stage })
  if (what === 'mouth' || what === 'tail') return refs.tributary({ at: what, driver: stage, stage })
  return refs.stage(stage)
}
