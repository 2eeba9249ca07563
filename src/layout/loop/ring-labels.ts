import type { Rect } from '../rect.js'
import { type LabelBlock, type LabelText, labelBlock } from './label-box.js'
import type { LoopArc, LoopExit, LoopTributary, PlacedLabel, Point } from './loop-layout.js'
import type { LoopTexts, ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import { type LabelWish, placeLabels } from './place-labels.js'
import { outward, polar, rad } from './polar.js'
import type { RingFrame } from './ring-frame.js'
import { type ProfileStage, thicknessAt } from './ring-profile.js'

/** What labels are placed among. */
export interface LabelScene {
  readonly profile: readonly ProfileStage[]
  readonly arcs: readonly LoopArc[]
  readonly exits: readonly LoopExit[]
  readonly tributaries: readonly LoopTributary[]
  readonly boxes: readonly Rect[]
}

/** Names and numbers round the ring: stages first, then those lost, drivers, those who join, those open. */
export function ringLabels(scene: LabelScene, frame: RingFrame, options: ResolvedLoopLayoutOptions): PlacedLabel[] {
  const { texts, density, width, height, margin } = options
  if (texts === null || density === 'spark') return []
  const wishes = [
    ...scene.arcs.map((arc) => stageWish(arc, texts, frame, options)),
    ...scene.exits.filter((exit) => exit.kind === 'lost').map((exit) => exitWish(exit, texts, frame, options)),
    ...scene.tributaries.map((stream) => tributaryWish(stream, texts, frame, options)),
    ...scene.exits.filter((exit) => exit.kind === 'open').map((exit) => exitWish(exit, texts, frame, options)),
  ].filter((wish) => wish !== null)
  return placeLabels(wishes, {
    frame: {
      x: margin.left / 2,
      y: margin.top / 2,
      width: width - (margin.left + margin.right) / 2,
      height: height - (margin.top + margin.bottom) / 2,
    },
    boxes: scene.boxes,
    discs: [...scene.exits, ...scene.tributaries].flatMap((stream) =>
      stream.spine.map(({ x, y }) => ({ x, y, radius: stream.widthPx / 2 })),
    ),
    isOnRing: (box) => isOnRing(box, scene.profile, frame),
  })
}

const CLEARANCE_PX = 4
const PROBES = [0, 0.25, 0.5, 0.75, 1]

/** Probes the box's outline and middle against the ribbon; inside the ring no label stands either. */
function isOnRing(box: Rect, profile: readonly ProfileStage[], frame: RingFrame): boolean {
  return PROBES.some((u) =>
    PROBES.some((v) => {
      const dx = box.x + box.width * u - frame.center.x
      const dy = box.y + box.height * v - frame.center.y
      const turned = Math.atan2(dx, -dy)
      const angle = turned < frame.mouthRad ? turned + 2 * Math.PI : turned
      return Math.hypot(dx, dy) < frame.radiusPx + thicknessAt(profile, angle) / 2 + CLEARANCE_PX
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
  const block = labelBlock(
    [quiet(text.label), { text: text.value, fontPx: numberPx, weight: 600, quiet: false }],
    labelWidth(options),
    options.measureText,
  )
  if (block === null) return null
  const outer = frame.radiusPx + arc.thicknessPx / 2
  const middle = (arc.plateauStartRad + arc.plateauEndRad) / 2
  const span = arc.plateauEndRad - arc.plateauStartRad
  const places: Point[] = []
  for (const gap of [7, 16, 28, 42, 58]) {
    for (const shift of [0, -0.12, 0.12, -0.24, 0.24])
      places.push(radialPlace(block, frame, outer + gap, middle + span * shift))
  }
  return { id: `stage:${arc.stage}`, block, places, target: polar(frame.center, outer, middle) }
}

function exitWish(
  exit: LoopExit,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const text = (exit.kind === 'lost' ? texts.lost : texts.open)[exit.stage] ?? ''
  if (text === '' || options.density === 'compact') return null
  const block = labelBlock([quiet(text)], labelWidth(options), options.measureText)
  if (block === null) return null
  const dx = exit.end.x - frame.center.x
  const dy = exit.end.y - frame.center.y
  const angle = Math.atan2(dx, -dy)
  const radius = Math.hypot(dx, dy)
  const places: Point[] = []
  for (const gap of [4, 12, 22]) {
    for (const turn of [0, 5, -5, 10, -10]) places.push(radialPlace(block, frame, radius + gap, angle + rad(turn)))
  }
  return { id: `${exit.kind}:${exit.stage}`, block, places, target: exit.end }
}

function tributaryWish(
  stream: LoopTributary,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  if (options.density === 'compact') return null
  if (stream.at === 'midway') return midwayWish(stream, texts, frame, options)
  const text = driverText(stream, texts)
  const block = labelBlock([{ ...quiet(text), quiet: stream.driver < 0 }], labelWidth(options), options.measureText, 1)
  if (block === null) return null
  const { x, y } = stream.start
  const places =
    stream.at === 'mouth'
      ? [{ x: x - 6 - block.width, y: y - block.height / 2 }]
      : [0, 14, 28, -14].map((down) => ({ x: x - block.width / 2, y: y + 4 + down }))
  return { id: `${stream.at}:${stream.driver}`, block, places }
}

/** What stands at the source of a driver's stream: its name and its share. */
export function driverText(stream: Pick<LoopTributary, 'at' | 'driver'>, texts: LoopTexts): string {
  const at = stream.at === 'tail' ? 'tail' : 'mouth'
  if (stream.driver < 0) return texts.otherDrivers[at]
  const text = texts[at][stream.driver]
  return text === undefined ? '' : `${text.label} ${text.value}`
}

function midwayWish(
  stream: LoopTributary,
  texts: LoopTexts,
  frame: RingFrame,
  options: ResolvedLoopLayoutOptions,
): LabelWish | null {
  const block = labelBlock([quiet(texts.midway[stream.stage] ?? '')], labelWidth(options), options.measureText)
  if (block === null) return null
  const dx = stream.start.x - frame.center.x
  const dy = stream.start.y - frame.center.y
  const radius = Math.hypot(dx, dy)
  const places = [3, 10, 20].map((gap) => radialPlace(block, frame, radius + gap, Math.atan2(dx, -dy)))
  return { id: `midway:${stream.stage}`, block, places }
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

function labelWidth(options: ResolvedLoopLayoutOptions): number {
  if (options.density === 'compact') return 84
  return options.density === 'roomy' ? 190 : 124
}

function quiet(text: string): LabelText {
  return { text, fontPx: 12, weight: 400, quiet: true }
}
