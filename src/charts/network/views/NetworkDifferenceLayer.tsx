'use client'
import type { ReactElement } from 'react'
import { useMemo } from 'react'
import type { Dendrite } from '../../../layout/network/network-layout.js'
import { compareTransitions, type TransitionComparison } from '../../../measures/network/compare-transitions.js'
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
 * Colours the ways on which journeys differ surely: only what survives Fisher's test with Benjamini and Hochberg at 0.10
 * has colour. More is a full line, less a broken one: hue is never alone. A difference is no cause.
 */
export const NetworkDifferenceLayer: Part<NetworkDifferencesOwn> = networkPart<NetworkDifferencesOwn>(
  (network, { by = 'lift', ...group }) => (
    <g data-part="differences" pointerEvents="none" fill="none" strokeLinecap="round" {...group}>
      <Differences network={network} by={by} />
    </g>
  ),
)

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
