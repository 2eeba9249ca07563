import { useCallback, useSyncExternalStore } from 'react'

/** Whether a media query holds, live; `false` on the server and where media queries are unknown. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = queryList(query)
      list?.addEventListener('change', listener)
      return () => list?.removeEventListener('change', listener)
    },
    [query],
  )
  return useSyncExternalStore(
    subscribe,
    () => queryList(query)?.matches ?? false,
    () => false,
  )
}

const lists = new Map<string, MediaQueryList>()

/** One list per query, live for all charts: making one is dear, and each chart asks several times. */
function queryList(query: string): MediaQueryList | null {
  if (typeof window === 'undefined' || typeof window.matchMedia !== 'function') return null
  const list = lists.get(query) ?? window.matchMedia(query)
  lists.set(query, list)
  return list
}
