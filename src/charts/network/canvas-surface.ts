import type { ZoomStore } from '../../interaction/zoom-store.js'
import { WHOLE, type ZoomView } from '../../interaction/zoom-view.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import { paintGround } from '../../marks/network/paint-ground.js'
import { type NetworkPainting, paintNetwork } from '../../marks/network/paint-network.js'
import type { MarkState } from '../../marks/shared/mark-context.js'
import type { ChartTheme, TokenName } from '../../theme/chart-theme.js'
import { DIM_OPACITY } from '../../theme/type-scale.js'
import { canvasRatio } from './canvas-ratio.js'

/** A painted network under the SVG of a chart. */
export interface CanvasSurface {
  /** Shows what stands out: the rest dims. */
  readonly emphasise: (state: MarkState, keys: NetworkMarkKeys) => void
  readonly remove: () => void
}

/** Ms of painting in one frame. */
const BUDGET_MS = 6

/** A painted canvas, and the view that it shows. */
interface Sheet {
  readonly canvas: HTMLCanvasElement
  readonly view: ZoomView
}

/**
 * Puts canvases under the SVG and keeps them painted: the whole picture, above it the view at rest,
 * above both what stands out. While the view moves, all are only shifted and scaled, which costs the
 * page's thread nothing. Painting is spread over frames.
 */
export function canvasSurface(
  plot: HTMLElement,
  layout: NetworkLayout,
  theme: ChartTheme,
  zoom: ZoomStore,
): CanvasSurface {
  const ratio = canvasRatio()
  const stack = plot.ownerDocument.createElement('div')
  Object.assign(stack.style, STACK)
  stack.setAttribute('aria-hidden', 'true')
  plot.insertBefore(stack, plot.firstChild)
  const colors = resolvedColors(stack, theme)
  let sheets: readonly Sheet[] = []
  let accent: Sheet | null = null
  let only: NonNullable<NetworkPainting['only']> | null = null
  let job = 0

  const painting = (view: ZoomView): NetworkPainting => ({ layout, theme, colors, view, ratio })
  const follow = (): void => {
    for (const sheet of accent === null ? sheets : [...sheets, accent]) place(sheet, zoom.live())
  }
  const show = (): void => {
    for (const { canvas } of sheets) canvas.style.opacity = String(accent === null ? 1 : DIM_OPACITY)
    stack.replaceChildren(...[...sheets, ...(accent === null ? [] : [accent])].map(({ canvas }) => canvas))
    follow()
  }
  const paintAccent = (): void => {
    const view = zoom.get()
    const painted = only && sheetOf(plot.ownerDocument, layout, ratio, view)
    if (painted !== null && only !== null) runThrough(paintNetwork(painted.context, { ...painting(view), only }))
    accent = painted
    show()
  }
  const repaint = (): void => {
    cancelAnimationFrame(job)
    const view = zoom.get()
    const sheet = sheetOf(plot.ownerDocument, layout, ratio, view)
    if (sheet === null) return
    paintGround(sheet.context, { layout, theme, colors, ratio })
    const steps = paintNetwork(sheet.context, painting(view))
    const goOn = (): void => {
      if (!paintFor(steps, BUDGET_MS)) {
        job = requestAnimationFrame(goOn)
        return
      }
      const [whole] = sheets
      sheets = view === WHOLE || whole === undefined ? [sheet] : [whole, sheet]
      paintAccent()
    }
    goOn()
  }
  const stops = [zoom.onMove(follow), zoom.subscribe(repaint)]
  repaint()
  return {
    emphasise: (state, keys) => {
      const next = meant(layout, keys, state)
      if (next === null && only === null) return
      only = next
      paintAccent()
    },
    remove: () => {
      for (const stop of stops) stop()
      cancelAnimationFrame(job)
      stack.remove()
    },
  }
}

const STACK = { position: 'absolute', inset: '0', overflow: 'hidden', pointerEvents: 'none' }
const SHEET = {
  position: 'absolute',
  left: '0',
  top: '0',
  width: '100%',
  height: '100%',
  transformOrigin: '0 0',
  willChange: 'transform',
}

function sheetOf(
  document: Document,
  { width, height }: NetworkLayout,
  ratio: number,
  view: ZoomView,
): (Sheet & { readonly context: CanvasRenderingContext2D }) | null {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * ratio))
  canvas.height = Math.max(1, Math.round(height * ratio))
  Object.assign(canvas.style, SHEET)
  const context = canvas.getContext('2d')
  return context && { canvas, view, context }
}

/** Shifts and scales a sheet of one view as it stands in another. */
function place({ canvas, view }: Sheet, live: ZoomView): void {
  const by = live.k / view.k
  canvas.style.transform = `translate(${live.x - view.x * by}px, ${live.y - view.y * by}px) scale(${by})`
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

/** What the custom properties of the page make of each colour; asked for all at once, so that styles are worked out once. */
export function resolvedColors(element: HTMLElement, { paint, hex }: ChartTheme): Record<TokenName, string> {
  const tokens = Object.keys(hex) as TokenName[]
  const asked = tokens.map((token) => {
    const swatch = element.ownerDocument.createElement('i')
    swatch.style.color = paint[token]
    return swatch
  })
  element.append(...asked)
  const colors = { ...hex } as Record<TokenName, string>
  tokens.forEach((token, i) => {
    colors[token] = getComputedStyle(asked[i] as HTMLElement).color || hex[token]
  })
  for (const swatch of asked) swatch.remove()
  return colors
}
