'use client'
import type { ReactElement } from 'react'
import { LoopChords } from '../../marks/loop/LoopChords.js'
import { LoopExits } from '../../marks/loop/LoopExits.js'
import { LoopJointMark } from '../../marks/loop/LoopJointMark.js'
import { LoopLabels } from '../../marks/loop/LoopLabels.js'
import { LoopRing } from '../../marks/loop/LoopRing.js'
import { LoopTrack } from '../../marks/loop/LoopTrack.js'
import { LoopTributaries } from '../../marks/loop/LoopTributaries.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type LoopChartProps, useLoopChart } from './use-loop-chart.js'

/** A ring wants height: square where it is narrow, less so where labels have room beside it. */
const ASPECT = { spark: 4 / 3, compact: 1, regular: 4 / 3, roomy: 1.5 } as const

/**
 * The closed loop: the funnel bent into a ring that feeds itself. Thickness counts people; magenta
 * segments bring new ones, teal dashes are people who come round again.
 *
 * @example
 * <LoopChart journeys={journeys} />
 * <LoopChart measure={loopFromTotals({ stages: [...], beta: 15 })} height={480} />
 */
export function LoopChart(props: LoopChartProps): ReactElement {
  const { shell, layout, description, items, keys } = useLoopChart(props)
  const part = { layout, keys }
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT[shell.density]}>
      <LoopTrack layout={layout} />
      <LoopExits {...part} />
      <LoopTributaries {...part} />
      <LoopChords {...part} />
      <LoopRing {...part} />
      <LoopJointMark {...part} />
      <LoopLabels {...part} />
    </ChartFrame>
  )
}
