import type { LoopStockFlow, LoopStockPeriod, LoopStockStage } from '../../measures/loop/loop-stock.js'
import { cubicPoints, HAIRLINE_PX, streamAlong } from './band-path.js'
import type { LabelLine, LoopStream, Point } from './loop-layout.js'
import { insideOf, type LoopViewOptions, lineAt } from './loop-view-options.js'

/** The words of the picture, per stage, and of the two legends. */
export interface LoopStockTexts {
  readonly stages: readonly {
    readonly label: string
    readonly closing: string
    readonly change: string
    /** Empty where stock and flow reconcile. */
    readonly residual: string
  }[]
  readonly stockLegend: (count: number) => string
  readonly flowLegend: (count: number) => string
}

/** A stage: a disc whose area is true to its stock at the end, and the ring of that at the beginning. */
export interface LoopStockDisc extends Point {
  readonly stage: number
  readonly radiusPx: number
  readonly openingRadiusPx: number
  readonly residual: number
}

/** A stream of the period; its width is true on the scale of moves. */
export interface LoopStockStream extends LoopStream {
  readonly kind: LoopStockFlow['kind'] | 'came' | 'left'
  /** -1: from, or to, outside. */
  readonly from: number
  readonly to: number
  readonly moves: number
}

/** Stock and flow of a period, in px, on two scales. */
export interface LoopStockLayout {
  readonly discs: readonly LoopStockDisc[]
  readonly streams: readonly LoopStockStream[]
  readonly labels: readonly LabelLine[]
  /** A disc of so many people; a band of so many moves. */
  readonly stockLegend: { readonly x: number; readonly y: number; readonly radiusPx: number; readonly count: number }
  readonly flowLegend: {
    readonly x: number
    readonly y: number
    readonly lengthPx: number
    readonly widthPx: number
    readonly count: number
  }
  readonly hasHairlines: boolean
}

/** What the scales are made for: the largest of all periods, so that periods can be compared. */
export interface LoopStockScale {
  readonly largestStock: number
  readonly largestFlow: number
}

const LEGEND_PX = 34
const LEGEND_RADIUS_PX = 15
const NAME_PX = 74
const STEPS = 24
const BAND_PX = 28

/** The largest stock and the largest single stream of all periods. */
export function loopStockScale(periods: readonly LoopStockPeriod[]): LoopStockScale {
  const most = (numbers: readonly number[]): number => numbers.reduce((max, n) => Math.max(max, n), 0)
  return {
    largestStock: most(periods.flatMap(({ stages }) => stages.flatMap(({ opening, closing }) => [opening, closing]))),
    largestFlow: most(
      periods.flatMap(({ stages, flows }) => [
        ...stages.map(cameIn),
        ...stages.map(wentOut),
        ...flows.map(({ moves }) => moves),
      ]),
    ),
  }
}

function cameIn(stage: LoopStockStage): number {
  return stage.entered + stage.returned
}

function wentOut(stage: LoopStockStage): number {
  return stage.lost + stage.ended
}

/** Discs in a row, streams between them: onward above, back below; from and to outside. Pure; no NaN. */
export function layoutLoopStock(
  period: LoopStockPeriod,
  scale: LoopStockScale,
  options: LoopViewOptions & { readonly texts: LoopStockTexts },
): LoopStockLayout {
  const box = insideOf(options)
  const { stages } = period
  const column = box.width / Math.max(1, stages.length)
  const free = Math.max(8, box.height - LEGEND_PX - NAME_PX)
  const y = box.y + free * 0.5
  const largestRadius = Math.max(2, Math.min(column * 0.3, free * 0.24))
  const radiusOf = (count: number): number =>
    scale.largestStock > 0 ? largestRadius * Math.sqrt(count / scale.largestStock) : 0
  const pxPerMove = scale.largestFlow > 0 ? (largestRadius * 0.8) / scale.largestFlow : 0
  const discs = stages.map(
    (stage, index): LoopStockDisc => ({
      stage: index,
      x: box.x + (index + 0.5) * column,
      y,
      radiusPx: radiusOf(stage.closing),
      openingRadiusPx: radiusOf(stage.opening),
      residual: stage.residual,
    }),
  )
  const reach = Math.max(4, Math.min(y - box.y, largestRadius * 2.1))
  const streams = [
    ...stages.flatMap((stage, index) => gatesOf(stage, discs[index] as LoopStockDisc, reach, pxPerMove)),
    ...period.flows.map((flow) => between(flow, discs, reach, pxPerMove)),
  ].sort((a, b) => b.widthPx - a.widthPx || a.from - b.from || a.to - b.to)
  const legendAt = { x: box.x, y: box.y + box.height - LEGEND_PX / 2, largestRadius, pxPerMove }
  const { words, ...legends } = legendsOf(scale, legendAt, options)
  return {
    discs,
    streams,
    labels: [...labelsOf(discs, { column, y: y + largestRadius + reach * 0.45 }, options), ...words],
    ...legends,
    hasHairlines: streams.some(({ isHairline }) => isHairline),
  }
}

/** Who begins or comes back falls in from above left; who is lost or ended goes down to the right. */
function gatesOf(stage: LoopStockStage, disc: LoopStockDisc, reach: number, pxPerMove: number): LoopStockStream[] {
  const gate = (kind: 'came' | 'left', moves: number, from: Point, to: Point): LoopStockStream[] => {
    if (moves <= 0) return []
    const half = { x: 0, y: (to.y - from.y) * 0.55 }
    const c1 = { x: from.x, y: from.y + half.y }
    const line = cubicPoints(from, c1, { x: to.x, y: to.y - half.y }, to, STEPS)
    const ends = kind === 'came' ? { from: -1, to: disc.stage } : { from: disc.stage, to: -1 }
    return [{ ...streamAlong(line, moves * pxPerMove), kind, ...ends, moves }]
  }
  const side = Math.max(disc.radiusPx, 6)
  return [
    ...gate(
      'came',
      cameIn(stage),
      { x: disc.x - side * 0.9, y: disc.y - reach },
      { x: disc.x - side * 0.3, y: disc.y },
    ),
    ...gate(
      'left',
      wentOut(stage),
      { x: disc.x + side * 0.3, y: disc.y },
      { x: disc.x + side * 0.9, y: disc.y + reach * 0.7 },
    ),
  ]
}

/** Onward moves bow above the row, moves back and coming again below; the farther, the higher. */
function between(
  flow: LoopStockFlow,
  discs: readonly LoopStockDisc[],
  reach: number,
  pxPerMove: number,
): LoopStockStream {
  const from = discs[flow.from] as LoopStockDisc
  const to = discs[flow.to] as LoopStockDisc
  const isOnward = flow.to > flow.from
  const far = Math.abs(flow.to - flow.from)
  const widest = Math.max(1, discs.length - 1)
  const side = isOnward ? -1 : 1
  const high =
    side *
    reach *
    (flow.kind === 'advance' ? 0.12 : isOnward ? 0.45 + 0.5 * (far / widest) : 0.3 + 0.25 * (far / widest))
  const open = flow.from === flow.to ? Math.max(8, from.radiusPx) : 0
  const a = { x: from.x + open * 0.6, y: from.y }
  const b = { x: to.x - open * 0.6, y: to.y }
  const lean = (b.x - a.x) * 0.22 + (open > 0 ? open * 1.6 : 0)
  const c1 = { x: a.x + lean, y: a.y + high * 1.33 }
  const c2 = { x: b.x - lean, y: b.y + high * 1.33 }
  return { ...streamAlong(cubicPoints(a, c1, c2, b, STEPS), flow.moves * pxPerMove), ...flow }
}

/** Names and numbers under the discs; where a name is wider than its column every other one stands a line lower. */
function labelsOf(
  discs: readonly LoopStockDisc[],
  { column, y }: { readonly column: number; readonly y: number },
  { texts, measureText, margin: { left } }: LoopViewOptions & { readonly texts: LoopStockTexts },
): LabelLine[] {
  const narrow = column - 8
  const isStaggered = texts.stages.some(
    ({ label, residual }) => Math.max(measureText(label, 12), measureText(residual, 12)) > narrow,
  )
  const shift = isStaggered ? STAGGER_PX : 0
  return discs.flatMap(({ stage, x }): LabelLine[] => {
    const text = texts.stages[stage]
    if (text === undefined) return []
    const room = isStaggered ? 2 * column - 8 : narrow
    // The outermost have no neighbour to lean over on one side: they stay within the picture.
    const inside = (name: string): number => {
      const half = Math.min(room, measureText(name, 12)) / 2
      return Math.min(Math.max(x, left + half), Math.max(left + half, left + column * discs.length - half))
    }
    const lower = stage % 2 === 1 ? shift : 0
    const top = y + shift
    return [
      ...lineAt(text.label, { x: inside(text.label), y: y + lower, side: 0 }, room, measureText, { quiet: true }),
      ...lineAt(text.closing, { x, y: top + 17, side: 0 }, narrow, measureText, { fontPx: 16, weight: 600 }),
      ...lineAt(text.change, { x, y: top + 33, side: 0 }, narrow, measureText, { quiet: true }),
      ...lineAt(text.residual, { x: inside(text.residual), y: top + 49 + lower, side: 0 }, room, measureText),
    ]
  })
}

/** How much lower every other name stands. */
const STAGGER_PX = 14

/** Round numbers on each scale, side by side where both have room, else under one another. */
function legendsOf(
  scale: LoopStockScale,
  at: { readonly x: number; readonly y: number; readonly largestRadius: number; readonly pxPerMove: number },
  { texts, measureText, width, margin }: LoopViewOptions & { readonly texts: LoopStockTexts },
): Pick<LoopStockLayout, 'stockLegend' | 'flowLegend'> & { readonly words: readonly LabelLine[] } {
  // A disc of the key that stood higher than its row would be cut.
  const fits = Math.min(1 / 6, (LEGEND_RADIUS_PX / at.largestRadius) ** 2)
  const people = roundCount(scale.largestStock * fits)
  const moves = roundCount(scale.largestFlow / 3)
  const radiusPx = scale.largestStock > 0 ? at.largestRadius * Math.sqrt(people / scale.largestStock) : 0
  const stockText = texts.stockLegend(people)
  const flowText = texts.flowLegend(moves)
  const after = at.x + 2 * radiusPx + 8
  const besideX = after + measureText(stockText, 12) + 24
  const isBeside = besideX + BAND_PX + 8 + measureText(flowText, 12) <= width - margin.right
  const x = isBeside ? besideX : at.x
  const y = isBeside ? at.y : at.y + 16
  const stockY = isBeside ? at.y : at.y - 6
  const room = width - margin.right - after
  return {
    stockLegend: { x: at.x + radiusPx, y: stockY, radiusPx, count: people },
    flowLegend: { x, y, lengthPx: BAND_PX, widthPx: Math.max(HAIRLINE_PX, moves * at.pxPerMove), count: moves },
    words: [
      ...lineAt(stockText, { x: after, y: stockY + 4, side: -1 }, room, measureText, { quiet: true }),
      ...lineAt(flowText, { x: x + BAND_PX + 8, y: y + 4, side: -1 }, room, measureText, { quiet: true }),
    ],
  }
}

/** 2, 5 or 1 times a power of ten, at least 2. */
function roundCount(count: number): number {
  if (!(count > 2)) return 2
  const power = 10 ** Math.floor(Math.log10(count))
  const lead = count / power
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power
}
