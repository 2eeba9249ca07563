/**
 * The memory of all typed arrays inside a value, to be handed to another thread without copying.
 * `kept` stays here. Lists of texts are not walked: they hold none.
 */
export function transferableBuffers(value: unknown, kept: ReadonlySet<ArrayBufferLike>): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  collect(value, found)
  return [...found].filter((buffer) => !kept.has(buffer))
}

function collect(value: unknown, found: Set<ArrayBuffer>): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer) found.add(value.buffer)
  } else if (!Array.isArray(value) || typeof value[0] === 'object') {
    for (const part of Object.values(value)) collect(part, found)
  }
}
