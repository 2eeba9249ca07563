'use client'
import type { LoopTributary } from '../../layout/loop/loop-layout.js'
import { TributaryMark } from '../../marks/loop/TributaryMark.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** What is particular to `Loop.Drivers`. */
export interface LoopDriversOwn {
  /** Paints a stream in another way; its standard paint is the colour of drivers, which rises from its source. */
  readonly paint?: MarkPaint<LoopTributary>
}

/** What flows in: drivers at the mouth and round the tail, in one colour, and those who join further in. */
export const LoopDrivers: Part<LoopDriversOwn> = loopPart<LoopDriversOwn>(
  ({ layout, shell: { theme }, keys }, { paint, ...group }) => (
    <g data-part="drivers" {...group}>
      {layout.tributaries.map((stream) => {
        const key = keys.tributary(stream)
        const { driver } = theme.paint
        return <TributaryMark key={key} stream={stream} markKey={key} color={paint?.(stream, driver) ?? driver} />
      })}
    </g>
  ),
)
