'use client'
import { Cells } from '../../marks/network/Cells.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

/** The touchpoints: cell bodies with their rings and tails; black holes where too many are lost. */
export const NetworkCells: Part = networkPart(({ drawn }, group) => (
  <g data-part="cells" {...group}>
    <Cells layout={drawn.layout} keys={drawn.keys} />
  </g>
))
