/** A Parquet file: its bytes, or something that hands out parts of them (a file, an address). */
export interface ParquetFile {
  readonly byteLength: number
  slice(start: number, end?: number): ArrayBuffer | Promise<ArrayBuffer>
}

/** Some rows of one column. */
export interface ParquetChunk {
  readonly columnName: string
  readonly columnData: ArrayLike<unknown>
  /** First row, from 0. */
  readonly rowStart: number
}

/** What reads Parquet: the function `parquetRead` of `hyparquet`, or one that is called alike. */
export type ParquetReader = (request: { file: ParquetFile; onChunk: (chunk: ParquetChunk) => void }) => Promise<void>

/** The columns of a file, in its order. Each chunk is copied once, where a column has more than one. */
export async function parquetColumns(
  file: ParquetFile,
  read: ParquetReader,
): Promise<Readonly<Record<string, ArrayLike<unknown>>>> {
  const chunks = new Map<string, ParquetChunk[]>()
  const onChunk = (chunk: ParquetChunk): void => {
    const known = chunks.get(chunk.columnName)
    if (known === undefined) chunks.set(chunk.columnName, [chunk])
    else known.push(chunk)
  }
  await read({ file, onChunk })
  return Object.fromEntries([...chunks].map(([name, parts]) => [name, joined(parts)]))
}

function joined(chunks: readonly ParquetChunk[]): ArrayLike<unknown> {
  const [only] = chunks
  if (chunks.length === 1 && only?.rowStart === 0) return only.columnData
  const cells: unknown[] = []
  for (const { columnData, rowStart } of [...chunks].sort((a, b) => a.rowStart - b.rowStart)) {
    for (let i = 0; i < columnData.length; i++) cells[rowStart + i] = columnData[i]
  }
  return cells
}
