'use client'
import { ExitMark } from '../../marks/loop/ExitMark.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** Those lost leave outward, hatched and fading; those still under way stand dotted before them. */
export const LoopExits: Part = loopPart(({ layout, shell: { theme }, keys }, group) => (
  <g data-part="exits" {...group}>
    {layout.exits.map((exit) => (
      <ExitMark
        key={exit.kind + exit.stage}
        exit={exit}
        markKey={keys.exit(exit)}
        tint={theme.stage(exit.stage, layout.arcs.length).fill}
      />
    ))}
  </g>
))
