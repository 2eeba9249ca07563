/** A value that can be watched, free of React; bind it with `useSyncExternalStore`. */
export interface Observable<Value> {
  readonly get: () => Value
  /** Tells the listeners, unless it is the value already. */
  readonly set: (next: Value) => void
  /** Calls `listener` after each change; returns how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/** A value that can be watched. */
export function createObservable<Value>(value: Value): Observable<Value> {
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      if (next === value) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
