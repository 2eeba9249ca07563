'use client'
import { JointMark } from '../../marks/loop/JointMark.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** Where existing people bring new ones: magenta segments round a factor badge, no ribbon of people. */
export const LoopJoint: Part = loopPart(({ layout, keys }, group) =>
  layout.joint === null ? null : (
    <g data-part="joint" {...group}>
      <JointMark joint={layout.joint} markKey={keys.joint} />
    </g>
  ),
)
