'use client'
import { Goal } from '../../marks/network/Goal.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** The brightest body: where journeys convert. */
export const NetworkGoal: Part = networkPart(({ drawn, description, shell }, group) =>
  // Where there is little room the notice that nothing is drawn needs it.
  description.empty !== undefined && shell.plot.width < 560 ? null : (
    <g {...group}>
      <Goal goal={drawn.layout.goal} isLit={drawn.measure.totals.converted > 0} markKey={drawn.keys.goal} />
    </g>
  ),
)
