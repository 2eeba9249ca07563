import type { LoopChannels } from '../../measures/loop/measure-loop-channels.js'
import type { Rect } from '../rect.js'
import type { LabelLine } from './loop-layout.js'
import { insideOf, type LoopViewOptions, lineAt } from './loop-view-options.js'

/** The words of the rows and of both sides. */
export interface LoopChannelsTexts {
  readonly attraction: string
  readonly advocacy: string
  readonly rows: readonly { readonly name: string; readonly attracted: string; readonly brought: string }[]
}

/** One channel: a bar to either side of its name. */
export interface LoopChannelRow {
  readonly channel: number
  readonly row: Rect
  readonly attracted: Rect
  readonly brought: Rect
}

/** The channels at both ends, in px. Bars of one side and the other have one scale of shares. */
export interface LoopChannelsLayout {
  readonly rows: readonly LoopChannelRow[]
  readonly labels: readonly LabelLine[]
}

const HEAD_PX = 22
const ROW_PX = 34
const LEAST_ROW_PX = 18
const NAME_PX = 120
const VALUE_PX = 44

/** Rows of two bars back to back, as many channels as have room. Pure; no NaN. */
export function layoutLoopChannels(
  measure: LoopChannels,
  options: LoopViewOptions & { readonly texts: LoopChannelsTexts },
): LoopChannelsLayout {
  const { texts, measureText } = options
  const box = insideOf(options)
  const room = Math.max(1, box.height - HEAD_PX)
  // Channels that begin nothing stand in the table alone; they are the last.
  const shown = measure.channels
    .filter(({ attracted, brought }) => attracted + brought > 0)
    .slice(0, Math.max(1, Math.floor(room / LEAST_ROW_PX)))
  const height = Math.min(ROW_PX, room / Math.max(1, shown.length))
  const nameWidth = Math.min(NAME_PX, box.width * 0.3)
  const middle = box.x + box.width / 2
  const full = Math.max(1, (box.width - nameWidth) / 2 - VALUE_PX - 8)
  const largest = Math.max(
    1e-9,
    ...shown.map(({ attractedShare, broughtShare }) => Math.max(attractedShare, broughtShare)),
  )
  const rows = shown.map(({ attractedShare, broughtShare }, channel): LoopChannelRow => {
    const y = box.y + HEAD_PX + channel * height
    const bar = { y: y + height * 0.18, height: height * 0.64 }
    const left = (full * attractedShare) / largest
    return {
      channel,
      row: { x: box.x, y, width: box.width, height },
      attracted: { ...bar, x: middle - nameWidth / 2 - left, width: left },
      brought: { ...bar, x: middle + nameWidth / 2, width: (full * broughtShare) / largest },
    }
  })
  const head = { y: box.y + 13 }
  const half = box.width / 2 - nameWidth / 2
  return {
    rows,
    labels: [
      ...lineAt(texts.attraction, { ...head, x: middle - nameWidth / 2, side: 1 }, half, measureText, { quiet: true }),
      ...lineAt(texts.advocacy, { ...head, x: middle + nameWidth / 2, side: -1 }, half, measureText, { quiet: true }),
      ...rows.flatMap(({ row, attracted, brought }, index): LabelLine[] => {
        const y = row.y + row.height / 2 + 4.5
        const text = texts.rows[index]
        const end = brought.x + brought.width + 6
        return [
          ...lineAt(text?.name ?? '', { x: middle, y, side: 0 }, nameWidth - 12, measureText),
          ...lineAt(text?.attracted ?? '', { x: attracted.x - 6, y, side: 1 }, VALUE_PX, measureText, { weight: 600 }),
          ...lineAt(text?.brought ?? '', { x: end, y, side: -1 }, VALUE_PX, measureText, { weight: 600 }),
        ]
      }),
    ],
  }
}
