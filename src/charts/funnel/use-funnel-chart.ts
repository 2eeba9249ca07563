import { type ReactNode, useMemo } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import type { FunnelLayout, FunnelMarkId } from '../../layout/funnel/funnel-layout.js'
import type { FunnelLayoutOptions, FunnelLayoutTexts } from '../../layout/funnel/funnel-layout-options.js'
import { layoutFunnel } from '../../layout/funnel/layout-funnel.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import { measureFunnel } from '../../measures/funnel/measure-funnel.js'
import { refKey } from '../../model/journey-ref.js'
import type { JourneySet, Touchpoint } from '../../model/journey-set.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import type { Formatter } from '../../voice/common/formatter.js'
import { loadingDescription } from '../../voice/common/loading-description.js'
import { setNotes } from '../../voice/common/set-notes.js'
import { type DescribeFunnelOptions, describeFunnel, hasRates } from '../../voice/funnel/describe-funnel.js'
import { funnelEn } from '../../voice/funnel/en.js'
import type { FunnelMessages } from '../../voice/funnel/funnel-messages.js'
import { bandName } from '../../voice/funnel/funnel-table.js'
import { shortCounts } from '../../voice/funnel/short-counts.js'
import { namedStages } from '../../voice/funnel/stage-words.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { keepPictures } from '../shell/keep-pictures.js'
import { type ChartShell, useChartShell } from '../shell/use-chart-shell.js'
import { useStable } from '../shell/use-stable.js'
import { type FunnelItemSource, funnelItems } from './funnel-items.js'
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
  /** What these are called, for the reading key: `['March']`. Keep the list stable. Default: another funnel. */
  readonly besidesNames?: readonly string[] | undefined
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

const NO_MEASURES: readonly FunnelMeasure[] = []
const NO_TOUCHPOINTS: readonly Touchpoint[] = []

/**
 * Measure, layout, words and walkable items of a funnel, for those who draw themselves.
 * They are computed anew only when what they depend on changes; hover and selection change none.
 * @throws JourneyError `both-data`, `no-data`, `bad-option`
 */
export function useFunnelChart(props: FunnelChartProps): FunnelChartModel {
  return useFunnelModel(
    withFittingCaptions(useChartShell<FunnelMeasure>('FunnelChart', props, 'recoveries')),
    props,
    false,
  )
}

/** In a lower figure, px, key and notes would leave the flow no room. */
const LOW_PX = 260

/** In a low figure words give way to the picture. */
export function withFittingCaptions(shell: ChartShell<FunnelMeasure>): ChartShell<FunnelMeasure> {
  return shell.captions === 'full' && shell.figure.height < LOW_PX ? { ...shell, captions: 'title' } : shell
}

/** As `useFunnelChart`, on a shell; `isEarly` while its size is not yet known and nothing need be drawn. */
export function useFunnelModel(
  shell: ChartShell<FunnelMeasure>,
  props: FunnelChartProps,
  isEarly: boolean,
): FunnelChartModel {
  const { journeys, plot, margin, density, direction, measureText, formatter, common } = shell
  const { settled, breakdown, attribution, maxBands, besides = NO_MEASURES, besidesNames } = props
  const { orientation, scale, curve, neck, spacing, streams, base } = props
  const counting = useStable({ settled, breakdown, attribution, maxBands })
  const measure = useMemo(
    () => shell.measure ?? (journeys === null ? null : measureFunnel(journeys, counting)),
    [shell.measure, journeys, counting],
  )
  const messages = shell.locale.funnel ?? funnelEn
  const source = useStable({
    journeys,
    messages,
    formatter,
    common,
    widthPx: plot.width,
    heightPx: plot.height,
    margin,
    density,
    direction,
    measureText,
    orientation,
    scale,
    curve,
    neck,
    spacing,
    streams,
    besides,
    besidesNames,
    base,
  })
  const picture = useMemo(
    () => (measure === null ? loadingPicture(source) : keptPicture(measure, { ...source, isEarly })),
    [measure, source, isEarly],
  )
  return { shell, measure, messages, besides, keyOf: funnelKey, ...picture }
}

type Picture = Pick<FunnelChartModel, 'layout' | 'description' | 'items' | 'commands' | 'bandKeyOf'>

interface PictureSource extends FunnelLayoutOptions, Pick<FunnelItemSource, 'messages' | 'formatter' | 'common'> {
  readonly journeys: JourneySet | null
  readonly besidesNames: FunnelChartOptions['besidesNames']
  readonly direction: 'ltr' | 'rtl'
  readonly isEarly: boolean
}

/** While the journeys are on the way. */
function loadingPicture({ common }: Pick<PictureSource, 'common'>): Picture {
  return { ...NOTHING_DRAWN, description: loadingDescription(common.loading), bandKeyOf: () => '' }
}

const NOTHING_DRAWN: Pick<Picture, 'layout' | 'items' | 'commands'> = { layout: null, items: [], commands: [] }

const keptPicture: typeof pictureOf = keepPictures(pictureOf)

/** Geometry, words and items of one measure; while there is no size, only words. */
function pictureOf(measure: FunnelMeasure, source: PictureSource): Picture {
  const { journeys, messages, formatter, common } = source
  const keys = (measure.breakdown?.bands ?? []).map((_, band) => refKey(bandRef(measure.breakdown, band)))
  const bandKeyOf = (band: number): string => keys[band] ?? ''
  if (source.isEarly) return { ...NOTHING_DRAWN, description: wordsOf(measure, source, null, NO_TEXTS), bandKeyOf }
  const texts = textsOf(measure, messages, formatter)
  const layout = layoutFunnel(measure, { ...source, texts, named: namedStages(measure) })
  const notes = journeys === null ? NO_TEXTS : setNotes(journeys, common, formatter)
  const touchpoints = journeys?.touchpoints ?? NO_TOUCHPOINTS
  // `b` goes round the bands, which lie inside the stages where no arrow leads.
  const next = (active: string | null): string | null => keys[(keys.indexOf(active ?? '') + 1) % keys.length] ?? null
  return {
    layout,
    description: wordsOf(measure, source, layout, notes),
    items: funnelItems({ ...source, measure, layout, touchpoints }),
    commands: keys.length === 0 ? [] : [{ key: 'b', label: messages.nextBand, go: next }],
    bandKeyOf,
  }
}

/** Neither notes nor names; the same list each time. */
const NO_TEXTS: readonly string[] = []
const keptWords: (measure: FunnelMeasure, options: DescribeFunnelOptions) => ChartDescription =
  keepPictures(describeFunnel)

/** The words of a picture; most often they are those said while there was none, which then stand as they are. */
function wordsOf(
  measure: FunnelMeasure,
  { messages, formatter, common, base = 'previous', scale, streams, besides, besidesNames }: PictureSource,
  layout: FunnelLayout | null,
  notes: readonly string[],
): ChartDescription {
  return keptWords(measure, {
    messages,
    formatter,
    common,
    base,
    scale,
    streams,
    notes: notes.length === 0 ? NO_TEXTS : notes,
    rated: layout === null ? hasRates(measure, base) : layout.pills.length > 0,
    hairlines: layout?.stages.filter(({ hairline }) => hairline !== null).length ?? 0,
    outlines: besides?.length ? (besidesNames ?? NO_TEXTS) : undefined,
    hiddenArcs: layout?.hidden.arcs ?? 0,
    hiddenNumbers: layout?.hidden.numbers ?? 0,
    hiddenNames: layout === null ? 0 : unnamedStages(layout),
  })
}

/** Stages that the picture does not name; where it bears no text at all, none is missed. */
function unnamedStages({ density, stages, labels }: FunnelLayout): number {
  return density === 'spark' ? 0 : stages.length - labels.filter(({ tone }) => tone === 'stage').length
}

function textsOf({ stages }: FunnelMeasure, messages: FunnelMessages, f: Formatter): FunnelLayoutTexts {
  const compact = shortCounts(stages, f)
  return {
    count: f.count,
    compact,
    rate: f.percent,
    base: (value, short) => messages.base((short ? compact : f.count)(value)),
    flow: (kind, visits, short) => messages.flow[kind](visits, f, short),
    band: (band) => bandName(band, messages, f),
  }
}
