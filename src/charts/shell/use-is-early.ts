import { useState, useSyncExternalStore } from 'react'
import { useBeforePaint } from '../shell/use-element-size.js'

/**
 * True until the plot has been measured, where nobody sees it: a chart that is mounted in a browser
 * need not be drawn for a guessed size first. On the server, and where its markup is taken over,
 * always false: there the first picture is seen.
 */
export function useIsEarly(plot: HTMLElement | null): boolean {
  const isMountedAnew = useSyncExternalStore(unchanging, yes, no)
  const [isEarly, setEarly] = useState(isMountedAnew)
  useBeforePaint(() => {
    // Sizes are read in the same phase, so both come with the next rendering, still before the paint.
    if (plot !== null) setEarly(false)
  }, [plot])
  return isEarly
}

const unchanging = (): (() => void) => () => undefined
const yes = (): boolean => true
const no = (): boolean => false
