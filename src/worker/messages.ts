import type { ErrorCode } from '../foundation/error-texts.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ReadingResult, ReadingTask } from './local-reading.js'
import type { FamilyMeasures, MeasuredFamily } from './measure-set.js'
import type { ReadingProgress } from './reading-progress.js'

/** What to measure, of which journeys. */
export interface MeasuringTask<F extends MeasuredFamily = MeasuredFamily> {
  readonly family: F
  readonly options: FamilyMeasures[F]['options'] | undefined
  readonly definition: JourneyDefinition | undefined
}

/** What the page asks of the worker. Every request has its own number. */
export type WorkerRequest =
  | { readonly type: 'read'; readonly id: number; readonly task: ReadingTask }
  | { readonly type: 'build'; readonly id: number; readonly definition: JourneyDefinition }
  | ({ readonly type: 'measure'; readonly id: number } & MeasuringTask)
  | { readonly type: 'cancel'; readonly id: number }

/** An error in parts, since classes do not travel. */
export interface SentError {
  readonly code: ErrorCode
  readonly details: readonly unknown[]
}

/** What the worker answers; `id` is the number of the request. */
export type WorkerAnswer =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly id: number; readonly progress: ReadingProgress }
  | { readonly type: 'read'; readonly id: number; readonly result: ReadingResult }
  | { readonly type: 'built'; readonly id: number; readonly set: JourneySet }
  | { readonly type: 'measured'; readonly id: number; readonly measure: FamilyMeasures[MeasuredFamily]['measure'] }
  | { readonly type: 'failed'; readonly id: number; readonly error: SentError }
