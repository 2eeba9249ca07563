import type { ReactElement } from 'react'
import type { LoopTrendLayout, LoopTrendMark } from '../../layout/loop/layout-loop-trend.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { HitRow } from './HitRow.js'
import { LabelLines } from './LabelLines.js'

/** Props of `GainLine`. */
export interface GainLineProps {
  readonly layout: LoopTrendLayout
  readonly keyOf: (period: number) => string
}

/** The gain over time: its base, the line of self-feeding, its interval as a band, and a point per period. */
export function GainLine({ layout, keyOf }: GainLineProps): ReactElement {
  const { base } = layout
  return (
    <g data-part="gain-over-time">
      <Course {...layout} />
      {layout.marks.map((mark) => (
        <HitRow
          key={mark.period}
          markKey={keyOf(mark.period)}
          area={{ x: mark.left, y: base.top, width: mark.width, height: base.y - base.top }}
        >
          <GainPoint {...mark} />
        </HitRow>
      ))}
      <LabelLines lines={layout.labels} halo />
    </g>
  )
}

/** What lies under the points. */
function Course({ base, oneY, bands, lines }: LoopTrendLayout): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <>
      <path d={`M${base.left},${base.y}H${base.right}`} stroke={paint.line} />
      {oneY !== null && (
        <path d={`M${base.left},${oneY}H${base.right}`} stroke={paint.inkQuiet} strokeDasharray="4 4" />
      )}
      {bands.map((band) => (
        <path key={band} d={band} fill={paint.referral} fillOpacity={0.16} />
      ))}
      {lines.map(({ path, isYoung }) => (
        <path
          key={path}
          d={path}
          fill="none"
          stroke={paint.referral}
          strokeWidth={2}
          strokeLinecap="round"
          strokeDasharray={isYoung ? '2 5' : undefined}
        />
      ))}
    </>
  )
}

/** Hollow where the gain still rises. */
function GainPoint({ x, y, isYoung }: LoopTrendMark): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <circle
      cx={x}
      cy={y}
      r={3}
      fill={isYoung ? paint.ground : paint.referral}
      stroke={paint.referral}
      strokeWidth={1.5}
    />
  )
}
