/** What makes a value when it is first asked for, and keeps it. The value must not be null. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}
