import type { ReactElement } from 'react'
import type { LoopChannelsLayout } from '../../layout/loop/layout-loop-channels.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { BroughtBar } from './BroughtBar.js'
import { HitRow } from './HitRow.js'
import { LabelLines } from './LabelLines.js'

/** Props of `ChannelRows`. */
export interface ChannelRowsProps {
  readonly layout: LoopChannelsLayout
  readonly keyOf: (channel: number) => string
}

/** Two bars per channel, back to back: whom it attracts, and who was brought through it. */
export function ChannelRows({ layout, keyOf }: ChannelRowsProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <g data-part="channels">
      {layout.rows.map(({ channel, row, attracted, brought }) => (
        <HitRow key={channel} markKey={keyOf(channel)} area={row}>
          <rect {...attracted} fill={paint.driver} />
          <BroughtBar {...brought} />
        </HitRow>
      ))}
      <LabelLines lines={layout.labels} />
    </g>
  )
}
