'use client'
import type { CSSProperties, ReactElement } from 'react'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import { rowsHeightPx } from '../../layout/network/words-room.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { pathName } from '../../voice/network/describe-network.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'
import type { ChartShell } from '../shell/use-chart-shell.js'
import { keyRoomPx, wordsFigure } from './fitting-words.js'
import { type KeyEntry, keyEntriesRow, swatch } from './KeyEntries.js'
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
    <div data-part="legend" style={LEGEND}>
      {isWhole && fits(whole, LISTED * ROW_PX) && <BrightestPaths {...props} />}
      {keyEntriesRow(shown, shell.theme.paint.inkQuiet)}
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
const RAMP_PX = 54

interface LegendEntry extends KeyEntry {
  /** Where there is little room `more` goes; `must` explains numbers in the picture and stays wherever they stand. */
  readonly rank?: 'must' | 'more'
}

/** False where the picture uses nothing of the kind. */
type MaybeEntry = LegendEntry | false

/** What the picture uses, and nothing else. */
function keyEntries(props: LegendProps): LegendEntry[] {
  return [...scaleEntries(props), ...endEntries(props), ...wayEntries(props)].filter((entry) => entry !== false)
}

/** Light, widths and cores. */
function scaleEntries({ shell, measure, layout, messages: { key } }: LegendProps): MaybeEntry[] {
  const { theme, formatter: f } = shell
  const { cell } = theme.paint
  const journeys = niceCount(layout.journeysPerPx * WIDTH_SAMPLE_PX)
  const half = Math.max(0.4, journeys / layout.journeysPerPx / 2)
  return [
    measure.totals.converted > 0 && {
      text: measure.coverage.conversions < 1 ? key.lightShown : key.light,
      sample: (
        <>
          <span>0</span>
          {lightRamp(shell)}
          <bdi>{f.percent(layout.fullLight)}</bdi>
        </>
      ),
    },
    {
      text: key.width(journeys, f),
      sample: swatch(26, <path d={`M0,${7 - half}Q9,6.6 26,6.8L26,7.2Q9,7.4 0,${7 + half}Z`} fill={cell} />),
      rank: 'more',
    },
    layout.bodies.some(({ coreRadius }) => coreRadius > 0) && {
      text: key.core,
      sample: swatch(
        16,
        <>
          {ring(5.5, cell, 1)}
          <circle cx={8} cy={7} r={2.6} fill={cell} />
        </>,
      ),
      rank: 'more',
    },
  ]
}

/** Black holes, and how journeys end. */
function endEntries({ shell, layout: { bodies }, messages: { key } }: LegendProps): MaybeEntry[] {
  const { paint } = shell.theme
  return [
    bodies.some(({ hole }) => hole) && {
      text: shell.density === 'compact' ? key.hole : shell.formatter.clauses([key.hole, key.ring]),
      sample: swatch(16, <circle cx={8} cy={7} r={4} fill={paint.hole} stroke={paint.accretion} strokeWidth={2.4} />),
    },
    bodies.some(({ ash }) => ash) && {
      text: key.lost,
      sample: swatch(10, <path d="M3,1L7,1Q6,9 2,13Q4,8 3,1Z" fill={paint.loss} />),
    },
    bodies.some(({ ended }) => ended) && {
      text: key.ended,
      sample: swatch(10, <path d="M3,13L7,13Q6,5 2,1Q4,6 3,13Z" fill={paint.good} />),
    },
    bodies.some(({ open }) => open) && {
      text: key.open,
      sample: swatch(16, ring(5.2, paint.open, 1.3, '0.1 2.9')),
    },
  ]
}

/** Self-loops, spurs, and what was not observed. */
function wayEntries({ shell, layout: { bodies }, messages: { key } }: LegendProps): MaybeEntry[] {
  const { cell, dim } = shell.theme.paint
  const stubs = bodies.flatMap(({ stubIn, stubOut }) => [stubIn, stubOut])
  const counted = stubs.find((stub) => stub?.label)?.label?.lines[0]
  return [
    bodies.some(({ corona }) => corona) && {
      text: key.repeats,
      sample: (
        <>
          {swatch(16, ring(4.6, cell, 2.4, '1.4 2'))}
          <span aria-hidden="true">↻</span>
        </>
      ),
      rank: bodies.some(({ corona }) => corona?.countLabel) ? 'must' : 'more',
    },
    stubs.some((stub) => stub) && {
      text: counted ? key.otherCount : key.other,
      sample: (
        <>
          {swatch(16, <path d="M0,5Q6,6.5 15,7Q6,7.5 0,9Z" fill={dim} />)}
          {counted && <bdi>{counted}</bdi>}
        </>
      ),
      rank: counted ? 'must' : 'more',
    },
    bodies.some(({ gapIn, gapOut }) => gapIn ?? gapOut) && {
      text: key.gap,
      sample: swatch(
        16,
        <path d="M2,7L15,7" stroke={cell} strokeWidth={2} strokeDasharray="0.1 4" strokeLinecap="round" />,
      ),
    },
  ]
}

/** From no light to full light, in the direction of reading. */
function lightRamp({ theme: { paint }, direction, idPrefix }: LegendProps['shell']): ReactElement {
  const id = `${idPrefix}-ramp`
  const [near, far] = direction === 'rtl' ? [1, 0] : [0, 1]
  return swatch(
    RAMP_PX,
    <>
      <linearGradient id={id} x1={near} x2={far}>
        <stop stopColor={paint.dim} />
        <stop offset="0.65" stopColor={paint.light} />
        <stop offset="1" stopColor={paint.lightPeak} />
      </linearGradient>
      <rect y={3.5} width={RAMP_PX} height={7} rx={3.5} fill={`url(#${id})`} />
    </>,
  )
}

function ring(radius: number, paint: string, width: number, dash?: string): ReactElement {
  return (
    <circle
      cx={8}
      cy={7}
      r={radius}
      fill="none"
      stroke={paint}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap={dash?.startsWith('0.1') ? 'round' : undefined}
    />
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
