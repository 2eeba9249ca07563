import type { ChartItem } from '../../interaction/chart-item.js'
import { nextSelection } from '../../interaction/selection.js'
import type { SelectMode, WalkAction, WalkMap } from '../../interaction/walk.js'
import { refKey } from '../../model/journey-ref.js'
import type { ChartShell } from './use-chart-shell.js'
import type { Leaving } from './use-leaving.js'
import type { LinkedControls } from './use-linked-state.js'
import type { Point, ReadingState, ReadingSteps } from './use-reading-state.js'

/** What is said on arriving at an item by key; `from` is the key of the item that the step began at, or null. */
export type Announce = (item: ChartItem, from: string | null) => string

/** One chart as its reader finds it. */
export interface ReadingPlace {
  readonly shell: Pick<ChartShell<unknown>, 'link' | 'common'>
  readonly map: WalkMap
  readonly state: ReadingState
  readonly active: ChartItem | null
  readonly linked: LinkedControls
  readonly leaving: Leaving
  readonly announce: Announce
}

/** What a reader can do with one chart, by whatever means. */
export interface ReadingActs {
  /** Arrives at an item, by pointer where one is given; without an item, nowhere. */
  readonly activate: (item: ChartItem | undefined, pointer?: Point | null) => void
  /** The pointer is gone: what it pointed at is left in a moment. */
  readonly leave: () => void
  /** Chooses an item and says what has come of it. */
  readonly select: (key: string, mode: SelectMode) => void
  /** Does what a key press asks for; false where there is nothing to do, and the page may take the key. */
  readonly perform: (action: WalkAction, isRepeated: boolean) => boolean
}

/** While a key is held the reader hears where it lands, not every step on the way. */
const SPEAK_DELAY_MS = 250

/** What the reader can do from here. Nothing of it measures or lays out. */
export function readingActs(
  { shell, map: { byKey }, state, active, linked, leaving, announce }: ReadingPlace,
  { change, toggleTable, say }: ReadingSteps,
): ReadingActs {
  const { selection, select: choose } = linked

  const activate: ReadingActs['activate'] = (item, pointer = null) => {
    change({ activeKey: item?.key ?? null, pointer, dismissed: false })
    if (item === undefined) {
      leaving.stay()
      linked.release(active === null ? state.activeKey : refKey(active.ref))
    } else {
      leaving.arrive()
      linked.point(item.ref)
    }
  }

  const select: ReadingActs['select'] = (key, mode) => {
    const item = byKey.get(key)
    if (item === undefined) return
    // Alone, a chart forgets what its new data does not hold; linked, others may still show it.
    const known = shell.link === null ? selection.filter((ref) => byKey.has(refKey(ref))) : selection
    const next = nextSelection(known, item.ref, mode)
    choose(next)
    say(next.some((ref) => refKey(ref) === key) ? shell.common.selected(item.title) : shell.common.selectionCleared)
  }

  const go = (key: string, isRepeated: boolean): void => {
    const item = byKey.get(key)
    activate(item)
    if (item !== undefined) say(announce(item, state.activeKey), isRepeated ? SPEAK_DELAY_MS : 0)
  }

  /** Out of what is open, nearest first: the help, the tooltip, the selection, the place in the picture. */
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

  const perform: ReadingActs['perform'] = (action, isRepeated) => {
    if (action.kind === 'escape') return stepOut()
    if (action.kind === 'select') select(action.key, action.mode)
    else if (action.kind === 'go') go(action.key, isRepeated)
    else if (action.kind === 'table') toggleTable()
    else if (action.kind === 'help') change({ help: !state.help })
    else if (action.why !== undefined) say(action.why)
    return true
  }

  return { activate, leave: () => leaving.leave(() => activate(undefined)), select, perform }
}
