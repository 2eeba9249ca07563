'use client'
import type { FunnelPlume } from '../../layout/funnel/funnel-layout.js'
import { streamMark } from '../../marks/funnel/StreamMark.js'
import { markList } from '../../marks/shared/MarkList.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'
import { keyOfMark } from './funnel-refs.js'

/** What is particular to `Funnel.Streams`. */
export interface FunnelStreamsOwn {
  /** Which of the streams in the layout this part draws. Default: all. To leave them out of the layout, too, see the option `streams`. */
  readonly kinds?: readonly FunnelPlume['kind'][] | undefined
  /** Paints a stream in another way; fading and the hatch of the lost stay. */
  readonly paint?: MarkPaint<FunnelPlume> | undefined
}

/** The streams from and to outside: who joins mid-way, who converts, who is lost. */
export const FunnelStreams: Part<FunnelStreamsOwn> = funnelPart(
  ({ layout, sizeKey, shell: { theme, idPrefix } }, { kinds, paint, ...group }) => (
    <g key={sizeKey} data-part="streams" {...group}>
      {markList(
        layout.plumes.filter(({ kind }) => kinds?.includes(kind) !== false),
        keyOfMark,
        (plume, as) => streamMark(plume, { theme, idPrefix, stages: layout.stages.length, paint }, as),
      )}
    </g>
  ),
)
