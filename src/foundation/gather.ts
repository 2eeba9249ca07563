/** Fills `into` with the entries of `from` that stand at `positions`, in their order, and returns it. Linear. */
export function gather<Column extends Int32Array | Float64Array | Uint8Array>(
  from: Column,
  positions: Int32Array,
  into: Column,
): Column {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
  return into
}
