'use client'
import type { ReactElement } from 'react'
import { useMemo } from 'react'
import { clearPlace, edgePlaces, takenBoxes } from '../../../layout/network/clear-place.js'
import type { Dendrite, NetworkLayout } from '../../../layout/network/network-layout.js'
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

/** Px of a sample line, from it to its text, of a line of text, and round all of it. */
const SAMPLE_PX = 20
const GAP_PX = 8
const LINE_PX = FONT_PX.label * 1.5
const PAD_PX = 6

/** Which side used a way more: full lines the converted, broken ones the lost; on a ground of its own. */
function Key({ network }: { readonly network: DrawnNetwork }): ReactElement {
  const { paint } = network.shell.theme
  const { grounds, entries } = keyPlace(network)
  return (
    <g data-part="differences-key">
      {grounds.map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={5} fill={paint.surface} stroke={paint.surfaceLine} />
      ))}
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
  readonly box: Rect
}

interface KeyPlace {
  readonly grounds: readonly Rect[]
  readonly entries: readonly PlacedEntry[]
  readonly clashes: number
}

/** Both entries under each other or near each other, in whole or in short: the first of these that stands clearest. */
function keyPlace({ shell, drawn }: DrawnNetwork): KeyPlace {
  const { converted, lost } = shell.common.outcome
  const room = { layout: drawn.layout, taken: takenBoxes(drawn.layout), isRtl: shell.direction === 'rtl' }
  const whole = [`${converted} > ${lost}`, `${lost} > ${converted}`]
  const tried = [whole, [converted, lost]].flatMap((texts) => {
    const widths = texts.map((text) => SAMPLE_PX + GAP_PX + shell.measureText(text, FONT_PX.label) + 2 * PAD_PX)
    return [inColumn(texts, widths, room), nearby(texts, widths, room)]
  })
  return tried.reduce((best, place) => (place.clashes < best.clashes ? place : best))
}

interface KeyRoom {
  readonly layout: NetworkLayout
  readonly taken: readonly Rect[]
  readonly isRtl: boolean
}

function inColumn(texts: readonly string[], widths: readonly number[], { layout, taken, isRtl }: KeyRoom): KeyPlace {
  const boxes = edgePlaces(layout, { width: Math.max(...widths), height: 2 * LINE_PX }, isRtl)
  const { at, clashes } = clearPlace(layout.frame, boxes, taken)
  const box = boxes[at] as Rect
  const line = (i: number): Rect => ({ ...box, y: box.y + i * LINE_PX, height: LINE_PX })
  return { clashes, grounds: [box], entries: texts.map((text, i) => ({ text, box: line(i) })) }
}

/** The first where there is room, each further one as near to it as can be. */
function nearby(texts: readonly string[], widths: readonly number[], { layout, taken, isRtl }: KeyRoom): KeyPlace {
  const entries: PlacedEntry[] = []
  let clashes = 0
  texts.forEach((text, i) => {
    const boxes = edgePlaces(layout, { width: widths[i] ?? 0, height: LINE_PX }, isRtl)
    const first = entries[0]?.box
    const away = (box: Rect): number => (first === undefined ? 0 : Math.hypot(box.x - first.x, box.y - first.y))
    boxes.sort((a, b) => away(a) - away(b))
    const found = clearPlace(layout.frame, boxes, [...taken, ...entries.map(({ box }) => box)], 2)
    entries.push({ text, box: boxes[found.at] as Rect })
    clashes += found.clashes
  })
  return { entries, clashes, grounds: entries.map(({ box }) => box) }
}

interface KeyEntryProps extends PlacedEntry {
  readonly network: DrawnNetwork
  readonly stroke: string
  readonly dash?: string
}

function KeyEntry({ box, network, text, stroke, dash }: KeyEntryProps): ReactElement {
  const { theme, direction } = network.shell
  const side = direction === 'rtl' ? -1 : 1
  const [x, y] = [direction === 'rtl' ? box.x + box.width - PAD_PX : box.x + PAD_PX, box.y + LINE_PX / 2]
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
