import type { ReactElement } from 'react'
import type { LoopExit } from '../../layout/loop/loop-layout.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import type { LoopPartProps } from './LoopRing.js'

/** Those lost leave outward, hatched and fading; those still under way stand dotted before them. */
export function LoopExits({ layout, keys }: LoopPartProps): ReactElement {
  const context = useMarkContext()
  const lost = layout.exits.filter((exit) => exit.kind === 'lost')
  const open = layout.exits.filter((exit) => exit.kind === 'open')
  return (
    <g data-part="exits">
      <defs>
        {lost.map((exit) => (
          <FadeDefs key={exit.stage} exit={exit} context={context} count={layout.arcs.length} />
        ))}
      </defs>
      {open.map((exit) => (
        <path
          key={exit.stage}
          d={exit.path}
          fill={patternPaint(context.idPrefix, 'dots')}
          stroke={context.theme.paint.open}
          strokeWidth={1}
          strokeDasharray="1 2.5"
          strokeLinecap="round"
          {...markProps(context, keys.exit(exit))}
        />
      ))}
      {lost.map((exit) => (
        <g key={exit.stage} {...markProps(context, keys.exit(exit))}>
          <path d={exit.path} fill={`url(#${fadeId(context, exit)}-tint)`} />
          <path
            d={exit.path}
            fill={patternPaint(context.idPrefix, 'hatch')}
            mask={`url(#${fadeId(context, exit)}-mask)`}
          />
        </g>
      ))}
    </g>
  )
}

function fadeId(context: MarkContextValue, exit: LoopExit): string {
  return `${context.idPrefix}-lost-${exit.stage}`
}

interface FadeDefsProps {
  readonly exit: LoopExit
  readonly context: MarkContextValue
  readonly count: number
}

/** From the stage's colour into hatching, and the hatching into nothing, along the stream. */
function FadeDefs({ exit, context, count }: FadeDefsProps): ReactElement {
  const id = fadeId(context, exit)
  const along = { x1: exit.start.x, y1: exit.start.y, x2: exit.end.x, y2: exit.end.y }
  const stage = context.theme.stage(exit.stage, count).fill
  return (
    <>
      <linearGradient id={`${id}-tint`} gradientUnits="userSpaceOnUse" {...along}>
        <stop offset={0} stopColor={stage} stopOpacity={1} />
        <stop offset={0.3} stopColor={stage} stopOpacity={0.55} />
        <stop offset={0.75} stopColor={context.theme.paint.loss} stopOpacity={0.12} />
        <stop offset={1} stopColor={context.theme.paint.loss} stopOpacity={0} />
      </linearGradient>
      <linearGradient id={`${id}-fade`} gradientUnits="userSpaceOnUse" {...along}>
        <stop offset={0.12} stopColor="#fff" stopOpacity={0} />
        <stop offset={0.4} stopColor="#fff" stopOpacity={1} />
        <stop offset={0.7} stopColor="#fff" stopOpacity={0.9} />
        <stop offset={1} stopColor="#fff" stopOpacity={0} />
      </linearGradient>
      <mask id={`${id}-mask`}>
        <path d={exit.path} fill={`url(#${id}-fade)`} />
      </mask>
    </>
  )
}
