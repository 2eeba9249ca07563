'use client'
import { NetworkGround as Ground } from '../../marks/network/NetworkGround.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** The sky, brighter towards the goal, and the soft field from which journeys enter. */
export const NetworkGround: Part = networkPart(({ drawn }, group) => (
  <g data-part="ground" pointerEvents="none" {...group}>
    <Ground layout={drawn.layout} isLit={drawn.measure.totals.converted > 0} />
  </g>
))
