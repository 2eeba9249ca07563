import { type ReactNode, useCallback, useMemo } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { FunnelLayout, FunnelMarkId } from '../../layout/funnel/funnel-layout.js'
import type { FunnelLayoutOptions, FunnelLayoutTexts } from '../../layout/funnel/funnel-layout-options.js'
import { layoutFunnel } from '../../layout/funnel/layout-funnel.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../measures/funnel/measure-funnel.js'
import { refKey } from '../../model/journey-ref.js'
import type { Touchpoint } from '../../model/journey-set.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { describeFunnel } from '../../voice/funnel/describe-funnel.js'
import { funnelEn } from '../../voice/funnel/en.js'
import type { FunnelMessages } from '../../voice/funnel/funnel-messages.js'
import { bandName } from '../../voice/funnel/funnel-table.js'
import { namedStages } from '../../voice/funnel/stage-words.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { funnelItems } from './funnel-items.js'
import { bandRef, funnelKey } from './funnel-refs.js'

/** What a funnel can be asked for, besides what all charts share. */
export interface FunnelChartOptions extends CommonChartProps {
  /** Default `auto`: lying from 480 px of width, standing below. */
  readonly orientation?: 'auto' | 'horizontal' | 'vertical' | undefined
  /** What the silhouette is true to: its area (default), or its thickness. */
  readonly scale?: 'area' | 'width' | undefined
  /** How the silhouette leads from stage to stage; areas are true in every form. Default `smooth`. */
  readonly curve?: FunnelLayoutOptions['curve'] | undefined
  /** How the silhouette ends: `level` (default), `taper`, or in a `point`. */
  readonly neck?: FunnelLayoutOptions['neck'] | undefined
  /** Px between two stages. Default 2. */
  readonly spacing?: number | undefined
  /** The streams and moves to draw; the others are in the table. Default: all. Keep the list stable between renders. */
  readonly streams?: FunnelLayoutOptions['streams'] | undefined
  /** Stands under the picture, such as `<Funnel.Kpis>`; has tab stops of its own. */
  readonly footer?: ReactNode
  /** Further funnels, such as an earlier period, on the same scale: they get room, and `Funnel.Ghost` draws them. Keep the list stable. */
  readonly besides?: FunnelLayoutOptions['besides'] | undefined
  /** The base of the rates in the pills. Default `previous`: the stage before. */
  readonly base?: 'previous' | 'first' | 'total' | undefined
  /** Leaves journeys under way out of rates. Default false. Only with `journeys`. */
  readonly settled?: boolean | undefined
  /** The dimension whose values run through the stages as bands, e.g. `channel`. Only with `journeys`. */
  readonly breakdown?: string | undefined
  /** Which touch of a journey says its value. Default `first`. Only with `journeys`. */
  readonly attribution?: 'first' | 'last' | undefined
  /** Bands at most; smaller values are pooled. Default 5. Only with `journeys`. */
  readonly maxBands?: number | undefined
}

/** Props of `FunnelChart` and of `useFunnelChart`. */
export type FunnelChartProps = FunnelChartOptions & ChartDataProps<FunnelMeasure>

/** All that a funnel is drawn from. */
export interface FunnelChartModel {
  readonly shell: ChartShell<FunnelMeasure>
  /** Null while the journeys are on their way. */
  readonly measure: FunnelMeasure | null
  readonly layout: FunnelLayout | null
  readonly description: ChartDescription
  readonly items: readonly ChartItem[]
  readonly commands: readonly ChartCommand[]
  readonly messages: FunnelMessages
  /** Further funnels on the same scale; see the option of that name. */
  readonly besides: readonly FunnelMeasure[]
  /** The key of a stage or flow: what `useMarkProps` asks for. */
  readonly keyOf: (id: FunnelMarkId) => string
  /** The key of a band's cohort, by position of the band. */
  readonly bandKeyOf: (band: number) => string
}

const NO_ITEMS: readonly ChartItem[] = []
const NO_TOUCHPOINTS: readonly Touchpoint[] = []
const NO_MEASURES: readonly FunnelMeasure[] = []
const NO_COMMANDS: readonly ChartCommand[] = []

/**
 * Measure, layout, words and walkable items of a funnel, for those who draw themselves.
 * Each is computed anew only when what it depends on changes; hover and selection change none.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useFunnelChart(props: FunnelChartProps): FunnelChartModel {
  const shell = useChartShell<FunnelMeasure>('FunnelChart', props)
  const { formatter, direction, common, journeys } = shell
  const messages = shell.locale.funnel ?? funnelEn
  const measure = useFunnelMeasure(shell, props)
  const layout = useFunnelLayout(shell, measure, messages, props)
  const { base = 'previous', scale = 'area', streams } = props
  const description = useMemo(
    () =>
      measure === null
        ? loadingDescription(common.loading)
        : describeFunnel(measure, {
            formatter,
            messages,
            common,
            base,
            scale,
            streams,
            notes: journeys === null ? [] : setNotes(journeys, common, formatter),
            hiddenNames: unnamedStages(layout),
            hiddenArcs: layout?.hidden.arcs ?? 0,
            hairlines: layout?.stages.filter(({ hairline }) => hairline !== null).length ?? 0,
          }),
    [journeys, common, formatter, measure, layout, messages, base, scale, streams],
  )
  const touchpoints = journeys?.touchpoints ?? NO_TOUCHPOINTS
  const items = useMemo(
    () =>
      measure === null || layout === null
        ? NO_ITEMS
        : funnelItems({ measure, layout, messages, common, formatter, direction, touchpoints }),
    [measure, layout, messages, common, formatter, direction, touchpoints],
  )
  const commands = useMemo(() => bandCommands(measure, messages), [measure, messages])
  const breakdown = measure?.breakdown ?? null
  const bandKeyOf = useCallback((band: number) => refKey(bandRef(breakdown, band)), [breakdown])
  const { besides = NO_MEASURES } = props
  return { shell, measure, layout, description, items, commands, messages, besides, keyOf: funnelKey, bandKeyOf }
}

function useFunnelMeasure(shell: ChartShell<FunnelMeasure>, props: FunnelChartProps): FunnelMeasure | null {
  const { journeys, measure } = shell
  const { settled, breakdown, attribution, maxBands } = props
  return useMemo(() => {
    if (measure !== null) return measure
    if (journeys === null) return null
    return measureFunnel(journeys, {
      ...(settled === undefined ? {} : { settled }),
      ...(breakdown === undefined ? {} : { breakdown }),
      ...(attribution === undefined ? {} : { attribution }),
      ...(maxBands === undefined ? {} : { maxBands }),
    })
  }, [journeys, measure, settled, breakdown, attribution, maxBands])
}

function useFunnelLayout(
  shell: ChartShell<FunnelMeasure>,
  measure: FunnelMeasure | null,
  messages: FunnelMessages,
  props: FunnelChartProps,
): FunnelLayout | null {
  const { plot, margin, density, direction, measureText, formatter } = shell
  const { orientation, scale, base, curve, neck, spacing, streams, besides } = props
  const texts = useMemo(() => textsOf(messages, formatter), [messages, formatter])
  const { width: widthPx, height: heightPx } = plot
  return useMemo(
    () =>
      measure === null
        ? null
        : layoutFunnel(measure, {
            widthPx,
            heightPx,
            margin,
            density,
            direction,
            measureText,
            texts,
            orientation,
            scale,
            base,
            curve,
            neck,
            spacing,
            streams,
            besides,
            named: namedStages(measure),
          }),
    [
      measure,
      widthPx,
      heightPx,
      margin,
      density,
      direction,
      measureText,
      texts,
      orientation,
      scale,
      base,
      curve,
      neck,
      spacing,
      streams,
      besides,
    ],
  )
}

/** Stages that the picture does not name; where it bears no text at all, none is missed. */
function unnamedStages(layout: FunnelLayout | null): number {
  if (layout === null || layout.density === 'spark') return 0
  return layout.stages.length - layout.labels.filter(({ tone }) => tone === 'stage').length
}

function textsOf(messages: FunnelMessages, f: Formatter): FunnelLayoutTexts {
  return {
    count: f.count,
    compact: f.compact,
    rate: f.percent,
    base: (value, short) => messages.base(short ? f.compact(value) : f.count(value)),
    flow: (kind, visits) => messages.flow[kind](visits, f),
    band: (band) => bandName(band, messages, f),
  }
}

function loadingDescription(text: string): ChartDescription {
  return {
    title: text,
    readingKey: '',
    summary: text,
    table: { caption: text, columns: [], rows: [] },
    definition: '',
    notes: [],
    empty: { title: text, hint: '' },
  }
}

/** `b` goes round the bands, which lie inside the stages where no arrow leads. */
function bandCommands(measure: FunnelMeasure | null, messages: FunnelMessages): readonly ChartCommand[] {
  const breakdown = measure?.breakdown ?? null
  if (breakdown === null) return NO_COMMANDS
  const keys = breakdown.bands.map((_, band) => refKey(bandRef(breakdown, band)))
  const next = (active: string | null): string | null => keys[(keys.indexOf(active ?? '') + 1) % keys.length] ?? null
  return [{ key: 'b', label: messages.nextBand, go: next }]
}
