import type { ReactElement } from 'react'
import type { LoopTributary } from '../../layout/loop/loop-layout.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
import type { LoopPartProps } from './LoopRing.js'

/** What flows in: drivers at the mouth and round the tail, in one colour, and those who join further in. */
export function LoopTributaries({ layout, keys }: LoopPartProps): ReactElement {
  const context = useMarkContext()
  return (
    <g data-part="drivers">
      <defs>
        {layout.tributaries.map((stream) => (
          <SourceFade key={streamId(context, stream)} stream={stream} context={context} />
        ))}
      </defs>
      {layout.tributaries.map((stream) => (
        <path
          key={streamId(context, stream)}
          d={stream.path}
          fill={`url(#${streamId(context, stream)})`}
          stroke={context.theme.paint.ground}
          strokeWidth={stream.widthPx > 4 ? 0.75 : 0}
          {...markProps(context, keys.tributary(stream))}
        />
      ))}
    </g>
  )
}

function streamId(context: MarkContextValue, stream: LoopTributary): string {
  return `${context.idPrefix}-${stream.at}-${stream.at === 'midway' ? stream.stage : stream.driver + 1}`
}

/** Streams rise softly at their source and are full where they meet the ring. */
function SourceFade({
  stream,
  context,
}: {
  readonly stream: LoopTributary
  readonly context: MarkContextValue
}): ReactElement {
  const from = stream.at === 'midway' ? 0.15 : 0.55
  return (
    <linearGradient
      id={streamId(context, stream)}
      gradientUnits="userSpaceOnUse"
      x1={stream.start.x}
      y1={stream.start.y}
      x2={stream.end.x}
      // A gradient along a level line has no length in y; both ends at one point would not paint at all.
      y2={stream.end.y + 0.01}
    >
      <stop offset={0} stopColor={context.theme.paint.driver} stopOpacity={from} />
      <stop offset={0.8} stopColor={context.theme.paint.driver} stopOpacity={1} />
    </linearGradient>
  )
}
