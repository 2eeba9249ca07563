import type { ChartItem } from './chart-item.js'
import { WHOLE, type ZoomView } from './zoom-view.js'

/**
 * The view of one chart that can be zoomed. While it moves only those who listen with `onMove` are
 * told; when it rests, all. Free of React; bind `get` and `subscribe` with `useSyncExternalStore`.
 */
export interface ZoomStore {
  /** The view at rest. */
  readonly get: () => ZoomView
  readonly subscribe: (listener: () => void) => () => void
  /** The view of this moment. */
  readonly live: () => ZoomView
  readonly onMove: (listener: () => void) => () => void
  readonly move: (view: ZoomView) => void
  /** How items stand on the screen. In the whole picture, and until `placeWith` gives a way: as they are. */
  readonly placing: () => PlaceItems
  readonly placeWith: (place: PlaceItems) => void
}

/** Items of the whole picture as they stand on the screen. */
export type PlaceItems = (items: readonly ChartItem[], zoom: ZoomStore) => readonly ChartItem[]

/** Ms without a move after which the view is at rest. */
const REST_MS = 120

const AS_THEY_ARE: PlaceItems = (items) => items

/** A store that shows the whole picture. */
export function createZoomStore(): ZoomStore {
  let [rest, live] = [WHOLE, WHOLE]
  let placing = AS_THEY_ARE
  let timer: ReturnType<typeof setTimeout> | undefined
  const resting = new Set<() => void>()
  const moving = new Set<() => void>()
  const settle = (): void => {
    rest = live
    for (const listener of resting) listener()
  }
  return {
    get: () => rest,
    live: () => live,
    subscribe: (listener) => listenTo(resting, listener),
    onMove: (listener) => listenTo(moving, listener),
    move: (view) => {
      if (view.k === live.k && view.x === live.x && view.y === live.y) return
      live = view
      for (const listener of moving) listener()
      clearTimeout(timer)
      timer = setTimeout(settle, REST_MS)
    },
    placing: () => (rest === WHOLE ? AS_THEY_ARE : placing),
    placeWith: (place) => {
      if (place === placing) return
      placing = place
      if (rest !== WHOLE) settle()
    },
  }
}

function listenTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
