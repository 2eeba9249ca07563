import { rounded } from '../../foundation/rounded.js'
import type { RingFunnel } from '../../measures/circles/measure-ring-funnel.js'
import { fitText } from '../text/fit-text.js'
import type { MeasureText } from '../text/measure-text.js'

/** How a ring's funnel is laid out. */
export interface RingFunnelLayoutOptions {
  readonly width: number
  readonly measureText: MeasureText
  readonly direction: 'ltr' | 'rtl'
  /** Names of the rows: who came, the steps, who moved on. */
  readonly names: readonly string[]
  /** Numbers of the rows, written. */
  readonly numbers: readonly string[]
}

/** One row of the funnel. */
export interface RingFunnelRow {
  readonly index: number
  readonly y: number
  /** The bar, as wide as its people. */
  readonly barX: number
  readonly barPx: number
  readonly lines: readonly string[]
  readonly textX: number
  readonly numberX: number
}

/** A ring as a small funnel, from top to bottom, px. */
export interface RingFunnelLayout {
  readonly height: number
  readonly rowPx: number
  readonly barHeightPx: number
  readonly rows: readonly RingFunnelRow[]
  /** The shoulders between two bars, closed outlines. */
  readonly shoulders: readonly string[]
}

const ROW_PX = 24
const BAR_PX = 16
const FONT_PX = 12
const GAP_PX = 10

/** Lays out a ring's funnel: names at the start, bars round one axis, numbers at the end. Cost: linear in steps. */
export function layoutRingFunnel(funnel: RingFunnel, options: RingFunnelLayoutOptions): RingFunnelLayout {
  const { width, measureText, direction, names, numbers } = options
  const counts = [funnel.came, ...funnel.steps.map(({ reached }) => reached), funnel.onward]
  const flip = (x: number): number => (direction === 'ltr' ? x : width - x)
  const namePx = Math.min(width * 0.38, Math.max(0, ...names.map((name) => measureText(name, FONT_PX))))
  const numberPx = Math.max(0, ...numbers.map((number) => measureText(number, FONT_PX, 600)))
  const room = Math.max(8, width - namePx - numberPx - 2 * GAP_PX)
  const axis = namePx + GAP_PX + room / 2
  const widthOf = (count: number): number => (funnel.came === 0 ? 0 : (count / funnel.came) * room)
  const rows = counts.map((count, index): RingFunnelRow => {
    const barPx = widthOf(count)
    const { lines } = fitText(names[index] ?? '', {
      maxWidthPx: namePx + 0.5,
      maxLines: 1,
      fontPx: FONT_PX,
      measureText,
    })
    return {
      index,
      y: index * ROW_PX,
      barX: direction === 'ltr' ? axis - barPx / 2 : flip(axis) - barPx / 2,
      barPx,
      lines,
      textX: flip(0),
      numberX: flip(width),
    }
  })
  return {
    height: counts.length * ROW_PX,
    rowPx: ROW_PX,
    barHeightPx: BAR_PX,
    rows,
    shoulders: rows.slice(1).map((row, index) => shoulder(rows[index] as RingFunnelRow, row)),
  }
}

function shoulder(above: RingFunnelRow, below: RingFunnelRow): string {
  const [top, bottom] = [above.y + BAR_PX, below.y]
  const corner = (x: number, y: number): string => `${rounded(x)},${y}`
  return `M${corner(above.barX, top)}L${corner(above.barX + above.barPx, top)}L${corner(below.barX + below.barPx, bottom)}L${corner(below.barX, bottom)}Z`
}
