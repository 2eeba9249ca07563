const SWEEPS = 5000
const STILL = 1e-14

/**
 * The chance of ever being at `target` from each state of a chain with transition shares `rows`
 * (rows sum to at most 1; the rest leaves for good). The smallest solution of h = Ph with h = 1 at
 * the target [Kemeny & Snell 1960], by Gauss-Seidel from below: it never meets a singular matrix.
 */
export function hitProbability(rows: readonly (readonly number[])[], target: number): number[] {
  const hit: number[] = rows.map((_, state) => (state === target ? 1 : 0))
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let change = 0
    for (let state = rows.length - 1; state >= 0; state--) {
      if (state === target) continue
      const next = (rows[state] ?? []).reduce((sum, share, to) => sum + share * (hit[to] ?? 0), 0)
      change = Math.max(change, Math.abs(next - (hit[state] ?? 0)))
      hit[state] = Math.min(1, next)
    }
    if (change < STILL) break
  }
  return hit
}
