import type { ReactElement } from 'react'
import type { FunnelBandShape, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import type { ListedMark } from '../shared/MarkList.js'
import { type MarkPaint, type MarkPaints, useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { useMotion } from '../shared/mark-motion.js'
import { patternPaint } from '../shared/PatternDefs.js'

/** What a stage is painted with. */
export interface StagePaints extends Pick<MarkPaints, 'theme'> {
  /** The key of who is under way here. */
  readonly openKey: string
  /** The key of a band's cohort, by position of the band. */
  readonly bandKeyOf: (band: number) => string
  /** The paint of the silhouette. */
  readonly fill: string
  /** Replaces the paint of a band. */
  readonly paintBand?: MarkPaint<FunnelBandShape> | undefined
}

/** Thin stages can be pointed at, too. */
const EASY_TO_HIT = 24
/** Px round the dots that belong to them, too: less than half of the stage, whose middle is its own. */
const AROUND_OPEN = 4

/** One stage: its shape, its bands, and the dotted edge of who is under way. */
export function stageMark(
  stage: FunnelStageShape,
  { theme: { paint }, openKey, bandKeyOf, fill, paintBand }: StagePaints,
  { mark, fade, move }: ListedMark,
): ReactElement {
  const selected = mark['data-selected'] === true
  const { box, hairline } = stage
  const dx = Math.max(0, EASY_TO_HIT - box.width) / 2
  const dy = Math.max(0, EASY_TO_HIT - box.height) / 2
  return (
    <g key={mark['data-key']} {...mark} style={fade}>
      {dx + dy > 0 && (
        <rect
          x={box.x - dx}
          y={box.y - dy}
          width={box.width + 2 * dx}
          height={box.height + 2 * dy}
          fill="transparent"
        />
      )}
      <path
        d={stage.d}
        style={move}
        // Under bands that step back the ground shows, not a silhouette that would outshine the one that is meant.
        fill={stage.bands.length > 0 ? paint.ground : fill}
        stroke={selected ? paint.ink : paint.ground}
        strokeWidth={selected ? 2 : 0}
      />
      {stage.bands.map((shape) => (
        <Band key={shape.band} shape={shape} markKey={bandKeyOf(shape.band)} paint={paintBand} />
      ))}
      {stage.open !== null && <UnderWay {...stage.open} thicknessPx={stage.thicknessPx} markKey={openKey} />}
      {hairline !== null && <path d={hairline} fill="none" stroke={fill} strokeWidth={1} strokeDasharray="3 2" />}
    </g>
  )
}

interface BandProps {
  readonly shape: FunnelBandShape
  readonly markKey: string
  readonly paint: StagePaints['paintBand']
}

function Band({ shape, markKey, paint }: BandProps): ReactElement {
  const { theme } = useMarkPaints()
  const standard = theme.category(shape.band).fill
  return (
    <path
      {...useMarkProps(markKey)}
      style={useMotion('move')}
      d={shape.d}
      fill={paint?.(shape, standard) ?? standard}
      stroke={theme.paint.ground}
      strokeWidth={0.75}
    />
  )
}

interface UnderWayProps extends NonNullable<FunnelStageShape['open']>, Pick<FunnelStageShape, 'thicknessPx'> {
  readonly markKey: string
}

function UnderWay({ d, edge, thicknessPx, markKey }: UnderWayProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const style = useMotion('move')
  return (
    <g {...useMarkProps(markKey)}>
      <path
        d={d}
        style={style}
        fill={theme.paint.ground}
        fillOpacity={0.66}
        // Few are a line that nobody could point at.
        stroke="transparent"
        strokeWidth={2 * Math.min(AROUND_OPEN, 0.45 * thicknessPx)}
      />
      <path d={d} style={style} fill={patternPaint(idPrefix, 'dots')} />
      <path
        d={edge}
        style={style}
        fill="none"
        stroke={theme.paint.open}
        strokeWidth={2}
        strokeLinecap="round"
        strokeDasharray="0.1 4.5"
      />
    </g>
  )
}
