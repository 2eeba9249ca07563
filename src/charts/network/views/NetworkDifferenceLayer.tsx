'use client'
import type { ReactElement } from 'react'
import { useMemo } from 'react'
import type { Dendrite } from '../../../layout/network/network-layout.js'
import { KEY_PX, type PlacedKeyEntry, placeKey } from '../../../layout/network/place-key.js'
import { compareTransitions, type TransitionComparison } from '../../../measures/network/compare-transitions.js'
import { FONT_PX } from '../../../theme/type-scale.js'
import type { Part } from '../../shell/create-part.js'
import { KeyUnderPicture, useIsUnder } from '../KeyUnderPicture.js'
import { type DrawnNetwork, networkPart } from '../network-part.js'

/** What is particular to `Network.Differences`. */
export interface NetworkDifferencesOwn {
  /**
   * `lift`: journeys with a way against those without it. `difference`: the converted against the lost, as wide as the
   * shares differ. Default `lift`.
   */
  readonly by?: 'lift' | 'difference' | undefined
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

/**
 * Which side used a way more: full lines the converted, broken ones the lost; on a ground of its own, or under the
 * picture where no place is clear.
 */
function Key({ network }: { readonly network: DrawnNetwork }): ReactElement {
  const { shell, drawn } = network
  const { paint } = shell.theme
  const { converted, lost } = shell.common.outcome
  const texts = [`${converted} > ${lost}`, `${lost} > ${converted}`]
  const lines = [{ stroke: paint.good }, { stroke: paint.bad, dash: BROKEN }]
  const placed = placeKey(drawn.layout, texts, {
    isRtl: shell.direction === 'rtl',
    fontPx: FONT_PX.label,
    measureText: shell.measureText,
  })
  const isUnder = useIsUnder(network, placed === null, texts.join(' '))
  if (isUnder || placed === null) {
    const under = texts.map((text, i) => ({ text, sample: <KeyLine {...lines[i]} /> }))
    return <KeyUnderPicture model={network} name="differences-key" entries={under} />
  }
  return (
    <g data-part="differences-key">
      {placed.grounds.map((box) => (
        <rect key={`${box.x} ${box.y}`} {...box} rx={5} fill={paint.surface} stroke={paint.surfaceLine} />
      ))}
      {placed.entries.map((entry, i) => (
        <KeyEntry key={entry.text} {...entry} network={network} {...lines[i]} />
      ))}
    </g>
  )
}

interface KeyLineProps {
  readonly stroke?: string
  readonly dash?: string
  /** Where it begins, and which way it goes. */
  readonly from?: string
  readonly side?: 1 | -1
}

function KeyLine({ stroke, dash, from = '3,7', side = 1 }: KeyLineProps): ReactElement {
  return <path d={`M${from}h${side * KEY_PX.sample}`} stroke={stroke} strokeWidth={3} strokeDasharray={dash} />
}

interface KeyEntryProps extends PlacedKeyEntry, Pick<KeyLineProps, 'stroke' | 'dash'> {
  readonly network: DrawnNetwork
}

function KeyEntry({ box, network, text, ...line }: KeyEntryProps): ReactElement {
  const { theme, direction } = network.shell
  const side = direction === 'rtl' ? -1 : 1
  const [x, y] = [direction === 'rtl' ? box.x + box.width - KEY_PX.pad : box.x + KEY_PX.pad, box.y + box.height / 2]
  return (
    <g>
      <KeyLine {...line} from={`${x},${y}`} side={side} />
      <text
        x={x + side * (KEY_PX.sample + KEY_PX.gap)}
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
