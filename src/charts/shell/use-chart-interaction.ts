import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Emphasis } from '../../foundation/emphasis.js'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { emphasise } from '../../interaction/emphasis.js'
import { nearestItem } from '../../interaction/nearest-item.js'
import { nextSelection } from '../../interaction/selection.js'
import { type SelectMode, selectMode, type WalkAction, type WalkMap, walk } from '../../interaction/walk.js'
import { refKey } from '../../model/journey-ref.js'
import { toldAgain } from './told-again.js'
import type { ChartShell } from './use-chart-shell.js'
import { useLeaving } from './use-leaving.js'
import { useLinkedState } from './use-linked-state.js'

/** A point in the viewport, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Finds the item at a point of the plot where marks are not elements (canvas). */
export type HitTest = (x: number, y: number) => string | null

/** What is said on arriving at an item by key; `from` is the key of the item that the step began at, or null. */
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
  readonly closeHelp: () => void
  readonly toggleTable: () => void
  readonly dismissTooltip: () => void
  readonly plotHandlers: PlotHandlers
  readonly tooltipHandlers: TooltipHandlers
}

interface PlotHandlers {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
  readonly onPointerLeave: (event: PointerEvent<HTMLElement>) => void
  readonly onClick: (event: MouseEvent<HTMLElement>) => void
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void
}

interface TooltipHandlers {
  readonly onPointerEnter: () => void
  readonly onPointerLeave: () => void
}

interface InnerState {
  readonly activeKey: string | null
  /** Null where the keyboard has led here. */
  readonly pointer: Point | null
  readonly dismissed: boolean
  readonly help: boolean
  readonly table: boolean
  readonly announcement: string
}

const AT_REST: InnerState = {
  activeKey: null,
  pointer: null,
  dismissed: false,
  help: false,
  table: false,
  announcement: '',
}

/** While a key is held the reader hears where it lands, not every step on the way. */
const SPEAK_DELAY_MS = 250

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
  const leaving = useLeaving()
  const speaking = useTimer()
  const {
    selection,
    highlight,
    select: choose,
    point,
    release,
  } = useLinkedState(shell.props, shell.link, shell.idPrefix)
  const map = useMemo<WalkMap>(
    () => ({ items, byKey: new Map(items.map((item) => [item.key, item])), commands }),
    [items, commands],
  )
  const { byKey } = map
  const selectedKeys = useMemo(() => new Set(selection.map(refKey)), [selection])
  const highlightKey = highlight === null ? null : refKey(highlight)
  // A chart that counts only what is selected has nothing to set off against it.
  const isFiltered = shell.filtered !== null
  const emphases = useMemo(() => {
    const chosen = isFiltered ? [] : selectedKeys
    return emphasise(items, byKey, new Set(highlightKey === null ? chosen : [highlightKey]))
  }, [items, byKey, highlightKey, selectedKeys, isFiltered])
  const active = (state.activeKey === null ? null : byKey.get(state.activeKey)) ?? null

  const change = (next: Partial<InnerState>): void => setState((last) => ({ ...last, ...next }))
  const toggleTable = useCallback(() => setState((last) => ({ ...last, table: !last.table })), [])
  const say = (text: string, delayMs = 0): void =>
    speaking(() => setState((last) => ({ ...last, announcement: toldAgain(last.announcement, text) })), delayMs)

  const activate = (item: ChartItem | undefined, pointer: Point | null = null): void => {
    change({ activeKey: item?.key ?? null, pointer, dismissed: false })
    if (item === undefined) {
      leaving.stay()
      release(active === null ? state.activeKey : refKey(active.ref))
    } else {
      leaving.arrive()
      point(item.ref)
    }
  }

  const leave = (): void => leaving.leave(() => activate(undefined))

  const select = (key: string, mode: SelectMode): void => {
    const item = byKey.get(key)
    if (item === undefined) return
    // Alone, a chart forgets what its new data does not hold; linked, others may still show it.
    const known = shell.link === null ? selection.filter((ref) => byKey.has(refKey(ref))) : selection
    const next = nextSelection(known, item.ref, mode)
    choose(next)
    say(next.some((ref) => refKey(ref) === key) ? shell.common.selected(item.title) : shell.common.selectionCleared)
  }

  const stepOut = (): boolean => {
    if (state.help) change({ help: false })
    else if (active !== null && !state.dismissed) change({ dismissed: true })
    else if (selection.length > 0) {
      choose([])
      say(shell.common.selectionCleared)
    } else if (active !== null) activate(undefined)
    else return false
    return true
  }

  const act = (action: WalkAction, isRepeated: boolean): boolean => {
    if (action.kind === 'escape') return stepOut()
    if (action.kind === 'select') select(action.key, action.mode)
    else if (action.kind === 'go') {
      const item = byKey.get(action.key)
      activate(item)
      if (item !== undefined) say(announce(item, state.activeKey), isRepeated ? SPEAK_DELAY_MS : 0)
    } else if (action.kind === 'table') toggleTable()
    else if (action.kind === 'help') change({ help: !state.help })
    else if (action.why !== undefined) say(action.why)
    return true
  }

  const hover = (event: PointerEvent<HTMLElement>): void => {
    const item = itemAt(event, map, hitTest)
    if (item === undefined) {
      if (state.pointer !== null) leave()
    } else if (item === active && state.pointer !== null) leaving.stay()
    else activate(item, { x: event.clientX, y: event.clientY })
  }

  return {
    active,
    pointer: state.pointer,
    showsTooltip: active !== null && !state.dismissed && !state.help,
    showsFocus: state.pointer === null,
    showsHelp: state.help,
    showsTable: state.table,
    announcement: state.announcement,
    emphases,
    selectedKeys,
    closeHelp: () => change({ help: false }),
    toggleTable,
    dismissTooltip: () => change({ dismissed: true }),
    plotHandlers: {
      onKeyDown: (event) => {
        if (event.target !== event.currentTarget || event.altKey) return
        const action = walk(map, active?.key ?? null, { key: event.key, ...modifiers(event) })
        if (action !== null && act(action, event.repeat)) event.preventDefault()
      },
      onPointerDown: hover,
      onPointerMove: hover,
      // A finger that is lifted has not left: what it touched stays until it touches elsewhere.
      onPointerLeave: (event) => {
        if (state.pointer !== null && event.pointerType !== 'touch') leave()
      },
      onClick: (event) => {
        const item = itemAt(event, map, hitTest)
        if (item !== undefined) select(item.key, selectMode(modifiers(event)))
        else if (selection.length > 0) choose([])
      },
      onBlur: ({ currentTarget }) => {
        // Where the whole window loses the focus, the plot has it again when the reader comes back.
        if (currentTarget === document.activeElement) return
        if (active !== null && state.pointer === null && !state.help) activate(undefined)
      },
    },
    tooltipHandlers: { onPointerEnter: leaving.stay, onPointerLeave: leave },
  }
}

/** Calls a function later; a new call takes the place of the last, without a function it only ends it. */
function useTimer(): (run?: () => void, delayMs?: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (run, delayMs = 0) => {
    clearTimeout(timer.current)
    if (delayMs > 0 && run !== undefined) timer.current = setTimeout(run, delayMs)
    else run?.()
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
