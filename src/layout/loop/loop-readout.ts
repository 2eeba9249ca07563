import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import type { LabelText } from './label-box.js'
import type { LabelLine, LoopReadout } from './loop-layout.js'
import type { LoopTexts, ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import type { LoopPlan } from './loop-plan.js'

const LINE_HEIGHT = 1.28
/** Where less than this is free from side to side the number is set smaller. */
const NARROW_PX = 68

/**
 * Gain, multiplier and times in the middle: as many lines as fit in the room, the most important
 * first. A line that does not fit whole is left out, with all after it.
 */
export function loopReadout(plan: LoopPlan): LoopReadout | null {
  const { texts, density } = plan.options
  if (texts === null) return null
  const room = 2 * plan.frame.readout.halfWidthAt(0)
  const all = wantedLines(texts.readout, room < NARROW_PX)
  const wanted = room < TIMES_FROM_PX ? all.slice(0, AT_MOST_WITHOUT_TIMES) : all
  const value = wanted.slice(1, 2)
  const choices = density === 'spark' ? [] : choicesOf(wanted, room, plan)
  const inTwo = nameInTwo(choices.at(-1), room, plan)
  const named = plan.frame.isOpen ? [] : [...choices.slice(-NAMED), ...inTwo]
  const lines =
    firstSet(choices, (shown) => setWithin(shown, plan, 1)) ??
    firstSet(named, (shown) => setWithin(shown, plan, TIGHT)) ??
    firstSet([...inTwo, value], (shown) => setWithin(shown, plan, 1))
  return lines && { lines }
}

/** Rather than stand without its name, the number and the name reach this far into the room kept for thin streams. */
const TIGHT = 1.4

/** How many of the choices, the last ones, are the name and the number alone. */
const NAMED = 2

function firstSet<T, L>(choices: readonly T[], set: (choice: T) => L | null): L | null {
  for (const choice of choices) {
    const lines = set(choice)
    if (lines !== null) return lines
  }
  return null
}

/** Where less is free from side to side the times are left to the gain panel: the streams need room for their numbers. */
const TIMES_FROM_PX = 190
const AT_MOST_WITHOUT_TIMES = 4

/** The share of the room's width that a line is broken to where it is too long to be set whole. */
const BROKEN = 0.7

/** How many lines are told in any case: the name, the number, and what follows from it. */
const FIRST = 3

/**
 * All lines, then fewer, down to the first of what follows from the number: that is rather broken in two
 * than left out. At last the name over the number alone, if need be a smaller one.
 */
function choicesOf(wanted: readonly LabelText[], room: number, { options }: LoopPlan): LabelText[][] {
  const lines = wanted.map((line, index) => (index < 2 ? [line] : broken(line, room * BROKEN, options)))
  const more = Array.from({ length: Math.max(0, wanted.length - FIRST) }, (_, index) => wanted.length - index)
  return [
    ...more.map((count) => wanted.slice(0, count)),
    wanted.slice(0, FIRST),
    lines.slice(0, FIRST).flat(),
    wanted.slice(0, 2),
    wanted.slice(0, 2).map((line, index) => ({ ...line, fontPx: index === 1 ? 16 : line.fontPx })),
  ]
}

/** The name over two lines, and the number. */
function nameInTwo(named: readonly LabelText[] = [], room: number, { options }: LoopPlan): LabelText[][] {
  const [name, ...number] = named
  return name === undefined ? [] : [[...broken(name, room, options), ...number]]
}

function broken(line: LabelText, maxWidthPx: number, { measureText }: ResolvedLoopLayoutOptions): LabelText[] {
  const { lines, complete } = fitText(line.text, { ...line, maxWidthPx, maxLines: 2, measureText })
  return complete ? lines.map((text) => ({ ...line, text })) : [line]
}

/** Where the lines of a readout stand. */
export function readoutBoxes(readout: LoopReadout | null, { options }: LoopPlan): Rect[] {
  return (readout?.lines ?? []).map((line) => {
    const width = options.measureText(line.text, line.fontPx, line.weight)
    return { x: line.x - width / 2, y: line.y - line.fontPx, width, height: line.fontPx * 1.25 }
  })
}

/** The name, the number, what follows from it. */
function wantedLines({ label, value, lines }: LoopTexts['readout'], isNarrow: boolean): LabelText[] {
  return [
    { text: label, fontPx: 12, weight: 400, quiet: true },
    { text: value, fontPx: isNarrow ? 16 : 24, weight: 600, quiet: false },
    ...lines.map((text, index) => ({ text, fontPx: index === 0 ? 13 : 12, weight: 400, quiet: index > 0 })),
  ]
}

function setWithin(texts: readonly LabelText[], { frame, options }: LoopPlan, reach: number): LabelLine[] | null {
  const { center, halfWidthAt } = frame.readout
  const shown = texts.filter(({ text }) => text !== '')
  const height = shown.reduce((sum, { fontPx }) => sum + fontPx * LINE_HEIGHT, 0)
  let top = -height / 2
  const lines: LabelLine[] = []
  for (const { text, fontPx, weight, quiet } of shown) {
    const bottom = top + fontPx * LINE_HEIGHT
    const halfRoom = reach * halfWidthAt(Math.max(Math.abs(top), Math.abs(bottom)))
    if (options.measureText(text, fontPx, weight) / 2 > halfRoom) return null
    lines.push({ text, fontPx, weight, quiet, x: center.x, y: center.y + top + fontPx })
    top = bottom
  }
  return lines
}
