import { withoutSharedPrefix } from '../../foundation/without-shared-prefix.js'
import type { Rect } from '../rect.js'
import type { BentWay, Disc } from './bend-dendrites.js'
import { labelWidth, mostWanted, nameOf, wantedness } from './body-names.js'
import type { NetworkScales } from './body-sizes.js'
import type { BodyTip } from './cell-tips.js'
import type { ChosenWays } from './choose-dendrites.js'
import type { FoldedNetwork } from './fold-network.js'
import { frameRect } from './frame-rect.js'
import { type InkMap, inkMap } from './ink-map.js'
import { labelObstacles } from './label-obstacles.js'
import { largest } from './largest.js'
import type { PlacedLabel } from './network-layout.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'
import type { GoalAndStart } from './place-goal-and-start.js'
import { type LabelWish, placeLabels } from './place-labels.js'

/** What names are placed among. */
export interface LabelInput {
  readonly network: FoldedNetwork
  readonly discs: readonly Disc[]
  readonly ways: ChosenWays
  readonly bent: readonly BentWay[]
  readonly ends: GoalAndStart
  readonly scales: NetworkScales
  readonly fullLight: number
  /** What of bodies reaches beyond their discs. */
  readonly tips: readonly BodyTip[]
}

const STRONG = 600
/** Bodies with at least this share of the brightest one's light have their names set strong; holes too. */
const STRONG_SHARE = 0.5

function isStrong(body: FoldedNetwork['bodies'][number] | undefined, mostLight: number): boolean {
  return body !== undefined && (body.cost > 0 || body.light > STRONG_SHARE * mostLight)
}

/** Names of bodies, the most wanted first; null where one finds no room. */
export function labelBodies(
  input: LabelInput,
  ink: InkMap,
  options: ResolvedNetworkLayoutOptions,
): (PlacedLabel | null)[] {
  const { network, discs, ends, scales } = input
  const wanted = wantedness(network.bodies)
  const named = new Set(mostWanted(wanted, scales.labelsAtMost))
  const isRoomy = options.width >= 560 && network.bodies.length <= 26
  const names = network.bodies.map((_, i) => nameOf(network, i, options))
  const brief = withoutSharedPrefix(names, named)
  const mostLight = largest(
    network.bodies.map((body) => body.light),
    1e-9,
  )
  const wishes = discs.map((disc, i): LabelWish => {
    const touchpoint = network.bodies[i]?.touchpoint ?? -1
    const isOthers = touchpoint < 0
    return {
      x: disc.x,
      y: disc.y,
      name: named.has(i) ? (names[i] as string) : '',
      detail: (isRoomy || disc.isHole) && !isOthers ? options.texts.visits(touchpoint) : '',
      reach: disc.radius + disc.rings,
      brief: (isOthers ? options.texts.othersBrief?.(network.bodies[i]?.members.length ?? 0) : brief[i]) ?? '',
      isUncut: isOthers,
      weight: isStrong(network.bodies[i], mostLight) ? STRONG : 400,
      priority: wanted[i] as number,
    }
  })
  const frame = frameRect(options)
  const wholeDiscs = discs.map(({ x, y, radius, rings }) => ({ x, y, radius: radius + rings }))
  return placeLabels(wishes, {
    frame,
    taken: ends.taken,
    tips: input.tips,
    ...labelObstacles(wholeDiscs, ink, frame.width * frame.height, named),
    measureText: options.measureText,
    fontPx: options.fontPx,
    maxWidthPx: labelWidth(options),
    atMost: scales.labelsAtMost,
  })
}

/** More ways than this are weighed at fewer points: they lie everywhere. */
const WAYS_WEIGHED = 3000
/** A name through which light runs is hard to read: any other place, also one off its body, is better. */
const BRIGHT_INK = 3

/**
 * What disturbs labels: ways, and the tails of the lost that hang under their bodies. Each way weighs
 * by its width and by its light.
 */
export function layoutInk(
  { network, discs, ways, bent, scales, fullLight }: Omit<LabelInput, 'ends'>,
  frame: Rect,
): InkMap {
  const ink = inkMap(frame)
  const every = Math.max(1, Math.round(ways.drawn.length / WAYS_WEIGHED))
  ways.drawn.forEach((way, i) => {
    const bright = BRIGHT_INK * (way.light / fullLight)
    ink.addAlong((bent[i] as BentWay).curve, (0.1 + 0.25 * way.journeys * scales.pxPerJourney + bright) / 3, every)
  })
  discs.forEach((disc, i) => {
    const lost = network.bodies[i]?.lost ?? 0
    if (lost === 0 || disc.isHole) return
    const weight = 0.3 + 0.25 * lost * scales.pxPerJourney
    for (const below of [6, 14]) ink.add(disc.x, disc.y + disc.radius + disc.rings + below, weight)
  })
  return ink.close()
}
