import { useCallback, useMemo } from 'react'
import type { LoopViewOptions } from '../../layout/loop/loop-view-options.js'
import type { JourneySet } from '../../model/journey-set.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import type { LoopViewsMessages } from '../../voice/loop/loop-views-messages.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import type { Hallmark } from '../shell/use-chart-data.js'
import { type ChartShell, type HostRef, useChartShell } from '../shell/use-chart-shell.js'

/** What a view of the loop counts. */
export interface LoopViewSource<Measure, Options> {
  /** Its name in errors. */
  readonly chart: string
  readonly hallmark: Hallmark<Measure>
  readonly count: (journeys: JourneySet, options?: Options) => Measure
  /** Stands in the measure's place while the numbers are on the way. */
  readonly nothingYet: Measure
}

/** A view of the loop before it knows its words and its geometry. All members but the shell are stable. */
export interface LoopView<Measure> {
  readonly shell: ChartShell<Measure>
  readonly measure: Measure
  readonly messages: LoopViewsMessages
  readonly place: LoopViewOptions
  /** The words of the measure as they stand under the picture: with the rules of its journeys, or that they are on the way. */
  readonly told: (words: ChartDescription) => ChartDescription
}

/**
 * What the further views of the loop have in common: they count journeys by options of their own, or
 * show a measure, or wait for either.
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option`
 */
export function useLoopView<Measure, Options>(
  { chart, hallmark, count, nothingYet }: LoopViewSource<Measure, Options>,
  props: CommonChartProps & ChartDataProps<Measure> & HostRef,
  options?: Options,
): LoopView<Measure> {
  const shell = useChartShell<Measure>(chart, props, hallmark)
  const { journeys, common, formatter, margin, measureText } = shell
  const { width, height } = shell.plot
  const measure = useMemo(
    () => shell.measure ?? (journeys === null ? nothingYet : count(journeys, options)),
    [shell.measure, journeys, count, options, nothingYet],
  )
  const place = useMemo(() => ({ width, height, margin, measureText }), [width, height, margin, measureText])
  const isOnTheWay = measure === nothingYet
  const told = useCallback(
    (words: ChartDescription): ChartDescription => {
      if (isOnTheWay) return { ...words, title: common.loading, empty: { title: common.loading, hint: '' } }
      return { ...words, definition: journeys === null ? '' : common.definition(journeys.rules, formatter) }
    },
    [isOnTheWay, common, journeys, formatter],
  )
  return { shell, measure, messages: shell.locale.loopViews ?? loopViewsEn, place, told }
}
