/** Codes in the narrowest type that holds them; -1 is missing. */
export type CodeColumn = Int8Array | Int16Array | Int32Array

/** A column of `count` codes below `size`, all 0: one byte per entry up to 128 values, two up to 32,768, else four. */
export function codeColumn(size: number, count: number): CodeColumn {
  if (size <= 0x80) return new Int8Array(count)
  return size <= 0x8000 ? new Int16Array(count) : new Int32Array(count)
}
