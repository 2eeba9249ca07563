import { contains, overlaps, type Rect } from '../rect.js'
import { type InkGrid, inkGrid } from './ink-grid.js'
import { type LabelBlock, type LabelText, labelBlock } from './label-box.js'
import { feederText, LABEL_WIDTH } from './loop-feeders.js'
import { type LoopFrame, outwardAt } from './loop-frame.js'
import type { LoopArc, LoopChord, LoopExit, LoopReadout, LoopTributary, PlacedLabel, Point } from './loop-layout.js'
import type { LoopTexts } from './loop-layout-options.js'
import { edgesAt, type LoopPlan } from './loop-plan.js'
import { type Disc, type LabelPlace, type LabelWish, placeLabels } from './place-labels.js'
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

/** Names and numbers round the ribbon, most important first; then those of the wide streams inward of it. */
export function loopLabels(scene: LabelScene, plan: LoopPlan): PlacedLabel[] {
  const { texts, density } = plan.options
  if (texts === null || density === 'spark') return []
  const readout = readoutBoxes(scene, plan)
  const outer = outerLabels(scene, texts, plan, readout)
  const inner = innerLabels(scene, texts, plan, [...readout, ...outer.map(({ box }) => box)])
  return [...outer, ...inner]
}

function readoutBoxes({ readout }: LabelScene, { options }: LoopPlan): Rect[] {
  return (readout?.lines ?? []).map((line) => {
    const width = options.measureText(line.text, line.fontPx, line.weight)
    return { x: line.x - width / 2, y: line.y - line.fontPx, width, height: line.fontPx * 1.25 }
  })
}

function outerLabels(scene: LabelScene, texts: LoopTexts, plan: LoopPlan, readout: readonly Rect[]): PlacedLabel[] {
  const { tributaries } = scene
  const exitsOf = (kind: LoopExit['kind'], names: readonly string[]): (LabelWish | null)[] =>
    scene.exits
      .filter((exit) => exit.kind === kind)
      .map((exit) => outerWish(`${kind}:${exit.stage}`, names[exit.stage] ?? '', exit.end, plan))
  const wishes = [
    ...scene.arcs.map((arc) => stageWish(arc, texts, plan)),
    ...tributaries.filter(({ at }) => at !== 'midway').map((stream) => feederWish(stream, texts, plan)),
    jointWish(scene, texts, plan),
    ...exitsOf('lost', texts.lost),
    ...tributaries
      .filter(({ at }) => at === 'midway')
      .map(({ stage, start }) => outerWish(`midway:${stage}`, texts.midway[stage] ?? '', start, plan)),
    ...exitsOf('open', texts.open),
  ].filter((wish) => wish !== null)
  const whole = wholeOf(plan)
  return placeLabels(wishes, {
    boxes: [...scene.boxes, ...readout],
    discs: [...scene.exits.flatMap(exitDiscs), ...tributaries.flatMap(sourceDiscs)],
    width: plan.options.width,
    height: plan.options.height,
    isBarred: (box) => !contains(whole, box) || reachesRibbon(box, plan, 1),
  })
}

function wholeOf({ options: { width, height, margin } }: LoopPlan): Rect {
  return {
    x: margin.left / 2,
    y: margin.top / 2,
    width: width - (margin.left + margin.right) / 2,
    height: height - (margin.top + margin.bottom) / 2,
  }
}

type Discs = readonly Disc[]

/** A stream's discs; near its flat end they shrink, so that a label may stand right behind it. */
function exitDiscs(exit: LoopExit): Discs {
  return discsOf(exit.spine, exit.widthPx, exit.end)
}

function sourceDiscs(stream: LoopTributary): Discs {
  return discsOf(stream.spine, stream.widthPx, stream.start)
}

function discsOf(spine: readonly Point[], widthPx: number, bareEnd: Point): Discs {
  const radius = widthPx / 2
  const isAtStart = spine[0] === bareEnd
  const next = spine.at(isAtStart ? 1 : -2) ?? bareEnd
  const along = unit({ x: next.x - bareEnd.x, y: next.y - bareEnd.y })
  const across = [-1, -0.5, 0.5, 1].map((share) => ({
    x: bareEnd.x - along.y * radius * share,
    y: bareEnd.y + along.x * radius * share,
    radius: 0,
  }))
  const discs = spine.map(({ x, y }) => ({ x, y, radius: Math.min(radius, Math.hypot(x - bareEnd.x, y - bareEnd.y)) }))
  return [...discs, ...across]
}

const CLEARANCE_PX = 4
const PROBES = [0, 0.2, 0.4, 0.6, 0.8, 1]

/**
 * Probes a box against the ribbon. `side` 1: no part may lie inward of the ribbon's outer edge; -1: no
 * part outward of its inner edge.
 */
function reachesRibbon(box: Rect, plan: LoopPlan, side: 1 | -1): boolean {
  return PROBES.some((u) =>
    PROBES.some((v) => {
      const { turn, offset } = plan.frame.locate({ x: box.x + box.width * u, y: box.y + box.height * v })
      const { inner, outer } = edgesAt(plan, turn)
      return side === 1 ? offset < outer + CLEARANCE_PX : offset > inner - CLEARANCE_PX
    }),
  )
}

function stageWish(arc: LoopArc, texts: LoopTexts, { frame, options }: LoopPlan): LabelWish | null {
  const text = texts.stages[arc.stage]
  if (text === undefined) return null
  const numberPx = options.density === 'roomy' ? 24 : 16
  const value = { text: text.value, fontPx: numberPx, weight: 600, quiet: false }
  const block = labelBlock([quiet(text.label), value], LABEL_WIDTH[options.density], options.measureText)
  return block && { id: `stage:${arc.stage}`, block, places: [...stagePlaces(arc, block, frame)], isNeeded: true }
}

function* stagePlaces(arc: LoopArc, block: LabelBlock, frame: LoopFrame): Iterable<LabelPlace> {
  const outer = arc.thicknessPx / 2
  const middle = (arc.plateauStartRad + arc.plateauEndRad) / 2
  const span = arc.plateauEndRad - arc.plateauStartRad
  for (const gap of [7, 16, 28, 42, 58, 80, 104]) {
    for (const shift of [0, -0.12, 0.12, -0.24, 0.24, 0.36, -0.36]) {
      const turn = middle + span * shift
      yield { ...centred(block, frame.at(turn, outer + gap), outwardAt(frame, turn)), target: frame.at(turn, outer) }
    }
  }
}

/** How far along a label may stand from its stream's end, in radii. */
const SHIFTS = [0, 0.08, -0.08, 0.16, -0.16, 0.24, -0.24]

/** A name beyond the outer end of a stream, nearest first. */
function outerWish(id: string, text: string, end: Point, { frame, options }: LoopPlan): LabelWish | null {
  if (text === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH[options.density], options.measureText)
  return block && { id, block, places: outerPlaces(block, end, frame) }
}

function* outerPlaces(block: LabelBlock, end: Point, frame: LoopFrame): Iterable<LabelPlace> {
  const { turn, offset } = frame.locate(end)
  for (const gap of [4, 10, 18, 28]) {
    for (const shift of SHIFTS) {
      const at = turn + (shift * frame.radiusPx) / frame.pxPerRad
      yield { ...besidePlace(block, frame.at(at, offset), outwardAt(frame, at), gap), target: end }
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
      : [0, 14, 28].map((down) => ({ x: x - block.width / 2, y: y + 4 + down }))
  return { id: `${end}:${stream.driver}`, block, places }
}

/** What share of the newcomers the joint brings: beside its badge, or where those come in again. */
function jointWish({ badge, arcs }: LabelScene, texts: LoopTexts, { frame, options }: LoopPlan): LabelWish | null {
  const thickness = arcs[0]?.thicknessPx ?? 0
  if (badge === null || texts.joint.note === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(texts.joint.note)], LABEL_WIDTH[options.density] * 0.75, options.measureText)
  if (block === null) return null
  const mouth = frame.at(frame.mouthRad, -thickness / 2)
  const corner = frame.isOpen ? mouth : { x: badge.x, y: badge.y + (badge.height + block.height) / 2 + 6 }
  const x = corner.x - 8 - block.width
  const y = corner.y - 6 - block.height
  return { id: 'joint', block, tone: 'referral', places: [0, 10, -10, 20].map((down) => ({ x, y: y + down })) }
}

/** Streams at least this wide carry their number, the widest first; more than so many would hide the picture. */
const NAMED_FROM_PX = 2.5
const NAMED_AT_MOST = 10
/** The widest of all are named in any case: a number at a small stream alone would mislead. */
const NEEDED_AT_LEAST = 4

/** Numbers of the wide streams: over no wide one, and over a fine one only where there is no other place. */
function innerLabels(scene: LabelScene, texts: LoopTexts, plan: LoopPlan, taken: readonly Rect[]): PlacedLabel[] {
  const { width, height, density } = plan.options
  if (density === 'compact') return []
  const wide = scene.chords
    .filter((chord) => chord.widthPx >= NAMED_FROM_PX)
    .sort((a, b) => b.widthPx - a.widthPx || a.from - b.from || a.to - b.to)
  const lines = inkGrid(width, height)
  for (const { spine } of scene.chords) drawLine(spine, lines)
  const wishes = wide
    .slice(0, NAMED_AT_MOST)
    .map((chord) => chordWish(chord, texts, plan))
    .filter((wish) => wish !== null)
    .map((wish, rank): LabelWish => {
      const [clear, others] = parted([...wish.places], ({ x, y }) => !lines.meets({ ...wish.block, x, y }))
      return { ...wish, places: [...clear, ...others], isNeeded: rank < NEEDED_AT_LEAST }
    })
  const whole = wholeOf(plan)
  return placeLabels(wishes, {
    width,
    height,
    boxes: [...scene.boxes, ...taken],
    discs: wide.flatMap((chord) => chord.spine.map(({ x, y }) => ({ x, y, radius: chord.widthPx / 2 }))),
    isBarred: (box) =>
      !contains(whole, box) || reachesRibbon(box, plan, -1) || scene.boxes.some((other) => overlaps(box, other, 3)),
  })
}

/** Points and some on the way between, so that no line slips through a low box between two of them. */
function drawLine(spine: readonly Point[], ink: InkGrid): void {
  for (const [index, { x, y }] of spine.entries()) {
    const { x: toX, y: toY } = spine[index + 1] ?? { x, y }
    for (let third = 0; third < 3; third++) {
      ink.mark({ x: x + ((toX - x) * third) / 3, y: y + ((toY - y) * third) / 3 }, 1)
    }
  }
}

function parted<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))]
}

function chordWish(chord: LoopChord, texts: LoopTexts, { frame, options }: LoopPlan): LabelWish | null {
  const text = texts.flow(chord.kind === 'referral' ? 'advance' : chord.kind, chord.from, chord.to)
  if (text === '' || chord.kind === 'referral') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH.regular, options.measureText, 1)
  if (block === null) return null
  const places: LabelPlace[] = []
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const point = chord.spine[Math.round(share * (chord.spine.length - 1))] ?? chord.middle
    const away = outwardAt(frame, frame.locate(point).turn)
    for (const side of [-1, 1]) {
      for (const gap of [5, 9, 17]) places.push(besidePlace(block, point, away, side * (chord.widthPx / 2 + gap)))
    }
  }
  return { id: `chord:${chord.kind}:${chord.from}:${chord.to}`, block, places, tone: chord.kind }
}

/** The block beside a point, touching a line at `offset` along a direction with its nearer side. */
function besidePlace(block: LabelBlock, point: Point, along: Point, offset: number): Point {
  const side = Math.sign(offset)
  const reach = (Math.abs(along.x) * block.width + Math.abs(along.y) * block.height) / 2
  const away = offset + side * reach
  return { x: point.x + along.x * away - block.width / 2, y: point.y + along.y * away - block.height / 2 }
}

/** The block outward of a point, touching it with the side that faces it. */
function centred(block: LabelBlock, point: Point, away: Point): Point {
  return {
    x: point.x + (away.x * block.width) / 2 - block.width / 2,
    y: point.y + (away.y * block.height) / 2 - block.height / 2,
  }
}

function quiet(text: string): LabelText {
  return { text, fontPx: 12, weight: 400, quiet: true }
}
