'use client'
import { Goal } from '../../marks/network/Goal.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** The brightest body: where journeys convert. */
export const NetworkGoal: Part = networkPart(({ drawn }, group) => (
  <g {...group}>
    <Goal goal={drawn.layout.goal} isLit={drawn.measure.totals.converted > 0} markKey={drawn.keys.goal} />
  </g>
))
