import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { nearestItem } from '../../interaction/nearest-item.js'
import { selectMode, type WalkMap, walk } from '../../interaction/walk.js'
import type { ReadingActs, ReadingPlace } from './reading-acts.js'

/** Finds the item at a point of the plot where marks are not elements (canvas). */
export type HitTest = (x: number, y: number) => string | null

/** What the element that holds the picture listens to. */
export interface PlotHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

/** What keys and pointer do to one chart. */
export function plotHandlers(
  { map, state: { pointer, help }, active, linked: { selection, select: choose }, leaving }: ReadingPlace,
  { activate, leave, select, perform }: ReadingActs,
  hitTest: HitTest | undefined,
): PlotHandlers {
  const hover = (event: PointerEvent<HTMLElement>): void => {
    const item = itemAt(event, map, hitTest)
    if (item === undefined) {
      if (pointer !== null) leave()
    } else if (item === active && pointer !== null) leaving.stay()
    else activate(item, { x: event.clientX, y: event.clientY })
  }
  return {
    onKeyDown: (event) => {
      if (event.target !== event.currentTarget || event.altKey) return
      const action = walk(map, active?.key ?? null, { key: event.key, ...modifiers(event) })
      if (action !== null && perform(action, event.repeat)) event.preventDefault()
    },
    onPointerDown: hover,
    onPointerMove: hover,
    // A finger that is lifted has not left: what it touched stays until it touches elsewhere.
    onPointerLeave: (event) => {
      if (pointer !== null && event.pointerType !== 'touch') leave()
    },
    onClick: (event) => {
      const item = itemAt(event, map, hitTest)
      if (item !== undefined) select(item.key, selectMode(modifiers(event)))
      else if (selection.length > 0) choose([])
    },
    onBlur: ({ currentTarget }) => {
      // Where the whole window loses the focus, the plot has it again when the reader comes back.
      if (currentTarget === document.activeElement) return
      if (active !== null && pointer === null && !help) activate(undefined)
    },
  }
}

function modifiers(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): {
  shift: boolean
  toggle: boolean
} {
  return { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey }
}

/** What an event points at: a mark, else what the hit test finds, else what is near enough to be meant. */
function itemAt(event: MouseEvent<HTMLElement>, map: WalkMap, hitTest: HitTest | undefined): ChartItem | undefined {
  const mark = event.target instanceof Element ? event.target.closest('[data-key]') : null
  const known = map.byKey.get(mark?.getAttribute('data-key') ?? '')
  if (known !== undefined) return known
  const box = event.currentTarget.getBoundingClientRect()
  const [x, y] = [event.clientX - box.left, event.clientY - box.top]
  return map.byKey.get(hitTest?.(x, y) ?? '') ?? nearestItem(map.items, x, y)
}
