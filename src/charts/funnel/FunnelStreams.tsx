'use client'
import type { FunnelPlume } from '../../layout/funnel/funnel-layout.js'
import { StreamMark } from '../../marks/funnel/StreamMark.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** What is particular to `Funnel.Streams`. */
export interface FunnelStreamsOwn {
  /** Which of the streams in the layout this part draws. Default: all. To leave them out of the layout, too, see the option `streams`. */
  readonly kinds?: readonly FunnelPlume['kind'][] | undefined
  /** Paints a stream in another way; fading and the hatch of the lost stay. */
  readonly paint?: MarkPaint<FunnelPlume> | undefined
}

/** The streams from and to outside: who joins mid-way, who converts, who is lost. */
export const FunnelStreams: Part<FunnelStreamsOwn> = funnelPart(
  ({ layout, sizeKey, keyOf }, { kinds, paint, ...group }) => (
    <g key={sizeKey} data-part="streams" {...group}>
      {layout.plumes.map(
        (plume) =>
          kinds?.includes(plume.kind) !== false && (
            <StreamMark
              key={keyOf(plume.id)}
              plume={plume}
              markKey={keyOf(plume.id)}
              stages={layout.stages.length}
              paint={paint}
            />
          ),
      )}
    </g>
  ),
)
