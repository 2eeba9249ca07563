'use client'
import type { CSSProperties, ReactElement, ReactNode } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { rowsHeightPx } from '../../layout/network/words-room.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { pathName } from '../../voice/network/describe-network.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'
import type { ChartShell } from '../shell/use-chart-shell.js'
import { keyRoomPx, wordsFigure } from './fitting-words.js'
import { useNetwork } from './network-context.js'

/** What the key is written with. */
interface LegendProps {
  readonly shell: ChartShell<NetworkPicture>
  readonly measure: NetworkPicture
  readonly layout: NetworkLayout
  readonly messages: NetworkMessages
}

/** Px of a row of the key, between entries, of an entry beside its text, and of what is round the key. */
const ROW_PX = 18.2
const GAP_PX = 16
const SAMPLE_PX = 26
const ROUND_PX = 20

/**
 * The key of light and dark, and where there is room the brightest paths by name. Where the picture needs the room the
 * key is brief, then it explains only what numbers in the picture mean.
 */
export function NetworkLegend(): ReactElement | null {
  const { shell, drawn, description, messages } = useNetwork()
  if (drawn === null || description.empty !== undefined || shell.captions !== 'full') return null
  const props: LegendProps = { shell, measure: drawn.measure, layout: drawn.layout, messages }
  const { figure, measureText } = shell
  const roomPx = keyRoomPx({ description, captions: shell.captions }, wordsFigure(shell, drawn)) - ROUND_PX
  const heightOf = (entries: readonly KeyEntry[]): number => {
    const widths = entries.map(({ text }) => SAMPLE_PX + measureText(text, FONT_PX.label))
    return rowsHeightPx(widths, figure.width - ROUND_PX, GAP_PX, ROW_PX)
  }
  const whole = keyEntries(props)
  const brief = whole.filter(({ rank }) => rank !== 'more')
  const fits = (entries: readonly KeyEntry[], more = 0): boolean => heightOf(entries) + more <= roomPx
  const isWhole = shell.density !== 'compact' && fits(whole)
  const shown = isWhole ? whole : fits(brief) ? brief : whole.filter(({ rank }) => rank === 'must')
  if (shown.length === 0) return null
  return (
    <div data-part="legend" style={{ ...LEGEND, color: shell.theme.paint.inkQuiet }}>
      {isWhole && fits(whole, LISTED * ROW_PX) && <BrightestPaths {...props} />}
      <div style={KEY}>
        {shown.map(({ text, sample }) => (
          <span key={text} style={ENTRY}>
            {sample}
            <bdi>{text}</bdi>
          </span>
        ))}
      </div>
    </div>
  )
}

const LISTED = 3

function BrightestPaths({ shell, measure, messages }: LegendProps): ReactElement | null {
  const { formatter: f, theme } = shell
  const named = measure.paths.filter((path) => path.touchpoints.length > 0).slice(0, LISTED)
  if (named.length === 0) return null
  const most = Math.max(...named.map((path) => path.share))
  return (
    <ol style={LIST} aria-label={messages.key.brightest}>
      {named.map((path) => (
        <li key={path.touchpoints.join(' ')} style={ITEM}>
          <bdi style={{ ...SHARE, color: theme.paint.ink }}>{f.percent(path.share)}</bdi>
          <span aria-hidden="true" style={{ ...BAR, width: 44 * (path.share / most), background: theme.paint.light }} />
          <bdi dir={shell.direction} style={{ ...NAME, color: theme.paint.ink }}>
            {pathName(measure, path.touchpoints, messages)}
          </bdi>
        </li>
      ))}
    </ol>
  )
}

const WIDTH_SAMPLE_PX = 6

interface KeyEntry {
  readonly text: string
  readonly sample: ReactNode
  /** Where there is little room `more` goes; `must` explains numbers in the picture and stays wherever they stand. */
  readonly rank: Rank
}

type Rank = 'must' | 'main' | 'more'

/** What the picture uses, and nothing else. */
function keyEntries({ shell, measure, layout, messages }: LegendProps): KeyEntry[] {
  const { key } = messages
  const { theme, direction, formatter: f, density } = shell
  const { paint } = theme
  const { bodies } = layout
  const stubs = bodies.flatMap((body) => [body.stubIn, body.stubOut]).filter((stub) => stub !== null)
  const counted = stubs.find((stub) => stub.label !== null)?.label
  const journeys = niceCount(layout.journeysPerPx * WIDTH_SAMPLE_PX)
  const widthPx = Math.max(0.8, journeys / layout.journeysPerPx)
  const ramp = `linear-gradient(to ${direction === 'rtl' ? 'left' : 'right'}, ${paint.dim}, ${paint.light} 65%, ${paint.lightPeak})`
  const entry = (isShown: boolean, text: string, sample: ReactNode, rank: Rank = 'main'): KeyEntry[] =>
    isShown ? [{ text, sample, rank }] : []
  return [
    ...entry(
      measure.totals.converted > 0,
      measure.coverage.conversions < 1 ? key.lightShown : key.light,
      <>
        <span>0</span>
        <span style={{ ...RAMP, background: ramp }} />
        <bdi>{f.percent(layout.fullLight)}</bdi>
      </>,
    ),
    ...entry(
      true,
      key.width(journeys, f),
      <Swatch width={26}>
        <path d={`M0,${7 - widthPx / 2}Q9,6.6 26,6.8L26,7.2Q9,7.4 0,${7 + widthPx / 2}Z`} fill={paint.cell} />
      </Swatch>,
      'more',
    ),
    ...entry(
      bodies.some(({ coreRadius }) => coreRadius > 0),
      key.core,
      <Swatch width={16}>
        <circle cx={8} cy={7} r={5.5} fill="none" stroke={paint.cell} />
        <circle cx={8} cy={7} r={2.6} fill={paint.cell} />
      </Swatch>,
      'more',
    ),
    ...entry(
      bodies.some((body) => body.hole !== null),
      density === 'compact' ? key.hole : f.clauses([key.hole, key.ring]),
      <Swatch width={16}>
        <circle cx={8} cy={7} r={4} fill={paint.hole} stroke={paint.accretion} strokeWidth={2.4} />
      </Swatch>,
    ),
    ...entry(
      bodies.some(({ ash }) => ash !== null),
      key.lost,
      <Swatch width={10}>
        <path d="M3,1L7,1Q6,9 2,13Q4,8 3,1Z" fill={paint.loss} />
      </Swatch>,
    ),
    ...entry(
      bodies.some(({ ended }) => ended !== null),
      key.ended,
      <Swatch width={10}>
        <path d="M3,13L7,13Q6,5 2,1Q4,6 3,13Z" fill={paint.good} />
      </Swatch>,
    ),
    ...entry(
      bodies.some((body) => body.open !== null),
      key.open,
      <Swatch width={16}>
        <Ring radius={5.2} paint={paint.open} width={1.3} dash="0.1 2.9" />
      </Swatch>,
    ),
    ...entry(
      bodies.some((body) => body.corona !== null),
      key.repeats,
      <>
        <Swatch width={16}>
          <Ring radius={4.6} paint={paint.cell} width={2.4} dash="1.4 2" />
        </Swatch>
        <span aria-hidden="true">↻</span>
      </>,
      bodies.some(({ corona }) => corona?.countLabel) ? 'must' : 'more',
    ),
    ...entry(
      stubs.length > 0,
      counted ? key.otherCount : key.other,
      <>
        <Swatch width={16}>
          <path d="M0,5Q6,6.5 15,7Q6,7.5 0,9Z" fill={paint.dim} />
        </Swatch>
        {counted && <bdi>{counted.lines[0]}</bdi>}
      </>,
      counted === undefined ? 'more' : 'must',
    ),
    ...entry(
      bodies.some((body) => body.gapIn !== null || body.gapOut !== null),
      key.gap,
      <Swatch width={16}>
        <path d="M2,7L15,7" stroke={paint.cell} strokeWidth={2} strokeDasharray="0.1 4" strokeLinecap="round" />
      </Swatch>,
    ),
  ]
}

interface RingProps {
  readonly radius: number
  readonly paint: string
  readonly width: number
  readonly dash: string
}

function Ring({ radius, paint, width, dash }: RingProps): ReactElement {
  return (
    <circle
      cx={8}
      cy={7}
      r={radius}
      fill="none"
      stroke={paint}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap={dash.startsWith('0.1') ? 'round' : undefined}
    />
  )
}

function Swatch({ width, children }: { readonly width: number; readonly children: ReactNode }): ReactElement {
  return (
    <svg width={width} height={14} aria-hidden="true" focusable="false" style={{ flex: '0 0 auto' }}>
      {children}
    </svg>
  )
}

/** 1, 2 or 5 times a power of ten, at most the given number where that is at least 1. */
function niceCount(count: number): number {
  if (!(count > 1)) return 1
  const power = 10 ** Math.floor(Math.log10(count))
  const step = [5, 2, 1].find((s) => s * power <= count) ?? 1
  return step * power
}

const LEGEND: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 36px',
  padding: '2px 8px',
  fontSize: FONT_PX.label,
  lineHeight: 1.35,
  flex: '0 0 auto',
}
const KEY: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignContent: 'start',
  gap: '2px 16px',
  flex: '1 1 300px',
}
const ENTRY: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 5, minWidth: 0 }
/** The ramp is data: forced colours must not take it away. */
const RAMP: CSSProperties = { width: 54, height: 7, borderRadius: 4, flex: '0 0 auto', forcedColorAdjust: 'none' }
const LIST: CSSProperties = {
  listStyle: 'none',
  margin: 0,
  padding: 0,
  display: 'grid',
  alignContent: 'start',
  gap: 1,
  flex: '0 1 auto',
  minWidth: 0,
}
const ITEM: CSSProperties = { display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 }
const SHARE: CSSProperties = { minWidth: 34, textAlign: 'end', fontWeight: FONT_WEIGHT.strong }
const BAR: CSSProperties = { height: 6, borderRadius: 3, flex: '0 0 auto' }
const NAME: CSSProperties = { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0 }
