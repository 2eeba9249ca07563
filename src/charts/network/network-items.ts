import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'
import { orderNetwork } from '../../interaction/order-network.js'
import type { Dendrite, DrawnPath, NetworkBody, NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkMarkKeys } from '../../marks/network/network-mark-keys.js'
import type { BrightPath } from '../../measures/network/network-measure.js'
import { refKey } from '../../model/journey-ref.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { holeFinding, pathName } from '../../voice/network/describe-network.js'
import { itemMaker } from './lazy-item.js'
import { bodyFacts, dendriteFacts, type FactWriter, goalFacts, pathFacts } from './network-facts.js'
import { GOAL_REF, type NetworkRefs } from './network-refs.js'
import type { WalkGraph } from './walk-graph.js'

/** What walking and pointing need. */
export interface NetworkItemInput extends FactWriter {
  readonly layout: NetworkLayout
  readonly refs: NetworkRefs
  readonly keys: NetworkMarkKeys
  readonly pathKeys: readonly string[]
  /** Asked for when somebody walks or points. */
  readonly graph: () => WalkGraph
  readonly direction: 'ltr' | 'rtl'
}

/** The ring of bodies that up and down walk, and the place of each in it. */
interface BodyItemInput extends NetworkItemInput {
  readonly ring: readonly number[]
  readonly placeInRing: Int32Array
}

/**
 * Everything that can be pointed at and walked to. From a body, forward leads to its strongest way and
 * on to where that goes; up and down on a way lead to the alternatives from the same body, up and down
 * on a body through all bodies, column by column. The walk begins where most journeys begin.
 */
export function networkItems(input: NetworkItemInput): ChartItem[] {
  const { layout, refs, keys, pathKeys, direction } = input
  const ring = orderNetwork(layout.bodies, layout, strongestStart(layout), direction === 'rtl' ? -1 : 1)
  const placeInRing = new Int32Array(ring.length)
  ring.forEach((body, place) => {
    placeInRing[body] = place
  })
  const walked = { ...input, ring, placeInRing }
  return [
    ...ring.map((at) => bodyItem(keys.bodies[at] as string, refs.bodies[at] as ChartItem['ref'], walked, at)),
    ...keys.dendrites.map((key, at) => wayItem(key, refs.dendrites[at] as ChartItem['ref'], input, at)),
    ...pathKeys.map((key, at) => pathItem(key, refs.paths[at] as ChartItem['ref'], input, at)),
    goalItem(keys.goal, GOAL_REF, input, 0),
  ]
}

function strongestStart(layout: NetworkLayout): number {
  let best: Dendrite | undefined
  for (const dendrite of layout.dendrites)
    if (dendrite.kind === 'start' && dendrite.journeys > (best?.journeys ?? 0)) best = dendrite
  return best?.to ?? -1
}

/** Moves by meaning, turned round where the journey runs to the left. */
function moves(
  { direction }: NetworkItemInput,
  wanted: { ahead?: string | undefined; back?: string | undefined; up?: string | undefined; down?: string | undefined },
): Partial<Record<Move, string>> {
  const [ahead, back]: [Move, Move] = direction === 'rtl' ? ['left', 'right'] : ['right', 'left']
  const entries: [Move, string | undefined][] = [
    [ahead, wanted.ahead],
    [back, wanted.back],
    ['up', wanted.up],
    ['down', wanted.down],
  ]
  return Object.fromEntries(entries.filter(([, key]) => key !== undefined))
}

const bodyItem = itemMaker<BodyItemInput>({
  title: (input, at) => endName(input, at, 'start'),
  facts: (input, at) => bodyFacts(input.layout.bodies[at] as NetworkBody, input),
  label: (input, at, { title, facts }) => {
    const { layout, measure, messages, formatter } = input
    const touchpoint = layout.bodies[at]?.touchpoint
    const hole = measure.holes.find((one) => one.touchpoint === touchpoint && one.verdict === 'hole')
    return hole === undefined
      ? messages.bodySpoken(title, spoken(facts, formatter))
      : messages.holeSentence(holeFinding(measure, hole), formatter)
  },
  anchor: (input, at) => {
    const body = input.layout.bodies[at] as NetworkBody
    return { x: body.x, y: body.y - ringOf(body) }
  },
  focus: (input, at) => {
    const body = input.layout.bodies[at] as NetworkBody
    return { kind: 'circle', x: body.x, y: body.y, radius: ringOf(body) + 2 }
  },
  moves: (input, at) => {
    const { keys, ring, placeInRing } = input
    const { out, into } = input.graph()
    const place = placeInRing[at] as number
    const isAlone = ring.length === 1
    return moves(input, {
      ahead: keyOf(keys.dendrites, out[at]?.[0]),
      back: keyOf(keys.dendrites, into[at]?.[0]),
      up: keyOf(keys.bodies, isAlone ? undefined : ring.at(place - 1)),
      down: keyOf(keys.bodies, isAlone ? undefined : ring[(place + 1) % ring.length]),
    })
  },
  related: (input, at) => neighbourKeys(input, at),
  belongs: ({ layout, measure }, at) => {
    const touchpoint = measure.touchpoints[layout.bodies[at]?.touchpoint ?? -1]
    if (touchpoint === undefined) return undefined
    const stage = measure.stages[touchpoint.stage ?? -1]
    // Those lost here are no mark of their own.
    const lost = refKey({ kind: 'transition', from: touchpoint.id, to: '', flow: 'lost' })
    return [lost, ...(stage === undefined ? [] : [refKey({ kind: 'stage', stage: stage.id })])]
  },
})

function ringOf({ radius, hole }: NetworkBody): number {
  return radius + (hole?.ringPx ?? 0)
}

/** The ways at a body, and what is at their other ends. */
function neighbourKeys({ layout, keys, graph }: NetworkItemInput, i: number): string[] {
  const { out, into } = graph()
  return [...(out[i] ?? []), ...(into[i] ?? [])].flatMap((d) => {
    const { from, to, kind } = layout.dendrites[d] as Dendrite
    const other = from === i ? to : from
    return [
      keys.dendrites[d] as string,
      ...(other >= 0 ? [keys.bodies[other] as string] : kind === 'conversion' ? [keys.goal] : []),
    ]
  })
}

const wayItem = itemMaker<NetworkItemInput>({
  title: (input, at) => {
    const { from, to } = input.layout.dendrites[at] as Dendrite
    return input.messages.transitionTitle(endName(input, from, 'start'), endName(input, to, 'goal'))
  },
  facts: (input, at) => dendriteFacts(input.layout.dendrites[at] as Dendrite, input),
  label: (input, _, { title, facts }) => input.messages.bodySpoken(title, spoken(facts, input.formatter)),
  anchor: (input, at) => (input.layout.dendrites[at] as Dendrite).middle,
  focus: (input, at) => ({ kind: 'path', d: (input.layout.dendrites[at] as Dendrite).spine }),
  moves: (input, at) => {
    const { from } = input.layout.dendrites[at] as Dendrite
    const { starts, out } = input.graph()
    const siblings = from < 0 ? starts : (out[from] ?? [])
    const place = siblings.indexOf(at)
    const [source, target] = endKeys(input, at)
    return moves(input, {
      ahead: target,
      back: source,
      up: keyOf(input.keys.dendrites, siblings[place - 1]),
      down: keyOf(input.keys.dendrites, siblings[place + 1]),
    })
  },
  related: (input, at) => endKeys(input, at).filter((key) => key !== undefined),
})

/** The keys of where a way begins, if it is a body, and of where it leads. */
function endKeys({ layout, keys }: NetworkItemInput, at: number): [string | undefined, string | undefined] {
  const { from, to } = layout.dendrites[at] as Dendrite
  return [keyOf(keys.bodies, from), to < 0 ? keys.goal : keyOf(keys.bodies, to)]
}

const pathItem = itemMaker<NetworkItemInput>({
  title: (input, at) => {
    const { measure, messages, formatter } = input
    return messages.pathTitle(at + 1, pathName(measure, pathAt(input, at).touchpoints, messages), formatter)
  },
  facts: (input, at) => pathFacts(pathAt(input, at), input),
  label: (input, _, { title, facts }) => input.messages.bodySpoken(title, spoken(facts, input.formatter)),
  anchor: ({ layout }, at) => {
    const { x, y, radius } = layout.bodies[layout.paths[at]?.bodies[0] ?? -1] as NetworkBody
    return { x, y: y - radius }
  },
  focus: ({ layout }, at) => ({
    kind: 'path',
    d: drawnPath(layout, at)
      .dendrites.map((d) => layout.dendrites[d]?.spine ?? '')
      .join(''),
  }),
  moves: (input, at) =>
    moves(input, {
      ahead: keyOf(input.keys.bodies, drawnPath(input.layout, at).bodies[0]),
      up: input.pathKeys[at - 1],
      down: input.pathKeys[at + 1],
    }),
  related: ({ layout, keys }, at) => {
    const { bodies, dendrites } = drawnPath(layout, at)
    return [
      ...bodies.map((body) => keys.bodies[body] as string),
      ...dendrites.map((d) => keys.dendrites[d] as string),
      keys.goal,
    ]
  },
})

function drawnPath({ paths }: NetworkLayout, at: number): DrawnPath {
  return paths[at] as DrawnPath
}

function pathAt({ layout, measure }: NetworkItemInput, at: number): BrightPath {
  return measure.paths[drawnPath(layout, at).path] as BrightPath
}

const goalItem = itemMaker<NetworkItemInput>({
  title: ({ messages }) => messages.goal,
  facts: goalFacts,
  label: ({ messages, formatter }, _, { title, facts }) => messages.bodySpoken(title, spoken(facts, formatter)),
  anchor: ({ layout: { goal } }) => ({ x: goal.x, y: goal.y - goal.radius }),
  focus: ({ layout: { goal } }) => ({ kind: 'circle', x: goal.x, y: goal.y, radius: goal.radius }),
  moves: (input) => moves(input, { back: keyOf(input.keys.dendrites, input.graph().conversions[0]) }),
  related: ({ layout, keys, graph }) =>
    graph().conversions.flatMap((d) => {
      const { from } = layout.dendrites[d] as Dendrite
      return [keys.dendrites[d] as string, keys.bodies[from] as string]
    }),
})

function keyOf(keys: readonly string[], i: number | undefined): string | undefined {
  return i === undefined || i < 0 ? undefined : keys[i]
}

function endName(
  { layout, measure, messages, formatter }: NetworkItemInput,
  body: number,
  end: 'start' | 'goal',
): string {
  if (body < 0) return messages[end]
  const { touchpoint, members } = layout.bodies[body] as NetworkBody
  return measure.touchpoints[touchpoint]?.label ?? messages.others(members.length, formatter)
}

const SPOKEN_FACTS = 5

/** Facts as they are said: the first few. */
export function spoken(facts: readonly Fact[], f: Formatter): string {
  return f.clauses(facts.slice(0, SPOKEN_FACTS).map(({ label, value }) => f.labelled(label, value)))
}
