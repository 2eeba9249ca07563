import { useMemo, useState } from 'react'
import type { ChartItem } from '../../interaction/chart-item.js'
import type { CirclesLayout, CirclesLayoutOptions } from '../../layout/circles/circles-layout.js'
import { circlesSeats, layoutCircles } from '../../layout/circles/layout-circles.js'
import type { TimelineEvent } from '../../layout/circles/layout-timeline.js'
import type { CirclesMeasure, CirclesPeriod } from '../../measures/circles/circles-measure.js'
import { EMPTY_CIRCLES } from '../../measures/circles/empty-circles.js'
import { measureCircles } from '../../measures/circles/measure-circles.js'
import type { RingGroupBy } from '../../measures/circles/measure-ring-groups.js'
import type { Duration } from '../../model/patience.js'
import type { CirclesMessages } from '../../voice/circles/circles-messages.js'
import { circlesTexts, widestCirclesTexts } from '../../voice/circles/circles-texts.js'
import { type DescribeCirclesOptions, describeCircles } from '../../voice/circles/describe-circles.js'
import { circlesEn } from '../../voice/circles/en.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { withStageNames } from '../../voice/common/with-stage-names.js'
import { keepPictures } from '../shell/keep-pictures.js'
import type { ChartData } from '../shell/use-chart-data.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { useStable } from '../shell/use-stable.js'
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
  return useCirclesState(useChartShell<CirclesMeasure>('CirclesChart', props, 'dots'), props, false)
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
  const drawn = isEarly ? EMPTY_CIRCLES : measure
  const voice = useStable({ messages, common, formatter, brand: brand ?? null })
  const frame = useStable({ ...voice, width, height, margin, measureText, direction, density })
  const room = useMemo(() => keptRoom(drawn, frame), [drawn, frame])
  const layout = useMemo(
    () => keptLayout(drawn, { ...voice, room, moment, scale }),
    [drawn, voice, room, moment, scale],
  )
  const refs = useMemo(() => keptRefs(measure, {}), [measure])
  const period = moment === 'whole' ? measure.whole : (measure.series[moment] ?? measure.whole)
  const items = useMemo(
    () => (isEarly ? [] : keptItems(measure, { ...voice, period, layout, refs })),
    [isEarly, measure, voice, period, layout, refs],
  )
  const { journeys } = shell
  const byName = byNameOf(props, messages)
  const { angle: hasAngle = true } = props
  const description = useMemo(() => {
    const picture = { layout: isEarly ? null : layout, foresees: isEarly }
    const shown = { ...picture, moment, scale, journeys, by: byName, hasAngle }
    return keptWords(measure, { ...voice, ...shown })
  }, [measure, voice, moment, scale, isEarly, layout, journeys, byName, hasAngle])
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

interface CirclesVoice extends Pick<DescribeCirclesOptions, 'messages' | 'common' | 'formatter'> {
  readonly brand: string | null
}

interface CirclesFrame
  extends CirclesVoice,
    Pick<ChartShell<CirclesMeasure>, 'margin' | 'measureText' | 'direction' | 'density'> {
  readonly width: number
  readonly height: number
}

interface CirclesRoom {
  readonly options: Omit<CirclesLayoutOptions, 'moment' | 'scale'>
  readonly seats: ReturnType<typeof circlesSeats>
}

/** What moments share: the room that the widest words leave, and the seat of each dot. */
const keptRoom: (measure: CirclesMeasure, source: CirclesFrame) => CirclesRoom = keepPictures(
  (measure: CirclesMeasure, source: CirclesFrame) => {
    const { messages, common, formatter, brand, density, ...frame } = source
    const sizing = widestCirclesTexts(withStageNames(measure, common), { messages, formatter, brand })
    const writeMoves = (count: number): string => messages.moves(count, formatter)
    const options = { ...frame, labels: density !== 'spark', sizing, texts: sizing, writeMoves }
    return { options, seats: circlesSeats(measure, options) }
  },
)

interface CirclesShown extends CirclesVoice {
  readonly room: CirclesRoom
  readonly moment: CirclesMoment
  readonly scale: NonNullable<CirclesOwnProps['scale']>
}

const keptLayout: (measure: CirclesMeasure, source: CirclesShown) => CirclesLayout = keepPictures(
  (measure: CirclesMeasure, { room, moment, scale, messages, common, formatter, brand }: CirclesShown) => {
    const texts = circlesTexts(withStageNames(measure, common), { messages, formatter, moment, brand })
    return layoutCircles(measure, { ...room.options, texts, moment, scale }, room.seats)
  },
)

const keptRefs: (measure: CirclesMeasure, source: object) => CirclesRefs = keepPictures(circlesRefs)

interface CirclesItemsShown extends CirclesVoice, Pick<CirclesChartState, 'period' | 'layout' | 'refs'> {}

const keptItems: (measure: CirclesMeasure, source: CirclesItemsShown) => readonly ChartItem[] = keepPictures(
  (measure: CirclesMeasure, source: CirclesItemsShown) =>
    circlesItems({ ...source, measure: withStageNames(measure, source.common) }),
)

const keptWords: typeof wordsOf = keepPictures(wordsOf)

function wordsOf(measure: CirclesMeasure, options: DescribeCirclesOptions): ChartDescription {
  const words = describeCircles(measure, options)
  if (measure !== EMPTY_CIRCLES) return words
  const { loading } = options.common
  return { ...words, title: loading, notes: [], empty: { title: loading, hint: '' } }
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
