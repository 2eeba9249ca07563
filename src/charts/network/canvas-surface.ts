import type { ZoomStore } from '../../interaction/zoom-store.js'
import { WHOLE, type ZoomView } from '../../interaction/zoom-view.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import { type NetworkPainting, paintNetwork } from '../../marks/network/paint-network.js'
import type { MarkState } from '../../marks/shared/mark-context.js'
import type { ChartTheme, TokenName } from '../../theme/chart-theme.js'
import { DIM_OPACITY } from '../../theme/type-scale.js'

/** A painted network under the SVG of a chart. */
export interface CanvasSurface {
  /** Shows what stands out: the rest dims. */
  readonly emphasise: (state: MarkState, keys: NetworkMarkKeys) => void
  readonly remove: () => void
}

/** Ms of painting in one frame. */
const BUDGET_MS = 6
/** More device px than two per px are not seen. */
const RATIO_AT_MOST = 2

/** A bitmap, and the view that it shows. */
interface Bitmap {
  readonly canvas: HTMLCanvasElement
  readonly view: ZoomView
}

/**
 * Puts a canvas under the SVG and keeps it painted. Two bitmaps are kept: the whole picture, and the
 * view at rest; while the view moves both are only moved and scaled. Painting is spread over frames.
 */
export function canvasSurface(
  plot: HTMLElement,
  layout: NetworkLayout,
  theme: ChartTheme,
  zoom: ZoomStore,
): CanvasSurface {
  const ratio = Math.min(RATIO_AT_MOST, globalThis.devicePixelRatio || 1)
  const shown = canvasOf(plot.ownerDocument, layout, ratio)
  Object.assign(shown.style, SHOWN)
  shown.setAttribute('aria-hidden', 'true')
  plot.insertBefore(shown, plot.firstChild)
  const colors = resolvedColors(shown, theme)
  let whole: Bitmap | null = null
  let sharp: Bitmap | null = null
  let only: NonNullable<NetworkPainting['only']> | null = null
  let frame = 0
  let job = 0

  const painting = (view: ZoomView): NetworkPainting => ({ layout, theme, colors, view, ratio })
  const show = (): void => {
    frame = 0
    const context = shown.getContext('2d')
    if (context === null) return
    const view = zoom.live()
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, shown.width, shown.height)
    context.globalAlpha = only === null ? 1 : DIM_OPACITY
    // The whole picture stands in for what the sharp one does not reach.
    if (whole !== null && whole !== sharp && !(sharp !== null && covers(sharp.view, view, layout)))
      drawBitmap(context, whole, view, ratio)
    if (sharp !== null) drawBitmap(context, sharp, view, ratio)
    context.globalAlpha = 1
    if (only !== null) runThrough(paintNetwork(context, { ...painting(view), only }))
  }
  const ask = (): void => {
    if (frame === 0) frame = requestAnimationFrame(show)
  }
  const repaint = (): void => {
    cancelAnimationFrame(job)
    const view = zoom.get()
    const canvas = canvasOf(plot.ownerDocument, layout, ratio)
    const context = canvas.getContext('2d')
    if (context === null) return
    const steps = paintNetwork(context, painting(view))
    const goOn = (): void => {
      if (!paintFor(steps, BUDGET_MS)) {
        job = requestAnimationFrame(goOn)
        return
      }
      sharp = { canvas, view }
      if (view === WHOLE) whole = sharp
      ask()
    }
    goOn()
  }
  const stopMoves = zoom.onMove(ask)
  const stopRests = zoom.subscribe(repaint)
  repaint()
  return {
    emphasise: (state, keys) => {
      only = meant(layout, keys, state)
      ask()
    },
    remove: () => {
      stopMoves()
      stopRests()
      cancelAnimationFrame(frame)
      cancelAnimationFrame(job)
      shown.remove()
    },
  }
}

const SHOWN = { position: 'absolute', inset: '0', width: '100%', height: '100%', pointerEvents: 'none' }

function canvasOf(document: Document, { width, height }: NetworkLayout, ratio: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.max(1, Math.round(height * ratio))
  return canvas
}

/** True where all that is seen in the live view lies within the other. */
function covers(view: ZoomView, live: ZoomView, { width, height }: NetworkLayout): boolean {
  const by = live.k / view.k
  const [left, top] = [live.x - view.x * by, live.y - view.y * by]
  return left <= 0.5 && top <= 0.5 && left + width * by >= width - 0.5 && top + height * by >= height - 0.5
}

/** A bitmap of one view as it would stand in another. */
function drawBitmap(context: CanvasRenderingContext2D, { canvas, view }: Bitmap, live: ZoomView, ratio: number): void {
  const by = live.k / view.k
  context.setTransform(by, 0, 0, by, ratio * (live.x - view.x * by), ratio * (live.y - view.y * by))
  context.drawImage(canvas, 0, 0)
}

/** True when all is painted. */
function paintFor(steps: Generator<void, void>, budgetMs: number): boolean {
  const end = performance.now() + budgetMs
  while (performance.now() < end) if (steps.next().done) return true
  return false
}

function runThrough(steps: Generator<void, void>): void {
  while (!steps.next().done);
}

/** What stands out of what is drawn; null where everything is as it is. */
function meant(
  layout: NetworkLayout,
  keys: NetworkMarkKeys,
  state: MarkState,
): NonNullable<NetworkPainting['only']> | null {
  const isMeant = (key: string | undefined): boolean => {
    const emphasis = state.emphasisOf(key ?? '')
    return emphasis === 'active' || emphasis === 'related'
  }
  const of = (list: readonly string[]): number[] => list.flatMap((key, i) => (isMeant(key) ? [i] : []))
  const only = { bodies: of(keys.bodies), dendrites: of(keys.dendrites) }
  const isPlain = only.bodies.length === 0 && only.dendrites.length === 0 && state.emphasisOf(keys.goal) === 'normal'
  return isPlain || layout.bodies.length === 0 ? null : only
}

/** What the custom properties of the page make of each colour. */
export function resolvedColors(element: HTMLElement, { paint, hex }: ChartTheme): Record<TokenName, string> {
  const colors = { ...hex } as Record<TokenName, string>
  for (const token of Object.keys(colors) as TokenName[]) {
    element.style.color = paint[token]
    colors[token] = getComputedStyle(element).color || hex[token]
  }
  return colors
}
