import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Emphasis } from '../../foundation/emphasis.js'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { emphasise } from '../../interaction/emphasis.js'
import { nextSelection } from '../../interaction/selection.js'
import {
  type KeyPress,
  type SelectMode,
  selectMode,
  type WalkAction,
  type WalkMap,
  walk,
} from '../../interaction/walk.js'
import { refKey } from '../../model/journey-ref.js'
import type { ChartShell } from './use-chart-shell.js'
import { useLinkedState } from './use-linked-state.js'

/** A point in the viewport, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Finds the item at a point of the plot where marks are not elements (canvas). */
export type HitTest = (x: number, y: number) => string | null

/** The sentence for an item that is reached by key, from the key of the item before. */
export type Announce = (item: ChartItem, from: string | null) => string

/** What is going on between the reader and one chart. */
export interface ChartInteraction {
  readonly active: ChartItem | null
  /** Where the tooltip points: at the pointer, or (null) at the item's anchor. */
  readonly pointer: Point | null
  readonly showsTooltip: boolean
  /** True where the active item was reached by keyboard: it gets the focus ring. */
  readonly showsFocus: boolean
  readonly showsHelp: boolean
  readonly showsTable: boolean
  /** What is to be spoken. */
  readonly announcement: string
  readonly emphases: ReadonlyMap<string, Emphasis> | null
  readonly selectedKeys: ReadonlySet<string>
  readonly toggleTable: () => void
  readonly plotHandlers: PlotHandlers
  readonly tooltipHandlers: TooltipHandlers
}

interface PlotHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: () => void
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

interface TooltipHandlers {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

interface InnerState {
  readonly activeKey: string | null
  readonly pointer: Point | null
  readonly byKeyboard: boolean
  readonly dismissed: boolean
  readonly showsHelp: boolean
  readonly showsTable: boolean
  readonly announcement: string
}

const AT_REST: InnerState = {
  activeKey: null,
  pointer: null,
  byKeyboard: false,
  dismissed: false,
  showsHelp: false,
  showsTable: false,
  announcement: '',
}

/** Time to move the pointer from a mark into its tooltip. */
const LEAVE_DELAY_MS = 160

/**
 * Pointer, keyboard, selection and highlight of one chart. Hover and selection change this state
 * and never the layout.
 */
export function useChartInteraction(
  shell: ChartShell<unknown>,
  items: readonly ChartItem[],
  commands: readonly ChartCommand[],
  hitTest?: HitTest,
  announce: Announce = (item) => item.label,
): ChartInteraction {
  const [state, setState] = useState(AT_REST)
  const leaving = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const linked = useLinkedState(shell.props, shell.link)
  const map = useMemo<WalkMap>(
    () => ({ items, byKey: new Map(items.map((item) => [item.key, item])), commands }),
    [items, commands],
  )
  const selectedKeys = useMemo(() => new Set(linked.selection.map(refKey)), [linked.selection])
  const highlightKey = linked.highlight === null ? null : refKey(linked.highlight)
  const emphases = useMemo(
    () => emphasise(items, map.byKey, highlightKey === null ? selectedKeys : new Set([highlightKey])),
    [items, map, highlightKey, selectedKeys],
  )
  useEffect(() => () => clearTimeout(leaving.current), [])

  const change = (next: Partial<InnerState>): void => setState((last) => ({ ...last, ...next }))
  const stay = (): void => clearTimeout(leaving.current)

  const activate = (key: string | null, pointer: Point | null): void => {
    stay()
    const item = key === null ? undefined : map.byKey.get(key)
    const byKeyboard = pointer === null && item !== undefined
    change({
      activeKey: item?.key ?? null,
      pointer,
      byKeyboard,
      dismissed: false,
      ...(byKeyboard ? { announcement: announce(item, state.activeKey) } : {}),
    })
    linked.point(item?.ref ?? null)
  }

  const leave = (): void => {
    stay()
    leaving.current = setTimeout(() => activate(null, null), LEAVE_DELAY_MS)
  }

  const select = (key: string, mode: SelectMode): void => {
    const item = map.byKey.get(key)
    if (item === undefined) return
    const selection = nextSelection(linked.selection, item.ref, mode)
    const isIn = selection.some((ref) => refKey(ref) === key)
    linked.select(selection)
    change({ announcement: isIn ? shell.common.selected(item.title) : shell.common.selectionCleared })
  }

  const stepOut = (): boolean => {
    if (state.showsHelp) change({ showsHelp: false })
    else if (state.activeKey !== null && !state.dismissed) change({ dismissed: true })
    else if (linked.selection.length > 0) {
      linked.select([])
      change({ announcement: shell.common.selectionCleared })
    } else if (state.activeKey !== null) activate(null, null)
    else return false
    return true
  }

  const act = (action: WalkAction): boolean => {
    switch (action.kind) {
      case 'go':
        activate(action.key, null)
        return true
      case 'select':
        select(action.key, action.mode)
        return true
      case 'escape':
        return stepOut()
      case 'help':
        change({ showsHelp: !state.showsHelp })
        return true
      case 'table':
        change({ showsTable: !state.showsTable })
        return true
      case 'stay':
        return true
    }
  }

  const active = state.activeKey === null ? null : (map.byKey.get(state.activeKey) ?? null)
  return {
    active,
    pointer: state.pointer,
    showsTooltip: active !== null && !state.dismissed,
    showsFocus: state.byKeyboard,
    showsHelp: state.showsHelp,
    showsTable: state.showsTable,
    announcement: state.announcement,
    emphases,
    selectedKeys,
    toggleTable: () => change({ showsTable: !state.showsTable }),
    plotHandlers: {
      onKeyDown: (event) => {
        if (event.target !== event.currentTarget || event.altKey) return
        const action = walk(map, active?.key ?? null, keyPress(event))
        if (action !== null && act(action)) event.preventDefault()
      },
      onPointerMove: (event) => {
        const key = keyAt(event, hitTest)
        if (key !== null && map.byKey.has(key)) {
          stay()
          if (key !== state.activeKey || state.byKeyboard) activate(key, { x: event.clientX, y: event.clientY })
        } else if (state.activeKey !== null && !state.byKeyboard) leave()
      },
      onPointerLeave: () => {
        if (!state.byKeyboard && state.activeKey !== null) leave()
      },
      onClick: (event) => {
        const key = keyAt(event, hitTest)
        if (key !== null) select(key, selectMode(modifiers(event)))
        else if (linked.selection.length > 0) linked.select([])
      },
      onBlur: () => {
        if (state.byKeyboard) activate(null, null)
      },
    },
    tooltipHandlers: { onPointerEnter: stay, onPointerLeave: leave },
  }
}

function keyPress(event: KeyboardEvent): KeyPress {
  return { key: event.key, ...modifiers(event) }
}

function modifiers(event: { readonly shiftKey: boolean; readonly ctrlKey: boolean; readonly metaKey: boolean }): {
  shift: boolean
  toggle: boolean
} {
  return { shift: event.shiftKey, toggle: event.ctrlKey || event.metaKey }
}

function keyAt(event: MouseEvent<HTMLElement>, hitTest: HitTest | undefined): string | null {
  const mark = event.target instanceof Element ? event.target.closest('[data-key]') : null
  const key = mark?.getAttribute('data-key')
  if (key !== null && key !== undefined) return key
  if (hitTest === undefined) return null
  const box = event.currentTarget.getBoundingClientRect()
  return hitTest(event.clientX - box.left, event.clientY - box.top)
}
