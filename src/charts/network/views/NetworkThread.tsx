'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutActorThread, type ThreadStop } from '../../../layout/network/actor-thread.js'
import { placeThreadBadges } from '../../../layout/network/place-thread-badges.js'
import { type ActorTouch, actorJourney } from '../../../measures/network/actor-journey.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import type { Part } from '../../shell/create-part.js'
import { type DrawnNetwork, networkPart } from '../network-part.js'

/** What is particular to `Network.Thread`. */
export interface NetworkThreadOwn {
  /** Id of the person. */
  readonly actor: string
}

/** Silences from here on are drawn as such. */
const LONG_MS = 7 * 86_400_000

/**
 * One person's way through the network: a line from body to body, broken where there was a long silence, teal where the
 * person came back after being given up; arrows say which way, numbers in which order. Needs journeys.
 */
export const NetworkThread: Part<NetworkThreadOwn> = networkPart<NetworkThreadOwn>((network, { actor, ...group }) => (
  <g data-part="thread" pointerEvents="none" {...group}>
    <Thread network={network} actor={actor} />
  </g>
))

function Thread({ network, actor }: { readonly network: DrawnNetwork; readonly actor: string }): ReactElement | null {
  const { journeys, theme } = network.shell
  const { measure, layout } = network.drawn
  const journey = useMemo(() => (journeys === null ? null : actorJourney(journeys, actor)), [journeys, actor])
  const thread = useMemo(() => {
    const place = new Map(measure.touchpoints.map(({ id }, i) => [id, i]))
    return layoutActorThread(layout, journey?.touches.map(({ touchpoint }) => place.get(touchpoint ?? '') ?? -1) ?? [])
  }, [journey, measure, layout])
  if (journey === null) return null
  const { paint } = theme
  return (
    <>
      <g fill="none" strokeLinecap="round">
        {thread.steps.map(({ touch, line, arrow }) => {
          const stroke = strokeOf(paint, journey.touches[touch])
          return (
            <g key={touch}>
              <path d={line} stroke={paint.ground} strokeWidth={5} opacity={0.7} />
              <path d={line} {...stroke} />
              <path data-part="arrow" d={arrow} fill={stroke.stroke} stroke={paint.ground} strokeWidth={1} />
            </g>
          )
        })}
      </g>
      <Stops stops={thread.stops} network={network} />
    </>
  )
}

function strokeOf(
  paint: DrawnNetwork['shell']['theme']['paint'],
  touch: ActorTouch | undefined,
): { stroke: string; strokeWidth: number; strokeDasharray?: string } {
  if (touch?.isReturn) return { stroke: paint.comeback, strokeWidth: 2.4, strokeDasharray: '7 5' }
  if ((touch?.silenceMs ?? 0) >= LONG_MS) return { stroke: paint.ink, strokeWidth: 1.4, strokeDasharray: '2 5' }
  return { stroke: paint.ink, strokeWidth: 2.4 }
}

/** The numbers of the touches at each body, the first being 1. */
function Stops({
  stops,
  network,
}: {
  readonly stops: readonly ThreadStop[]
  readonly network: DrawnNetwork
}): ReactElement {
  const { drawn, shell } = network
  const { paint } = shell.theme
  const badges = placeThreadBadges(drawn.layout, stops, {
    fontPx: FONT_PX.label,
    weight: FONT_WEIGHT.strong,
    measureText: shell.measureText,
    textOf: shell.formatter.count,
  })
  return (
    <>
      {badges.map(({ body, text, box }) => (
        <g key={body}>
          <rect {...box} rx={box.height / 2} fill={paint.ink} stroke={paint.ground} strokeWidth={1.5} />
          <text
            x={box.x + box.width / 2}
            y={box.y + box.height / 2 + FONT_PX.label * 0.36}
            textAnchor="middle"
            direction="ltr"
            fontSize={FONT_PX.label}
            fontWeight={FONT_WEIGHT.strong}
            fill={paint.ground}
          >
            {text}
          </text>
        </g>
      ))}
    </>
  )
}
