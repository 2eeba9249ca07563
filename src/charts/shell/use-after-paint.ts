import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'

/** True where a chart is mounted in a browser; false on the server and where its markup is taken over. */
export function useIsMountedAnew(): boolean {
  return useState(useSyncExternalStore(unchanging, yes, no))[0]
}

/**
 * False in the first rendering of what is mounted in a browser and true soon after, without holding
 * up the first paint or an input. Always true on the server and where its markup is taken over.
 */
export function useAfterPaint(): boolean {
  const isMountedAnew = useIsMountedAnew()
  const [isLate, setLate] = useState(!isMountedAnew)
  useEffect(() => startTransition(() => setLate(true)), [])
  return isLate
}

const unchanging = (): (() => void) => () => undefined
const yes = (): boolean => true
const no = (): boolean => false
