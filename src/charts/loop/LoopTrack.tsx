'use client'
import { pathOf } from '../../layout/loop/polar.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** The line on which the ribbon lies: what remains of the loop where nobody walks it. */
export const LoopTrack: Part = loopPart(({ layout, shell }, group) => (
  <g data-part="track" {...group}>
    <path
      d={pathOf(layout.track, !layout.isOpen)}
      fill="none"
      stroke={shell.theme.paint.line}
      strokeDasharray="1 4"
      strokeLinecap="round"
    />
  </g>
))
