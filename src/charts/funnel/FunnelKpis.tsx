'use client'
import type { CSSProperties, ReactElement } from 'react'
import { layoutTrendLine } from '../../layout/funnel/layout-trend-line.js'
import type { StageKpi } from '../../measures/compare/measure-kpis.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { CommonMessages } from '../../voice/common/common-messages.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { FunnelMessages } from '../../voice/funnel/funnel-messages.js'
import type { FunnelViewsMessages } from '../../voice/funnel/funnel-views-messages.js'
import { type KpiChip, kpiChips, kpiPeriods, kpiValue } from '../../voice/funnel/kpi-texts.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import { useFunnel } from './funnel-context.js'
import { StageStrip } from './StageStrip.js'

/** Props of `Funnel.Kpis`. */
export interface FunnelKpisProps {
  /** From `measureKpis`; figures of stages that the funnel does not have are left out. */
  readonly kpis: readonly StageKpi[]
  /** Chips of channels at most. Default 3. */
  readonly maxChannels?: number | undefined
}

/**
 * The key figure of each stage, under it: value and its base, small line over time with its target, status and
 * course, each with the day on which its period begins, and where it got worse the channels
 * responsible, each with what its share of the base and what its own rate did to it. Status is told by sign and word, not by colour alone.
 * Periods that are not finished are not judged: they are counted in words, and the line opens into a fan of what they can still come to.
 *
 * @example <FunnelChart journeys={journeys} footer={<Funnel.Kpis kpis={measureKpis(journeys)} />} />
 * @throws JourneyError `no-root` outside a funnel
 */
export function FunnelKpis({ kpis, maxChannels = 3 }: FunnelKpisProps): ReactElement | null {
  const { measure, shell, messages } = useFunnel()
  const views = shell.locale.funnelViews ?? funnelViewsEn
  const f = shell.formatter
  const known = (measure?.stages ?? []).flatMap(({ stage }) =>
    kpis.filter((kpi) => kpi.stage === stage.id).map((kpi) => ({ kpi, stage })),
  )
  const cells = known.map(({ kpi, stage }) => {
    const value = valueText(kpi, views, f)
    const base = baseText(kpi, messages, shell.common, f)
    const unfinished = kpi.unfinished === null ? null : views.kpi.unfinished(kpi.unfinished, f)
    const target = kpi.target === null ? null : views.kpi.target(kpiValue(kpi.target, kpi, f))
    const [status, course] = [views.kpi.status[kpi.status], views.kpi.course[kpi.course]]
    const chips = kpiChips(kpi, views, messages, f).slice(0, maxChannels)
    const said = chips.map((chip) => views.kpi.effects(chip))
    const periods = kpiPeriods(kpi, views, f)
    const sentence = views.kpi.sentence({
      stage: stage.label,
      label: kpi.label,
      value: withAside(value, [base, periods.latest], f),
      target,
      status,
      course: withAside(course, [periods.before], f),
    })
    return {
      stage: stage.id,
      label: `${sentence}${said.length > 0 ? `, ${views.kpi.because} ${f.list(said)}` : ''}${unfinished === null ? '' : `. ${unfinished}`}.`,
      content: (
        <Kpi
          kpi={kpi}
          texts={{ value, base, target, status, course, unfinished, because: views.kpi.because, ...periods }}
          chips={chips.map((chip) => ({ ...chip, title: views.kpi.effects(chip) }))}
          theme={shell.theme}
          formatter={f}
        />
      ),
    }
  })
  return <StageStrip label={views.kpi.strip} part="kpis" cells={cells} />
}

function withAside(text: string, asides: readonly (string | null)[], f: Formatter): string {
  const said = asides.filter((aside) => aside !== null)
  return said.length === 0 ? text : `${text} (${f.clauses(said)})`
}

/** The figure; of a period that is unfinished, so far. */
function valueText(kpi: StageKpi, { kpi: text }: FunnelViewsMessages, f: Formatter): string {
  if (kpi.value === null) return text.noValue
  const value = kpiValue(kpi.value, kpi, f)
  const isUnfinished = kpi.series.some(({ startMs, between }) => startMs === kpi.valueMs && between !== undefined)
  return isUnfinished ? text.soFar(value) : value
}

/** Of how many, and whether these are few; null where it is not known. */
function baseText(
  { rate }: StageKpi,
  { base }: Pick<FunnelMessages, 'base'>,
  common: CommonMessages,
  f: Formatter,
): string | null {
  if (rate === null) return null
  return rate.thin ? common.thinData(rate.denominator, f) : base(f.count(rate.denominator))
}

interface KpiProps {
  readonly kpi: StageKpi
  readonly texts: Readonly<Record<'value' | 'status' | 'course' | 'because', string>> & {
    readonly target: string | null
    /** Of how many the figure is. */
    readonly base: string | null
    /** The periods that are not judged. */
    readonly unfinished: string | null
    /** When the periods of the figure and of the one before it begin. */
    readonly latest: string | null
    readonly before: string | null
  }
  readonly chips: readonly (KpiChip & { readonly title: string })[]
  readonly theme: ChartTheme
  readonly formatter: Formatter
}

const SIGN: Readonly<Record<StageKpi['status'], string>> = {
  reached: '✓',
  near: '≈',
  missed: '✗',
  'no-target': '·',
  unfinished: '…',
  unknown: '?',
}

function Kpi({ kpi, texts, chips, theme, formatter }: KpiProps): ReactElement {
  const { paint } = theme
  const tone = {
    reached: paint.good,
    near: paint.ink,
    missed: paint.bad,
    'no-target': paint.inkQuiet,
    unfinished: paint.inkQuiet,
    unknown: paint.inkQuiet,
  }
  const courseTone = kpi.course === 'worse' ? paint.bad : kpi.course === 'better' ? paint.good : paint.inkQuiet
  const arrow =
    kpi.value === null || kpi.before === null || kpi.value === kpi.before ? '' : kpi.value > kpi.before ? '▲ ' : '▼ '
  return (
    <>
      <div style={{ color: paint.inkQuiet }}>{kpi.label}</div>
      <div style={{ display: 'flex', alignItems: 'center', gap: 8, flexWrap: 'wrap' }}>
        <span style={{ fontSize: FONT_PX.heading, fontWeight: FONT_WEIGHT.strong }}>{texts.value}</span>
        <Trend kpi={kpi} theme={theme} formatter={formatter} />
        <span style={{ color: paint.inkQuiet }}>
          {formatter.clauses([texts.base, texts.latest].filter((text) => text !== null))}
        </span>
      </div>
      <div>
        <span style={{ color: tone[kpi.status], fontWeight: FONT_WEIGHT.strong }}>
          {SIGN[kpi.status]} {texts.status}
        </span>
        {texts.target !== null && <span style={{ color: paint.inkQuiet }}> ({texts.target})</span>}
      </div>
      <div style={{ color: courseTone }}>
        {arrow}
        {texts.course}
        {texts.before !== null && <span style={{ color: paint.inkQuiet }}> ({texts.before})</span>}
      </div>
      {texts.unfinished !== null && <div style={{ color: paint.inkQuiet }}>{texts.unfinished}</div>}
      {chips.length > 0 && (
        <div style={{ marginTop: 3 }}>
          <span style={{ color: paint.inkQuiet }}>{texts.because} </span>
          {chips.map(({ key, channel, shortTotal, title }) => (
            <span
              key={key}
              data-part="chip"
              title={title}
              style={{ ...CHIP, background: paint.wash, borderColor: paint.line }}
            >
              {channel} {shortTotal}
            </span>
          ))}
        </div>
      )}
    </>
  )
}

const CHIP: CSSProperties = {
  display: 'inline-block',
  padding: '0 6px',
  margin: '1px 4px 1px 0',
  borderRadius: 8,
  border: '1px solid',
}

const BOX = { widthPx: 72, heightPx: 24 }

function Trend({ kpi, theme, formatter: f }: Pick<KpiProps, 'kpi' | 'theme' | 'formatter'>): ReactElement | null {
  const { d, fan, last, targetY } = layoutTrendLine(kpi.series, kpi.target, BOX)
  const [from, to] = [kpi.series[0], kpi.series.at(-1)]
  if ((d === '' && fan === '') || from === undefined || to === undefined) return null
  return (
    <svg
      viewBox={`0 0 ${BOX.widthPx} ${BOX.heightPx}`}
      style={{ width: BOX.widthPx, height: BOX.heightPx, flex: 'none' }}
      aria-hidden="true"
      focusable="false"
      data-part="trend"
    >
      <title>{f.range(from.startMs, to.startMs, f.date)}</title>
      {targetY !== null && (
        <line x1={0} x2={BOX.widthPx} y1={targetY} y2={targetY} stroke={theme.paint.inkQuiet} strokeDasharray="2 3" />
      )}
      {fan !== '' && (
        <path
          d={fan}
          fill={theme.paint.inkQuiet}
          fillOpacity={0.18}
          stroke={theme.paint.inkQuiet}
          strokeWidth={0.75}
          strokeDasharray="1 2"
          data-part="unfinished"
        />
      )}
      <path d={d} fill="none" stroke={theme.paint.ink} strokeWidth={1.5} strokeLinejoin="round" />
      {last !== null && <circle cx={last.x} cy={last.y} r={2.5} fill={theme.paint.ink} />}
    </svg>
  )
}
