import type { ReactElement } from 'react'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { LabelLines } from './LabelLines.js'
import type { LoopPartProps } from './LoopRing.js'

/** Where existing people bring new ones: magenta segments round a factor badge, no ribbon of people. */
export function LoopJointMark({ layout, keys }: LoopPartProps): ReactElement | null {
  const context = useMarkContext()
  const { theme } = context
  const { joint } = layout
  if (joint === null) return null
  return (
    <g data-part="joint" {...markProps(context, keys.joint)}>
      {joint.segments.map((segment) => (
        <path key={segment} d={segment} fill={theme.paint.referral} />
      ))}
      {joint.badge !== null && (
        <g>
          <rect
            {...joint.badge.box}
            rx={Math.min(14, joint.badge.box.height / 2)}
            fill={theme.paint.ground}
            stroke={theme.paint.referral}
            strokeWidth={1.5}
            strokeDasharray={joint.isClosed ? undefined : '2 3'}
          />
          <LabelLines lines={joint.badge.lines} />
        </g>
      )}
    </g>
  )
}
