import type { ChartCommand, ChartItem, Move } from './chart-item.js'

/** A key press without its event, so that walking needs no DOM. */
export interface KeyPress {
  readonly key: string
  readonly shift: boolean
  /** Ctrl, or Cmd on a Mac. */
  readonly toggle: boolean
}

/** How a selection changes: replace, add, or toggle. */
export type SelectMode = 'replace' | 'add' | 'toggle'

/** What a key press means; null where the chart leaves it to the page. */
export type WalkAction =
  | { readonly kind: 'go'; readonly key: string }
  | { readonly kind: 'select'; readonly key: string; readonly mode: SelectMode }
  | { readonly kind: 'escape' }
  | { readonly kind: 'help' }
  | { readonly kind: 'table' }
  | { readonly kind: 'stay' }

const MOVE_OF_KEY: Readonly<Record<string, Move>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'home',
  End: 'end',
  PageUp: 'pageUp',
  PageDown: 'pageDown',
}

/** What a chart offers to a walker. */
export interface WalkMap {
  /** In reading order: the first is where walking begins, Home and End lead to the first and the last. */
  readonly items: readonly ChartItem[]
  readonly byKey: ReadonlyMap<string, ChartItem>
  readonly commands: readonly ChartCommand[]
}

/**
 * Reads a key press as an action: arrows walk, Enter and Space select (Shift adds, Ctrl or Cmd
 * toggles), Escape steps out, `?` helps, `t` shows the table. Pure; cost O(commands).
 */
export function walk(map: WalkMap, activeKey: string | null, press: KeyPress): WalkAction | null {
  const move = MOVE_OF_KEY[press.key]
  if (move !== undefined) return press.toggle ? null : step(map, activeKey, move)
  if (press.key === 'Escape') return { kind: 'escape' }
  if (press.key === 'Enter' || press.key === ' ') {
    if (activeKey === null) return { kind: 'stay' }
    return { kind: 'select', key: activeKey, mode: selectMode(press) }
  }
  if (press.toggle) return null
  if (press.key === '?') return { kind: 'help' }
  const letter = press.key.toLowerCase()
  const command = map.commands.find((candidate) => candidate.key === letter)
  if (command !== undefined) return goTo(map, command.go(activeKey))
  return letter === 't' ? { kind: 'table' } : null
}

/** The mode that the modifier keys of a click or key press ask for. */
export function selectMode(press: { readonly shift: boolean; readonly toggle: boolean }): SelectMode {
  if (press.toggle) return 'toggle'
  return press.shift ? 'add' : 'replace'
}

function step(map: WalkMap, activeKey: string | null, move: Move): WalkAction {
  const active = activeKey === null ? undefined : map.byKey.get(activeKey)
  const edge = move === 'end' ? map.items.at(-1) : map.items[0]
  if (active === undefined) return goTo(map, edge?.key ?? null)
  const target = active.moves[move] ?? (move === 'home' || move === 'end' ? edge?.key : undefined)
  return goTo(map, target ?? null)
}

function goTo(map: WalkMap, key: string | null): WalkAction {
  return key !== null && map.byKey.has(key) ? { kind: 'go', key } : { kind: 'stay' }
}
