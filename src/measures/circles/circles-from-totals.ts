import { duplicateId, notTotals } from '../../foundation/error-texts.js'
import { JourneyError } from '../../foundation/journey-error.js'
import type { Stage } from '../../model/journey-set.js'
import { rateOf } from '../statistics/wilson.js'
import type {
  CirclesDots,
  CirclesFrame,
  CirclesMeasure,
  CirclesPeriod,
  RingFate,
  TouchMoves,
} from './circles-measure.js'
import { OUTSIDE } from './circles-measure.js'
import { commitmentOf, defaultLevelWeights, gravityOf, meanConviction } from './commitment.js'

/** One ring as plain totals. */
export interface RingTotals<StageId extends string = string> {
  readonly stage: StageId
  /** Default: the id. */
  readonly label?: string | undefined
  /** People in this ring; several numbers are periods, oldest first. */
  readonly actors: number | readonly number[]
  /** Moves into this ring from the ring outside it, where known. */
  readonly inward?: number | undefined
  /** Moves from this ring to the ring outside it, where known. */
  readonly outward?: number | undefined
}

/** What goes with the totals. */
export interface CirclesTotalsOptions {
  /** Names of the periods, oldest first. Default: none. */
  readonly periods?: readonly string[] | undefined
  /** Weight per ring, outermost first. Default 1, 4, 7, 10, .... */
  readonly levelWeights?: readonly number[] | undefined
  /** Default 2,000. */
  readonly dotsAtMost?: number | undefined
}

/**
 * Circles from plain totals, outermost ring first: for numbers that were counted elsewhere. What is
 * not stated stays unknown: touch moves are null unless some ring states `inward` or `outward`,
 * cycles are null, and dots cannot be followed over time. Missing or negative numbers count as 0.
 * Cost: rings x periods + dots.
 * @throws JourneyError `duplicate-id` where two rings have one id, `not-totals` for anything else than a list
 *
 * @example
 * circlesFromTotals([
 *   { stage: 'observers', actors: [17, 15, 12] },
 *   { stage: 'advocates', actors: [1, 1, 2] },
 * ])
 */
export function circlesFromTotals<const StageId extends string>(
  totals: readonly RingTotals<StageId>[],
  options: CirclesTotalsOptions = {},
): CirclesMeasure<StageId> {
  if (!Array.isArray(totals as unknown))
    throw new JourneyError(notTotals, 'circlesFromTotals', totals, 'a list of rings, [{ stage, actors }, ...]')
  const stages = stagesOf(totals)
  const columns = totals.map(({ actors }) => (typeof actors === 'number' ? [actors] : actors).map(countOr0))
  const periods = Math.max(0, ...columns.map((column) => column.length))
  const levelWeights = options.levelWeights ?? defaultLevelWeights(stages.length)
  const populations = Array.from({ length: periods }, (_, period) => columns.map((column) => column[period] ?? 0))
  const touchMoves = statedMoves(totals)
  const frames = populations.map((rings, index): CirclesFrame => {
    const before = populations[index - 1]
    const isLast = index === periods - 1
    return {
      ...periodOf(rings, index, levelWeights, isLast ? touchMoves : null),
      gravity: before === undefined ? null : gravityOf(before, rings, levelWeights),
      label: options.periods?.[index] ?? null,
      partial: false,
    }
  })
  const last = populations.at(-1) ?? stages.map(() => 0)
  const members = last.reduce((sum, people) => sum + people, 0)
  return {
    kind: 'circles',
    stages,
    actors: members,
    placedActors: members,
    whole: { ...periodOf(last, 0, levelWeights, touchMoves), gravity: frames.at(-1)?.gravity ?? null },
    series: periods > 1 ? frames : [],
    unit: null,
    levelWeights,
    decayMs: null,
    dots: anonymousDots(periods > 1 ? populations : [], last, options.dotsAtMost ?? 2000),
    rules: null,
  }
}

function stagesOf<StageId extends string>(totals: readonly RingTotals<StageId>[]): Stage<StageId>[] {
  const seen = new Set<string>()
  return totals.map(({ stage, label }) => {
    if (seen.has(stage)) throw new JourneyError(duplicateId, 'stage', stage)
    seen.add(stage)
    return { id: stage, label: label ?? stage }
  })
}

function countOr0(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0
}

/** Totals have no clock: a period's instants are its number. */
function periodOf(
  rings: readonly number[],
  index: number,
  levelWeights: readonly number[],
  touchMoves: TouchMoves | null,
): CirclesPeriod {
  return {
    startMs: index,
    endMs: index + 1,
    populations: { rings, outside: 0, left: 0 },
    periodMoves: { rings: rings.map(() => unknownFate), matrix: [] },
    touchMoves,
    cycles: null,
    meanConviction: meanConviction(rings),
    commitment: commitmentOf(rings, levelWeights),
    gravity: null,
  }
}

const nothingKnown = rateOf(0, 0)
const unknownFate: RingFate = {
  present: 0,
  inward: 0,
  held: 0,
  outward: 0,
  lost: 0,
  inwardRate: nothingKnown,
  heldRate: nothingKnown,
  outwardRate: nothingKnown,
  lostRate: nothingKnown,
  entered: 0,
  returned: 0,
}

/** The stated moves as touch moves; entries that nobody stated are 0. */
function statedMoves(totals: readonly RingTotals[]): TouchMoves | null {
  if (totals.every(({ inward, outward }) => inward === undefined && outward === undefined)) return null
  const boundaries = totals.slice(1).map((ring, outer) => ({
    outer,
    stepsInward: countOr0(ring.inward ?? 0),
    stepsOutward: countOr0(ring.outward ?? 0),
    jumpsInward: 0,
    jumpsOutward: 0,
  }))
  const inward = boundaries.reduce((sum, boundary) => sum + boundary.stepsInward, 0)
  const outward = boundaries.reduce((sum, boundary) => sum + boundary.stepsOutward, 0)
  const entered = countOr0(totals[0]?.inward ?? 0)
  return {
    placements: inward + outward + entered,
    inward,
    outward,
    held: 0,
    shaken: 0,
    decayed: 0,
    unobserved: 0,
    boundaries,
    jumps: [],
    entries: totals.map((_, ring) => (ring === 0 ? entered : 0)),
    leaves: totals.map((ring, index) => (index === 0 ? countOr0(ring.outward ?? 0) : 0)),
  }
}

/** As many dots per ring as its people allow, each dot for `actorsPerDot` of them, rounded. */
export function anonymousDots(
  frames: readonly (readonly number[])[],
  last: readonly number[],
  dotsAtMost: number,
): CirclesDots {
  const membersOf = (rings: readonly number[]): number => rings.reduce((sum, people) => sum + people, 0)
  const most = Math.max(0, membersOf(last), ...frames.map(membersOf))
  const actorsPerDot = Math.max(1, Math.ceil(most / Math.max(1, dotsAtMost)))
  const dots = Math.floor(most / actorsPerDot)
  const fill = (rings: readonly number[]): Int16Array => spread(rings, actorsPerDot, dots)
  return {
    actorsPerDot,
    areActors: false,
    actors: new Int32Array(0),
    ids: [],
    frames: frames.map(fill),
    atEnd: fill(last),
  }
}

/** Dot d stands for the people from d x n on, counted from the centre outward; its middle person decides. */
function spread(rings: readonly number[], actorsPerDot: number, dots: number): Int16Array {
  const places = new Int16Array(dots).fill(OUTSIDE)
  let ring = rings.length - 1
  let upTo = rings[ring] ?? 0
  for (let dot = 0; dot < dots; dot++) {
    const person = (dot + 0.5) * actorsPerDot
    while (ring >= 0 && person >= upTo) upTo += rings[--ring] ?? 0
    if (ring < 0) break
    places[dot] = ring
  }
  return places
}
