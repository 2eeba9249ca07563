import type { Rect } from '../rect.js'
import type { DendriteFrame } from './bend-dendrites.js'
import type { NetworkScales } from './body-sizes.js'
import type { Region } from './moving-body.js'
import type { PlacedLabel, Point } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'

/** The fixed ends of the picture, and the room between them. */
export interface GoalAndStart {
  readonly goal: Point & { readonly radius: number }
  readonly goalLabel: PlacedLabel | null
  readonly field: Rect
  readonly startLabel: PlacedLabel | null
  readonly region: Region
  /** Boxes that bodies and labels keep clear of. */
  readonly taken: readonly Rect[]
  readonly frame: DendriteFrame
}

/** Px of the large number at the goal, and of the small name under it. */
const NAME = 12
/** Heights of a line in heights of its type. */
export const LINE = 1.25

/**
 * Puts the goal at the far side with its number, and the soft field of entry at the near side; in a
 * form round its centre, the goal there and the entry all round.
 */
export function placeGoalAndStart(scales: NetworkScales, options: ResolvedNetworkLayoutOptions): GoalAndStart {
  const { inner, direction, texts, labels, width, height } = options
  const isRound = options.arrangement.goal === 'centre'
  const forward = direction === 'rtl' ? -1 : 1
  const number = numberPx(options)
  const goalBox = labels ? boxOf(texts.goal, number, options) : NO_BOX
  const startBox = labels ? boxOf(texts.start, number, options) : NO_BOX
  const half = Math.max(scales.goalRadius * 1.5, goalBox.width / 2)
  const farX = forward === 1 ? inner.right - half : inner.left + half
  const goal = {
    x: isRound ? (inner.left + inner.right) / 2 : farX,
    y: inner.top + (inner.bottom - inner.top) * 0.47,
    radius: scales.goalRadius,
  }
  const goalLabel = labelUnder(goal.x, goal.y + goal.radius * 1.35 + 4, 'middle', goalBox, texts.goal, number)
  const nearX = forward === 1 ? inner.left : inner.right
  const startLabel = labelUnder(nearX, inner.top, forward === 1 ? 'start' : 'end', startBox, texts.start, number)
  const field = {
    x: isRound || forward === 1 ? 0 : width - scales.fieldPx - inner.left,
    y: 0,
    width: isRound ? width : scales.fieldPx + inner.left,
    height,
  }
  const near = nearX + forward * scales.fieldPx * 0.7
  const far = isRound
    ? forward === 1
      ? inner.right - scales.fieldPx * 0.7
      : inner.left + scales.fieldPx * 0.7
    : goal.x - forward * (goal.radius * 2 + Math.min(26, width * 0.03))
  return {
    goal,
    goalLabel,
    field,
    startLabel,
    region: { left: Math.min(near, far), right: Math.max(near, far), top: inner.top, bottom: inner.bottom },
    taken: takenBoxes(goal, goalLabel, startLabel),
    frame: {
      startX: forward === 1 ? 0 : width,
      startTop: inner.top + Math.min(startBox.height + 6, (inner.bottom - inner.top) * 0.3),
      startBottom: inner.bottom - 4,
      goal,
      left: inner.left,
      right: inner.right,
      top: inner.top,
      bottom: inner.bottom,
      width,
      height,
      forward,
      isRound,
    },
  }
}

interface Box {
  readonly width: number
  readonly height: number
}

const NO_BOX: Box = { width: 0, height: 0 }

/** Px of the large number at the goal and at the start. */
export function numberPx({ width, height }: ResolvedNetworkLayoutOptions): number {
  return width >= 720 && height >= 300 ? 24 : 16
}

function boxOf(
  text: { readonly number: string; readonly name: string },
  number: number,
  { measureText }: ResolvedNetworkLayoutOptions,
): Box {
  if (text.number === '' && text.name === '') return NO_BOX
  const width = Math.max(measureText(text.number, number, 600), measureText(text.name, NAME)) + 4
  return { width, height: (number + (text.name === '' ? 0 : NAME)) * LINE }
}

function labelUnder(
  x: number,
  top: number,
  anchor: PlacedLabel['anchor'],
  box: Box,
  text: { readonly number: string; readonly name: string },
  number: number,
): PlacedLabel | null {
  if (box.width === 0) return null
  const left = anchor === 'middle' ? x - box.width / 2 : anchor === 'start' ? x : x - box.width
  return {
    lines: [text.number],
    detail: text.name,
    x,
    y: top + number * 0.95,
    anchor,
    box: { x: left, y: top, ...box },
    complete: true,
    leader: null,
  }
}

/** What bodies and names keep clear of at the goal and at the start. */
export function takenBoxes(
  goal: Point & { readonly radius: number },
  goalLabel: PlacedLabel | null,
  startLabel: PlacedLabel | null,
): Rect[] {
  const reach = goal.radius * 1.6
  const disc = { x: goal.x - reach, y: goal.y - reach, width: 2 * reach, height: 2 * reach }
  return [disc, ...[goalLabel, startLabel].flatMap((label) => (label === null ? [] : [label.box]))]
}
