/** What part of a picture is seen: a point of it stands at `x + k * point.x`, `y + k * point.y` on the screen. */
export interface ZoomView {
  /** 1 shows the whole picture. */
  readonly k: number
  readonly x: number
  readonly y: number
}

/** A frame, px. */
interface Frame {
  readonly width: number
  readonly height: number
}

/** The whole picture. */
export const WHOLE: ZoomView = { k: 1, x: 0, y: 0 }
/** As near as one can go. */
export const CLOSEST = 40

/** The view with the scale within 1 to `CLOSEST`, and the picture covering the frame. */
export function keptInFrame({ k, x, y }: ZoomView, { width, height }: Frame): ZoomView {
  const scale = Math.min(CLOSEST, Math.max(1, k))
  if (scale === 1) return WHOLE
  return { k: scale, x: between(width * (1 - scale), x, 0), y: between(height * (1 - scale), y, 0) }
}

/** Nearer (factor over 1) or further, so that what lies at a point of the screen stays there. */
export function zoomedAt(
  view: ZoomView,
  factor: number,
  at: { readonly x: number; readonly y: number },
  frame: Frame,
): ZoomView {
  const k = Math.min(CLOSEST, Math.max(1, view.k * factor))
  const by = k / view.k
  return keptInFrame({ k, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by }, frame)
}

/** Moved by px of the screen. */
export function pannedBy(view: ZoomView, dx: number, dy: number, frame: Frame): ZoomView {
  return keptInFrame({ k: view.k, x: view.x + dx, y: view.y + dy }, frame)
}

/** With a point of the picture in the middle of the frame, at the same scale. */
export function centredOn(view: ZoomView, at: { readonly x: number; readonly y: number }, frame: Frame): ZoomView {
  return keptInFrame({ k: view.k, x: frame.width / 2 - view.k * at.x, y: frame.height / 2 - view.k * at.y }, frame)
}

/** Where a point of the picture stands on the screen. */
export function onScreen(view: ZoomView, at: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: view.x + view.k * at.x, y: view.y + view.k * at.y }
}

/** Which point of the picture stands at a point of the screen. */
export function inPicture(view: ZoomView, at: { readonly x: number; readonly y: number }): { x: number; y: number } {
  return { x: (at.x - view.x) / view.k, y: (at.y - view.y) / view.k }
}

const STEP = 1.5
/** Share of the frame that one key press moves. */
const PAN_SHARE = 0.2

/**
 * The view after a key press, or null where the key means nothing here: `+` and `-` zoom, `0` shows
 * everything, arrows with Ctrl or Cmd move. Pure.
 */
export function viewAfterKey(
  view: ZoomView,
  press: { readonly key: string; readonly toggle: boolean },
  frame: Frame,
): ZoomView | null {
  const middle = { x: frame.width / 2, y: frame.height / 2 }
  if (press.toggle) {
    const way = PAN[press.key]
    if (way === undefined) return null
    return pannedBy(view, way[0] * frame.width * PAN_SHARE, way[1] * frame.height * PAN_SHARE, frame)
  }
  if (press.key === '+' || press.key === '=') return zoomedAt(view, STEP, middle, frame)
  if (press.key === '-' || press.key === '_') return zoomedAt(view, 1 / STEP, middle, frame)
  return press.key === '0' ? WHOLE : null
}

const PAN: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
}

function between(low: number, value: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
