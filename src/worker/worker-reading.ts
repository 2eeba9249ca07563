import { type ErrorCode, type ErrorText, errorTexts, wasCancelled, workerFailed } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneyDefinition } from '../model/definition.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ReadingResult, ReadingTask } from './local-reading.js'
import type { FamilyMeasures, MeasuredFamily } from './measure-set.js'
import type { MeasuringTask, SentError, WorkerAnswer, WorkerRequest } from './messages.js'
import type { OnProgress } from './reading-progress.js'

/** A request under way. */
interface Pending {
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
  readonly onProgress: OnProgress
}

/** The page's end of one worker: promises out of messages. */
export class WorkerReading {
  readonly #worker: Worker
  readonly #what: string
  readonly #pending = new Map<number, Pending>()
  #lastId = 0
  #isClosed = false

  constructor(worker: Worker, what: string) {
    this.#worker = worker
    this.#what = what
    worker.onmessage = (event: MessageEvent<WorkerAnswer>) => this.#hear(event.data)
    worker.onerror = (event) => this.#fail(event)
    worker.onmessageerror = () => this.#endAll(new JourneyError(workerFailed, 'an answer could not be read'))
  }

  /** Reads a file or columns. To cancel it, close. */
  read(task: ReadingTask, onProgress: OnProgress): Promise<ReadingResult> {
    return this.#ask((id) => ({ type: 'read', id, task }), onProgress)
  }

  /** Builds again from what was read. */
  build(definition: JourneyDefinition, onProgress: OnProgress, signal: AbortSignal | undefined): Promise<JourneySet> {
    return this.#ask((id) => ({ type: 'build', id, definition }), onProgress, signal)
  }

  /** Measures what was read. */
  measure<F extends MeasuredFamily>(
    task: MeasuringTask<F>,
    onProgress: OnProgress,
    signal: AbortSignal | undefined,
  ): Promise<FamilyMeasures[F]['measure']> {
    return this.#ask((id) => ({ type: 'measure', id, ...(task as MeasuringTask) }), onProgress, signal)
  }

  /** Ends the worker and everything that is under way in it. */
  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#worker.terminate()
    this.#endAll(new JourneyError(wasCancelled, this.#what))
  }

  #ask<Answer>(request: (id: number) => WorkerRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<Answer> {
    if (this.#isClosed) return Promise.reject(new JourneyError(wasCancelled, 'Building the journeys'))
    const id = ++this.#lastId
    return new Promise<Answer>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress })
      signal?.addEventListener('abort', () => this.#cancel(id), { once: true })
      this.#worker.postMessage(request(id))
    })
  }

  #cancel(id: number): void {
    const pending = this.#take(id)
    if (pending === undefined) return
    this.#worker.postMessage({ type: 'cancel', id } satisfies WorkerRequest)
    pending.reject(new JourneyError(wasCancelled, 'Building the journeys'))
  }

  #hear(answer: WorkerAnswer): void {
    if (answer.type === 'ready') return
    if (answer.type === 'progress') this.#pending.get(answer.id)?.onProgress(answer.progress)
    else if (answer.type === 'failed') this.#take(answer.id)?.reject(receivedError(answer.error))
    else this.#take(answer.id)?.resolve(answered(answer) as never)
  }

  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    return pending
  }

  #fail(event: ErrorEvent): void {
    event.preventDefault()
    this.#endAll(new JourneyError(workerFailed, event.message || 'no reason given'))
  }

  #endAll(error: JourneyError): void {
    for (const pending of this.#pending.values()) pending.reject(error)
    this.#pending.clear()
  }
}

function answered(answer: Extract<WorkerAnswer, { type: 'read' | 'built' | 'measured' }>): unknown {
  if (answer.type === 'read') return answer.result
  return answer.type === 'built' ? answer.set : answer.measure
}

function receivedError({ code, details }: SentError): JourneyError {
  return new JourneyError<ErrorCode>(errorTexts[code] as ErrorText<ErrorCode>, ...details)
}
