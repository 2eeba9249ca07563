import type { ReactElement } from 'react'
import type { LoopJoint } from '../../layout/loop/loop-layout.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { LabelLines } from './LabelLines.js'

/** Props of `JointMark`. */
export interface JointMarkProps {
  readonly joint: LoopJoint
  readonly markKey: string
}

/** Segments that go from the tail to the mouth, round the badge that says how many each brings. */
export function JointMark({ joint, markKey }: JointMarkProps): ReactElement {
  const { ground, referral } = useMarkPaints().theme.paint
  const { badge, isClosed } = joint
  return (
    <MarkGroup markKey={markKey}>
      {[...joint.arriving, ...joint.segments].map((segment) => (
        <path key={segment} d={segment} fill={referral} />
      ))}
      {badge !== null && (
        <g>
          <rect
            {...badge.box}
            rx={Math.min(14, badge.box.height / 2)}
            fill={ground}
            stroke={referral}
            strokeWidth={1.5}
            strokeDasharray={isClosed ? undefined : '2 3'}
          />
          <LabelLines lines={badge.lines} />
        </g>
      )}
    </MarkGroup>
  )
}
