'use client'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** Hairlines from the pills to the gaps that they speak of; best drawn first, under everything. */
export const FunnelLeaders: Part = funnelPart(({ layout, sizeKey, shell }, group) => (
  <g key={sizeKey} data-part="leaders" stroke={shell.theme.paint.line} pointerEvents="none" {...group}>
    {layout.leaders.map(({ from, to }) => (
      <line key={`${to.x} ${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
    ))}
  </g>
))
