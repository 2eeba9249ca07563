import type { ChartItem, FocusShape } from './chart-item.js'
import type { PlaceItems } from './zoom-store.js'
import { onScreen, WHOLE, type ZoomView } from './zoom-view.js'

/**
 * All items as they stand on the screen: where tooltips point and the focus ring runs is worked out
 * when it is asked for, so a view that comes to rest costs nothing, however many items there are.
 */
export const itemsOnScreen: PlaceItems = (items, zoom) => {
  const placed: PropertyDescriptorMap & ThisType<ChartItem> = {
    anchor: {
      enumerable: true,
      get() {
        return onScreen(zoom.get(), itself(this).anchor)
      },
    },
    focus: {
      enumerable: true,
      get() {
        return shapeOnScreen(itself(this).focus, zoom.get())
      },
    },
  }
  return items.map((item) => Object.create(item, placed) as ChartItem)
}

function itself(placed: ChartItem): ChartItem {
  return Object.getPrototypeOf(placed) as ChartItem
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
  return `${Math.round(at.x * 10) / 10},${Math.round(at.y * 10) / 10}`
}
