import type { ChartItem, Fact, Move } from '../../interaction/chart-item.js'
import type { Dendrite, NetworkBody, NetworkLayout } from '../../layout/network/network-layout.js'
import { refKey } from '../../model/journey-ref.js'
import { holeFinding, pathName } from '../../voice/network/describe-network.js'
import { lazyItem, once } from './lazy-item.js'
import { bodyFacts, dendriteFacts, type FactWriter, goalFacts, pathFacts } from './network-facts.js'
import { GOAL_REF, type NetworkRefs } from './network-refs.js'

/** What walking and pointing need. */
export interface NetworkItemInput extends FactWriter {
  readonly layout: NetworkLayout
  readonly refs: NetworkRefs
  readonly direction: 'ltr' | 'rtl'
}

/**
 * Everything that can be pointed at and walked to. From a body, forward leads to its strongest way and
 * on to where that goes; up and down on a way lead to the alternatives from the same body, up and down
 * on a body to the bodies above and below. The walk begins where most journeys begin.
 */
export function networkItems(input: NetworkItemInput): ChartItem[] {
  const graph = walkGraph(input)
  const bodies = input.layout.bodies.map((body, i) => bodyItem(input, graph, body, i))
  const dendrites = input.layout.dendrites.map((dendrite, i) => dendriteItem(input, graph, dendrite, i))
  const first = strongestStart(input.layout)
  const order = bodies.map((_, i) => i).sort((a, b) => readingOrder(input, first, a, b))
  return [...order.map((i) => bodies[i] as ChartItem), ...dendrites, ...pathItems(input, graph), goalItem(input, graph)]
}

/** Who leads where, by key. */
export interface WalkGraph {
  readonly bodies: readonly string[]
  readonly dendrites: readonly string[]
  readonly goal: string
  /** Per body: its ways out and in, strongest first. */
  readonly out: readonly (readonly number[])[]
  readonly into: readonly (readonly number[])[]
  readonly starts: readonly number[]
  readonly conversions: readonly number[]
}

/** The graph that keys walk on. Cost: m log m in ways. */
export function walkGraph({ layout, refs }: NetworkItemInput): WalkGraph {
  const strongest = layout.dendrites.map((_, i) => i)
  strongest.sort((a, b) => (layout.dendrites[b]?.journeys ?? 0) - (layout.dendrites[a]?.journeys ?? 0) || a - b)
  const out = layout.bodies.map((): number[] => [])
  const into = layout.bodies.map((): number[] => [])
  for (const i of strongest) {
    const { from, to } = layout.dendrites[i] as Dendrite
    out[from]?.push(i)
    into[to]?.push(i)
  }
  const ofKind = (kind: Dendrite['kind']): number[] => strongest.filter((i) => layout.dendrites[i]?.kind === kind)
  return {
    bodies: refs.bodies.map(refKey),
    dendrites: refs.dendrites.map(refKey),
    goal: refKey(GOAL_REF),
    out,
    into,
    starts: ofKind('start'),
    conversions: ofKind('conversion'),
  }
}

/** Where most journeys begin first; then along the journey. */
function readingOrder({ layout, direction }: NetworkItemInput, first: number, a: number, b: number): number {
  if (a === first || b === first) return a === first ? -1 : 1
  const forward = direction === 'rtl' ? -1 : 1
  return forward * ((layout.bodies[a]?.x ?? 0) - (layout.bodies[b]?.x ?? 0)) || a - b
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

function bodyItem(input: NetworkItemInput, graph: WalkGraph, body: NetworkBody, i: number): ChartItem {
  const { layout, refs, measure, messages, formatter } = input
  const out = graph.out[i] ?? []
  const into = graph.into[i] ?? []
  const title = measure.touchpoints[body.touchpoint]?.label ?? messages.others(body.members.length, formatter)
  const facts = once(() => bodyFacts(body, input))
  const stage = measure.stages[measure.touchpoints[body.touchpoint]?.stage ?? -1]
  const ring = body.radius + (body.hole?.ringPx ?? 0)
  return lazyItem(
    {
      key: graph.bodies[i] as string,
      ref: refs.bodies[i] as ChartItem['ref'],
      title,
      anchor: { x: body.x, y: body.y - ring },
      focus: { kind: 'circle', x: body.x, y: body.y, radius: ring + 2 },
      ...(stage === undefined ? {} : { belongs: [refKey({ kind: 'stage', stage: stage.id })] }),
    },
    {
      facts,
      label: () => {
        const hole = measure.holes.find(
          ({ touchpoint, verdict }) => touchpoint === body.touchpoint && verdict === 'hole',
        )
        return hole === undefined
          ? messages.bodySpoken(title, spoken(facts()))
          : messages.holeSentence(holeFinding(measure, hole), formatter)
      },
      moves: () =>
        moves(input, {
          ahead: keyOf(graph.dendrites, out[0]),
          back: keyOf(graph.dendrites, into[0]),
          up: keyOf(graph.bodies, nearest(layout, i, -1)),
          down: keyOf(graph.bodies, nearest(layout, i, 1)),
        }),
      related: () => neighbourKeys(layout, graph, i),
    },
  )
}

/** The ways at a body, and what is at their other ends. */
function neighbourKeys(layout: NetworkLayout, graph: WalkGraph, i: number): string[] {
  return [...(graph.out[i] ?? []), ...(graph.into[i] ?? [])].flatMap((d) => {
    const { from, to, kind } = layout.dendrites[d] as Dendrite
    const other = from === i ? to : from
    return [
      graph.dendrites[d] as string,
      ...(other >= 0 ? [graph.bodies[other] as string] : kind === 'conversion' ? [graph.goal] : []),
    ]
  })
}

function dendriteItem(input: NetworkItemInput, graph: WalkGraph, dendrite: Dendrite, i: number): ChartItem {
  const { refs, messages } = input
  const { from, to } = dendrite
  const siblings = from < 0 ? graph.starts : (graph.out[from] ?? [])
  const title = once(() => messages.transitionTitle(endName(input, from, 'start'), endName(input, to, 'goal')))
  const facts = once(() => dendriteFacts(dendrite, input))
  const source = keyOf(graph.bodies, from)
  const target = to < 0 ? graph.goal : keyOf(graph.bodies, to)
  return lazyItem(
    {
      key: graph.dendrites[i] as string,
      ref: refs.dendrites[i] as ChartItem['ref'],
      anchor: dendrite.middle,
      related: [source, target].filter((key) => key !== undefined),
    },
    {
      title,
      facts,
      focus: () => ({ kind: 'path', d: dendrite.spine }),
      label: () => messages.bodySpoken(title(), spoken(facts())),
      moves: () => {
        const place = siblings.indexOf(i)
        return moves(input, {
          ahead: target,
          back: source,
          up: keyOf(graph.dendrites, siblings[place - 1]),
          down: keyOf(graph.dendrites, siblings[place + 1]),
        })
      },
    },
  )
}

function pathItems(input: NetworkItemInput, graph: WalkGraph): ChartItem[] {
  const { layout, refs, measure, messages, formatter } = input
  return layout.paths.flatMap((drawn, rank) => {
    const path = measure.paths[drawn.path]
    const first = layout.bodies[drawn.bodies[0] ?? -1]
    if (path === undefined || first === undefined) return []
    const title = messages.pathTitle(rank + 1, pathName(measure, path.touchpoints, messages), formatter)
    const facts = pathFacts(path, input)
    const bodies = drawn.bodies.map((body) => graph.bodies[body] as string)
    return [
      {
        key: refKey(refs.paths[rank] as ChartItem['ref']),
        ref: refs.paths[rank] as ChartItem['ref'],
        title,
        label: messages.bodySpoken(title, spoken(facts)),
        facts,
        anchor: { x: first.x, y: first.y - first.radius },
        focus: { kind: 'path' as const, d: drawn.dendrites.map((d) => layout.dendrites[d]?.spine ?? '').join('') },
        moves: moves(input, {
          ahead: bodies[0],
          up: pathKey(refs, rank - 1),
          down: pathKey(refs, rank + 1),
        }),
        related: [...bodies, ...drawn.dendrites.map((d) => graph.dendrites[d] as string), graph.goal],
      },
    ]
  })
}

function goalItem(input: NetworkItemInput, graph: WalkGraph): ChartItem {
  const { layout, messages } = input
  const { goal } = layout
  const facts = goalFacts(input)
  return {
    key: graph.goal,
    ref: GOAL_REF,
    title: messages.goal,
    label: messages.bodySpoken(messages.goal, spoken(facts)),
    facts,
    anchor: { x: goal.x, y: goal.y - goal.radius },
    focus: { kind: 'circle', x: goal.x, y: goal.y, radius: goal.radius },
    moves: moves(input, { back: keyOf(graph.dendrites, graph.conversions[0]) }),
    related: graph.conversions.flatMap((d) => {
      const { from } = layout.dendrites[d] as Dendrite
      return [graph.dendrites[d] as string, graph.bodies[from] as string]
    }),
  }
}

function pathKey(refs: NetworkRefs, rank: number): string | undefined {
  const ref = refs.paths[rank]
  return ref === undefined ? undefined : refKey(ref)
}

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

/** The nearest body above (-1) or below (1), counting sideways distance double. */
function nearest(layout: NetworkLayout, i: number, side: 1 | -1): number | undefined {
  const from = layout.bodies[i] as NetworkBody
  let best: number | undefined
  let least = Number.POSITIVE_INFINITY
  layout.bodies.forEach((body, k) => {
    const away = (body.y - from.y) * side
    const cost = away + 2 * Math.abs(body.x - from.x)
    if (k === i || away <= 0 || cost >= least) return
    least = cost
    best = k
  })
  return best
}

const SPOKEN_FACTS = 5

function spoken(facts: readonly Fact[]): string {
  return facts
    .slice(0, SPOKEN_FACTS)
    .map(({ label, value }) => `${label}: ${value}`)
    .join('; ')
}
