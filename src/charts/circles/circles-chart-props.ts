import type { ReactNode } from 'react'
import type { RingScale } from '../../layout/circles/circles-layout.js'
import type { TimelineEvent } from '../../layout/circles/layout-timeline.js'
import type { CirclesMeasure } from '../../measures/circles/circles-measure.js'
import type { RingGroupBy } from '../../measures/circles/measure-ring-groups.js'
import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import type { Duration } from '../../model/patience.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'

/** A moment of the circles: a frame of the series by position, or the whole time. */
export type CirclesMoment = number | 'whole'

/** What only the circles take. */
export interface CirclesOwnProps {
  /** `area` is true to populations (default), `equal` schematic, `log` compresses; the key says which. */
  readonly scale?: RingScale | undefined
  /** Stands at the centre where it fits. */
  readonly brand?: string | undefined
  /** What happened when: flags on the time line. */
  readonly events?: readonly TimelineEvent[] | undefined
  /** A silence that moves one ring outward. Default: rings are kept. Not with `measure`. */
  readonly decay?: Duration | undefined
  /** Length of the time line's periods. Default: one that fits. Not with `measure`. */
  readonly unit?: PeriodUnit | undefined
  /** Weight per ring, outermost first, for commitment and gravity. Default 1, 4, 7, 10, .... Not with `measure`. */
  readonly levelWeights?: readonly number[] | undefined
  /** How many dots may be drawn. Default 2,000; above that a canvas paints them. Not with `measure`. */
  readonly dotsAtMost?: number | undefined
  /** False leaves the time line out. Default true, where there is more than one period and room for it. */
  readonly timeline?: boolean | undefined
  /** Stands under the picture (and the time line), such as `<Circles.Changes />`; has tab stops of its own. */
  readonly footer?: ReactNode
  /** The shown moment, controlled. */
  readonly moment?: CirclesMoment | undefined
  /** Default `whole`. */
  readonly defaultMoment?: CirclesMoment | undefined
  readonly onMomentChange?: ((moment: CirclesMoment) => void) | undefined
  /** The id of the actor whom `<Circles.Follow>` follows, controlled; null: nobody. */
  readonly follow?: string | null | undefined
  readonly defaultFollow?: string | null | undefined
  readonly onFollowChange?: ((actor: string | null) => void) | undefined
}

/** What only `Circles.Root` takes: meanings that layers of one's own give to the picture. */
export interface CirclesRootOwnProps {
  /** What `<Circles.Groups>` and `<Circles.Legend>` tell people apart by; the reading key then says so. */
  readonly by?: RingGroupBy | undefined
  /** False leaves people where they are: only colour tells them apart. Default true: each group has its sector. */
  readonly angle?: boolean | undefined
  /** How `by` is called in sentences. Default: the name of the dimension. */
  readonly byLabel?: string | undefined
}

/** Props of `CirclesChart`. */
export type CirclesChartProps = CommonChartProps & CirclesOwnProps & ChartDataProps<CirclesMeasure>

/** Props of `Circles.Root`. */
export type CirclesRootProps = CirclesChartProps & CirclesRootOwnProps
