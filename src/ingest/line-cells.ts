/**
 * A row of text as places in it: no cell is cut out before somebody wants it. One object serves one row after another,
 * so whoever keeps a row takes its `cells`.
 */
export class LineCells {
  /** What the row is a part of. */
  readonly text: string
  /** Cells of the row. */
  count: number = 0
  /** Per cell, where it begins in `text`. */
  starts: Int32Array = new Int32Array(16)
  /** Per cell, where it ends, and without. */
  ends: Int32Array = new Int32Array(16)

  constructor(text: string) {
    this.text = text
  }

  /** Adds a cell behind the others. */
  add(start: number, end: number): void {
    if (this.count === this.starts.length) this.#grow()
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

  /** A cell by itself. */
  cell(at: number): string {
    return this.text.slice(this.starts[at], this.ends[at])
  }

  /** All cells by themselves. */
  cells(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.cell(at))
  }

  #grow(): void {
    const { starts, ends } = this
    this.starts = new Int32Array(2 * starts.length)
    this.ends = new Int32Array(2 * ends.length)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}
