/** How much a fault matters: `error` lost rows, `warning` may mislead, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

/** One kind of fault in the data, counted, with at most five examples in stable order. */
export interface DiagnosticIssue<Kind extends string = string> {
  readonly kind: Kind
  readonly severity: Severity
  /** How often it occurred. */
  readonly count: number
  /** At most five, in the order in which they stood in the data. */
  readonly examples: readonly string[]
}

/** What was found while reading and building: nothing is dropped in silence. */
export interface Diagnostics<Kind extends string = string> {
  readonly issues: readonly DiagnosticIssue<Kind>[]
}

const EXAMPLES_AT_MOST = 5
const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

/** Collects faults per kind in constant memory. */
export class DiagnosticCollector<Kind extends string = string> {
  readonly #severityOf: Readonly<Record<Kind, Severity>>
  readonly #found = new Map<Kind, { count: number; examples: string[] }>()

  constructor(severityOf: Readonly<Record<Kind, Severity>>) {
    this.#severityOf = severityOf
  }

  /** Counts `times` occurrences of `kind`; `example` is kept while there is room. */
  add(kind: Kind, example: string, times = 1): void {
    if (times <= 0) return
    const entry = this.#found.get(kind) ?? { count: 0, examples: [] }
    entry.count += times
    if (entry.examples.length < EXAMPLES_AT_MOST) entry.examples.push(example)
    this.#found.set(kind, entry)
  }

  /** Takes over what another collection found. */
  addAll(issues: readonly DiagnosticIssue<Kind>[]): void {
    for (const issue of issues) {
      const entry = this.#found.get(issue.kind) ?? { count: 0, examples: [] }
      entry.count += issue.count
      entry.examples.push(...issue.examples.slice(0, EXAMPLES_AT_MOST - entry.examples.length))
      this.#found.set(issue.kind, entry)
    }
  }

  /** The faults, most severe first, then by kind. */
  result(): Diagnostics<Kind> {
    const issues = [...this.#found].map(([kind, entry]) => ({
      kind,
      severity: this.#severityOf[kind],
      count: entry.count,
      examples: [...entry.examples],
    }))
    issues.sort((a, b) => RANK[a.severity] - RANK[b.severity] || (a.kind < b.kind ? -1 : 1))
    return { issues }
  }
}
