/**
 * Steps counted the plain way: every try is walked by itself, nothing is shared. Slow and obvious.
 */
export interface NaiveTouch {
  readonly timeMs: number
  /** Which steps the touch meets. */
  readonly steps: readonly number[]
  /** Which exclusions it meets. */
  readonly exclusions: readonly number[]
}

export interface NaiveDialect {
  readonly order: 'ordered' | 'strict' | 'unordered'
  readonly entryFirst: boolean
  readonly count: number
  readonly windowMs: number
  readonly withinMs: readonly number[]
  readonly optional: readonly boolean[]
  readonly exclusions: readonly { readonly from: number; readonly to: number }[]
}

export interface NaiveTry {
  readonly entry: number
  /** Per step, the touch, or -1. */
  readonly touches: readonly number[]
  readonly furthest: number
  readonly done: number
  readonly at: number
  readonly excluded: boolean
}

export function naiveBest(touches: readonly NaiveTouch[], dialect: NaiveDialect): NaiveTry | null {
  return naiveTries(touches, dialect).reduce<NaiveTry | null>(
    (best, one) => (best === null || compare(one, best) < 0 ? one : best),
    null,
  )
}

export function naiveTries(touches: readonly NaiveTouch[], dialect: NaiveDialect): NaiveTry[] {
  const entries = touches.flatMap(({ steps }, at) =>
    (dialect.order === 'unordered' ? steps.length > 0 : steps.includes(0)) ? [at] : [],
  )
  const opened = dialect.entryFirst ? entries.slice(0, 1) : entries
  if (dialect.order === 'unordered') return opened.map((entry) => anyOrder(touches, dialect, entry))
  if (dialect.order === 'ordered' && dialect.withinMs.some(Number.isFinite)) {
    return opened.flatMap((entry) => allChains(touches, dialect, [[0, entry]]))
  }
  return opened.map((entry) => inOrder(touches, dialect, entry))
}

/** Furthest, clean, most steps, first to complete, then the latest touches from the last back to the entry. */
function compare(a: NaiveTry, b: NaiveTry): number {
  return (
    b.furthest - a.furthest ||
    Number(a.excluded) - Number(b.excluded) ||
    b.done - a.done ||
    a.at - b.at ||
    latestBackward(a, b) ||
    b.entry - a.entry
  )
}

/** Of chains with one last touch: the later touch before it, or the further step at the same; and so on back. */
function latestBackward(a: NaiveTry, b: NaiveTry): number {
  const stepsOf = ({ touches }: NaiveTry): (readonly [number, number])[] =>
    touches.flatMap((at, step): [number, number][] => (at < 0 ? [] : [[at, step]])).reverse()
  const [first, second] = [stepsOf(a), stepsOf(b)]
  for (const [k, [at, step]] of first.entries()) {
    const [otherAt = at, otherStep = step] = second[k] ?? []
    if (at !== otherAt || step !== otherStep) return otherAt - at || otherStep - step
  }
  return 0
}

function mayFollow({ optional, count }: NaiveDialect, step: number): number[] {
  const next: number[] = []
  for (let k = step + 1; k < count; k++) {
    next.push(k)
    if (!optional[k]) break
  }
  return next
}

function inOrder(touches: readonly NaiveTouch[], dialect: NaiveDialect, entry: number): NaiveTry {
  const taken = new Array<number>(dialect.count).fill(-1)
  const entryMs = touches[entry]?.timeMs ?? 0
  taken[0] = entry
  let step = 0
  let lastMs = entryMs
  let end = touches.length
  for (let at = entry + 1; at < touches.length; at++) {
    const { timeMs, steps } = touches[at] as NaiveTouch
    if (timeMs - entryMs > dialect.windowMs) {
      end = at
      break
    }
    const sinceMs = timeMs - lastMs
    const next = mayFollow(dialect, step).filter(
      (k) => steps.includes(k) && sinceMs <= (dialect.withinMs[k] ?? Number.POSITIVE_INFINITY),
    )
    if (next.length > 0) {
      step = Math.max(...next)
      taken[step] = at
      lastMs = timeMs
    } else if (dialect.order === 'strict') {
      const waits = mayFollow(dialect, step).map((k) => dialect.withinMs[k] as number)
      end = sinceMs > Math.max(0, ...waits) ? at : at + 1
      break
    }
    if (step === dialect.count - 1) break
  }
  return tryOf(touches, dialect, taken, end)
}

/** All ways to go on from a chain of [step, touch]; each chain is a try. */
function allChains(
  touches: readonly NaiveTouch[],
  dialect: NaiveDialect,
  chain: readonly (readonly [number, number])[],
): NaiveTry[] {
  const [step, last] = chain.at(-1) as readonly [number, number]
  const waits = mayFollow(dialect, step).map((k) => dialect.withinMs[k] as number)
  const lastMs = touches[last]?.timeMs ?? 0
  const reach = touches.findIndex(({ timeMs }, at) => at > last && timeMs - lastMs > Math.max(0, ...waits))
  const taken = new Array<number>(dialect.count).fill(-1)
  for (const [k, at] of chain) taken[k] = at
  const tries = [tryOf(touches, dialect, taken, reach < 0 ? touches.length : reach)]
  for (let at = last + 1; at < touches.length; at++) {
    for (const k of mayFollow(dialect, step)) {
      const { timeMs, steps } = touches[at] as NaiveTouch
      if (steps.includes(k) && timeMs - lastMs <= (dialect.withinMs[k] as number)) {
        tries.push(...allChains(touches, dialect, [...chain, [k, at]]))
      }
    }
  }
  return tries
}

/** A try with its exclusions looked up: `end` is the first touch out of its reach. */
function tryOf(touches: readonly NaiveTouch[], dialect: NaiveDialect, taken: readonly number[], end: number): NaiveTry {
  const furthest = taken.findLastIndex((at) => at >= 0)
  const excluded = dialect.exclusions.some(({ from, to }, which) => {
    // The last step done up to `from`, if the try came as far as `from` at all.
    if (furthest < from) return false
    const atOrAfter = taken.findIndex((at, k) => k >= from && at >= 0)
    const beforeMs = taken[from] === -1 ? (taken[atOrAfter] as number) : (taken[from] as number)
    const closing = taken.findIndex((at, k) => k >= to && at >= 0)
    const until = closing < 0 ? end : (taken[closing] as number)
    return touches.some(({ exclusions }, at) => exclusions.includes(which) && at > beforeMs && at < until)
  })
  return {
    entry: taken[0] as number,
    touches: taken,
    furthest,
    done: taken.filter((at) => at >= 0).length,
    at: taken[furthest] as number,
    excluded,
  }
}

/** Grows the number of different steps touch by touch; the number is found by trying all assignments. */
function anyOrder(touches: readonly NaiveTouch[], dialect: NaiveDialect, entry: number): NaiveTry {
  const taken = new Array<number>(dialect.count).fill(-1)
  const entryMs = touches[entry]?.timeMs ?? 0
  const pool: (readonly number[])[] = []
  let reached = 0
  for (let at = entry; at < touches.length; at++) {
    const { timeMs, steps, exclusions } = touches[at] as NaiveTouch
    if (timeMs - entryMs > dialect.windowMs) break
    pool.push(steps)
    const now = mostDifferent(pool, new Set())
    if (now > reached) taken[now - 1] = at
    reached = now
    if (reached === dialect.count) break
    if (at > entry && exclusions.some((which) => which < dialect.exclusions.length)) {
      taken.fill(-1, 1)
      reached = 1
      break
    }
  }
  return {
    entry,
    touches: taken,
    furthest: reached - 1,
    done: reached,
    at: taken[reached - 1] as number,
    excluded: false,
  }
}

function mostDifferent(pool: readonly (readonly number[])[], used: ReadonlySet<number>): number {
  const [first, ...rest] = pool
  if (first === undefined) return 0
  const skipped = mostDifferent(rest, used)
  const taken = first.filter((k) => !used.has(k)).map((k) => 1 + mostDifferent(rest, new Set([...used, k])))
  return Math.max(skipped, ...taken)
}
