import type { Dendrite, NetworkLayout } from '../../layout/network/network-layout.js'

/** Who leads where, by position in the layout. */
export interface WalkGraph {
  /** Per body: its ways out and in, strongest first. */
  readonly out: readonly (readonly number[])[]
  readonly into: readonly (readonly number[])[]
  /** All ways from the start, and all to the goal, strongest first. */
  readonly starts: readonly number[]
  readonly conversions: readonly number[]
}

/** The graph that keys walk on. Cost: m log m in ways. */
export function walkGraph({ bodies, dendrites }: NetworkLayout): WalkGraph {
  const strongest = dendrites.map((_, i) => i)
  strongest.sort((a, b) => (dendrites[b]?.journeys ?? 0) - (dendrites[a]?.journeys ?? 0) || a - b)
  const out = bodies.map((): number[] => [])
  const into = bodies.map((): number[] => [])
  for (const i of strongest) {
    const { from, to } = dendrites[i] as Dendrite
    out[from]?.push(i)
    into[to]?.push(i)
  }
  const ofKind = (kind: Dendrite['kind']): number[] => strongest.filter((i) => dendrites[i]?.kind === kind)
  return { out, into, starts: ofKind('start'), conversions: ofKind('conversion') }
}
