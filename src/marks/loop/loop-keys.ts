import type { LoopChord, LoopExit, LoopTributary, PlacedLabel } from '../../layout/loop/loop-layout.js'

/** The identity of each mark: what it answers to when pointed at. */
export interface LoopKeys {
  readonly stage: (stage: number) => string
  readonly exit: (exit: Pick<LoopExit, 'kind' | 'stage'>) => string
  readonly tributary: (stream: Pick<LoopTributary, 'at' | 'driver' | 'stage'>) => string
  readonly chord: (chord: Pick<LoopChord, 'kind' | 'from' | 'to'>) => string
  readonly joint: string
  /** The thing that a label names, so that pointing at the label points at the thing. */
  readonly label: (label: PlacedLabel) => string
}
