type Column = Int8Array | Int16Array | Int32Array | Uint8Array | Uint16Array | Uint32Array | Float64Array

/** Fills `into` with the entries of `from` that stand at `positions`, in their order, and returns it. Linear. */
export function gather<Into extends Column>(from: Column, positions: Int32Array, into: Into): Into {
  const bytes = into.BYTES_PER_ELEMENT
  if (bytes !== from.BYTES_PER_ELEMENT) for (let i = 0; i < positions.length; i++) into[i] = at(from, positions, i)
  else if (bytes === 1) gatherBytes(asBytes(from), positions, asBytes(into))
  else if (bytes === 2) gatherPairs(asPairs(from), positions, asPairs(into))
  else if (bytes === 4) gatherWords(asWords(from), positions, asWords(into))
  else gatherNumbers(from as Float64Array, positions, into as Float64Array)
  return into
}

function at(from: Column, positions: Int32Array, i: number): number {
  return from[positions[i] as number] as number
}

/*
 * One loop per width, over views that ignore the sign: a loop that meets seven kinds of arrays is
 * compiled for none of them and runs ten times as long.
 */

function asBytes({ buffer, byteOffset, length }: Column): Uint8Array {
  return new Uint8Array(buffer, byteOffset, length)
}

function asPairs({ buffer, byteOffset, length }: Column): Uint16Array {
  return new Uint16Array(buffer, byteOffset, length)
}

function asWords({ buffer, byteOffset, length }: Column): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length)
}

function gatherBytes(from: Uint8Array, positions: Int32Array, into: Uint8Array): void {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
}

function gatherPairs(from: Uint16Array, positions: Int32Array, into: Uint16Array): void {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
}

function gatherWords(from: Uint32Array, positions: Int32Array, into: Uint32Array): void {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
}

function gatherNumbers(from: Float64Array, positions: Int32Array, into: Float64Array): void {
  for (let i = 0; i < positions.length; i++) into[i] = from[positions[i] as number] as number
}
