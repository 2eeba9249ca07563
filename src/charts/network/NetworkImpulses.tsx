'use client'
import { Impulses } from '../../marks/network/Impulses.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** Impulses along the paths that the reader chose. */
export const NetworkImpulses: Part = networkPart(({ drawn }, group) => (
  <g data-part="impulses" pointerEvents="none" {...group}>
    <Impulses layout={drawn.layout} pathKeys={drawn.pathKeys} />
  </g>
))
