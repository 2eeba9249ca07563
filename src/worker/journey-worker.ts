import { wasCancelled } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import { LocalReading, type ReadingCalls } from './local-reading.js'
import { measureSet } from './measure-set.js'
import type { SentError, WorkerAnswer, WorkerRequest } from './messages.js'
import { transferableBuffers } from './transferable-buffers.js'

/** What a worker's global scope has and a page's has not, in the DOM library's words. */
interface WorkerScope {
  postMessage(answer: WorkerAnswer, transfer: Transferable[]): void
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null
}

const scope = globalThis as unknown as WorkerScope
const cancelled = new Set<number>()
let reading: LocalReading | undefined

scope.onmessage = ({ data: request }) => {
  if (request.type === 'cancel') cancelled.add(request.id)
  else void answer(request)
}
post({ type: 'ready' })

async function answer(request: Exclude<WorkerRequest, { type: 'cancel' }>): Promise<void> {
  try {
    if (request.type === 'read') await read(request)
    else if (request.type === 'build') await build(request)
    else await measure(request)
  } catch (error) {
    post({ type: 'failed', id: request.id, error: sentError(error) })
  } finally {
    cancelled.delete(request.id)
  }
}

async function read({ id, task }: Extract<WorkerRequest, { type: 'read' }>): Promise<void> {
  const opened = await LocalReading.open(task, callsOf(id))
  reading = opened.reading
  post({ type: 'read', id, result: opened.result }, opened.result)
}

async function build({ id, definition }: Extract<WorkerRequest, { type: 'build' }>): Promise<void> {
  if (reading === undefined) throw new Error('nothing has been read yet')
  const set = await reading.build(definition, callsOf(id))
  post({ type: 'built', id, set }, set)
}

async function measure({
  id,
  family,
  options,
  definition,
}: Extract<WorkerRequest, { type: 'measure' }>): Promise<void> {
  if (reading === undefined) throw new Error('nothing has been read yet')
  const set = await reading.keptSet(definition, callsOf(id))
  // Copied, not handed over: columns of a measure may be those of the set, which stays.
  post({ type: 'measured', id, measure: measureSet(set, family, options) })
}

function callsOf(id: number): ReadingCalls {
  return {
    onProgress: (progress) => post({ type: 'progress', id, progress }),
    check: () => {
      if (cancelled.has(id)) throw new JourneyError(wasCancelled, 'Building the journeys')
    },
  }
}

function post(message: WorkerAnswer, given?: unknown): void {
  scope.postMessage(message, given === undefined ? [] : transferableBuffers(given, reading?.keptBuffers() ?? new Set()))
}

function sentError(error: unknown): SentError {
  if (error instanceof JourneyError) return { code: error.code, details: error.details }
  return { code: 'worker-failed', details: [error instanceof Error ? error.message : String(error)] }
}
