import type { ZoomStore } from '../../interaction/zoom-store.js'
import type { ImpulseLayout } from '../../layout/network/layout-impulses.js'
import { impulseStamp, paintImpulses } from '../../marks/network/paint-impulses.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { canvasRatio } from './canvas-ratio.js'
import { resolvedColors } from './canvas-surface.js'
import type { ImpulseClock } from './impulse-clock.js'

/** What running impulses need to know of the chart. */
export interface RunningImpulses {
  readonly plot: HTMLElement
  readonly size: { readonly width: number; readonly height: number }
  readonly layout: ImpulseLayout
  readonly theme: ChartTheme
  readonly zoom: ZoomStore
  readonly clock: ImpulseClock
  /** Ms without pointer or key on the chart after which they stand still. */
  readonly restAfterMs: number
}

/** Frames further apart than this are no running time: the page was away. */
const GAP_MS = 250

/**
 * Lets impulses run on a canvas above the SVG; returns how to stop. They stand still while the page
 * is hidden or the chart out of sight, while the clock is paused, and when the chart has not been
 * touched for a while; the next touch, or the clock's button, sets them going again.
 */
export function runImpulses({ plot, size, layout, theme, zoom, clock, restAfterMs }: RunningImpulses): () => void {
  const ratio = canvasRatio()
  const canvas = plot.ownerDocument.createElement('canvas')
  canvas.width = Math.max(1, Math.round(size.width * ratio))
  canvas.height = Math.max(1, Math.round(size.height * ratio))
  canvas.setAttribute('aria-hidden', 'true')
  canvas.dataset.part = 'impulses'
  Object.assign(canvas.style, {
    position: 'absolute',
    inset: '0',
    width: '100%',
    height: '100%',
    pointerEvents: 'none',
  })
  plot.append(canvas)
  const context = canvas.getContext('2d')
  const colors = resolvedColors(canvas, theme)
  const stamp = impulseStamp(plot.ownerDocument, colors.lightPeak, colors.light)
  let [seconds, last, touched, frame, isSeen] = [0, 0, performance.now(), 0, true]

  const paint = (): void => {
    if (context !== null) paintImpulses(context, layout, stamp, seconds, zoom.live(), ratio)
  }
  const mayRun = (now: number): boolean =>
    !clock.isPaused() && isSeen && !plot.ownerDocument.hidden && now - touched < restAfterMs
  const step = (now: number): void => {
    seconds += Math.min(GAP_MS, now - last) / 1000
    last = now
    paint()
    frame = mayRun(now) ? requestAnimationFrame(step) : 0
    report(frame !== 0)
  }
  const report = (isRunning: boolean): void => {
    canvas.dataset.running = String(isRunning)
    clock.report(isRunning)
  }
  const wake = (): void => {
    if (frame !== 0 || !mayRun(performance.now())) return
    last = performance.now()
    frame = requestAnimationFrame(step)
  }
  const touch = (): void => {
    touched = performance.now()
    wake()
  }
  const stops = [
    clock.onPress(touch),
    zoom.onMove(() => frame === 0 && paint()),
    watchSight(plot, (seen) => {
      isSeen = seen
      wake()
    }),
  ]
  const on = (target: EventTarget, name: string, listener: () => void): void => {
    target.addEventListener(name, listener)
    stops.push(() => target.removeEventListener(name, listener))
  }
  for (const name of ['pointermove', 'pointerdown', 'keydown', 'focus']) on(plot, name, touch)
  on(plot.ownerDocument, 'visibilitychange', wake)
  paint()
  wake()
  return () => {
    cancelAnimationFrame(frame)
    clock.report(false)
    for (const stop of stops) stop()
    canvas.remove()
  }
}

/** Tells when the element comes into sight and leaves it. */
function watchSight(element: HTMLElement, report: (isSeen: boolean) => void): () => void {
  if (typeof IntersectionObserver === 'undefined') return () => undefined
  const observer = new IntersectionObserver((entries) => report(entries.at(-1)?.isIntersecting ?? true))
  observer.observe(element)
  return () => observer.disconnect()
}
