import { contains, overlaps, type Rect } from '../rect.js'
import type { Disc } from './bend-dendrites.js'
import type { BodyTip } from './cell-tips.js'
import { frameRect } from './frame-rect.js'
import type { InkMap } from './ink-map.js'
import type { PlacedLabel, Point } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import { type GoalAndStart, LINE, numberPx, takenBoxes } from './place-goal-and-start.js'
import { CLEAN_INK, touches } from './place-labels.js'

/** Px from one place tried to the next, and how many steps off the goal its name may stand. */
const STEP_PX = 8
const STEPS = 8
/** So much less ink makes up for a place that is the next best. */
const RANK_INK = 0.2

/**
 * The names of goal and start once bodies stand: where one could not make way (it is held, or the picture is full), the name
 * does; along the near edge that of the start, round the goal its own: where light does not run through it. Where all is
 * full the number stands alone, or nothing.
 */
export function nameEnds(
  ends: GoalAndStart,
  discs: readonly Disc[],
  tips: readonly BodyTip[],
  ink: InkMap,
  options: ResolvedNetworkLayoutOptions,
): GoalAndStart {
  const solid = [...discs.map(({ x, y, radius, rings }) => ({ x, y, radius: radius + rings })), ...tips]
  const frame = frameRect(options)
  const place = (label: PlacedLabel | null, taken: readonly Rect[], shifts: Shifts): PlacedLabel | null => {
    if (label === null) return null
    const isFree = ({ box }: PlacedLabel): boolean =>
      contains(frame, box) && !taken.some((other) => overlaps(box, other)) && !solid.some((disc) => touches(box, disc))
    const byInk = (tried: PlacedLabel): PlacedLabel[] =>
      shifts(tried.box)
        .map((by, rank) => {
          const at = shifted(tried, by)
          return { at, cost: Math.max(CLEAN_INK, ink.under(at.box)) + RANK_INK * rank }
        })
        .sort((a, b) => a.cost - b.cost)
        .map(({ at }) => at)
    return [label, numberAlone(label, options)].flatMap(byInk).find(isFree) ?? null
  }
  const [goalBox] = ends.taken
  const goalLabel = place(ends.goalLabel, [], (box) => roundGoal(box, ends))
  const goalTaken = [...(goalBox === undefined ? [] : [goalBox]), ...(goalLabel === null ? [] : [goalLabel.box])]
  const startLabel = place(ends.startLabel, goalTaken, (box) => alongEdges(box, frame, ends))
  return { ...ends, goalLabel, startLabel, taken: takenBoxes(ends.goal, goalLabel, startLabel) }
}

/** Ways to shift a box, the best first. */
type Shifts = (box: Rect) => readonly Point[]

/** Where it is, at the lower edge, then between; in a round picture also at the far side. */
function alongEdges(box: Rect, frame: Rect, { frame: { isRound, forward } }: GoalAndStart): Point[] {
  const most = Math.max(0, frame.height - box.height)
  const steps = Array.from({ length: Math.floor(most / STEP_PX) + 1 }, (_, i) => i * STEP_PX)
  const across = isRound ? [0, forward * (frame.width - box.width)] : [0]
  return [0, most, ...steps].flatMap((y) => across.map((x) => ({ x, y })))
}

/** Under the goal, over it, then further off and to its sides. */
function roundGoal(box: Rect, { goal }: GoalAndStart): Point[] {
  const over = 2 * (goal.y - box.y) - box.height
  return Array.from({ length: STEPS }, (_, i) => i * STEP_PX).flatMap((off) =>
    [off, over - off].flatMap((y) =>
      [0, -box.width / 4, box.width / 4, -box.width / 2, box.width / 2].map((x) => ({ x, y })),
    ),
  )
}

function shifted(label: PlacedLabel, by: Point): PlacedLabel {
  const { x, y, box } = label
  return { ...label, x: x + by.x, y: y + by.y, box: { ...box, x: box.x + by.x, y: box.y + by.y } }
}

function numberAlone(label: PlacedLabel, options: ResolvedNetworkLayoutOptions): PlacedLabel {
  const number = numberPx(options)
  const width = options.measureText(label.lines[0] ?? '', number, 600) + 4
  const { box, anchor } = label
  const x = anchor === 'start' ? box.x : anchor === 'end' ? box.x + box.width - width : label.x - width / 2
  return { ...label, detail: '', box: { ...box, x, width, height: number * LINE } }
}
