import type { ChartItem, FocusShape } from './chart-item.js'
import type { PlaceItems } from './zoom-store.js'
import { onScreen, type ZoomView } from './zoom-view.js'

/** All items as they stand on the screen: where tooltips point and the focus ring runs. */
export const itemsOnScreen: PlaceItems = (items, view) => items.map((item) => itemOnScreen(item, view))

function itemOnScreen(item: ChartItem, view: ZoomView): ChartItem {
  return Object.create(item, {
    anchor: { value: onScreen(view, item.anchor), enumerable: true },
    focus: { value: shapeOnScreen(item.focus, view), enumerable: true },
  }) as ChartItem
}

function shapeOnScreen(shape: FocusShape, view: ZoomView): FocusShape {
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
