'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutLoopGenerations } from '../../layout/loop/layout-loop-generations.js'
import { GenerationRows } from '../../marks/loop/GenerationRows.js'
import {
  generationsFromGain,
  type LoopGenerations as LoopGenerationsMeasure,
  type LoopGenerationsOptions,
  measureLoopGenerations,
} from '../../measures/loop/measure-loop-generations.js'
import { describeLoopGenerations, generationsTexts } from '../../voice/loop/describe-loop-generations.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import type { HostRef } from '../shell/use-chart-shell.js'
import { generationItems, generationKey } from './generation-items.js'
import { type LoopViewSource, useLoopView } from './use-loop-view.js'

/** What `LoopGenerations` takes. */
export type LoopGenerationsProps = CommonChartProps &
  ChartDataProps<LoopGenerationsMeasure> & {
    /** Whose generations. Default: of all whom nobody brought. Keep it stable. */
    readonly cohort?: LoopGenerationsOptions | undefined
  }

const SOURCE: LoopViewSource<LoopGenerationsMeasure, LoopGenerationsOptions> = {
  chart: 'LoopGenerations',
  hallmark: 'grown',
  count: measureLoopGenerations,
  nothingYet: generationsFromGain({ k: null }),
}
const ASPECT = 2.6

/**
 * The generations of a cohort: those whom nobody brought, whom they brought, whom these brought, and so
 * on. The bars segment like all that is brought; a tick shows what the gain lets expect, k^g.
 *
 * @example
 * <Loop.Generations journeys={journeys} cohort={{ untilMs: Date.UTC(2025, 6) }} />
 * <Loop.Generations measure={generationsFromGain(loop.gain)} />
 * @throws JourneyError `both-data`, `no-data` for misuse by the developer
 */
export const LoopGenerations: ChartComponent<LoopGenerationsProps> = chartRoot(GenerationsDrawing)

function GenerationsDrawing({ children, ...props }: LoopGenerationsProps & HostRef): ReactElement {
  const { shell, measure, messages, place, told } = useLoopView(SOURCE, props, props.cohort)
  const { formatter: f } = shell
  const layout = useMemo(
    () => layoutLoopGenerations(measure, { ...place, texts: generationsTexts(measure, messages, f) }),
    [measure, place, messages, f],
  )
  const description = useMemo(() => told(describeLoopGenerations(measure, messages, f)), [told, measure, messages, f])
  const items = useMemo(() => generationItems(measure, layout, messages, f), [measure, layout, messages, f])
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT}>
      {description.empty === undefined && <GenerationRows layout={layout} keyOf={generationKey} />}
      {children}
    </ChartFrame>
  )
}
