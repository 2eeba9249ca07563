/** A column of numbers. */
export type Column = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array

/**
 * Where the columns of a longer log come from: `count` entries, in the memory of `base` where it may be written to and
 * has room, else made by `make`. What stands in them is to be written by who asked; in the memory of `base` that is
 * what stood there.
 */
export type ColumnMemory = <Into extends Column>(
  base: Column | null,
  make: (count: number) => Into,
  count: number,
) => Into

/** New memory for every column. */
export const newMemory: ColumnMemory = (_, make, count) => make(count)

/** New memory, with room to grow by a sixteenth. */
export const roomyMemory: ColumnMemory = (_, make, count) => firstOf(make(count + (count >> 4)), count)

/** The memory of the base, which must be all its own, where it has room and is of the same kind. */
export const sameMemory: ColumnMemory = (base, make, count) => {
  const like = make(0)
  const fits = base !== null && base.length > 0 && isSameKind(base, like) && hasRoom(base, count)
  return fits ? firstOf(whole(base), count) : roomyMemory(base, make, count)
}

function isSameKind<Into extends Column>(column: Column, like: Into): column is Into {
  return column.constructor === like.constructor
}

function hasRoom({ buffer, BYTES_PER_ELEMENT }: Column, count: number): boolean {
  return count * BYTES_PER_ELEMENT <= buffer.byteLength
}

function whole<Into extends Column>(column: Into): Into {
  return new (column.constructor as new (buffer: ArrayBufferLike) => Into)(column.buffer)
}

function firstOf<Into extends Column>(column: Into, count: number): Into {
  return column.subarray(0, count) as Into
}
