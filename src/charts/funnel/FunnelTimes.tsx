'use client'
import type { ReactElement } from 'react'
import { layoutMiniBars } from '../../layout/funnel/layout-mini-bars.js'
import type { DurationSummary } from '../../measures/statistics/duration-summary.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { funnelViewsEn } from '../../voice/funnel/views-en.js'
import { useFunnel } from './funnel-context.js'
import { StageStrip } from './StageStrip.js'

/** Props of `Funnel.Times`. */
export interface FunnelTimesProps {
  /** The small histograms under the medians. Default true. */
  readonly histograms?: boolean | undefined
}

/**
 * How long it takes to go on, under each stage: the median, the middle half, and a small histogram
 * with the median marked. The last stage has none; where nobody went on the cell says so.
 *
 * @example <FunnelChart journeys={journeys} footer={<Funnel.Times />} />
 * @throws JourneyError `no-root` outside a funnel
 */
export function FunnelTimes({ histograms = true }: FunnelTimesProps): ReactElement | null {
  const { measure, shell } = useFunnel()
  const messages = (shell.locale.funnelViews ?? funnelViewsEn).time
  const f = shell.formatter
  const stages = measure?.stages ?? []
  if (stages.every(({ timeToNextMs }) => timeToNextMs === null)) return null
  const cells = stages.slice(0, -1).map(({ stage, timeToNextMs: time }) => {
    if (time === null) return { stage: stage.id, label: f.labelled(stage.label, messages.none), content: messages.none }
    const [median, low, high] = [time.medianMs, time.lowerQuartileMs, time.upperQuartileMs].map(f.duration) as [
      string,
      string,
      string,
    ]
    return {
      stage: stage.id,
      label: messages.sentence({ stage: stage.label, median, low, high, journeys: time.count }, f),
      content: (
        <>
          <div style={{ fontSize: FONT_PX.text, fontWeight: FONT_WEIGHT.strong }}>{messages.median(median)}</div>
          <div style={{ color: shell.theme.paint.inkQuiet }}>{messages.quartiles(low, high)}</div>
          {histograms && <FunnelHistogram time={time} />}
        </>
      ),
    }
  })
  return <StageStrip label={messages.strip} part="times" cells={cells} />
}

const BOX = { widthPx: 96, heightPx: 30 }

/**
 * The small histogram of durations with its median marked; for `Funnel.Times`, and to be put into a
 * tooltip of one's own. Its bars say their range and count to the pointer.
 * @throws JourneyError `no-root` outside a funnel
 */
export function FunnelHistogram({ time }: { readonly time: DurationSummary }): ReactElement {
  const { shell } = useFunnel()
  const { paint } = shell.theme
  const f = shell.formatter
  const { bin } = (shell.locale.funnelViews ?? funnelViewsEn).time
  const { bars, markedX } = layoutMiniBars(time.histogram, time.medianMs, BOX)
  return (
    <svg
      viewBox={`0 -2 ${BOX.widthPx} ${BOX.heightPx + 4}`}
      aria-hidden="true"
      focusable="false"
      data-part="histogram"
      style={{ display: 'block', width: BOX.widthPx, maxWidth: '100%', height: BOX.heightPx + 4, marginTop: 4 }}
    >
      {bars.map(({ from, to, count, ...box }) => (
        <rect key={from} {...box} fill={paint.open} fillOpacity={0.55}>
          <title>{bin({ from: f.duration(from), to: f.duration(to), journeys: count }, f)}</title>
        </rect>
      ))}
      <line x1={markedX} x2={markedX} y1={-2} y2={BOX.heightPx} stroke={paint.ink} strokeWidth={1.5} />
      <line x1={0} x2={BOX.widthPx} y1={BOX.heightPx + 0.5} y2={BOX.heightPx + 0.5} stroke={paint.line} />
    </svg>
  )
}
