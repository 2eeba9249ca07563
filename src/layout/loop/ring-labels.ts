import { contains, overlaps, type Rect } from '../rect.js'
import { type LabelBlock, type LabelText, labelBlock } from './label-box.js'
import { feederText, LABEL_WIDTH } from './loop-feeders.js'
import type { LoopArc, LoopChord, LoopExit, LoopReadout, LoopTributary, PlacedLabel, Point } from './loop-layout.js'
import type { LoopTexts, ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { type LabelPlace, type LabelWish, type Obstacles, placeLabels } from './place-labels.js'
import { outward, polar, rad } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

/** What labels are placed among. */
export interface LabelScene {
  readonly profile: readonly ProfileStage[]
  readonly arcs: readonly LoopArc[]
  readonly exits: readonly LoopExit[]
  readonly tributaries: readonly LoopTributary[]
  readonly chords: readonly LoopChord[]
  readonly readout: LoopReadout | null
  readonly boxes: readonly Rect[]
  /** The factor badge of the joint. */
  readonly badge: Rect | null
}

/** Names and numbers round the ring, most important first; then those of the wide streams inside it. */
export function ringLabels(scene: LabelScene, frame: RingFrame, options: ResolvedLoopLayoutOptions): PlacedLabel[] {
  const { texts, density } = options
  if (texts === null || density === 'spark') return []
  return [...outerLabels(scene, texts, frame, options), ...innerLabels(scene, texts, frame, options)]
}

function outerLabels(
  scene: LabelScene,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): PlacedLabel[] {
  const { width, height, margin } = options
  const exitsOf = (kind: LoopExit['kind']): (LabelWish | null)[] =>
    scene.exits.filter((exit) => exit.kind === kind).map((exit) => exitWish(exit, texts, frame, options))
  const wishes = [
    ...scene.arcs.map((arc) => stageWish(arc, texts, frame, options)),
    ...scene.tributaries.filter(({ at }) => at !== 'midway').map((stream) => feederWish(stream, texts, options)),
    jointWish(scene, texts, options),
    ...exitsOf('lost'),
    ...scene.tributaries.filter(({ at }) => at === 'midway').map((stream) => midwayWish(stream, texts, frame, options)),
    ...exitsOf('open'),
  ].filter((wish) => wish !== null)
  const whole = {
    x: margin.left / 2,
    y: margin.top / 2,
    width: width - (margin.left + margin.right) / 2,
    height: height - (margin.top + margin.bottom) / 2,
  }
  return placeLabels(wishes, {
    boxes: scene.boxes,
    discs: [...scene.exits.flatMap(exitDiscs), ...scene.tributaries.flatMap(sourceDiscs)],
    isBarred: (box) => !contains(whole, box) || reachesRing(box, scene.profile, frame, 1),
  })
}

type Discs = Obstacles['discs']

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
 * Probes a box against the ribbon. `side` 1: no part may lie inside the ribbon's outer edge; -1: no
 * part outside its inner edge.
 */
function reachesRing(box: Rect, profile: readonly ProfileStage[], frame: RingFrame, side: 1 | -1): boolean {
  return PROBES.some((u) =>
    PROBES.some((v) => {
      const dx = box.x + box.width * u - frame.center.x
      const dy = box.y + box.height * v - frame.center.y
      const turned = Math.atan2(dx, -dy)
      const angle = turned < frame.mouthRad ? turned + 2 * Math.PI : turned
      const edge = frame.radiusPx + side * (thicknessAt(profile, angle) / 2 + CLEARANCE_PX)
      return side === 1 ? Math.hypot(dx, dy) < edge : Math.hypot(dx, dy) > edge
    }),
  )
}

function stageWish(
  arc: LoopArc,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const text = texts.stages[arc.stage]
  if (text === undefined) return null
  const numberPx = options.density === 'roomy' ? 24 : 16
  const value = { text: text.value, fontPx: numberPx, weight: 600, quiet: false }
  const block = labelBlock([quiet(text.label), value], LABEL_WIDTH[options.density], options.measureText)
  if (block === null) return null
  const outer = frame.radiusPx + arc.thicknessPx / 2
  const middle = (arc.plateauStartRad + arc.plateauEndRad) / 2
  const span = arc.plateauEndRad - arc.plateauStartRad
  const places: LabelPlace[] = []
  for (const gap of [7, 16, 28, 42, 58]) {
    for (const shift of [0, -0.12, 0.12, -0.24, 0.24, 0.36, -0.36]) {
      const angle = middle + span * shift
      places.push({ ...radialPlace(block, frame, outer + gap, angle), target: polar(frame.center, outer, angle) })
    }
  }
  return { id: `stage:${arc.stage}`, block, places }
}

function exitWish(
  exit: LoopExit,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const text = (exit.kind === 'lost' ? texts.lost : texts.open)[exit.stage] ?? ''
  if (text === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH[options.density], options.measureText)
  if (block === null) return null
  const dx = exit.end.x - frame.center.x
  const dy = exit.end.y - frame.center.y
  const angle = Math.atan2(dx, -dy)
  const places: LabelPlace[] = []
  for (const gap of [4, 10, 18, 28]) {
    for (const turn of [0, 4, -4, 8, -8, 12, -12]) {
      const point = polar(frame.center, Math.hypot(dx, dy), angle + rad(turn))
      places.push({ ...besidePlace(block, point, outward(angle + rad(turn)), gap), target: exit.end })
    }
  }
  return { id: `${exit.kind}:${exit.stage}`, block, places }
}

function feederWish(stream: LoopTributary, texts: LoopTexts, options: ResolvedLoopLayoutOptions): LabelWish | null {
  if (options.density === 'compact') return null
  const end = stream.at === 'tail' ? 'tail' : 'mouth'
  const text = feederText(end, stream, texts)
  const block = labelBlock(
    [{ ...quiet(text), quiet: stream.driver < 0 }],
    LABEL_WIDTH[options.density],
    options.measureText,
    1,
  )
  if (block === null) return null
  const { x, y } = stream.start
  const places =
    end === 'mouth'
      ? [{ x: x - 6 - block.width, y: y - block.height / 2 }]
      : [0, 14, 28].map((down) => ({ x: x - block.width / 2, y: y + 4 + down }))
  return { id: `${end}:${stream.driver}`, block, places }
}

function midwayWish(
  stream: LoopTributary,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const text = texts.midway[stream.stage] ?? ''
  if (text === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH[options.density], options.measureText)
  if (block === null) return null
  const dx = stream.start.x - frame.center.x
  const dy = stream.start.y - frame.center.y
  const places: LabelPlace[] = []
  for (const gap of [3, 10, 20]) {
    for (const turn of [0, -5, 5]) {
      const angle = Math.atan2(dx, -dy) + rad(turn)
      const point = polar(frame.center, Math.hypot(dx, dy), angle)
      places.push({ ...besidePlace(block, point, outward(angle), gap), target: stream.start })
    }
  }
  return { id: `midway:${stream.stage}`, block, places }
}

/** What share of the newcomers the joint brings: beside its badge. */
function jointWish(scene: LabelScene, texts: LoopTexts, options: ResolvedLoopLayoutOptions): LabelWish | null {
  const { badge } = scene
  if (badge === null || texts.joint.note === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(texts.joint.note)], LABEL_WIDTH[options.density] * 0.75, options.measureText)
  if (block === null) return null
  const x = badge.x - 8 - block.width
  const y = badge.y + (badge.height - block.height) / 2
  return { id: 'joint', block, tone: 'referral', places: [0, 10, -10, 20].map((down) => ({ x, y: y + down })) }
}

/** Streams at least this wide carry their number. */
const NAMED_FROM_PX = 2.5

/** Numbers of the wide streams inside the ring: over no wide one, and over a fine one only where there is no other place. */
function innerLabels(
  scene: LabelScene,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): PlacedLabel[] {
  if (options.density === 'compact') return []
  const wide = scene.chords
    .filter((chord) => chord.widthPx >= NAMED_FROM_PX)
    .sort((a, b) => b.widthPx - a.widthPx || a.from - b.from || a.to - b.to)
  const readout = (scene.readout?.lines ?? []).map((line) => {
    const width = options.measureText(line.text, line.fontPx, line.weight)
    return { x: line.x - width / 2, y: line.y - line.fontPx, width, height: line.fontPx * 1.25 }
  })
  const lines = scene.chords.map(({ spine }) => spine.flatMap((point, index) => between(point, spine[index + 1])))
  const isClear = (box: Rect): boolean => !lines.some((points) => points.some((point) => holds(box, point)))
  const wishes = wide
    .map((chord) => chordWish(chord, texts, frame, options))
    .filter((wish) => wish !== null)
    .map((wish): LabelWish => {
      const [clear, others] = parted(wish.places, ({ x, y }) => isClear({ ...wish.block, x, y }))
      return { ...wish, places: [...clear, ...others] }
    })
  return placeLabels(wishes, {
    boxes: [...scene.boxes, ...readout],
    discs: wide.flatMap((chord) => chord.spine.map(({ x, y }) => ({ x, y, radius: chord.widthPx / 2 }))),
    isBarred: (box) =>
      reachesRing(box, scene.profile, frame, -1) || scene.boxes.some((other) => overlaps(box, other, 3)),
  })
}

/** A point and some on the way to the next, so that no line slips through a low box between two of them. */
function between(from: Point, to: Point = from): Point[] {
  return [0, 1 / 3, 2 / 3].map((share) => ({
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
  }))
}

function holds({ x, y, width, height }: Rect, point: Point): boolean {
  return point.x > x - 2 && point.x < x + width + 2 && point.y > y - 1 && point.y < y + height + 1
}

function parted<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))]
}

function chordWish(
  chord: LoopChord,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const text = texts.flow(chord.kind === 'referral' ? 'advance' : chord.kind, chord.from, chord.to)
  if (text === '' || chord.kind === 'referral') return null
  const block = labelBlock([quiet(text)], LABEL_WIDTH.regular, options.measureText, 1)
  if (block === null) return null
  const places: LabelPlace[] = []
  for (const share of [0.5, 0.42, 0.58, 0.34, 0.66]) {
    const point = chord.spine[Math.round(share * (chord.spine.length - 1))] ?? chord.middle
    const inward = unit({ x: frame.center.x - point.x, y: frame.center.y - point.y })
    for (const side of [1, -1]) {
      for (const gap of [5, 9, 17]) places.push(besidePlace(block, point, inward, side * (chord.widthPx / 2 + gap)))
    }
  }
  return { id: `chord:${chord.kind}:${chord.from}:${chord.to}`, block, places, tone: chord.kind }
}

function unit(vector: Point): Point {
  const length = Math.hypot(vector.x, vector.y) || 1
  return { x: vector.x / length, y: vector.y / length }
}

/** The block beside a point, touching a line at `offset` along a direction with its nearer side. */
function besidePlace(block: LabelBlock, point: Point, along: Point, offset: number): Point {
  const side = Math.sign(offset)
  const reach = (Math.abs(along.x) * block.width + Math.abs(along.y) * block.height) / 2
  const away = offset + side * reach
  return { x: point.x + along.x * away - block.width / 2, y: point.y + along.y * away - block.height / 2 }
}

/** The block outside a point of a circle, touching it with the side that faces the centre. */
function radialPlace(block: LabelBlock, frame: RingFrame, radius: number, angle: number): Point {
  const point = polar(frame.center, radius, angle)
  const away = outward(angle)
  return {
    x: point.x + (away.x * block.width) / 2 - block.width / 2,
    y: point.y + (away.y * block.height) / 2 - block.height / 2,
  }
}

function quiet(text: string): LabelText {
  return { text, fontPx: 12, weight: 400, quiet: true }
}
