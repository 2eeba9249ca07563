import type { NetworkLayout, Point } from './network-layout.js'

/** One step of a person's way through the picture. */
export interface ThreadStep {
  /** Position of the touch that it leads to. */
  readonly touch: number
  /** Along the drawn way where there is one, else straight and bent. */
  readonly line: string
}

/** Where a person was, with the numbers of the touches there. */
export interface ThreadStop {
  readonly body: number
  readonly at: Point
  readonly touches: readonly number[]
}

/** A person's way through a network. */
export interface ActorThread {
  readonly steps: readonly ThreadStep[]
  readonly stops: readonly ThreadStop[]
}

/**
 * Lays a sequence of touches over the bodies of a network. Touches at no touchpoint, or at one without body, are passed
 * over; two touches at one body in a row are one stop with two numbers.
 *
 * @param touchpoints per touch the position of its touchpoint in the measure, or -1.
 * @param bends how far a way without dendrite bends, as a share of its length. Default 0.18.
 */
export function layoutActorThread(layout: NetworkLayout, touchpoints: readonly number[], bends = 0.18): ActorThread {
  const steps: ThreadStep[] = []
  const touchesAt = new Map<number, number[]>()
  let before = -1
  touchpoints.forEach((touchpoint, touch) => {
    const body = layout.bodies.findIndex(({ members }) => touchpoint >= 0 && members.includes(touchpoint))
    if (body < 0) return
    const known = touchesAt.get(body)
    if (known === undefined) touchesAt.set(body, [touch])
    else known.push(touch)
    if (before >= 0 && before !== body) steps.push({ touch, line: lineBetween(layout, before, body, bends) })
    before = body
  })
  const stops = [...touchesAt].map(([body, touches]) => {
    const { x, y } = layout.bodies[body] as Point
    return { body, at: { x, y }, touches }
  })
  return { steps, stops }
}

function lineBetween(layout: NetworkLayout, from: number, to: number, bends: number): string {
  const way = layout.dendrites.find((d) => d.kind === 'transition' && d.from === from && d.to === to)
  if (way !== undefined) return way.spine
  const a = layout.bodies[from] as Point
  const b = layout.bodies[to] as Point
  const x = (a.x + b.x) / 2 - (b.y - a.y) * bends
  const y = (a.y + b.y) / 2 + (b.x - a.x) * bends
  return `M${a.x},${a.y}Q${x},${y} ${b.x},${b.y}`
}
