/** A copy of a column with twice the places, the new ones 0. A column that grows so costs a constant per entry. */
export function doubled<Column extends Int32Array | Float64Array | Uint8Array>(column: Column): Column {
  const longer = new (column.constructor as new (length: number) => Column)(column.length * 2)
  longer.set(column)
  return longer
}
