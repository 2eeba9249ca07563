'use client'
import { Dendrites } from '../../marks/network/Dendrites.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** The ways between bodies: dim ones first, light drawn last. */
export const NetworkWays: Part = networkPart(({ drawn }, group) => (
  <g data-part="dendrites" {...group}>
    <Dendrites layout={drawn.layout} keys={drawn.keys} />
  </g>
))
