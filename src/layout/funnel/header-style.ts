import { once } from '../../foundation/once.js'
import type { FunnelStage } from '../../measures/funnel/funnel-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { LINE, numberOf, STRONG, TYPE_PX } from './header-label.js'

/** How names, numbers and rates are set. */
export interface HeaderStyle {
  /** Only every so many stages have room for a name. */
  readonly stride: number
  readonly namePx: number
  /** Size of the numbers. */
  readonly fontPx: number
  /** Whether the numbers are short: all of a picture, or none. */
  readonly isShort: boolean
  /** Standing: name over number, or both in one row. */
  readonly rows: 1 | 2
  /** Lines that a name may take. */
  readonly nameLines: 1 | 2
  readonly pills: 'between' | 'below' | 'none'
  /** Width of the widest number in short form, at the smallest size. */
  readonly widest: () => number
  /** Width of the pill round a text. */
  readonly pillWidth: (text: string) => number
}

export const PILL_HEIGHT = 20
/** Least space between two things of a header, px. */
export const SPACE = 6
/** And between two numbers side by side, times their size: at less than two word spaces they would be read as one. */
export const APART = 0.7
const PILL_PAD = 8
/** Names narrower than this say nothing; then only every second, third, ... stage is named. No short number is twice as wide. */
const NARROWEST_NAME = 40
/** A further line of a name, px, and the letters of it that are measured. */
const NAME_LINE = TYPE_PX.label * LINE
const NAME_READ = 60

type Choice = Pick<HeaderStyle, 'fontPx' | 'isShort' | 'pills' | 'rows'>
const SMALLEST: Choice = { fontPx: TYPE_PX.label, isShort: true, pills: 'none', rows: 1 }

/** The largest setting at which nothing of the headers touches. */
export function headerStyle(
  stages: readonly FunnelStage[],
  rates: readonly (Rate | null)[],
  options: ResolvedFunnelLayoutOptions,
  pitch: number,
  nameRoomPx: number,
): HeaderStyle {
  const { density, measureText, orientation, texts } = options
  const isLying = orientation === 'horizontal'
  const pillWidth = (text: string): number => measureText(text, TYPE_PX.label, STRONG) + 2 * PILL_PAD
  const numberWidths = ({ fontPx, isShort }: Pick<Choice, 'fontPx' | 'isShort'>): number[] =>
    stages.map((stage) => measureText(numberOf(stage, isShort, options).lines[0], fontPx, STRONG))
  const widest = once(() => Math.max(...numberWidths(SMALLEST)))
  const isDense = pitch < 2 * NARROWEST_NAME
  const number = isLying && isDense ? widest() + APART * TYPE_PX.label : 0
  const least = isLying ? Math.max(NARROWEST_NAME, number) : TYPE_PX.label * LINE
  const stride = Math.max(1, Math.ceil(least / pitch))
  const pills = rates.map((rate) => (rate === null ? 0 : pillWidth(texts.rate(rate.rate ?? 0))))
  const fits = (choice: Choice): boolean => {
    const widths = numberWidths(choice)
    return pills.every((pill, i) => {
      const widest = Math.max(widths[i] ?? 0, widths[i - 1] ?? 0)
      const room = choice.pills === 'below' ? pitch - APART * choice.fontPx : pitch - 2 * SPACE - pill
      return widest <= room && Math.max(widest, pill) <= pitch - SPACE
    })
  }
  const hasLongName = stages.some(
    ({ stage }) => measureText(stage.label.slice(0, NAME_READ), TYPE_PX.label) > nameRoomPx,
  )
  const found = isLying
    ? stride === 1
      ? lyingChoices(density === 'compact').find(fits)
      : undefined
    : standingChoice(pitch, density === 'compact' && pitch < 70, hasLongName)
  const choice = found ?? SMALLEST
  const isWide = !isLying && Math.max(...numberWidths(choice)) > nameRoomPx
  const hasTwoLines = isLying ? density !== 'compact' : found !== undefined && pitch >= heightOf(found) + NAME_LINE
  return {
    ...choice,
    isShort: choice.isShort || isWide,
    nameLines: hasTwoLines ? 2 : 1,
    stride,
    namePx: isLying && density === 'roomy' ? TYPE_PX.text : TYPE_PX.label,
    widest,
    pillWidth,
  }
}

/** From the most at ease to the shortest. */
function lyingChoices(isCompact: boolean): Choice[] {
  const fonts = isCompact ? [TYPE_PX.heading] : [TYPE_PX.number, TYPE_PX.heading]
  const rows = (['between', 'below'] as const).flatMap((pills): Choice[] => [
    ...fonts.map((fontPx): Choice => ({ fontPx, isShort: false, pills, rows: 2 })),
    { fontPx: TYPE_PX.heading, isShort: true, pills, rows: 2 },
  ])
  return [...rows, { ...SMALLEST, pills: 'below' }]
}

/** The largest at which a second line of long names has room, too; else the largest that fits. */
function standingChoice(pitch: number, isLow: boolean, hasLongName: boolean): Choice | undefined {
  const fitting = standingChoices(isLow).filter((choice) => pitch >= heightOf(choice))
  const roomy = hasLongName ? fitting.find((choice) => pitch >= heightOf(choice) + NAME_LINE) : undefined
  return roomy?.pills === fitting[0]?.pills ? (roomy ?? fitting[0]) : fitting[0]
}

function standingChoices(isLow: boolean): Choice[] {
  const fonts = isLow ? [TYPE_PX.heading] : [TYPE_PX.number, TYPE_PX.heading]
  const choiceOf = (fontPx: number, pills: Choice['pills']): Choice => ({ fontPx, isShort: false, pills, rows: 2 })
  return [...fonts.map((fontPx) => choiceOf(fontPx, 'below')), choiceOf(TYPE_PX.heading, 'none')]
}

/** Two rows, a pill and some space. */
function heightOf({ fontPx, pills }: Choice): number {
  return TYPE_PX.label * LINE + fontPx * 1.15 + 4 + (pills === 'none' ? 0 : PILL_HEIGHT)
}
