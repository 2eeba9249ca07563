import type { ReactElement } from 'react'
import type { ChannelBar, ChannelSlope, ChannelsLayout, ChannelText } from '../../layout/funnel/channels-layout.js'
import type { Rect } from '../../layout/rect.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** Props of `ChannelMarks`. */
export interface ChannelMarksProps {
  readonly layout: ChannelsLayout
  /** The key of a channel. */
  readonly keyOf: (channel: string) => string
  /** Whether the rank of the channel at this place can still change. */
  readonly isOpenAt: (index: number) => boolean
  /** What stands for the bars while there are none; empty where there are. */
  readonly placeholder: readonly Rect[]
}

/** Channels as bars, each in its own colour, with the slope of its rank, and the periods over the slopes. */
export function ChannelMarks({ layout, keyOf, isOpenAt, placeholder }: ChannelMarksProps): ReactElement {
  const { paint, category } = useMarkPaints().theme
  return (
    <>
      {placeholder.length > 0 && (
        <g data-part="silhouette" fill={paint.wash}>
          {placeholder.map((bar) => (
            <rect key={bar.y} {...bar} />
          ))}
        </g>
      )}
      <g data-part="channels" fontSize={FONT_PX.label}>
        {layout.bars.map((bar, i) => {
          const slope = layout.slopes.find(({ channel }) => channel === bar.channel)
          return (
            <MarkGroup key={bar.channel} markKey={keyOf(bar.channel)}>
              <Bar bar={bar} fill={category(i).fill} />
              {slope !== undefined && <Slope slope={slope} fill={category(i).fill} isOpen={isOpenAt(i)} />}
            </MarkGroup>
          )
        })}
      </g>
      <g data-part="heads" fontSize={FONT_PX.label} fill={paint.inkQuiet}>
        {layout.heads.map((head) => (
          <Text key={head.x} text={head} />
        ))}
      </g>
    </>
  )
}

/** A bar with what bounds it: those under way, the interval, and where the period before would end. */
function Bar({ bar, fill }: { readonly bar: ChannelBar; readonly fill: string }): ReactElement {
  const { paint } = useMarkPaints().theme
  const { before, whisker } = bar
  return (
    <>
      <rect {...bar.row} fill="transparent" />
      {bar.bar !== null && (
        <rect
          {...bar.bar}
          rx={2}
          fill={fill}
          {...(bar.thin && { fillOpacity: 0.4, stroke: fill, strokeDasharray: '3 2', 'data-thin': true })}
        />
      )}
      {bar.open !== null && (
        <rect {...bar.open} fill={fill} fillOpacity={0.22} stroke={fill} strokeDasharray="1 3" data-part="open" />
      )}
      {whisker !== null && (
        <line x1={whisker.x1} x2={whisker.x2} y1={whisker.y} y2={whisker.y} stroke={paint.ink} strokeWidth={1.25} />
      )}
      {before !== null && (
        <line
          x1={before.x}
          x2={before.x}
          y1={before.y1}
          y2={before.y2}
          stroke={paint.ink}
          strokeWidth={2}
          strokeDasharray="3 2"
        />
      )}
      <Text text={bar.name} fill={paint.ink} />
      {bar.was !== null && <Text text={bar.was} fill={paint.inkQuiet} />}
      <Text text={bar.value} fill={bar.bar === null ? paint.inkQuiet : paint.ink} weight={FONT_WEIGHT.strong} />
    </>
  )
}

interface SlopeProps {
  readonly slope: ChannelSlope
  readonly fill: string
  readonly isOpen: boolean
}

function Slope({ slope: { line, thin, dots, labels }, fill, isOpen }: SlopeProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <>
      {line !== null && (
        <line
          x1={line.from.x}
          y1={line.from.y}
          x2={line.to.x}
          y2={line.to.y}
          stroke={fill}
          strokeWidth={thin ? 1.25 : 2.5}
          strokeDasharray={thin ? '3 3' : isOpen ? '7 4' : undefined}
          data-open={isOpen || undefined}
        />
      )}
      {dots.map(({ x, y }) => (
        <circle key={x} cx={x} cy={y} r={4} fill={fill} />
      ))}
      {labels.map((label) => (
        <Text key={label.x} text={label} fill={paint.ink} />
      ))}
    </>
  )
}

interface TextProps {
  readonly text: ChannelText
  readonly fill?: string | undefined
  readonly weight?: number | undefined
}

function Text({ text: { text, x, y, anchor }, fill, weight }: TextProps): ReactElement {
  return (
    <text x={x} y={y} textAnchor={anchor} fill={fill} fontWeight={weight} direction="ltr">
      {text}
    </text>
  )
}
