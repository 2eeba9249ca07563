import { rounded } from '../foundation/rounded.js'
import type { ChartItem, FocusShape } from './chart-item.js'
import { ItemOver } from './item-over.js'
import type { PlaceItems, ZoomStore } from './zoom-store.js'
import { onScreen, WHOLE, type ZoomView } from './zoom-view.js'

/**
 * All items as they stand on the screen: where tooltips point and the focus ring runs is worked out
 * when it is asked for, so a view that comes to rest costs nothing, however many items there are.
 */
export const itemsOnScreen: PlaceItems = (items, zoom) => items.map((item) => new PlacedItem(item, zoom))

class PlacedItem extends ItemOver {
  readonly #zoom: ZoomStore

  constructor(item: ChartItem, zoom: ZoomStore) {
    super(item)
    this.#zoom = zoom
  }

  override get anchor(): ChartItem['anchor'] {
    return onScreen(this.#zoom.get(), super.anchor)
  }

  override get focus(): FocusShape {
    return shapeOnScreen(super.focus, this.#zoom.get())
  }
}

function shapeOnScreen(shape: FocusShape, view: ZoomView): FocusShape {
  if (view === WHOLE) return shape
  const { k } = view
  switch (shape.kind) {
    case 'path':
      return { kind: 'path', d: shape.d.replace(POINT, (_, x: string, y: string) => pathPoint(view, +x, +y)) }
    case 'circle':
      return { ...shape, ...onScreen(view, shape), radius: shape.radius * k }
    case 'rect':
      return { ...shape, ...onScreen(view, shape), width: shape.width * k, height: shape.height * k }
  }
}

/** `x,y` of path data that is made of points alone. */
const POINT = /(-?[\d.]+),(-?[\d.]+)/g

function pathPoint(view: ZoomView, x: number, y: number): string {
  const at = onScreen(view, { x, y })
  return `${rounded(at.x, 1)},${rounded(at.y, 1)}`
}
