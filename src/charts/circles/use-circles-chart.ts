import { useMemo, useState } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import type { CirclesLayout } from '../../layout/circles/circles-layout.js'
import { circlesSeats, layoutCircles } from '../../layout/circles/layout-circles.js'
import type { TimelineEvent } from '../../layout/circles/layout-timeline.js'
import type { CirclesMeasure, CirclesPeriod } from '../../measures/circles/circles-measure.js'
import { EMPTY_CIRCLES } from '../../measures/circles/empty-circles.js'
import { measureCircles } from '../../measures/circles/measure-circles.js'
import type { RingGroupBy } from '../../measures/circles/measure-ring-groups.js'
import type { Duration } from '../../model/patience.js'
import type { CirclesMessages } from '../../voice/circles/circles-messages.js'
import { circlesTexts, widestCirclesTexts } from '../../voice/circles/circles-texts.js'
import { describeCircles } from '../../voice/circles/describe-circles.js'
import { circlesEn } from '../../voice/circles/en.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { withStageNames } from '../../voice/common/with-stage-names.js'
import type { ChartData } from '../shell/use-chart-data.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import type { CirclesChartProps, CirclesMoment, CirclesOwnProps, CirclesRootProps } from './circles-chart-props.js'
import { circlesItems } from './circles-items.js'
import { type CirclesRefs, circlesRefs } from './circles-refs.js'

/** Everything that drawing the circles needs: numbers, geometry, words, state. */
export interface CirclesChartState {
  readonly shell: ChartShell<CirclesMeasure>
  readonly measure: CirclesMeasure
  /** The period of the shown moment. */
  readonly period: CirclesPeriod
  readonly layout: CirclesLayout
  readonly refs: CirclesRefs
  readonly items: readonly ChartItem[]
  readonly description: ChartDescription
  readonly messages: CirclesMessages
  readonly moment: CirclesMoment
  readonly setMoment: (moment: CirclesMoment) => void
  /** The actor who is followed; null: nobody. */
  readonly followed: string | null
  readonly setFollowed: (actor: string | null) => void
  /** What layers tell people apart by; null: nothing. */
  readonly by: RingGroupBy | null
  /** How that is called in sentences. */
  readonly byName: string | null
  /** True where groups have a sector each. */
  readonly hasAngle: boolean
  /** What happened when, as the caller told it. */
  readonly events: readonly TimelineEvent[]
  /** The silence that moves one ring outward, as the caller asked for it. */
  readonly decay: Duration | undefined
}

const NO_EVENTS: readonly TimelineEvent[] = []

/**
 * The circles for those who draw themselves: measures the journeys, lays the shown moment out and
 * describes it; keeps the moment, controlled or not. Measure and geometry change with data, size and
 * moment only, never with hover or selection.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useCirclesChart(props: CirclesRootProps): CirclesChartState {
  return useCirclesState(useChartShell<CirclesMeasure>('CirclesChart', props), props, false)
}

/** As `useCirclesChart`, on a shell; `isEarly` while its size is not yet known and nothing need be drawn. */
export function useCirclesState(
  shell: ChartShell<CirclesMeasure>,
  props: CirclesRootProps,
  isEarly: boolean,
): CirclesChartState {
  const measure = useCirclesMeasure(shell, props)
  const messages = shell.locale.circles ?? circlesEn
  const [moment, setMoment] = useMoment(props, measure)
  const { scale = 'area', brand } = props
  const { formatter, margin, measureText, direction, density, common } = shell
  // By its numbers: before the plot is measured, its guess is a new object each time.
  const { width, height } = shell.plot
  const named = useMemo(() => withStageNames(measure, common), [measure, common])
  const texts = useMemo(
    () => circlesTexts(named, { messages, formatter, moment, brand: brand ?? null }),
    [named, messages, formatter, moment, brand],
  )
  const room = useMemo(() => {
    const labels = density !== 'spark'
    const sizing = widestCirclesTexts(named, { messages, formatter, brand: brand ?? null })
    const writeMoves = (count: number): string => messages.moves(count, formatter)
    return { width, height, margin, measureText, direction, labels, sizing, texts: sizing, writeMoves }
  }, [named, messages, formatter, brand, width, height, margin, measureText, direction, density])
  const drawn = isEarly ? EMPTY_CIRCLES : measure
  const seats = useMemo(() => circlesSeats(drawn, room), [drawn, room])
  const layout = useMemo(
    () => layoutCircles(drawn, { ...room, texts, moment, scale }, seats),
    [drawn, room, texts, moment, scale, seats],
  )
  const refs = useMemo(() => circlesRefs(measure), [measure])
  const period = moment === 'whole' ? measure.whole : (measure.series[moment] ?? measure.whole)
  const items = useMemo(
    () => (isEarly ? [] : circlesItems({ measure: named, period, layout, refs, messages, common, formatter })),
    [isEarly, named, period, layout, refs, messages, common, formatter],
  )
  const { journeys } = shell
  const byName = byNameOf(props, messages)
  const { angle: hasAngle = true } = props
  const description = useMemo(() => {
    const words = describeCircles(measure, {
      messages,
      common,
      formatter,
      moment,
      scale,
      layout: isEarly ? null : layout,
      journeys,
      by: byName,
      hasAngle,
    })
    if (measure !== EMPTY_CIRCLES) return words
    return { ...words, title: common.loading, notes: [], empty: { title: common.loading, hint: '' } }
  }, [measure, messages, common, formatter, moment, scale, isEarly, layout, journeys, byName, hasAngle])
  const { events = NO_EVENTS, decay, by = null } = props
  const [followed, setFollowed] = useFollowed(props)
  return {
    shell,
    measure,
    period,
    layout,
    refs,
    items,
    description,
    messages,
    moment,
    setMoment,
    events,
    decay,
    by,
    byName,
    hasAngle,
    followed,
    setFollowed,
  }
}

/** How what people are told apart by is called; null: nothing. */
function byNameOf({ by, byLabel }: CirclesRootProps, messages: CirclesMessages): string | null {
  if (by === undefined) return null
  return byLabel ?? (typeof by === 'string' ? by : messages.cohort)
}

/** The measure that the caller gave, or that of the journeys; of nobody while they are on the way. */
export function useCirclesMeasure(
  { journeys, measure: given }: ChartData<CirclesMeasure>,
  { decay, unit, dotsAtMost, levelWeights }: Pick<CirclesOwnProps, 'decay' | 'unit' | 'dotsAtMost' | 'levelWeights'>,
): CirclesMeasure {
  return useMemo(() => {
    if (given !== null) return given
    if (journeys === null) return EMPTY_CIRCLES
    return measureCircles(journeys, {
      ...(decay === undefined ? {} : { decay }),
      ...(unit === undefined ? {} : { unit }),
      ...(dotsAtMost === undefined ? {} : { dotsAtMost }),
      ...(levelWeights === undefined ? {} : { levelWeights }),
    })
  }, [given, journeys, decay, unit, dotsAtMost, levelWeights])
}

function useFollowed(props: CirclesChartProps): readonly [string | null, (actor: string | null) => void] {
  const [inner, setInner] = useState(props.defaultFollow ?? null)
  const change = (actor: string | null): void => {
    setInner(actor)
    props.onFollowChange?.(actor)
  }
  return [props.follow === undefined ? inner : props.follow, change]
}

/** A moment that the data does not have is the whole time. */
function useMoment(
  props: CirclesChartProps,
  measure: CirclesMeasure,
): readonly [CirclesMoment, (moment: CirclesMoment) => void] {
  const [inner, setInner] = useState<CirclesMoment>(props.defaultMoment ?? 'whole')
  const asked = props.moment ?? inner
  const moment = asked !== 'whole' && measure.series[asked] === undefined ? 'whole' : asked
  const change = (next: CirclesMoment): void => {
    if (next === moment) return
    setInner(next)
    props.onMomentChange?.(next)
  }
  return [moment, change]
}
