import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Stage } from '../../model/journey-set.js'
import type { Rect } from '../rect.js'
import { fitText } from '../text/fit-text.js'
import { estimateTextWidth, type MeasureText } from '../text/measure-text.js'
import { solveBeside } from './compose-funnel.js'
import { between, boxOf, edgeOf } from './emit-shapes.js'
import type { Point } from './funnel-layout.js'
import { TYPE_PX } from './header-label.js'
import { type LegendRowEntry, legendRows } from './legend-rows.js'
import { type Profile, peakOf, scaled, thicknessAt } from './profile.js'
import { type Projection, project } from './projection.js'
import type { FunnelCurve } from './silhouette.js'

/** One funnel among several. */
export interface NamedFunnel {
  readonly name: string
  readonly measure: FunnelMeasure
}

/** One stage of one of them. */
export interface FunnelMultipleStage {
  readonly id: string
  readonly index: number
  readonly arrivals: number
  /** Its place in the ramp of colours: among all stages of the picture where those are known, else of its own funnel. */
  readonly ramp: { readonly index: number; readonly count: number }
  readonly d: string
  readonly box: Rect
  readonly centre: Point
}

/** One small funnel in its cell. */
export interface FunnelMultiple {
  /** Position in the list. */
  readonly index: number
  readonly cell: Rect
  /** The name as it fits, and where its baseline begins. */
  readonly name: Point & { readonly text: string }
  /** Where the rate's baseline ends. */
  readonly rate: Point
  readonly stages: readonly FunnelMultipleStage[]
}

/** Small multiples as geometry, px within the plot. */
export interface FunnelMultiplesLayout {
  readonly widthPx: number
  readonly heightPx: number
  readonly columns: number
  readonly funnels: readonly FunnelMultiple[]
  /** What each colour stands for; empty where that differs from funnel to funnel, or without room. */
  readonly key: readonly (LegendRowEntry & { readonly index: number; readonly count: number })[]
  /** Px² per journey, one for all; 0 where all are empty. */
  readonly areaPerJourneyPx2: number
}

/** What `layoutFunnelMultiples` can be asked for. */
export interface FunnelMultiplesOptions {
  readonly widthPx: number
  readonly heightPx: number
  readonly margin?:
    | { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
    | undefined
  readonly direction?: 'ltr' | 'rtl' | undefined
  readonly curve?: FunnelCurve | undefined
  readonly measureText?: MeasureText | undefined
  /** The rate to be written beside a name: room is left for it. */
  readonly rateText: (measure: FunnelMeasure) => string
}

/** A cell looks best so many times as wide as high. */
const ASPECT = 2
const GAP = 16
const HEAD = 20
const STAGE_GAP = 1.5
const STRONG = 600
/** Between a name and its rate, px. */
const BESIDE_NAME = 8
/** Px of a name that columns make room for, and letters that are measured for it. */
const NAME_AT_MOST = 140
const NAME_READ = 60
/** A funnel that is lower says nothing, px. */
const LEAST_HEIGHT = 16
/** The key takes at most this share of the height. */
const KEY_AT_MOST = 0.3

/**
 * Funnels side by side on one scale, in as many columns as give the largest cells: areas compare
 * across all of them. Each keeps its own stages. Pure; linear in stages.
 */
export function layoutFunnelMultiples(
  funnels: readonly NamedFunnel[],
  options: FunnelMultiplesOptions,
): FunnelMultiplesLayout {
  const { widthPx, heightPx, margin = { top: 8, right: 8, bottom: 8, left: 8 }, direction = 'ltr' } = options
  const width = Math.max(1, widthPx - margin.left - margin.right)
  const all = Math.max(1, heightPx - margin.top - margin.bottom)
  const shared = sharedStages(funnels)
  const names = shared.length > 0 ? shared.map(({ label }) => label) : namesByPlace(funnels)
  const legend = legendRows(
    names,
    { x: margin.left, width, bottom: margin.top + all },
    { measureText: options.measureText ?? estimateTextWidth, direction },
  )
  const hasKey = legend.heightPx <= all * KEY_AT_MOST
  const height = all - (hasKey ? legend.heightPx : 0)
  const columns = columnsFor(funnels.length, width, height, headWidth(funnels, options))
  const cell = cellOf(width, height, columns, Math.ceil(funnels.length / columns))
  const room = { width: Math.max(1, cell.width), height: Math.max(1, cell.height - HEAD) }
  const solved = funnels.map(({ measure }) => solve(measure, room.width, options.curve ?? 'smooth'))
  // Areas compare across funnels: where stages are shorter, the same count is thicker.
  const thickest = Math.max(0, ...solved.map(({ profiles, length }) => Math.max(0, ...profiles.map(peakOf)) / length))
  const areaPerJourneyPx2 = thickest > 0 ? room.height / thickest : 0
  return {
    widthPx,
    heightPx,
    columns,
    areaPerJourneyPx2,
    key: hasKey ? legend.entries.map((entry, index) => ({ ...entry, index, count: names.length })) : [],
    funnels: funnels.map((funnel, index) => {
      const column = index % columns
      const x = margin.left + (direction === 'rtl' ? columns - 1 - column : column) * (cell.width + GAP)
      const y = margin.top + Math.floor(index / columns) * (cell.height + GAP)
      const box = { x, y, ...cell }
      const one = solved[index] as Solved
      return placed(funnel, { index, cell: box, factor: areaPerJourneyPx2 / one.length, shared }, one, options)
    }),
  }
}

/** What the widest name takes with its rate; endless ones are cut. */
function headWidth(
  funnels: readonly NamedFunnel[],
  { measureText = estimateTextWidth, rateText }: FunnelMultiplesOptions,
): number {
  const widths = funnels.map(({ name, measure }) => {
    const whole = measureText(name.slice(0, NAME_READ), TYPE_PX.text, STRONG)
    return Math.min(NAME_AT_MOST, whole) + measureText(rateText(measure), TYPE_PX.text, STRONG) + BESIDE_NAME
  })
  return Math.max(0, ...widths)
}

/** The columns that give the largest cells: where there is a choice, such that names fit and funnels are no lines. */
function columnsFor(count: number, width: number, height: number, headPx: number): number {
  const choices = Array.from({ length: Math.max(1, count) }, (_, k) => {
    const cell = cellOf(width, height, k + 1, Math.ceil(count / (k + 1)))
    const isLegible = cell.width >= headPx && cell.height >= HEAD + LEAST_HEIGHT
    return { columns: k + 1, isLegible, size: Math.min(cell.width, cell.height * ASPECT) }
  })
  const legible = choices.filter(({ isLegible }) => isLegible)
  const found = (legible.length > 0 ? legible : choices).reduce((a, b) => (b.size > a.size ? b : a))
  return found.columns
}

function cellOf(width: number, height: number, columns: number, rows: number): { width: number; height: number } {
  return {
    width: Math.max(1, (width - GAP * (columns - 1)) / columns),
    height: Math.max(1, (height - GAP * (rows - 1)) / Math.max(1, rows)),
  }
}

/** A silhouette in counts, with the length of its stages. */
interface Solved {
  readonly profiles: readonly Profile[]
  readonly length: number
  readonly pitch: number
}

function solve(measure: FunnelMeasure, width: number, curve: FunnelCurve): Solved {
  const pitch = (width + STAGE_GAP) / Math.max(1, measure.stages.length)
  const gap = Math.min(STAGE_GAP, pitch / 4)
  const plan = { measure, pitch, gap, scale: 'area', curve, neck: 'level' } as const
  return { profiles: solveBeside(measure, plan), length: Math.max(1e-6, pitch - gap), pitch }
}

/** The stages of the longest funnel, if those of all others are among them: then one colour is one stage. */
function sharedStages(funnels: readonly NamedFunnel[]): readonly Stage[] {
  const longest = [...funnels].sort((a, b) => b.measure.stages.length - a.measure.stages.length)[0]
  const stages = (longest?.measure.stages ?? []).map(({ stage }) => stage)
  const ids = new Set(stages.map(({ id }) => id))
  const isShared = funnels.every(({ measure }) => measure.stages.every(({ stage }) => ids.has(stage.id)))
  return isShared && ids.size === stages.length ? stages : []
}

/** Funnels of as many stages each have one ramp, and a colour is a place in it: all that stands there, as in "Buys · 3/3". */
function namesByPlace(funnels: readonly NamedFunnel[]): string[] {
  const [first, ...others] = funnels.map(({ measure }) => measure.stages.map(({ stage }) => stage.label))
  if (first === undefined || others.some(({ length }) => length !== first.length)) return []
  return first.map((name, i) => [...new Set([name, ...others.map((names) => names[i])])].join(' · '))
}

/** Where one funnel stands, px² per journey and length, and the stages that all share. */
interface Cell {
  readonly index: number
  readonly cell: Rect
  readonly factor: number
  readonly shared: readonly Stage[]
}

function placed(
  { name, measure }: NamedFunnel,
  { index, cell, factor, shared }: Cell,
  { profiles, length, pitch }: Solved,
  { direction = 'ltr', measureText = estimateTextWidth, rateText }: FunnelMultiplesOptions,
): FunnelMultiple {
  const isRtl = direction === 'rtl'
  const [start, end] = isRtl ? [cell.x + cell.width, cell.x] : [cell.x, cell.x + cell.width]
  const projection: Projection = {
    orientation: 'horizontal',
    originX: start,
    originY: cell.y + HEAD + (cell.height - HEAD) / 2,
    mirror: isRtl ? -1 : 1,
  }
  const rateWidth = measureText(rateText(measure), TYPE_PX.text, STRONG) + BESIDE_NAME
  const room = { maxWidthPx: cell.width - rateWidth, maxLines: 1, fontPx: TYPE_PX.text, weight: STRONG, measureText }
  const y = cell.y + TYPE_PX.text
  return {
    index,
    cell,
    name: { text: fitText(name, room).lines[0] ?? '', x: start, y },
    rate: { x: end, y },
    stages: measure.stages.map(({ stage, arrivals }, i) => {
      const profile = scaled(profiles[i] as Profile, factor)
      const edge = (share: number): ReturnType<typeof edgeOf> => edgeOf(profile, i * pitch, share)
      const half = peakOf(profile) / 2
      const among = shared.findIndex(({ id }) => id === stage.id)
      return {
        id: stage.id,
        index: i,
        arrivals,
        ramp: among < 0 ? { index: i, count: measure.stages.length } : { index: among, count: shared.length },
        d: between(edge(-0.5), edge(0.5), projection, thicknessAt(profile, length / 2)),
        box: boxOf(projection, [i * pitch, -half], [i * pitch + length, half]),
        centre: project(projection, [i * pitch + length / 2, 0]),
      }
    }),
  }
}
