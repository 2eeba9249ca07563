import { sum } from '../../foundation/sum.js'
import type { FoldedNetwork } from './fold-network.js'
import { largest } from './largest.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'

/** Sizes that depend on the frame and on the largest numbers. */
export interface NetworkScales {
  readonly radius: (visits: number) => number
  readonly radiusPx: number
  /** Px of width per journey. */
  readonly pxPerJourney: number
  readonly goalRadius: number
  readonly fieldPx: number
  /** Px of accretion ring per conversion that a hole costs. */
  readonly pxPerCost: number
  readonly bodiesAtMost: number
  readonly waysAtMost: number
  readonly labelsAtMost: number
}

const HAIRLINE = 0.6
/** Share of the area that bodies take, and that all ways at their roots would take at most. */
const BODY_INK = 0.05
const WAY_INK = 0.17
/** Square px that one way more takes, in a picture that can still be read. */
const WAY_AREA = 2400

/** How many bodies a frame can carry. */
export function bodiesAtMost({ inner, bodies }: ResolvedNetworkLayoutOptions): number {
  if (bodies !== 'auto') return Math.max(1, Math.floor(bodies) || 1)
  const area = (inner.right - inner.left) * (inner.bottom - inner.top)
  return clamp(Math.floor(area / 1500), 6, 240)
}

/** Scales of a folded network in its frame: areas true to visits, widths true to journeys. */
export function networkScales(network: FoldedNetwork, options: ResolvedNetworkLayoutOptions): NetworkScales {
  const { inner } = options
  const width = inner.right - inner.left
  const height = inner.bottom - inner.top
  const area = width * height
  const short = Math.min(width * 0.7, height)
  const visits = network.bodies.map((body) => body.visits)
  const isFew = network.bodies.length <= 5
  const { like } = options
  const isPart = like !== null && sum(visits) <= sum(like.bodies.map((body) => body.visits))
  const before = isPart && like.width === options.width && like.height === options.height ? like : null
  const perVisit =
    before?.radiusPx ??
    Math.min(
      Math.sqrt((BODY_INK * area) / (Math.PI * Math.max(1, sum(visits)))),
      clamp(short * (isFew ? 0.12 : 0.085), 3, isFew ? 48 : 34) / Math.sqrt(largest(visits, 1)),
    )
  // Thousands of bodies are points of light.
  const least = Math.min(clamp(short * 0.007, 1.4, 2.8), 0.2 * Math.sqrt(area / network.bodies.length))
  const widest = largest([...network.edges.map((edge) => edge.journeys), ...network.bodies.map(ends)], 1)
  const all = sum(network.edges.map((edge) => edge.journeys)) + sum(network.bodies.map((b) => b.starts + b.converted))
  return {
    radius: (count) => Math.max(least, perVisit * Math.sqrt(count)),
    radiusPx: perVisit,
    pxPerJourney:
      before === null
        ? Math.min(clamp(short * 0.036, 2, 16) / widest, (WAY_INK * area) / (0.35 * width * Math.max(1, all)))
        : 1 / before.journeysPerPx,
    goalRadius: clamp(short * 0.06, 4, 30),
    fieldPx: clamp(width * 0.06, 6, 56),
    pxPerCost:
      clamp(short * 0.02, 1.5, 9) /
      largest(
        network.bodies.map((body) => body.cost),
        1,
      ),
    bodiesAtMost: bodiesAtMost(options),
    waysAtMost: waysAtMost(network, options, area),
    labelsAtMost: options.labels
      ? clamp(Math.floor(area / (network.bodies.length > 30 || area < 60_000 ? 7500 : 3600)), 1, 60)
      : 0,
  }
}

function ends(body: FoldedNetwork['bodies'][number]): number {
  return Math.max(body.starts, body.converted, body.lost)
}

function waysAtMost(network: FoldedNetwork, { detail }: ResolvedNetworkLayoutOptions, area: number): number {
  const all = network.edges.length + 2 * network.bodies.length
  return detail === 'auto' ? clamp(Math.floor(area / WAY_AREA), 12, 420) : Math.ceil(all * clamp(detail, 0, 1))
}

/** The width that is drawn for a number of journeys: never thinner than can be seen. */
export function drawnWidth(journeys: number, pxPerJourney: number): { widthPx: number; isHairline: boolean } {
  const widthPx = journeys * pxPerJourney
  return widthPx < HAIRLINE ? { widthPx: HAIRLINE, isHairline: true } : { widthPx, isHairline: false }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}
