import type { ReactElement } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { LoopTributary } from '../../layout/loop/loop-layout.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { useMotion } from '../shared/mark-motion.js'

/** Props of `TributaryMark`. */
export interface TributaryMarkProps {
  readonly stream: LoopTributary
  readonly markKey: string
  readonly color: string
  /** Softer, because others feed both ends. */
  readonly isSoft: boolean
}

const SOFT = 0.7

/** One stream that flows in: soft at its source, full where it meets the ribbon. */
export function TributaryMark({ stream, markKey, color, isSoft }: TributaryMarkProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const { at, start, end, widthPx } = stream
  const strength = isSoft ? SOFT : 1
  const id = `${idPrefix}-${at}-${at === 'midway' ? stream.stage : stream.driver + 1}`
  return (
    <>
      {/* A gradient along a level line has no length in y; both ends at one point would not paint at all. */}
      <linearGradient
        id={id}
        gradientUnits="userSpaceOnUse"
        x1={rounded(start.x)}
        y1={rounded(start.y)}
        x2={rounded(end.x)}
        y2={rounded(end.y + 0.01)}
      >
        <stop offset={0} stopColor={color} stopOpacity={at === 'midway' ? 0.15 : 0.55 * strength} />
        <stop offset={0.8} stopColor={color} stopOpacity={strength} />
      </linearGradient>
      <path
        d={stream.path}
        fill={`url(#${id})`}
        stroke={theme.paint.ground}
        strokeWidth={widthPx > 4 ? 0.75 : 0}
        style={useMotion('move')}
        {...useMarkProps(markKey)}
      />
    </>
  )
}
