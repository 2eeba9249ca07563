import type { WorkerAnswer } from './messages.js'

/** A worker that has not reported by then will not come. */
const PATIENCE_MS = 20_000

/** Makes the worker; bundlers see the address in this form and pack the file. */
export function makeJourneyWorker(): Worker {
  return new Worker(new URL('./journey-worker.js', import.meta.url), { type: 'module', name: 'parcours' })
}

/**
 * Starts a worker and waits until it reports; `null` where it cannot start: no workers here, a
 * content security policy, a file that is not found. Rejects only where `signal` aborts.
 */
export function startWorker(make: () => Worker, signal: AbortSignal | undefined): Promise<Worker | null> {
  const worker = tryMake(make)
  if (worker === null) return Promise.resolve(null)
  return new Promise((resolve, reject) => {
    const settle = (started: boolean): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      worker.onmessage = null
      worker.onerror = null
      if (!started) worker.terminate()
      resolve(started ? worker : null)
    }
    const abort = (): void => {
      settle(false)
      reject(signal?.reason)
    }
    const timer = setTimeout(() => settle(false), PATIENCE_MS)
    signal?.addEventListener('abort', abort)
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => settle(data.type === 'ready')
    worker.onerror = (event) => {
      event.preventDefault()
      settle(false)
    }
  })
}

function tryMake(make: () => Worker): Worker | null {
  if (typeof Worker === 'undefined') return null
  try {
    return make()
  } catch {
    return null
  }
}
