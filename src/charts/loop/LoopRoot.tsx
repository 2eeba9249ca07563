'use client'
import type { ReactElement } from 'react'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { type HostRef, useChartShell } from '../shell/use-chart-shell.js'
import { LoopProvider } from './loop-context.js'
import { useEntrance } from './use-entrance.js'
import { type LoopChartProps, useLoopModel } from './use-loop-chart.js'

/** A ring wants height: square where it is narrow, less so where labels have room beside it. */
const ASPECT = { spark: 4 / 3, compact: 1, regular: 4 / 3, roomy: 1.5 } as const
/** The other forms lie down, where there is room. */
const LYING = { spark: 2, compact: 1.08, regular: 1.8, roomy: 2 } as const

/**
 * The loop without its picture: data, size, words, keyboard and tooltip. Its children draw: parts
 * such as `Loop.Ribbon`, and layers of one's own that ask `useLoop`.
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on
 */
export const LoopRoot: ChartComponent<LoopChartProps> = chartRoot(LoopDrawing)

function LoopDrawing({ children, ...props }: LoopChartProps & HostRef): ReactElement {
  const shell = useChartShell<LoopMeasure>('LoopChart', props, 'gain')
  const model = useLoopModel(shell, props, shell.isEarly)
  const { description, items, commands, announce } = model
  useEntrance(shell.plotElement, shell.moves, items.length > 0)
  return (
    <LoopProvider value={model}>
      <ChartFrame
        shell={shell}
        family="loop"
        description={description}
        items={items}
        measure={model.measure}
        commands={commands}
        announce={announce}
        aspect={(props.form === undefined ? ASPECT : LYING)[shell.density]}
      >
        {children}
      </ChartFrame>
    </LoopProvider>
  )
}
