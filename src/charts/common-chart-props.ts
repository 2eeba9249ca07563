import type { AriaAttributes, CSSProperties, ReactNode } from 'react'
import type { ChartItem } from '../interaction/chart-item.js'
import type { Selection } from '../interaction/selection.js'
import type { JourneyRef } from '../model/journey-ref.js'
import type { JourneySet } from '../model/journey-set.js'
import type { ThemeChoice } from '../theme/chart-theme.js'
import type { FormatOverrides } from '../voice/common/formatter.js'
import type { JourneyLocale } from '../voice/journey-locale.js'

/** Space kept free round the picture, px. */
export interface Margin {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** Presentation that a `ParcoursDefaults` can set for all charts below it. */
export interface PresentationProps {
  /** Default `auto`: follows the reader's system. Forced colours come before all. */
  readonly theme?: ThemeChoice | undefined
  /** A tag for `Intl`, or a locale with texts. Default `en`. */
  readonly locale?: string | JourneyLocale | undefined
  /** Default: that of the locale. */
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Default `auto`: respects the reader's wish for reduced motion. */
  readonly motion?: 'auto' | 'full' | 'reduced' | undefined
}

/**
 * The words that all four charts share, with the same meaning and default. `data-*` and `aria-*`
 * attributes, `id`, `className` and `style` go to the figure, as a `ref` of a chart or root does.
 */
export interface CommonChartProps extends PresentationProps, AriaAttributes {
  readonly [attribute: `data-${string}`]: string | number | boolean | null | undefined
  /** Px of the whole figure. Default: fill the parent; 640 by 360 before measuring. */
  readonly width?: number | undefined
  readonly height?: number | undefined
  /** Space kept free round the picture, px. Default 8 on each side. */
  readonly margin?: { readonly [Side in keyof Margin]?: Margin[Side] | undefined } | undefined
  /** The name of the chart for assistive technology. Default: its finding. */
  readonly label?: string | undefined
  /** The picture in words. Default: generated from the data. */
  readonly description?: string | undefined
  /** `full`: finding, reading key and notes; `title`: the finding alone; `none`. Default `full`. */
  readonly caption?: 'full' | 'title' | 'none' | undefined
  /** Replaces how single kinds of numbers are written. */
  readonly format?: FormatOverrides | undefined
  /** Chosen things, by identity. Own prop beats provider beats inner state. */
  readonly selection?: Selection | undefined
  readonly defaultSelection?: Selection | undefined
  readonly onSelectionChange?: ((selection: Selection) => void) | undefined
  /** The thing pointed at, by identity. */
  readonly highlight?: JourneyRef | null | undefined
  readonly onHighlightChange?: ((highlight: JourneyRef | null) => void) | undefined
  /** Seeds what is placed freely. Same data and seed, same picture. Default 1. */
  readonly seed?: number | undefined
  /** Replaces the inside of the tooltip of an item; null leaves the standard one. */
  readonly renderTooltip?: ((item: ChartItem) => ReactNode) | undefined
  /** Told of a fault in drawing, for the host's own log; the chart shows its words and table instead. */
  readonly onError?: ((error: unknown) => void) | undefined
  /** Stands above the picture, outside the SVG, such as a `<ChartToolbar>`; has tab stops of its own. */
  readonly toolbar?: ReactNode
  /** Further layers of SVG, drawn above those of the chart. */
  readonly children?: ReactNode
  readonly id?: string | undefined
  readonly className?: string | undefined
  /** Laid over the figure's own. A width or height in it counts where the prop of that name says nothing. */
  readonly style?: CSSProperties | undefined
}

/**
 * Where a chart gets its numbers: from `journeys`, from a `measure` computed elsewhere, or, with
 * neither, from the `JourneyProvider` round it. Null says that they are still on the way; undefined,
 * as a query or a state without a value gives it, says so where there is no provider.
 */
export type ChartDataProps<Measure> =
  | { readonly journeys?: JourneySet | null | undefined; readonly measure?: undefined }
  | { readonly journeys?: undefined; readonly measure?: Measure | null | undefined }
