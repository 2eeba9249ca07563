import { useRef } from 'react'
import { useIsMountedAnew } from '../shell/use-after-paint.js'
import { useBeforePaint } from '../shell/use-before-paint.js'

const LAST_MS = 460
const EACH_MS = 220
/** When the parts of a loop come in, as shares of the whole time; the ribbon comes piece by piece. */
const BEGINS: Readonly<Record<string, number>> = { drivers: 0, exits: 0.35, moves: 0.45, joint: 0.6, labels: 0.2 }

/**
 * Lets the picture come in once along the journey's way: drivers, the ribbon piece by piece, what leaves
 * and moves, the joint. Not where things are to stand still, nor where the server drew the picture and it
 * is there to be read already.
 */
export function useEntrance(plot: HTMLElement | null, moves: boolean, isReady: boolean): void {
  const isMountedAnew = useIsMountedAnew()
  const isDone = useRef(false)
  useBeforePaint(() => {
    if (plot === null || !isReady || isDone.current || !isMountedAnew) return
    // With the first frame: whoever mounts need not wait for the styles that an animation asks for.
    const frame = requestAnimationFrame(() => {
      isDone.current = true
      if (moves) enter(plot)
    })
    return () => cancelAnimationFrame(frame)
  }, [plot, moves, isReady, isMountedAnew])
}

function enter(plot: HTMLElement): void {
  for (const [part, share] of Object.entries(BEGINS)) fadeIn(plot.querySelector(`[data-part="${part}"]`), share)
  const pieces = [...plot.querySelectorAll('[data-part="stages"] > [data-key]')]
  for (const [index, piece] of pieces.entries()) fadeIn(piece, (0.6 * index) / pieces.length)
}

function fadeIn(element: Element | null, share: number): void {
  element?.animate?.([{ opacity: 0 }, {}], {
    duration: EACH_MS,
    delay: share * (LAST_MS - EACH_MS),
    easing: 'ease-out',
    fill: 'backwards',
  })
}
