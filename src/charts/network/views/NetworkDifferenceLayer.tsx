'use client'
import type { ReactElement } from 'react'
import { useMemo } from 'react'
import type { Dendrite, NetworkLayout } from '../../../layout/network/network-layout.js'
import { overlaps, type Rect } from '../../../layout/rect.js'
import { compareTransitions, type TransitionComparison } from '../../../measures/network/compare-transitions.js'
import { FONT_PX } from '../../../theme/type-scale.js'
import type { Part } from '../../shell/create-part.js'
import { type DrawnNetwork, networkPart } from '../network-part.js'

/** What is particular to `Network.Differences`. */
export interface NetworkDifferencesOwn {
  /**
   * `lift`: journeys with a way against those without it. `difference`: the converted against the lost, as wide as the
   * shares differ. Default `lift`.
   */
  readonly by?: 'lift' | 'difference'
}

/**
 * Colours the ways on which journeys differ: only what survives Fisher's test with Benjamini and Hochberg at 0.10
 * has colour. More is a full line, less a broken one: hue is never alone. A difference is no cause.
 */
export const NetworkDifferenceLayer: Part<NetworkDifferencesOwn> = networkPart<NetworkDifferencesOwn>(
  (network, { by = 'lift', ...group }) => (
    <g data-part="differences" pointerEvents="none" fill="none" strokeLinecap="round" {...group}>
      <Differences network={network} by={by} />
      <Key network={network} />
    </g>
  ),
)

const KEY_PX = 26
const CORNER_PX = 8

/** Which side used a way more: full lines the converted, broken ones the lost. */
function Key({ network }: { readonly network: DrawnNetwork }): ReactElement {
  const { theme, common, direction } = network.shell
  const { converted, lost } = common.outcome
  const side = direction === 'rtl' ? -1 : 1
  const entries = [
    { text: `${converted} > ${lost}`, stroke: theme.paint.good, dash: undefined },
    { text: `${lost} > ${converted}`, stroke: theme.paint.bad, dash: '6 5' },
  ]
  const lines = entries.map(({ text }) => network.shell.measureText(text, FONT_PX.label))
  const size = { width: KEY_PX + 12 + Math.max(...lines), height: entries.length * FONT_PX.label * 1.5 }
  const box = clearCorner(network.drawn.layout, size, direction === 'rtl')
  const x = direction === 'rtl' ? box.x + box.width : box.x
  return (
    <g data-part="differences-key">
      {!box.isClear && (
        <rect
          x={box.x - 4}
          y={box.y - 2}
          width={box.width + 8}
          height={box.height + 4}
          rx={4}
          fill={theme.paint.ground}
          opacity={0.88}
        />
      )}
      {entries.map(({ text, stroke, dash }, i) => {
        const y = box.y + (i + 0.5) * FONT_PX.label * 1.5
        return (
          <g key={stroke}>
            <path d={`M${x},${y}h${side * KEY_PX}`} stroke={stroke} strokeWidth={3} strokeDasharray={dash} />
            <text
              x={x + side * (KEY_PX + 8)}
              y={y + FONT_PX.label * 0.36}
              textAnchor={direction === 'rtl' ? 'end' : 'start'}
              direction="ltr"
              fontSize={FONT_PX.label}
              fill={theme.paint.inkQuiet}
              stroke={theme.paint.ground}
              strokeWidth={3.2}
              paintOrder="stroke"
            >
              {text}
            </text>
          </g>
        )
      })}
    </g>
  )
}

/** Places tried along the lower and the upper edge. */
const PLACES = 12

/** Where fewest bodies and names stand along the lower edge, then the upper one; best the corner towards the goal. */
function clearCorner(
  { frame, bodies, goal, start }: NetworkLayout,
  size: Pick<Rect, 'width' | 'height'>,
  isRtl: boolean,
): Rect & { readonly isClear: boolean } {
  const right = frame.x + frame.width - size.width - CORNER_PX
  const [near, far] = isRtl ? [right, frame.x + CORNER_PX] : [frame.x + CORNER_PX, right]
  const bottom = frame.y + frame.height - size.height - CORNER_PX
  const places = [bottom, frame.y + CORNER_PX].flatMap((y) =>
    Array.from({ length: PLACES + 1 }, (_, i) => ({ x: far + ((near - far) * i) / PLACES, y, ...size })),
  )
  const taken = [...bodies, goal].flatMap(({ x, y, radius, label }) => [
    { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
    ...(label === null ? [] : [label.box]),
  ])
  if (start.label !== null) taken.push(start.label.box)
  const inTheWay = (box: Rect): number => taken.filter((other) => overlaps(box, other, 4)).length
  const clashes = places.map(inTheWay)
  const least = Math.min(...clashes)
  return { ...(places[clashes.indexOf(least)] ?? { x: far, y: bottom, ...size }), isClear: least === 0 }
}

interface DifferencesProps {
  readonly network: DrawnNetwork
  readonly by: 'lift' | 'difference'
}

function Differences({ network, by }: DifferencesProps): ReactElement {
  const { measure, layout } = network.drawn
  const compared = useMemo(() => compareTransitions(measure), [measure])
  return (
    <>
      {layout.dendrites.map((dendrite) => {
        const comparison = compared[dendrite.transition]
        if (dendrite.kind !== 'transition' || comparison?.survives !== true) return null
        return <Difference key={dendrite.spine} network={network} dendrite={dendrite} comparison={comparison} by={by} />
      })}
    </>
  )
}

interface DifferenceProps extends DifferencesProps {
  readonly dendrite: Dendrite
  readonly comparison: TransitionComparison
}

const LEAST_PX = 1.8
/** Width of a way that all of one side used and none of the other. */
const WHOLE_PX = 26

function Difference({ network, dendrite, comparison, by }: DifferenceProps): ReactElement {
  const { paint } = network.shell.theme
  const difference = comparison.difference.difference ?? 0
  const isMore = difference >= 0
  const width = by === 'lift' ? dendrite.widthPx * 0.6 : Math.abs(difference) * WHOLE_PX
  return (
    <>
      <path d={dendrite.spine} stroke={paint.ground} strokeWidth={Math.max(LEAST_PX, width) + 2.5} opacity={0.75} />
      <path
        d={dendrite.spine}
        stroke={isMore ? paint.good : paint.bad}
        strokeWidth={Math.max(LEAST_PX, width)}
        strokeDasharray={isMore ? undefined : '6 5'}
        data-difference={isMore ? 'more' : 'less'}
      />
    </>
  )
}
