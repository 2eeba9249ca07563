import type { ContractRow } from './contract.js'
import { coarseBin, durationBin } from './duration-bins.js'

/** Histograms of durations, bin by bin. */
export class DurationRows {
  readonly #rows = new Map<string, ContractRow<'durations'>>()

  /** Counts one duration. */
  add(kind: string, fromKey: number | null, toKey: number | null, path: string | null, ms: number): void {
    if (!Number.isFinite(ms)) return
    const bin = kind === 'gap' ? coarseBin(ms) : durationBin(ms)
    const id = JSON.stringify([kind, fromKey, toKey, path, bin])
    const row = this.#rows.get(id)
    this.#rows.set(id, {
      kind,
      fromKey,
      toKey,
      path,
      bin,
      amount: (row?.amount ?? 0) + 1,
      sumMs: (row?.sumMs ?? 0) + ms,
      minMs: Math.min(row?.minMs ?? ms, ms),
      maxMs: Math.max(row?.maxMs ?? ms, ms),
    })
  }

  /** The bins that hold something. */
  rows(): ContractRow<'durations'>[] {
    return [...this.#rows.values()]
  }
}
