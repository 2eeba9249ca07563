'use client'
import { NetworkLabels as Labels } from '../../marks/network/NetworkLabels.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** Names beside their bodies, counts of spurs, and the large numbers at start and goal. */
export const NetworkLabels: Part = networkPart(({ drawn, description }, group) =>
  description.empty !== undefined ? null : (
    <g data-part="labels" pointerEvents="none" strokeLinejoin="round" {...group}>
      <Labels layout={drawn.layout} keys={drawn.keys} />
    </g>
  ),
)
