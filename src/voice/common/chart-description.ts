/** A column of a chart's table. */
export interface TableColumn {
  readonly label: string
  /** Numbers stand at the end of their cell. */
  readonly numeric: boolean
}

/** The same as the picture, in rows: formatted texts, for reading. */
export interface ChartTable {
  readonly caption: string
  readonly columns: readonly TableColumn[]
  /** The first cell of each row is its heading. */
  readonly rows: readonly (readonly string[])[]
  /** What the cells say, to sort by; null where they say nothing. Absent: the table keeps its order. */
  readonly values?: readonly (readonly (string | number | null)[])[]
  /** Further tables that stand below it. */
  readonly more?: readonly ChartTable[]
}

/** What a chart says in words. */
export interface ChartDescription {
  /** The finding, in one line: the title. */
  readonly title: string
  /** How to read the picture, in one line. */
  readonly readingKey: string
  /** The whole picture in a few sentences, for who cannot see it. */
  readonly summary: string
  readonly table: ChartTable
  /** The definition that the numbers were made with: cut, patience, ties, observation, base. */
  readonly definition: string
  /** What the reader must know before trusting the picture: rows left out, guesses, not to scale. */
  readonly notes: readonly string[]
  /** Set where there is nothing to draw: what, and why. */
  readonly empty?: { readonly title: string; readonly hint: string }
}
