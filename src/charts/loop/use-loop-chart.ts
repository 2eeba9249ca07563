import { useMemo } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import { layoutLoop } from '../../layout/loop/layout-loop.js'
import type { LoopLayout } from '../../layout/loop/loop-layout.js'
import type { LoopKeys } from '../../marks/loop/loop-keys.js'
import { loopFromTotals } from '../../measures/loop/loop-from-totals.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { measureLoop } from '../../measures/loop/measure-loop.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { withStageNames } from '../../voice/common/with-stage-names.js'
import { describeLoop } from '../../voice/loop/describe-loop.js'
import { loopEn } from '../../voice/loop/en.js'
import { loopTexts } from '../../voice/loop/loop-texts.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { loopItems } from './loop-items.js'
import { loopKeys } from './loop-refs.js'

/** What `LoopChart` and `useLoopChart` take. */
export type LoopChartProps = CommonChartProps &
  ChartDataProps<LoopMeasure> & {
    /** How many new people each at the last stage brings, where it is known better than `journeys` show. */
    readonly beta?: number | undefined
  }

/** All that a loop is drawn from, for those who draw it themselves. */
export interface LoopChartState {
  readonly shell: ChartShell<LoopMeasure>
  readonly measure: LoopMeasure
  readonly layout: LoopLayout
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  readonly keys: LoopKeys
}

const NOTHING_YET: LoopMeasure = loopFromTotals({ stages: [] })

/**
 * Measure, layout, words and items of a loop; each is computed anew only when its input changes,
 * never on hover or selection.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useLoopChart(props: LoopChartProps): LoopChartState {
  const shell = useChartShell<LoopMeasure>('LoopChart', props)
  const { journeys, common, formatter, plot, margin, density, measureText } = shell
  const messages = shell.locale.loop ?? loopEn
  const { beta } = props
  const measure = useMemo(() => {
    if (shell.measure !== null) return shell.measure
    return journeys === null ? NOTHING_YET : measureLoop(journeys, beta === undefined ? {} : { beta })
  }, [shell.measure, journeys, beta])
  const named = useMemo(() => withStageNames(measure, common), [measure, common])
  const layout = useMemo(() => {
    const texts = loopTexts(named, messages, formatter)
    return layoutLoop(named, { width: plot.width, height: plot.height, margin, density, measureText, texts })
  }, [named, messages, formatter, plot.width, plot.height, margin, density, measureText])
  const description = useMemo(() => {
    const notes = journeys === null ? [] : setNotes(journeys, common, formatter)
    const { hasHairlines } = layout
    const words = describeLoop(measure, { messages, common, formatter, notes, hasHairlines, layout })
    return measure === NOTHING_YET
      ? { ...words, title: common.loading, empty: { title: common.loading, hint: '' } }
      : words
  }, [measure, messages, common, formatter, journeys, layout])
  const items = useMemo(() => loopItems(named, layout, messages, formatter), [named, layout, messages, formatter])
  const keys = useMemo(() => loopKeys(measure), [measure])
  return { shell, measure, layout, description, items, keys }
}
