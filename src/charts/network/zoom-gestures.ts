import type { ChartItem } from '../../interaction/chart-item.js'
import type { ZoomStore } from '../../interaction/zoom-store.js'
import {
  centredOn,
  inPicture,
  keptInFrame,
  onScreen,
  pannedBy,
  viewAfterKey,
  type ZoomView,
  zoomedAt,
} from '../../interaction/zoom-view.js'
import type { JourneyLink } from '../JourneyProvider.js'

/** What gestures need to know of the chart. */
export interface ZoomedPlot {
  readonly plot: HTMLElement
  /** Px of the plot. */
  readonly frame: { readonly width: number; readonly height: number }
  readonly zoom: ZoomStore
  readonly link: JourneyLink
  /** What can be walked to, as it stands on the screen in the view at rest. */
  readonly items: () => readonly ChartItem[]
  /** False where things are to stand still: then steps are at once. */
  readonly moves: boolean
}

interface Place {
  readonly x: number
  readonly y: number
}

type Stop = () => void

/** Px that a pointer may move while it still clicks. */
const STILL_PX = 4
const WHEEL_PER_PX = 0.0022
/** Ms that a step by key or button takes. */
const STEP_MS = 220
/** Share of the frame at its edge from which what is walked to is brought to the middle. */
const EDGE = 0.06

/** Listens on the plot for everything that moves the view; returns how to stop. */
export function zoomGestures(zoomed: ZoomedPlot): Stop {
  zoomed.zoom.move(keptInFrame(zoomed.zoom.live(), zoomed.frame))
  const stops = [ofWheel(zoomed), ofPointers(zoomed), ofKeys(zoomed), ofTouchAction(zoomed)]
  return () => {
    for (const stop of stops) stop()
  }
}

function listen<Name extends keyof HTMLElementEventMap>(
  place: HTMLElement | Document,
  name: Name,
  listener: (event: HTMLElementEventMap[Name]) => void,
  options?: AddEventListenerOptions,
): Stop {
  // Both know these events; only the types of their names differ.
  const handle = listener as EventListener
  place.addEventListener(name, handle, options)
  return () => place.removeEventListener(name, handle, options)
}

function placeOf(plot: HTMLElement, event: { readonly clientX: number; readonly clientY: number }): Place {
  const box = plot.getBoundingClientRect()
  return { x: event.clientX - box.left, y: event.clientY - box.top }
}

/** With Ctrl or Cmd alone: without, the page scrolls. A pinch on a touchpad comes as a wheel with Ctrl. */
function ofWheel({ plot, frame, zoom }: ZoomedPlot): Stop {
  const onWheel = (event: WheelEvent): void => {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    const px = event.deltaY * (event.deltaMode === 1 ? 16 : 1)
    zoom.move(zoomedAt(zoom.live(), Math.exp(-px * WHEEL_PER_PX), placeOf(plot, event), frame))
  }
  return listen(plot, 'wheel', onWheel, { passive: false })
}

/** What is dragged itself, such as the ring of a what-if, moves no view. */
function hasOwnDrag({ target }: PointerEvent): boolean {
  return target instanceof Element && target.closest('[data-drag="own"]') !== null
}

/**
 * One pointer drags where the view is near; two pinch. What began on the plot is followed over the whole
 * page: over a tooltip and beyond the edge a drag goes on. From where it is a drag and no click, the plot
 * holds the pointer, so nothing else is pointed at meanwhile.
 */
function ofPointers({ plot, frame, zoom }: ZoomedPlot): Stop {
  const down = new Map<number, Place>()
  let dragged = 0
  const onDown = (event: PointerEvent): void => {
    if ((event.pointerType === 'mouse' && event.button !== 0) || hasOwnDrag(event)) return
    down.set(event.pointerId, placeOf(plot, event))
    if (down.size === 1) dragged = 0
  }
  const onUp = (event: PointerEvent): void => {
    down.delete(event.pointerId)
  }
  const onMove = (event: PointerEvent): void => {
    const before = down.get(event.pointerId)
    if (before === undefined) return
    if (event.pointerType === 'mouse' && event.buttons === 0) {
      onUp(event)
      return
    }
    const now = placeOf(plot, event)
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1]
    dragged += Math.hypot(now.x - before.x, now.y - before.y)
    down.set(event.pointerId, now)
    if (other !== undefined) zoom.move(pinched(zoom.live(), before, now, other, frame))
    else if (zoom.live().k > 1 && dragged >= STILL_PX) {
      plot.setPointerCapture(event.pointerId)
      zoom.move(pannedBy(zoom.live(), now.x - before.x, now.y - before.y, frame))
    }
  }
  const onClick = (event: MouseEvent): void => {
    // The end of a drag is no click.
    if (dragged >= STILL_PX && zoom.live().k > 1) event.stopPropagation()
    dragged = 0
  }
  const page = plot.ownerDocument
  const stops = [
    listen(plot, 'pointerdown', onDown),
    listen(page, 'pointermove', onMove),
    listen(page, 'pointerup', onUp),
    listen(page, 'pointercancel', onUp),
    listen(plot, 'click', onClick, { capture: true }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

/** One of two fingers moves: nearer or further about the middle between them, and along with it. */
function pinched(view: ZoomView, before: Place, now: Place, other: Place, frame: ZoomedPlot['frame']): ZoomView {
  const apart = (place: Place): number => Math.max(1, Math.hypot(place.x - other.x, place.y - other.y))
  const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
  const zoomed = zoomedAt(view, apart(now) / apart(before), middle, frame)
  return pannedBy(zoomed, (now.x - before.x) / 2, (now.y - before.y) / 2, frame)
}

/** Keys that zoom and move; what arrows walk to is brought into sight. */
function ofKeys({ plot, frame, zoom, link, items, moves }: ZoomedPlot): Stop {
  let byKey = false
  const onKey = (event: KeyboardEvent): void => {
    byKey = true
    if (event.target !== plot || event.altKey) return
    const press = { key: event.key, toggle: event.ctrlKey || event.metaKey }
    const from = aimOf(zoom)
    const next = viewAfterKey(from, press, frame)
    if (next === null || (press.toggle && from.k === 1)) return
    event.preventDefault()
    glide(zoom, next, moves)
  }
  const byPointer = (): void => {
    byKey = false
  }
  const follow = (): void => {
    const { highlight } = link.store.get()
    if (!byKey || highlight === null || zoom.live().k === 1) return
    const anchor = items().find(({ ref }) => ref === highlight)?.anchor
    if (anchor === undefined) return
    const at = inPicture(zoom.get(), anchor)
    if (isInside(onScreen(zoom.live(), at), frame)) return
    glide(zoom, centredOn(zoom.live(), at, frame), moves)
  }
  const stops = [
    listen(plot, 'keydown', onKey, { capture: true }),
    listen(plot, 'pointerdown', byPointer),
    listen(plot, 'pointermove', byPointer),
    link.store.subscribe(follow),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function isInside({ x, y }: Place, { width, height }: ZoomedPlot['frame']): boolean {
  return Math.min(x / width, y / height, 1 - x / width, 1 - y / height) > EDGE
}

/** From near one finger moves the picture; else it scrolls the page, and two come nearer. */
function ofTouchAction({ plot, zoom }: ZoomedPlot): Stop {
  const before = plot.style.touchAction
  const set = (): void => {
    plot.style.touchAction = zoom.live().k > 1 ? 'none' : 'pan-x pan-y'
  }
  set()
  const stop = zoom.onMove(set)
  return () => {
    stop()
    plot.style.touchAction = before
  }
}

/** Views on their way: where to, and where they stood last. */
const AIMS = new WeakMap<ZoomStore, { readonly to: ZoomView; readonly last: ZoomView }>()

/** Where a view glides to, or stands: who presses a key quickly twice means two steps. */
export function aimOf(zoom: ZoomStore): ZoomView {
  const aim = AIMS.get(zoom)
  return aim?.last === zoom.live() ? aim.to : zoom.live()
}

/** Moves the view there in a short while; at once where things are to stand still. */
export function glide(zoom: ZoomStore, to: ZoomView, moves: boolean): void {
  if (!moves) {
    zoom.move(to)
    return
  }
  const from = zoom.live()
  const begin = performance.now()
  const goOn = (last: ZoomView): void => {
    const aim = { to, last }
    AIMS.set(zoom, aim)
    requestAnimationFrame((now) => {
      // Whoever moves it meanwhile has it.
      if (AIMS.get(zoom) !== aim || zoom.live() !== last) return
      const t = Math.min(1, Math.max(0, (now - begin) / STEP_MS))
      zoom.move(t === 1 ? to : onTheWay(from, to, 1 - (1 - t) ** 3))
      if (t < 1) goOn(zoom.live())
    })
  }
  goOn(from)
}

function onTheWay(from: ZoomView, to: ZoomView, eased: number): ZoomView {
  const k = from.k * (to.k / from.k) ** eased
  const share = to.k === from.k ? eased : (k - from.k) / (to.k - from.k)
  return { k, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
