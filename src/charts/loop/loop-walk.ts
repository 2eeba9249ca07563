import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { refKey } from '../../model/journey-ref.js'
import type { LoopMessages } from '../../voice/loop/loop-messages.js'
import { lateItem } from '../shell/late-item.js'
import type { LoopItemDraft } from './loop-items.js'

/** The things of a loop, and how keys lead from one to another. */
export interface LoopWalk {
  readonly items: readonly ChartItem[]
  readonly commands: readonly ChartCommand[]
  /** By how many laps a step from one item to another goes on: 1, -1 or 0. */
  readonly lapOf: (from: string | null, to: string) => number
}

interface Step {
  readonly draft: LoopItemDraft
  readonly key: string
}

/**
 * Right leads onward round the loop and from the joint into the next lap, left back. Down leads from a
 * stage to what joins, leaves and moves there, largest first, up the other way; from there right leads
 * to where it goes and left to where it comes from. Further keys lead along all that comes in or goes
 * out, and from the steepest loss to the next. Cost: n log n in the things drawn.
 */
export function loopWalk(drafts: readonly LoopItemDraft[], measure: LoopMeasure, messages: LoopMessages): LoopWalk {
  const steps = drafts.map((draft): Step => ({ draft, key: refKey(draft.ref) }))
  const mains = steps.filter(({ draft }) => draft.isMain)
  const groups = mains.map((main) => [main, ...bySize(steps.filter((step) => groupOf(step) === mains.indexOf(main)))])
  const keyOf = (index: number): string | undefined => mains[(index + mains.length) % mains.length]?.key
  const items = groups.flatMap((group, main) =>
    group.map((step, at) => {
      const { from, to, isMain } = step.draft
      const back = isMain ? main - 1 : (from ?? to ?? main)
      const onward = isMain || to === null ? main + 1 : to
      const moves = (): Moves => ({
        left: keyOf(back),
        right: keyOf(onward),
        down: group[at + 1]?.key,
        up: group[at - 1]?.key,
      })
      return itemOf(step, moves, steps)
    }),
  )
  return { items, commands: commandsOf(steps, measure, messages), lapOf: lapsOf(mains) }
}

/** The stage under which a thing is found; the stages and the joint head their own groups. */
function groupOf({ draft }: Step): number {
  return draft.isMain ? -1 : (draft.from ?? draft.to ?? 0)
}

function bySize(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => b.draft.size - a.draft.size || (a.key < b.key ? -1 : 1))
}

type Moves = Record<string, string | undefined>

function itemOf({ draft, key }: Step, moves: () => Moves, steps: readonly Step[]): ChartItem {
  const { ref, words, anchor, focus } = draft
  return lateItem({ key, ref, anchor, focus }, words, () => ({
    moves: Object.fromEntries(Object.entries(moves()).filter((entry) => entry[1] !== undefined)) as ChartItem['moves'],
    related: relatedTo(draft, steps)
      .map((other) => other.key)
      .filter((other) => other !== key),
  }))
}

function relatedTo(draft: LoopItemDraft, steps: readonly Step[]): Step[] {
  const touches = (stage: number | null): boolean => stage !== null && (stage === draft.from || stage === draft.to)
  return steps.filter((other) =>
    draft.isMain || other.draft.isMain
      ? touches(other.draft.from) || touches(other.draft.to)
      : isTwin(draft, other.draft),
  )
}

function isStage({ draft }: Step): boolean {
  return draft.ref.kind === 'stage'
}

/** The same driver at the other end. */
function isTwin({ ref }: LoopItemDraft, other: LoopItemDraft): boolean {
  return ref.kind === 'driver' && other.ref.kind === 'driver' && ref.driver === other.ref.driver
}

/** Walking on from the last of the main things to the first is a lap; back again, one less. */
function lapsOf(mains: readonly Step[]): LoopWalk['lapOf'] {
  const first = mains[0]?.key
  const last = mains.at(-1)?.key
  return (from, to) => {
    if (mains.length < 3) return 0
    return from === last && to === first ? 1 : from === first && to === last ? -1 : 0
  }
}

function commandsOf(steps: readonly Step[], { stages }: LoopMeasure, { keys }: LoopMessages): ChartCommand[] {
  const stageOf = (active: string | null, end: 'from' | 'to'): number => {
    const draft = steps.find(({ key }) => key === active)?.draft
    return draft?.[end] ?? draft?.from ?? draft?.to ?? 0
  }
  const along = (end: 'from' | 'to') => (active: string | null) => {
    const stage = stageOf(active, end)
    return nextOf(bySize(steps.filter((step) => !isStage(step) && step.draft[end] === stage)), active)
  }
  const losses = steps.filter(({ draft }) => draft.ref.kind === 'transition' && draft.ref.flow === 'lost')
  const share = ({ draft }: Step): number => draft.size / Math.max(1, stages[draft.from ?? 0]?.actors ?? 0)
  const steepest = [...losses].sort((a, b) => share(b) - share(a))
  return [
    { key: 'i', label: keys.incoming, go: along('to') },
    { key: 'o', label: keys.outgoing, go: along('from') },
    { key: 'l', label: keys.loss, go: (active) => nextOf(steepest, active) },
  ]
}

/** The one after the active one, round and round; the first where another is active. */
function nextOf(list: readonly Step[], active: string | null): string | null {
  const at = list.findIndex(({ key }) => key === active)
  return list[(at + 1) % Math.max(1, list.length)]?.key ?? null
}
