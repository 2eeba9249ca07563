'use client'
import type { LoopTributary } from '../../layout/loop/loop-layout.js'
import { TributaryMark } from '../../marks/loop/TributaryMark.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { loopPart } from './loop-part.js'

/** What is particular to `Loop.Drivers`. */
export interface LoopDriversOwn {
  /** Paints a stream in another way; its standard paint is the colour of drivers, which rises from its source. */
  readonly paint?: MarkPaint<LoopTributary> | undefined
}

/**
 * What flows in: drivers at the mouth and round the tail, in one colour, and those who join further in.
 * Where some drivers feed both ends, the others are softer.
 */
export const LoopDrivers: Part<LoopDriversOwn> = loopPart<LoopDriversOwn>(
  ({ layout, shell: { theme }, keys }, { paint, ...group }) => {
    const hasTwins = layout.tributaries.some(({ isTwin }) => isTwin)
    return (
      <g data-part="drivers" {...group}>
        {layout.tributaries.map((stream) => {
          const key = keys.tributary(stream)
          const { driver } = theme.paint
          const color = paint?.(stream, driver) ?? driver
          return (
            <TributaryMark
              key={key}
              stream={stream}
              markKey={key}
              color={color}
              isSoft={hasTwins && stream.at !== 'midway' && !stream.isTwin}
            />
          )
        })}
      </g>
    )
  },
)
