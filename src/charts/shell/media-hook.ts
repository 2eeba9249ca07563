import { useSyncExternalStore } from 'react'

/**
 * Makes a hook that tells, in the order of `queries`, which of them hold, live; none on the server and where media
 * queries are unknown. One subscription for all of them: every chart asks for several, in each rendering.
 */
export function mediaHook(queries: readonly string[]): () => readonly boolean[] {
  const subscribe = (listener: () => void): (() => void) => {
    const all = queries.map(queryList)
    for (const list of all) list?.addEventListener('change', listener)
    return () => {
      for (const list of all) list?.removeEventListener('change', listener)
    }
  }
  // A number, since two of them are the same where they say the same.
  const read = (): number => queries.reduce((sum, query, bit) => sum + (queryList(query)?.matches ? 2 ** bit : 0), 0)
  return () => {
    const held = useSyncExternalStore(subscribe, read, none)
    return queries.map((_, bit) => (held & (2 ** bit)) > 0)
  }
}

const none = (): number => 0

const lists = new Map<string, MediaQueryList>()

/** One list per query, live for all charts: making one is dear. */
function queryList(query: string): MediaQueryList | null {
  if (typeof window === 'undefined' || typeof window.matchMedia !== 'function') return null
  const list = lists.get(query) ?? window.matchMedia(query)
  lists.set(query, list)
  return list
}
