import { useMemo, useRef } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { layoutLoop } from '../../layout/loop/layout-loop.js'
import type { LoopForm } from '../../layout/loop/loop-form.js'
import type { LoopLayout } from '../../layout/loop/loop-layout.js'
import type { LoopKeys } from '../../marks/loop/loop-keys.js'
import { EMPTY_LOOP } from '../../measures/loop/empty-loop.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { measureLoop } from '../../measures/loop/measure-loop.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { withStageNames } from '../../voice/common/with-stage-names.js'
import { describeLoop } from '../../voice/loop/describe-loop.js'
import { loopEn } from '../../voice/loop/en.js'
import type { LoopMessages } from '../../voice/loop/loop-messages.js'
import { loopTexts } from '../../voice/loop/loop-texts.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { keepPictures } from '../shell/keep-pictures.js'
import type { Announce } from '../shell/reading-acts.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { useStable } from '../shell/use-stable.js'
import { loopItems } from './loop-items.js'
import { loopKeys } from './loop-refs.js'
import type { LoopWalk } from './loop-walk.js'

/** What is particular to the loop. */
export interface LoopChartOptions {
  /** How many new people each at the last stage brings, where it is known better than `journeys` show. */
  readonly beta?: number | undefined
  /** The form of the loop: `loopRing` (default), `loopRacetrack`, `loopBowTie`, or one of your own. */
  readonly form?: LoopForm | undefined
}

/** What `LoopChart`, `Loop.Root` and `useLoopChart` take. */
export type LoopChartProps = CommonChartProps & ChartDataProps<LoopMeasure> & LoopChartOptions

/** All that a loop is drawn from, for those who draw it themselves. */
export interface LoopChartState {
  readonly shell: ChartShell<LoopMeasure>
  readonly measure: LoopMeasure
  readonly layout: LoopLayout
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  readonly commands: readonly ChartCommand[]
  /** Says a new lap before the thing that begins it. */
  readonly announce: Announce
  readonly keys: LoopKeys
}

/**
 * Measure, layout, words and items of a loop; each is computed anew only when its input changes,
 * never on hover or selection.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useLoopChart(props: LoopChartProps): LoopChartState {
  return useLoopModel(useChartShell<LoopMeasure>('LoopChart', props, 'gain'), props, false)
}

/** As `useLoopChart`, on a shell; `isEarly` while its size is not yet known and nothing need be drawn. */
export function useLoopModel(shell: ChartShell<LoopMeasure>, props: LoopChartProps, isEarly: boolean): LoopChartState {
  const { journeys, common, formatter, margin, density, measureText } = shell
  const { width, height } = shell.plot
  const messages = shell.locale.loop ?? loopEn
  const { beta, form } = props
  const measure = useMemo(() => {
    if (shell.measure !== null) return shell.measure
    return journeys === null ? EMPTY_LOOP : measureLoop(journeys, beta === undefined ? {} : { beta })
  }, [shell.measure, journeys, beta])
  const source = useStable({
    journeys,
    messages,
    common,
    formatter,
    width,
    height,
    margin,
    density,
    measureText,
    form,
    isEarly,
  })
  const picture = useMemo(() => keptPicture(measure, source), [measure, source])
  const { layout, description, walk, keys } = picture
  const lap = useRef(1)
  const announce: Announce = (item, from) => {
    const change = walk.lapOf(from, item.key)
    lap.current = from === null ? 1 : lap.current + change
    return change === 0 ? item.label : messages.item.lap(lap.current, item.label, formatter)
  }
  return { shell, measure, layout, description, items: walk.items, commands: walk.commands, announce, keys }
}

interface LoopPicture extends Pick<LoopChartState, 'layout' | 'description' | 'keys'> {
  readonly walk: LoopWalk
}

interface LoopSource
  extends Pick<ChartShell<LoopMeasure>, 'journeys' | 'common' | 'formatter' | 'margin' | 'density' | 'measureText'> {
  readonly messages: LoopMessages
  readonly width: number
  readonly height: number
  readonly form: LoopForm | undefined
  readonly isEarly: boolean
}

const keptPicture: typeof pictureOf = keepPictures(pictureOf)

/** Geometry, words and items of one measure; while there is no size, an empty loop and the words. */
function pictureOf(measure: LoopMeasure, source: LoopSource): LoopPicture {
  const { journeys, messages, common, formatter, form, isEarly, ...frame } = source
  const named = withStageNames(isEarly ? EMPTY_LOOP : measure, common)
  const texts = loopTexts(named, messages, formatter)
  const layout = layoutLoop(named, { ...frame, texts, ...(form && { form }) })
  const notes = journeys === null ? [] : setNotes(journeys, common, formatter)
  const { hasHairlines } = layout
  const drawn = isEarly ? null : layout
  const words = describeLoop(measure, { messages, common, formatter, notes, hasHairlines, layout: drawn })
  const loading = { title: common.loading, empty: { title: common.loading, hint: '' } }
  return {
    layout,
    description: measure === EMPTY_LOOP ? { ...words, ...loading } : words,
    walk: loopItems(named, layout, messages, formatter),
    keys: loopKeys(measure),
  }
}
