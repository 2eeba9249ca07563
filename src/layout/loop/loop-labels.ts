import { contains, type Rect } from '../rect.js'
import type { MeasureText } from '../text/measure-text.js'
import { chordLabels } from './chord-labels.js'
import type { InkGrid } from './ink-grid.js'
import { type LabelBlock, type LabelText, labelBlock } from './label-box.js'
import { reachesRibbon, wholeOf } from './label-room.js'
import { feederText, LABEL_WIDTH } from './loop-feeders.js'
import { type LoopFrame, outwardAt } from './loop-frame.js'
import type {
  LoopArc,
  LoopChord,
  LoopExit,
  LoopReadout,
  LoopStream,
  LoopTributary,
  PlacedLabel,
  Point,
} from './loop-layout.js'
import type { LoopTexts } from './loop-layout-options.js'
import type { LoopPlan } from './loop-plan.js'
import { readoutBoxes } from './loop-readout.js'
import { besidePlace, type LabelPlace, type LabelWish, type Obstacles, placeLabels } from './place-labels.js'
import { unit } from './polar.js'

/** What labels are placed among. */
export interface LabelScene {
  readonly arcs: readonly LoopArc[]
  readonly exits: readonly LoopExit[]
  readonly tributaries: readonly LoopTributary[]
  readonly chords: readonly LoopChord[]
  readonly readout: LoopReadout | null
  readonly boxes: readonly Rect[]
  /** The factor badge of the joint. */
  readonly badge: Rect | null
}

/** A number of a stream keeps this far from the readout's, px, so that the two are not read as one. */
const ASIDE_PX = 8

/** Names and numbers round the ribbon, most important first; then those of the wide streams inward of it. */
export function loopLabels(scene: LabelScene, plan: LoopPlan): PlacedLabel[] {
  const { texts, density } = plan.options
  if (texts === null || density === 'spark') return []
  const readout = readoutBoxes(scene.readout, plan)
  const outer = outerLabels(scene, texts, plan, readout)
  const aside = readout.map((line) => ({ ...line, x: line.x - ASIDE_PX, width: line.width + 2 * ASIDE_PX }))
  const taken = [...aside, ...outer.map(({ box }) => box)]
  return [...outer, ...chordLabels(scene.chords, texts, plan, { kept: scene.boxes, taken })]
}

function outerLabels(scene: LabelScene, texts: LoopTexts, plan: LoopPlan, readout: readonly Rect[]): PlacedLabel[] {
  const { tributaries } = scene
  const exitsOf = (kind: LoopExit['kind'], names: readonly string[]): (LabelWish | null)[] =>
    scene.exits
      .filter((exit) => exit.kind === kind)
      .map((exit) => outerWish(`${kind}:${exit.stage}`, names[exit.stage] ?? '', exit.end, plan))
  const feeders = (end: 'mouth' | 'tail'): LabelWish[] =>
    tributaries.filter(({ at }) => at === end).flatMap((stream) => feederWish(stream, texts, plan) ?? [])
  const tail = feeders('tail')
  const rest = [
    ...feeders('mouth'),
    jointWish(scene, texts, plan),
    ...exitsOf('lost', texts.lost),
    ...tributaries
      .filter(({ at }) => at === 'midway')
      .map(({ stage, start }) => outerWish(`midway:${stage}`, texts.midway[stage] ?? '', start, plan)),
    ...exitsOf('open', texts.open),
  ].filter((wish) => wish !== null)
  const whole = wholeOf(plan)
  const obstacles: Obstacles = {
    boxes: [...scene.boxes, ...readout],
    draw: (disc) => {
      for (const exit of scene.exits) drawStream(exit, exit.end, disc)
      for (const stream of tributaries) drawStream(stream, stream.start, disc)
    },
    width: plan.options.width,
    height: plan.options.height,
    isBarred: (box) => !contains(whole, box) || reachesRibbon(box, plan, 1),
  }
  const stages = scene.arcs.map((arc) => stageWishes(arc, texts, plan)).filter(({ length }) => length > 0)
  let best: PlacedLabel[] = []
  for (const order of ordersOf(stages, tail)) {
    const placed = placeLabels([...order.flat(), ...rest], obstacles)
    if (best.length === 0 || worthOf(placed) > worthOf(best)) best = placed
    const enough = STAGE_WORTH * stages.length + tail.length
    if (worthOf(best) >= enough) break
  }
  return best
}

/** In a narrow room as many orders are tried as may be needed to name every stage, and no more. */
const MOST_BACKWARD = 5

/**
 * In order; where that leaves a driver at the tail without a name, these first, for they have few places, and
 * stages have many; where it leaves a stage without one, from the tail on, where room is
 * scarcest, turn by turn.
 */
function* ordersOf(
  stages: readonly (readonly LabelWish[])[],
  tail: readonly LabelWish[],
): Iterable<readonly (readonly LabelWish[])[]> {
  yield [...stages, tail]
  yield [tail, ...stages]
  const backward = [...stages].reverse()
  for (let turn = 0; turn < Math.min(stages.length, MOST_BACKWARD); turn++) {
    yield [...backward.slice(turn), ...backward.slice(0, turn), tail]
  }
}

/** The name of a stage is worth more than those of all drivers at the tail. */
const STAGE_WORTH = 1000

function worthOf(labels: readonly PlacedLabel[]): number {
  const named = (end: string): number => labels.filter(({ id }) => id.startsWith(end)).length
  return named('stage:') * STAGE_WORTH + named('tail:')
}

/** A stream's discs; near its bare, flat end they shrink, so that a label may stand right behind it. */
function drawStream({ spine, widthPx }: LoopStream, bareEnd: Point, disc: InkGrid['mark']): void {
  const radius = widthPx / 2
  const next = spine.at(spine[0] === bareEnd ? 1 : -2) ?? bareEnd
  const along = unit({ x: next.x - bareEnd.x, y: next.y - bareEnd.y })
  for (const { x, y } of spine) disc(x, y, Math.min(radius, Math.hypot(x - bareEnd.x, y - bareEnd.y)))
  for (const share of [-1, -0.5, 0.5, 1]) {
    disc(bareEnd.x - along.y * radius * share, bareEnd.y + along.x * radius * share, 0)
  }
}

/** The name over the number; where the loop is cut open and stages stand close, else both in one line. */
function stageWishes(arc: LoopArc, texts: LoopTexts, { frame, options }: LoopPlan): LabelWish[] {
  const { density, measureText } = options
  const text = texts.stages[arc.stage]
  if (text === undefined) return []
  const numberPx = density === 'roomy' ? 24 : 16
  const value = { text: text.value, fontPx: numberPx, weight: 600, quiet: false }
  const over = labelBlock([quiet(text.label), value], LABEL_WIDTH[density], measureText)
  const beside = labelBlock(
    [{ ...value, text: `${text.label} ${text.value}`, fontPx: 12 }],
    LABEL_WIDTH.regular,
    measureText,
    1,
  )
  const wish = (block: LabelBlock | null, isFar: boolean): LabelWish[] =>
    block === null
      ? []
      : [
          {
            id: `stage:${arc.stage}`,
            block,
            places: lazily(() => (isFar ? farPlaces(arc, block, frame) : stagePlaces(arc, block, frame))),
            isNeeded: true,
          },
        ]
  const near = wish(over, false)
  return frame.isOpen ? [...near, ...wish(over, true), ...wish(beside, true)] : near
}

/** Places that are made when they are asked for, as often as they are. */
function lazily(places: () => Iterable<LabelPlace>): Iterable<LabelPlace> {
  return { [Symbol.iterator]: () => places()[Symbol.iterator]() }
}

/** How far along a stage its label may stand, as shares of the stage. */
const STAGE_SHIFTS = [0, -0.12, 0.12, -0.24, 0.24, 0.36, -0.36] as const

function* stagePlaces(arc: LoopArc, block: LabelBlock, frame: LoopFrame): Iterable<LabelPlace> {
  const outer = arc.thicknessPx / 2
  const middle = (arc.plateauStartRad + arc.plateauEndRad) / 2
  const span = arc.plateauEndRad - arc.plateauStartRad
  for (const gap of [7, 16, 28, 42, 58, 80, 104]) {
    for (const shift of STAGE_SHIFTS) {
      const turn = middle + span * shift
      yield centred(block, frame.at(turn, outer + gap), outwardAt(frame, turn), frame.at(turn, outer))
    }
  }
}

/** How far beside its stage a label may stand where there is no other room, as shares of its own width. */
const FAR_SHIFTS = [0, 0.25, -0.25, 0.5, -0.5] as const

/** So far off that a leader says whose it is: it ends at the stage itself. */
function* farPlaces(arc: LoopArc, block: LabelBlock, frame: LoopFrame): Iterable<LabelPlace> {
  const outer = arc.thicknessPx / 2
  const middle = (arc.plateauStartRad + arc.plateauEndRad) / 2
  const reach = block.width / frame.pxPerRad
  for (const gap of [28, 36, 44, 52, 60, 70, 82, 94, 106]) {
    for (const shift of FAR_SHIFTS) {
      const turn = middle + reach * shift
      const within = Math.min(Math.max(turn, arc.plateauStartRad), arc.plateauEndRad)
      yield centred(block, frame.at(turn, outer + gap), outwardAt(frame, turn), frame.at(within, outer))
    }
  }
}

/** How far along a label may stand from its stream's end, in radii. */
const SHIFTS = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24]

/** A name beyond the outer end of a stream, nearest first. */
function outerWish(id: string, text: string, end: Point, { frame, options }: LoopPlan): LabelWish | null {
  if (text === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH[options.density], options.measureText)
  return block && { id, block, places: lazily(() => outerPlaces(block, end, frame)) }
}

function* outerPlaces(block: LabelBlock, end: Point, frame: LoopFrame): Iterable<LabelPlace> {
  const { turn, offset } = frame.locate(end)
  for (const gap of [4, 10, 18, 28]) {
    for (const shift of SHIFTS) {
      const at = turn + (shift * frame.radiusPx) / frame.pxPerRad
      yield besidePlace(block, frame.at(at, offset), outwardAt(frame, at), gap, end)
    }
  }
}

function feederWish(stream: LoopTributary, texts: LoopTexts, { options }: LoopPlan): LabelWish | null {
  if (options.density === 'compact') return null
  const end = stream.at === 'tail' ? 'tail' : 'mouth'
  const text = { ...quiet(feederText(end, stream, texts)), quiet: stream.driver < 0 }
  const block = labelBlock([text], LABEL_WIDTH[options.density], options.measureText, 1)
  if (block === null) return null
  const { x, y } = stream.start
  const places =
    end === 'mouth'
      ? [{ x: x - 6 - block.width, y: y - block.height / 2 }]
      : // Under its stream's end; where that is taken, beside the place.
        [-0.5, 0, -1].flatMap((aside) => [0, 14, 28].map((down) => ({ x: x + block.width * aside, y: y + 4 + down })))
  return { id: `${end}:${stream.driver}`, block, places }
}

/** What share of the newcomers the joint brings: beside its badge, or where those come in again. */
function jointWish({ badge, arcs }: LabelScene, texts: LoopTexts, { frame, options }: LoopPlan): LabelWish | null {
  const thickness = arcs[0]?.thicknessPx ?? 0
  if (badge === null || texts.joint.note === '' || options.density === 'compact') return null
  const block = evenBlock(texts.joint.note, LABEL_WIDTH[options.density] * 0.75, options.measureText)
  if (block === null) return null
  const mouth = frame.at(frame.mouthRad, -thickness / 2)
  const corner = frame.isOpen ? mouth : { x: badge.x, y: badge.y + (badge.height + block.height) / 2 + 6 }
  const x = corner.x - 8 - block.width
  const y = corner.y - 6 - block.height
  return { id: 'joint', block, tone: 'referral', places: [0, 10, -10, 20].map((down) => ({ x, y: y + down })) }
}

/** A text that needs two lines in lines of about the same length: at the least of some widths that holds all of it. */
function evenBlock(text: string, maxWidthPx: number, measureText: MeasureText): LabelBlock | null {
  const set = (share: number): LabelBlock | null => labelBlock([quiet(text)], maxWidthPx * share, measureText)
  const whole = set(1)
  if (whole === null || whole.lines.length < 2) return whole
  return (
    [0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.33]
      .map(set)
      .find((block) => block?.lines.every((line) => !line.text.endsWith('…'))) ?? whole
  )
}

/** The block outward of a point, touching it with the side that faces it. */
function centred(block: LabelBlock, point: Point, away: Point, target: Point): LabelPlace {
  return {
    x: point.x + (away.x * block.width) / 2 - block.width / 2,
    y: point.y + (away.y * block.height) / 2 - block.height / 2,
    target,
  }
}

function quiet(text: string): LabelText {
  return { text, fontPx: 12, weight: 400, quiet: true }
}
