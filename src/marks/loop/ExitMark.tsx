import type { ReactElement } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { LoopExit } from '../../layout/loop/loop-layout.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'

/** Props of `ExitMark`. */
export interface ExitMarkProps {
  readonly exit: LoopExit
  readonly markKey: string
  /** The colour of the stage that is left. */
  readonly tint: string
}

/** People who leave outward: the lost fade through hatching into nothing, the others are dotted. */
export function ExitMark(props: ExitMarkProps): ReactElement {
  return props.exit.kind === 'lost' ? <LostMark {...props} /> : <OpenMark {...props} />
}

function OpenMark({ exit, markKey }: ExitMarkProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  return (
    <path
      d={exit.path}
      fill={patternPaint(idPrefix, 'dots')}
      stroke={theme.paint.open}
      strokeDasharray="1 2.5"
      strokeLinecap="round"
      {...useMarkProps(markKey)}
    />
  )
}

/** From the stage's colour into hatching, and the hatching into nothing, along the stream. */
function LostMark({ exit, markKey, tint }: ExitMarkProps): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const { loss } = theme.paint
  const id = `${idPrefix}-lost-${exit.stage}`
  const { start, end, path: d } = exit
  const [x1, y1, x2, y2] = [start.x, start.y, end.x, end.y].map((px) => rounded(px))
  const along = { gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 } as const
  return (
    <MarkGroup markKey={markKey}>
      <linearGradient id={`${id}-tint`} {...along}>
        <stop offset={0} stopColor={tint} />
        <stop offset={0.3} stopColor={tint} stopOpacity={0.55} />
        <stop offset={0.75} stopColor={loss} stopOpacity={0.12} />
        <stop offset={1} stopColor={loss} stopOpacity={0} />
      </linearGradient>
      <linearGradient id={`${id}-fade`} {...along}>
        <stop offset={0.12} stopColor="#fff" stopOpacity={0} />
        <stop offset={0.4} stopColor="#fff" />
        <stop offset={0.7} stopColor="#fff" stopOpacity={0.9} />
        <stop offset={1} stopColor="#fff" stopOpacity={0} />
      </linearGradient>
      <mask id={`${id}-mask`}>
        <path d={d} fill={`url(#${id}-fade)`} />
      </mask>
      <path d={d} fill={`url(#${id}-tint)`} />
      <path d={d} fill={patternPaint(idPrefix, 'hatch')} mask={`url(#${id}-mask)`} />
    </MarkGroup>
  )
}
