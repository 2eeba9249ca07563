/** Rows that add up: one per distinct key, in order of first appearance. */
export class KeyedRows<Row extends object> {
  readonly #rows = new Map<string, { row: Record<string, unknown>; actors: number; lastActor: number }>()

  /**
   * Adds amounts to the row of a key. Keys are texts, numbers or null; amounts are numbers. `actor` says whose they
   * are: rows know how many actors they are about where calls come actor by actor.
   */
  add(key: Partial<Row>, amounts: Partial<Row>, actor = -1): void {
    const id = JSON.stringify(Object.values(key))
    const known = this.#rows.get(id)
    const entry = known ?? { row: { ...key }, actors: 0, lastActor: -2 }
    if (known === undefined) this.#rows.set(id, entry)
    if (entry.lastActor !== actor) entry.actors++
    entry.lastActor = actor
    for (const [column, amount] of Object.entries(amounts)) {
      entry.row[column] = ((entry.row[column] as number | undefined) ?? 0) + (amount as number)
    }
  }

  /** The rows. */
  rows(): Row[] {
    return [...this.#rows.values()].map(({ row }) => row as Row)
  }

  /** The rows, those of fewer than `threshold` actors added up under the key that `residual` gives them. */
  rowsFrom(threshold: number, residual: (row: Row) => Partial<Row>, keys: readonly (keyof Row)[]): Row[] {
    const result = new KeyedRows<Row>()
    for (const { row, actors } of this.#rows.values()) {
      const whole = row as Row
      const key = Object.fromEntries(keys.map((column) => [column, whole[column]])) as Partial<Row>
      const amounts = Object.fromEntries(Object.entries(row).filter(([column]) => !keys.includes(column as keyof Row)))
      result.add(actors < threshold ? { ...key, ...residual(whole) } : key, amounts as Partial<Row>)
    }
    return result.rows()
  }
}
