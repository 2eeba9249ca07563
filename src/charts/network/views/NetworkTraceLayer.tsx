'use client'
import type { ReactElement } from 'react'
import type { Dendrite, NetworkLayout } from '../../../layout/network/network-layout.js'
import type { JourneyTrace } from '../../../measures/network/trace-journeys.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import type { Part } from '../../shell/create-part.js'
import { useNetworkLink } from '../network-link.js'
import { type DrawnNetwork, networkPart } from '../network-part.js'
import { useTrace } from './use-trace.js'

/**
 * The journeys through what is chosen and pointed at, drawn over the dimmed ways: each as wide as those of them that took
 * it (on the scale of the picture), light for those that convert. Stands best between `Ways` and `Cells`. Needs journeys.
 */
export const NetworkTraceLayer: Part = networkPart((network, group) => (
  <g data-part="trace" pointerEvents="none" {...group}>
    <TracedWays network={network} />
  </g>
))

/** At every body how many of the journeys pass that `Network.Trace` draws, and at the goal how many convert. Stands best above `Cells`. Needs journeys. */
export const NetworkTraceCounts: Part = networkPart((network, group) => (
  <g data-part="trace-counts" pointerEvents="none" {...group}>
    <Passing network={network} />
  </g>
))

function useLinkedTrace(network: DrawnNetwork): JourneyTrace | null {
  const { selection, highlight } = useNetworkLink()
  return useTrace(network.shell.journeys, selection, highlight)
}

function TracedWays({ network }: { readonly network: DrawnNetwork }): ReactElement | null {
  const trace = useLinkedTrace(network)
  if (trace === null) return null
  const { layout, measure } = network.drawn
  const idsOf = (body: number): readonly string[] =>
    layout.bodies[body]?.members.map((member) => measure.touchpoints[member]?.id ?? '') ?? []
  return (
    <>
      {layout.dendrites.map((dendrite) => (
        <TracedWay key={dendrite.spine} network={network} dendrite={dendrite} count={countOn(dendrite, trace, idsOf)} />
      ))}
    </>
  )
}

/** Journeys of the trace on one drawn way. */
interface WayCount {
  readonly journeys: number
  readonly converting: number
}

/** Journeys of the trace on one drawn way; several transitions that share one are added. */
function countOn(dendrite: Dendrite, trace: JourneyTrace, idOf: (body: number) => readonly string[]): WayCount {
  const sources = new Set(idOf(dendrite.from))
  const targets = new Set(idOf(dendrite.to))
  if (dendrite.kind === 'transition') {
    const used = trace.transitions.filter(({ from, to }) => sources.has(from) && targets.has(to))
    return {
      journeys: used.reduce((sum, { journeys }) => sum + journeys, 0),
      converting: used.reduce((sum, { convertingJourneys }) => sum + convertingJourneys, 0),
    }
  }
  const isStart = dendrite.kind === 'start'
  const at = trace.touchpoints.filter(({ touchpoint }) => (isStart ? targets : sources).has(touchpoint))
  const journeys = at.reduce((sum, { starts, converted }) => sum + (isStart ? starts : converted), 0)
  return { journeys, converting: isStart ? 0 : journeys }
}

/** Thinner than this nothing can be seen; then a hairline stands in. */
const HAIRLINE = 0.9

interface TracedWayProps {
  readonly network: DrawnNetwork
  readonly dendrite: Dendrite
  readonly count: WayCount
}

function TracedWay({ network, dendrite, count }: TracedWayProps): ReactElement | null {
  if (count.journeys === 0) return null
  const { paint } = network.shell.theme
  const perPx = network.drawn.layout.journeysPerPx
  const width = Math.max(HAIRLINE, count.journeys / perPx)
  const lit = count.converting / perPx
  return (
    <g fill="none" strokeLinecap="round">
      <path d={dendrite.spine} stroke={paint.inkQuiet} strokeWidth={width} opacity={0.85} />
      {lit > 0 && <path d={dendrite.spine} stroke={paint.light} strokeWidth={Math.max(HAIRLINE, lit)} />}
    </g>
  )
}

/** Bodies smaller than this cannot carry a number. */
const NUMBER_FROM_PX = 11

function Passing({ network }: { readonly network: DrawnNetwork }): ReactElement | null {
  const trace = useLinkedTrace(network)
  if (trace === null) return null
  const { drawn } = network
  const passing = new Map(trace.touchpoints.map(({ touchpoint, journeys }) => [touchpoint, journeys]))
  const { goal } = drawn.layout
  return (
    <>
      {goal.radius >= NUMBER_FROM_PX && <PassingCount network={network} at={goal} count={trace.converted} />}
      {drawn.layout.bodies.map((body: NetworkLayout['bodies'][number]) => {
        const id = drawn.measure.touchpoints[body.touchpoint]?.id
        const journeys = id === undefined ? undefined : passing.get(id)
        if (journeys === undefined || body.radius < NUMBER_FROM_PX) return null
        return <PassingCount key={id} network={network} at={body} count={journeys} />
      })}
    </>
  )
}

interface PassingCountProps {
  readonly network: DrawnNetwork
  readonly at: { readonly x: number; readonly y: number }
  readonly count: number
}

function PassingCount({ network, at, count }: PassingCountProps): ReactElement {
  const { theme, formatter } = network.shell
  return (
    <text
      x={at.x}
      y={at.y + FONT_PX.label * 0.36}
      textAnchor="middle"
      fontSize={FONT_PX.label}
      fontWeight={FONT_WEIGHT.strong}
      fill={theme.paint.ink}
      stroke={theme.paint.ground}
      strokeWidth={3.4}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {formatter.count(count)}
    </text>
  )
}
