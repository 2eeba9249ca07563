import type { FoldedNetwork } from './fold-network.js'
import type { Point } from './network-layout.js'

/** A body while it moves: its place, and the box that it and its label need round it. */
export interface MovingBody {
  x: number
  y: number
  /** Held bodies stay where they are; others make way. */
  isHeld: boolean
  /** Px of the disc with its rings. */
  readonly radius: number
  /** Px to either side, above and below the centre. */
  readonly halfWidth: number
  readonly above: number
  readonly below: number
  /** Share of converted journeys that pass here, 0..1. */
  readonly brightness: number
  readonly isHole: boolean
}

/** Where bodies may stand, px. */
export interface Region {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What an arrangement is given. */
export interface ArrangeInput {
  readonly network: FoldedNetwork
  readonly region: Region
  readonly goal: Point
  /** 1 where the journey runs to the right, -1 to the left. */
  readonly forward: 1 | -1
  /** The same for the same seed. */
  readonly seed: number
}

/** A form of the network: where the goal stands, and how bodies find their places. */
export interface NetworkArrangement {
  readonly name: string
  /** `far`: journeys run from the near side to the goal at the far side; `centre`: from all round inwards. */
  readonly goal: 'far' | 'centre'
  /** Sets `x` and `y` of every body, as near as it likes: what overlaps is pushed apart afterwards. */
  readonly arrange: (bodies: readonly MovingBody[], input: ArrangeInput) => void
}

/** Keeps a body and its label within the region (in its middle where it is larger); a held one, its disc alone. */
export function keepInside(body: MovingBody, region: Region): void {
  const { isHeld, radius } = body
  const [beside, above, below] = isHeld ? [radius, radius, radius] : [body.halfWidth, body.above, body.below]
  body.x = within(body.x, region.left + beside, region.right - beside)
  body.y = within(body.y, region.top + above, region.bottom - below)
}

function within(value: number, low: number, high: number): number {
  return low > high ? (low + high) / 2 : Math.min(high, Math.max(low, value))
}
