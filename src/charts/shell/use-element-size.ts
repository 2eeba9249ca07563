import { useEffect, useLayoutEffect, useState } from 'react'
import type { Size } from '../../interaction/place-tooltip.js'

/** As `useLayoutEffect`: what must come before the next paint. On the server it does nothing, quietly. */
export const useBeforePaint: typeof useEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect

/** The inner size of an element, live; null until it has been measured (and on the server). */
export function useElementSize(element: HTMLElement | null): Size | null {
  const [size, setSize] = useState<Size | null>(null)
  useBeforePaint(() => (element === null ? undefined : watchSize(element, setSize)), [element])
  return size
}

function watchSize(element: HTMLElement, report: (update: (last: Size | null) => Size | null) => void): () => void {
  const read = (): void => {
    const next = { width: element.clientWidth, height: element.clientHeight }
    if (next.width <= 0 || next.height <= 0) return
    report((last) => (last !== null && last.width === next.width && last.height === next.height ? last : next))
  }
  read()
  if (typeof ResizeObserver === 'undefined') return () => undefined
  const observer = new ResizeObserver(read)
  observer.observe(element)
  return () => observer.disconnect()
}
