import { useMemo } from 'react'
import { checkOptions } from '../../foundation/check-options.js'
import { type ChartTheme, chartTheme, type ThemeChoice } from '../../theme/chart-theme.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import { commonEn } from '../../voice/common/en.js'
import { createFormatter, type FormatOverrides, type Formatter } from '../../voice/common/formatter.js'
import { type JourneyLocale, localeOfTag } from '../../voice/journey-locale.js'
import type { PresentationProps } from '../common-chart-props.js'
import { useParcoursDefaults } from '../ParcoursDefaults.js'
import { mediaHook } from './media-hook.js'

/** Theme, language, direction and motion, resolved. */
export interface Presentation {
  readonly theme: ChartTheme
  readonly locale: JourneyLocale
  readonly common: CommonMessages
  readonly formatter: Formatter
  readonly direction: 'ltr' | 'rtl'
  /** False where things are to stand still. */
  readonly moves: boolean
}

const TAKES = { theme: 'auto paper night', motion: 'auto full reduced', direction: 'ltr rtl' }

/**
 * Resolves presentation: a chart's own prop, else the defaults round it, else the reader's system.
 * @throws JourneyError `bad-option`
 */
export function usePresentation(
  props: PresentationProps & { readonly format?: FormatOverrides | undefined },
  timeZone: string,
): Presentation {
  const defaults = useParcoursDefaults()
  checkOptions({ ...defaults, ...props }, TAKES)
  const [prefersStill, ...media] = useReader()
  const theme = themeOf(props.theme ?? defaults.theme ?? 'auto', media)
  const motion = props.motion ?? defaults.motion ?? 'auto'
  const chosen = props.locale ?? defaults.locale ?? 'en'
  const locale = useMemo(() => (typeof chosen === 'string' ? localeOfTag(chosen) : chosen), [chosen])
  const { format } = props
  const formatter = useMemo(
    () =>
      format === undefined
        ? sharedFormatter(locale, timeZone)
        : createFormatter(locale.tag, timeZone, format, wordsOf(locale)),
    [locale, timeZone, format],
  )
  return {
    theme,
    locale,
    common: locale.common ?? commonEn,
    formatter,
    direction: props.direction ?? defaults.direction ?? locale.direction,
    moves: motion === 'full' || (motion === 'auto' && !prefersStill),
  }
}

/** The language of the texts: a plain tag leaves them in English. */
function wordsOf({ tag, common }: JourneyLocale): string {
  return common === undefined ? 'en' : tag
}

const formatters = new Map<string, Formatter>()

/** One formatter per language and zone for all charts: its writers are dear to make, and pictures are kept by it. */
function sharedFormatter(locale: JourneyLocale, timeZone: string): Formatter {
  const words = wordsOf(locale)
  const key = `${locale.tag} ${timeZone} ${words}`
  const formatter = formatters.get(key) ?? createFormatter(locale.tag, timeZone, {}, words)
  formatters.set(key, formatter)
  return formatter
}

/** What the reader's system asks for. */
const useReader = mediaHook([
  '(prefers-reduced-motion: reduce)',
  'print',
  '(forced-colors: active)',
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
])

/** On paper nothing is dark, whatever the screen is. */
function themeOf(choice: ThemeChoice, [printed, forced, dark, strong]: readonly (boolean | undefined)[]): ChartTheme {
  if (forced) return chartTheme('forced')
  return chartTheme(printed ? 'paper' : choice === 'auto' ? (dark ? 'night' : 'paper') : choice, strong)
}
