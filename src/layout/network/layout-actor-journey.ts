import type { ActorJourney } from '../../measures/network/actor-journey.js'

/** One touch in the column of a person's journey. */
export interface ActorRow {
  /** Position in the journey's touches. */
  readonly touch: number
  /** Px from the top of the column to the row, its silence included. */
  readonly top: number
  /** Px of the silence above it; 0 where there is none to speak of. */
  readonly silencePx: number
  readonly height: number
  /** Middle of its dot, px within the rail. */
  readonly x: number
  readonly y: number
  /** From the dot before to this one; null for the first. */
  readonly line: string | null
}

/** One person's journey from top to bottom: silences are as tall as they are long, by orders of magnitude. */
export interface ActorJourneyLayout {
  readonly rail: number
  /** Middle of each stage's lane, px within the rail. */
  readonly laneXs: readonly number[]
  readonly height: number
  readonly rows: readonly ActorRow[]
  /** The silence behind the last touch, to where observation ends; null where nothing is known of it. */
  readonly tail: { readonly line: string; readonly y: number } | null
}

/** How it is laid out. */
export interface ActorJourneyLayoutOptions {
  /** Positions of stages by id, outermost 0; a touch without stage keeps to the lane before. */
  readonly stages: readonly string[]
  readonly direction?: 'ltr' | 'rtl' | undefined
  /** Lines of text that a touch takes beyond its name and one line under it. Default: none. */
  readonly moreLines?: ((touch: number) => number) | undefined
}

const ROW_PX = 44
const LINE_PX = 17
const LANE_PX = 12
const EDGE_PX = 12
/** Silences shorter than this take no room. */
const SPEAKS_FROM_MS = 86_400_000

/** Px of a silence: two days 26, a week 44, a month 66, a year 106. Nothing under a day. */
export function silencePx(silenceMs: number): number {
  return silenceMs < SPEAKS_FROM_MS ? 0 : Math.round(14 + 11 * Math.log2(silenceMs / SPEAKS_FROM_MS))
}

/** Lays out one person's touches as a column with a rail of lanes, one per stage, inwards along the line. */
export function layoutActorJourney(journey: ActorJourney, options: ActorJourneyLayoutOptions): ActorJourneyLayout {
  const lanes = Math.max(1, options.stages.length)
  const rail = 2 * EDGE_PX + (lanes - 1) * LANE_PX
  const laneX = (lane: number): number => {
    const x = EDGE_PX + lane * LANE_PX
    return options.direction === 'rtl' ? rail - x : x
  }
  const rows: ActorRow[] = []
  let lane = 0
  let top = 0
  journey.touches.forEach((touch, i) => {
    const known = touch.stage === null ? -1 : options.stages.indexOf(touch.stage)
    if (known >= 0) lane = known
    const silence = i === 0 ? 0 : silencePx(touch.silenceMs ?? 0)
    const [x, y] = [laneX(lane), top + silence + ROW_PX / 2]
    const height = silence + ROW_PX + LINE_PX * (options.moreLines?.(i) ?? 0)
    const before = rows.at(-1)
    rows.push({
      touch: i,
      top,
      silencePx: silence,
      height,
      x,
      y,
      line: before === undefined ? null : curve(before.x, before.y, x, y),
    })
    top += height
  })
  const last = rows.at(-1)
  const since = journey.outcome === 'open' ? journey.silentSinceMs : null
  const tailPx = since === null || last === undefined ? 0 : Math.max(20, silencePx(since))
  return {
    rail,
    laneXs: options.stages.map((_, lane) => laneX(lane)),
    height: top + tailPx,
    rows,
    tail:
      last === undefined || tailPx === 0
        ? null
        : { line: `M${last.x},${last.y}L${last.x},${top + tailPx - 4}`, y: top },
  }
}

function curve(x0: number, y0: number, x1: number, y1: number): string {
  const middle = (y0 + y1) / 2
  return `M${x0},${y0}C${x0},${middle} ${x1},${middle} ${x1},${y1}`
}
