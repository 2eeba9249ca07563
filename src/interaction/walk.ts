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
  | { readonly kind: 'stay'; readonly why?: string }

const MOVES: readonly string[] = ['left', 'right', 'up', 'down', 'home', 'end', 'pageUp', 'pageDown'] satisfies Move[]

/** `ArrowLeft` as `left`, `PageUp` as `pageUp`; null for keys that lead nowhere. */
function moveOf(key: string): Move | null {
  const name = key.replace('Arrow', '').replace(/^./, (letter) => letter.toLowerCase())
  return MOVES.includes(name) && name !== key ? (name as Move) : null
}

/** What a chart offers to a walker. */
export interface WalkMap {
  /** In reading order: the first is where walking begins, Home and End lead to the first and the last of those that do not say otherwise. */
  readonly items: readonly ChartItem[]
  readonly byKey: ReadonlyMap<string, ChartItem>
  readonly commands: readonly ChartCommand[]
}

/**
 * Reads a key press as an action: arrows walk, Enter and Space select (Shift adds, Ctrl or Cmd
 * toggles), Escape steps out, `?` helps, `t` shows the table. Pure; cost O(commands).
 */
export function walk(map: WalkMap, activeKey: string | null, press: KeyPress): WalkAction | null {
  const move = moveOf(press.key)
  if (move !== null) return press.toggle ? null : step(map, activeKey, move)
  if (press.key === 'Escape') return { kind: 'escape' }
  if (press.key === 'Enter' || press.key === ' ')
    return activeKey === null ? { kind: 'stay' } : { kind: 'select', key: activeKey, mode: selectMode(press) }
  if (press.toggle) return null
  if (press.key === '?') return { kind: 'help' }
  const letter = press.key.toLowerCase()
  const command = map.commands.find((candidate) => candidate.key === letter)
  if (command !== undefined) return goTo(map, command.go(activeKey), command.nowhere)
  return letter === 't' ? { kind: 'table' } : null
}

/** The mode that the modifier keys of a click or key press ask for. */
export function selectMode(press: { readonly shift: boolean; readonly toggle: boolean }): SelectMode {
  if (press.toggle) return 'toggle'
  return press.shift ? 'add' : 'replace'
}

/** Without an active item every move begins: for End where it leads to from the first, else at the first. */
function step({ items, byKey }: WalkMap, activeKey: string | null, move: Move): WalkAction {
  const active = byKey.get(activeKey ?? '')
  const first = items[0]
  const last = (active === undefined ? first?.moves.end : undefined) ?? items.at(-1)?.key
  const edge = move === 'end' ? last : first?.key
  const isJump = move === 'home' || move === 'end'
  return goTo({ byKey }, active === undefined ? edge : (active.moves[move] ?? (isJump ? edge : undefined)))
}

function goTo({ byKey }: Pick<WalkMap, 'byKey'>, key: string | null | undefined, nowhere?: string): WalkAction {
  if (key != null && byKey.has(key)) return { kind: 'go', key }
  return nowhere === undefined ? { kind: 'stay' } : { kind: 'stay', why: nowhere }
}
