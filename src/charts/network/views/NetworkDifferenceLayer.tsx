'use client'
import type { ReactElement } from 'react'
import { useMemo } from 'react'
import { clearPlace, edgePlaces } from '../../../layout/network/clear-place.js'
import type { Dendrite } from '../../../layout/network/network-layout.js'
import type { Rect } from '../../../layout/rect.js'
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

/** Px of a sample line, from it to its text, and of a line of text. */
const SAMPLE_PX = 26
const GAP_PX = 8
const LINE_PX = FONT_PX.label * 1.5

/** Which side used a way more: full lines the converted, broken ones the lost. */
function Key({ network }: { readonly network: DrawnNetwork }): ReactElement {
  const { paint } = network.shell.theme
  const { box, isClear, entries } = keyPlace(network)
  return (
    <g data-part="differences-key">
      {!isClear && <rect {...box} rx={4} fill={paint.ground} opacity={0.88} />}
      {entries.map((entry, i) => (
        <KeyEntry
          key={entry.text}
          {...entry}
          network={network}
          {...(i === 0 ? { stroke: paint.good } : { stroke: paint.bad, dash: BROKEN })}
        />
      ))}
    </g>
  )
}

interface PlacedEntry {
  readonly text: string
  /** Where it begins: left, or right where texts run from right to left. */
  readonly x: number
  /** The middle of its line. */
  readonly y: number
}

interface KeyPlace {
  readonly box: Rect
  readonly isClear: boolean
  readonly entries: readonly PlacedEntry[]
}

/** Both entries under each other or side by side, in whole or in short: the first of these that stands clear. */
function keyPlace({ shell, drawn }: DrawnNetwork): KeyPlace {
  const { common, direction } = shell
  const { converted, lost } = common.outcome
  const wholes = [`${converted} > ${lost}`, `${lost} > ${converted}`] as const
  const isRtl = direction === 'rtl'
  const tried = ([wholes, [converted, lost]] as const).flatMap((texts) =>
    [true, false].map((isColumn) => {
      const widths = texts.map((text) => SAMPLE_PX + GAP_PX + shell.measureText(text, FONT_PX.label) + 4)
      const [first = 0, second = 0] = widths
      const size = isColumn
        ? { width: Math.max(first, second), height: 2 * LINE_PX }
        : { width: first + GAP_PX + second, height: LINE_PX }
      const boxes = edgePlaces(drawn.layout, size, isRtl)
      const { at, isClear } = clearPlace(drawn.layout, boxes)
      const box = boxes[at] as Rect
      const [x, y] = [isRtl ? box.x + box.width : box.x, box.y + LINE_PX / 2]
      const next = isColumn ? { x, y: y + LINE_PX } : { x: x + (isRtl ? -1 : 1) * (first + GAP_PX), y }
      return {
        box,
        isClear,
        entries: [
          { text: texts[0], x, y },
          { text: texts[1], ...next },
        ],
      }
    }),
  )
  return tried.find(({ isClear }) => isClear) ?? (tried[0] as KeyPlace)
}

interface KeyEntryProps extends PlacedEntry {
  readonly network: DrawnNetwork
  readonly stroke: string
  readonly dash?: string
}

function KeyEntry({ x, y, network, text, stroke, dash }: KeyEntryProps): ReactElement {
  const { theme, direction } = network.shell
  const side = direction === 'rtl' ? -1 : 1
  return (
    <g>
      <path d={`M${x},${y}h${side * SAMPLE_PX}`} stroke={stroke} strokeWidth={3} strokeDasharray={dash} />
      <text
        x={x + side * (SAMPLE_PX + GAP_PX)}
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
const BROKEN = '6 5'
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
        strokeDasharray={isMore ? undefined : BROKEN}
        data-difference={isMore ? 'more' : 'less'}
      />
    </>
  )
}
