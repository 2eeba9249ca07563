import { useState } from 'react'
import type { Size } from '../../interaction/place-tooltip.js'
import { restoreStyles } from './restore-styles.js'
import { useIsMountedAnew } from './use-after-paint.js'

/** How often a plot may turn back to the size before the last, px for px, until it keeps the lower one. */
const TURNS_AT_MOST = 3

/** Where a chart really stands. */
export interface Surface {
  readonly plotElement: HTMLElement | null
  /** Inner size of the whole figure; null until it has been measured, and where it has none. */
  readonly figureSize: Size | null
  readonly plotSize: Size | null
  /** The host's typeface; null until the figure stands in the page. */
  readonly fontFamily: string | null
}

/** A surface, and the refs that find it. */
export interface FoundSurface extends Surface {
  readonly figureRef: (element: HTMLElement | null) => void
  readonly plotRef: (element: HTMLElement | null) => void
  /**
   * True until the surface has been measured, where nobody sees it: a chart that is mounted in a
   * browser need not be drawn for a guessed size first. On the server, and where its markup is taken
   * over, always false: there the first picture is seen.
   */
  readonly isEarly: boolean
}

const NOWHERE: Surface = { plotElement: null, figureSize: null, plotSize: null, fontFamily: null }

/**
 * Finds size and typeface of a chart and watches its size. All is read at once while React commits,
 * so the browser lays out once and the chart renders once more, before the first paint.
 */
export function useSurface(): FoundSurface {
  const isMountedAnew = useIsMountedAnew()
  const [surface, setSurface] = useState(NOWHERE)
  const [refs] = useState(() => surfaceRefs(setSurface))
  return { ...surface, ...refs, isEarly: isMountedAnew && surface === NOWHERE }
}

function surfaceRefs(report: (surface: Surface) => void): Pick<FoundSurface, 'figureRef' | 'plotRef'> {
  let figure: HTMLElement | null = null
  let plot: HTMLElement | null = null
  let fontFamily: string | null = null
  let last = NOWHERE
  let before: Size | null = null
  let turns = 0
  // What stands under a picture may depend on what is drawn, and leave it more room the lower it is: for ever.
  const isCircling = ({ figureSize, plotSize }: Surface): boolean => {
    if (plotSize === last.plotSize || plotSize === null) return false
    turns = figureSize === last.figureSize && isSame(plotSize, before) ? turns + 1 : 0
    return turns > TURNS_AT_MOST && plotSize.height > (last.plotSize?.height ?? 0)
  }
  const read = (): void => {
    const next = {
      plotElement: plot,
      figureSize: sizeOf(figure, last.figureSize),
      plotSize: sizeOf(plot, last.plotSize),
      fontFamily,
    }
    if ((Object.keys(next) as (keyof Surface)[]).every((key) => next[key] === last[key])) return
    if (isCircling(next)) return
    if (next.plotSize !== last.plotSize) before = last.plotSize
    last = next
    report(next)
  }
  return {
    figureRef: watched(read, (element) => {
      figure = element
      fontFamily = getComputedStyle(element).fontFamily || null
    }),
    plotRef: watched(read, (element) => {
      plot = element
    }),
  }
}

/** A ref that reads when its element comes and when that changes its size. Who leaves is not read: that would lay out a page that is being taken apart. */
function watched(read: () => void, hold: (element: HTMLElement) => void): (element: HTMLElement | null) => void {
  let observer: ResizeObserver | null = null
  return (element) => {
    observer?.disconnect()
    observer = element === null || typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(read)
    if (element === null) return
    // Before anything is measured.
    restoreStyles(element.closest('figure'))
    observer?.observe(element)
    hold(element)
    read()
  }
}

/** The inner size of an element; the last object while it is the same, null where there is none. */
function sizeOf(element: HTMLElement | null, last: Size | null): Size | null {
  if (element === null) return null
  const { clientWidth: width, clientHeight: height } = element
  // What is hidden keeps the size that it had.
  if (width <= 0 || height <= 0) return last
  const size = { width, height }
  return last !== null && isSame(last, size) ? last : size
}

function isSame(a: Size, b: Size | null): boolean {
  return b !== null && a.width === b.width && a.height === b.height
}
