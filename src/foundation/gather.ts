type Column = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Fills `into` with the entries of `from` that stand at `positions`, in their order, and returns it. Linear. */
export function gather<Into extends Column>(from: Column, positions: Int32Array, into: Into): Into {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
  return into
}
