import type { Dendrite, NetworkBody, NetworkLayout } from '../../layout/network/network-layout.js'
import type { ChartTheme, TokenName } from '../../theme/chart-theme.js'
import { faded, mixed } from './faded.js'
import { haloReach } from './halo-reach.js'

/** What is painted, and from where it is seen. */
export interface NetworkPainting {
  readonly layout: NetworkLayout
  readonly theme: ChartTheme
  /** Colours by meaning, resolved: a canvas knows no custom properties. */
  readonly colors: Readonly<Record<TokenName, string>>
  /** A point of the picture stands at `x + k * point.x`, `y + k * point.y`. */
  readonly view: { readonly k: number; readonly x: number; readonly y: number }
  /** Device px per px. */
  readonly ratio: number
  /** Positions of the bodies and ways to paint. Default: all. */
  readonly only?: { readonly bodies: readonly number[]; readonly dendrites: readonly number[] } | null
}

/** Ways and bodies painted between two yields: a few ms each. */
const WAYS_AT_ONCE = 160
const BODIES_AT_ONCE = 120
/** Thinner than this on the screen a way is a plain line; smaller than this a body is a point of light. */
const LINE_PX = 1.6
const POINT_PX = 3
/** Of a thin way without light. */
const LINE_ALPHA = 0.6
/** Levels of light that points and lines are told apart by. */
const LEVELS = 10
/** Below this a way, or a body, carries too little light to glow. */
const WAY_GLOWS_FROM = 0.16
/** So many of the brightest ways are more than lines, however thin: light that is everywhere tells nothing. */
const GLOWING_AT_MOST = 600
/** More thin ways than this are drawn fainter, so that where many run still differs from where few do. */
const LINES_PLAIN = 3000
const BODY_GLOWS_FROM = 0.08
const TURN = 2 * Math.PI

/**
 * Paints a network on a canvas as its marks are drawn in SVG: dim ways first, light last, bodies,
 * holes and the goal above them. Level of detail: what is thin or small on the screen becomes lines
 * and points, what is out of sight is left out. Yields every few ms, so that the caller can paint on
 * in the next frame. Leaves the canvas's transform changed.
 *
 * Cost: linear in what is seen; some 60 ms for 30,000 ways in all.
 */
export function* paintNetwork(context: CanvasRenderingContext2D, painting: NetworkPainting): Generator<void, void> {
  const { layout, view, ratio, only } = painting
  const scale = ratio * view.k
  context.setTransform(scale, 0, 0, scale, ratio * view.x, ratio * view.y)
  context.lineCap = 'round'
  const ways = only?.dendrites ?? layout.dendrites.map((_, i) => i)
  const bodies = only?.bodies ?? layout.bodies.map((_, i) => i)
  yield* paintWays(
    context,
    painting,
    ways.flatMap((i) => layout.dendrites[i] ?? []),
  )
  paintGoal(context, painting)
  yield* paintBodies(
    context,
    painting,
    bodies.flatMap((i) => layout.bodies[i] ?? []),
  )
  context.globalAlpha = 1
}

/** The box of the picture that is seen, with some room round it. */
function seen({ layout, view: { k, x, y } }: NetworkPainting): (box: Box, room: number) => boolean {
  const [left, top] = [-x / k, -y / k]
  const [right, bottom] = [left + layout.width / k, top + layout.height / k]
  return (box, room) =>
    box.right > left - room && box.left < right + room && box.bottom > top - room && box.top < bottom + room
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ curve: { a, b, c, d } }: Dendrite): Box {
  return {
    left: Math.min(a.x, b.x, c.x, d.x),
    right: Math.max(a.x, b.x, c.x, d.x),
    top: Math.min(a.y, b.y, c.y, d.y),
    bottom: Math.max(a.y, b.y, c.y, d.y),
  }
}

function* paintWays(
  context: CanvasRenderingContext2D,
  painting: NetworkPainting,
  ways: readonly Dendrite[],
): Generator<void, void> {
  const isSeen = seen(painting)
  const { k } = painting.view
  const seenWays = ways.filter((way) => isSeen(boxOf(way), way.widthPx))
  const glowing = Math.max(WAY_GLOWS_FROM * 2, seenWays.at(-GLOWING_AT_MOST)?.brightness ?? 0)
  const faint = Math.min(1, Math.sqrt(LINES_PLAIN / seenWays.length))
  let lines: Dendrite[] = []
  let done = 0
  for (const way of seenWays) {
    const isLine = way.widthPx * k < LINE_PX && way.brightness < glowing
    const level = lines[0]
    if (level !== undefined && (!isLine || levelOf(level) !== levelOf(way) || lines.length >= WAYS_AT_ONCE)) {
      paintLines(context, painting, lines, faint)
      lines = []
      yield
    }
    if (isLine) lines.push(way)
    else {
      paintWay(context, painting, way)
      if (++done % (WAYS_AT_ONCE / 8) === 0) yield
    }
  }
  if (lines.length > 0) paintLines(context, painting, lines, faint)
  yield
}

function levelOf({ brightness }: { readonly brightness: number }): number {
  return Math.ceil(brightness * LEVELS)
}

/** Thin ways of one level of light as one path: dim with light over it, as one stroke of both. */
function paintLines(
  context: CanvasRenderingContext2D,
  { colors, view }: NetworkPainting,
  ways: readonly Dendrite[],
  faint: number,
): void {
  const { brightness } = ways[0] as Dendrite
  context.beginPath()
  let width = 0
  for (const { curve, widthPx } of ways) {
    trace(context, curve)
    width += widthPx
  }
  const light = brightness > 0 ? Math.min(1, 0.12 + 0.95 * brightness) : 0
  const both = 1 - (1 - LINE_ALPHA) * (1 - light)
  context.lineWidth = Math.max(0.5 / view.k, (width / ways.length) * 0.5)
  context.strokeStyle = light > 0 ? mixed(colors.light, light / both, colors.dim) : colors.dim
  context.globalAlpha = both * faint
  context.stroke()
}

function paintWay(context: CanvasRenderingContext2D, { colors, theme }: NetworkPainting, way: Dendrite): void {
  const { brightness, widthPx, curve } = way
  const spread = theme.scheme === 'dark' ? 1 : 0.5
  const stroke = (color: string, width: number, alpha: number): void => {
    context.beginPath()
    trace(context, curve)
    context.strokeStyle = color
    context.lineWidth = width
    context.globalAlpha = alpha
    context.stroke()
  }
  if (brightness >= WAY_GLOWS_FROM) {
    const strength = brightness ** 1.5
    stroke(colors.light, widthPx * 0.5 + 15 * spread, 0.055 * strength)
    stroke(colors.light, widthPx * 0.45 + 8 * spread, 0.1 * strength)
    stroke(colors.light, widthPx * 0.4 + 3.5 * spread, 0.2 * strength)
  }
  const outline = new Path2D(way.outline)
  context.fillStyle = colors.dim
  context.globalAlpha = way.isHairline ? 0.42 : 0.74
  context.fill(outline)
  if (brightness > 0) {
    context.fillStyle = colors.light
    context.globalAlpha = Math.min(1, 0.12 + 0.95 * brightness)
    context.fill(outline)
  }
  const core = (brightness - 0.5) / 0.5
  if (core > 0) stroke(colors.lightPeak, Math.max(0.7, widthPx * 0.26), core)
}

function trace(context: CanvasRenderingContext2D, { a, c, d, b }: Dendrite['curve']): void {
  context.moveTo(a.x, a.y)
  context.bezierCurveTo(c.x, c.y, d.x, d.y, b.x, b.y)
}

function* paintBodies(
  context: CanvasRenderingContext2D,
  painting: NetworkPainting,
  bodies: readonly NetworkBody[],
): Generator<void, void> {
  const isSeen = seen(painting)
  const { k } = painting.view
  const points: NetworkBody[][] = Array.from({ length: LEVELS + 1 }, () => [])
  const full: NetworkBody[] = []
  for (const body of bodies) {
    const { x, y, radius } = body
    if (!isSeen({ left: x, right: x, top: y, bottom: y }, radius * 4 + 20)) continue
    if (body.hole === null && radius * k < POINT_PX) points[levelOf(body)]?.push(body)
    else full.push(body)
  }
  for (const level of points) {
    if (level.length > 0) paintPoints(context, painting, level)
    if (level.length > BODIES_AT_ONCE) yield
  }
  for (const [i, body] of full.entries()) {
    paintBody(context, painting, body)
    if (i % (BODIES_AT_ONCE / 4) === 0) yield
  }
}

/** Small bodies of one level of light as one path. */
function paintPoints(
  context: CanvasRenderingContext2D,
  { colors }: NetworkPainting,
  bodies: readonly NetworkBody[],
): void {
  const { brightness } = bodies[0] as NetworkBody
  context.beginPath()
  for (const { x, y, radius } of bodies) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, TURN)
  }
  context.globalAlpha = 1
  context.fillStyle = colors.cell
  context.fill()
  if (brightness <= 0) return
  context.fillStyle = brightness > 0.5 ? colors.lightPeak : colors.light
  context.globalAlpha = Math.min(1, 0.25 + brightness)
  context.fill()
}

function paintBody(context: CanvasRenderingContext2D, painting: NetworkPainting, body: NetworkBody): void {
  const { colors, theme } = painting
  const { x, y, radius, brightness, hole } = body
  const isNight = theme.scheme === 'dark'
  const reach = radius + (hole?.ringPx ?? 0)
  if (hole !== null) glow(context, x, y, reach * 2.3, colors.hole, isNight ? 0.95 : 0.24)
  if (brightness >= BODY_GLOWS_FROM)
    glow(context, x, y, haloReach(body), colors.light, (isNight ? 0.62 : 0.34) * brightness ** 1.4)
  context.globalAlpha = 0.85
  for (const [tail, color] of [
    [body.ash, colors.loss],
    [body.ended, colors.good],
    [body.stubIn, colors.dim],
    [body.stubOut, colors.dim],
  ] as const)
    if (tail !== null) fillPath(context, tail.outline, color)
  if (hole !== null) paintHole(context, painting, body, hole.ringPx)
  else paintCell(context, painting, body)
  paintRings(context, painting, body)
}

function paintCell(context: CanvasRenderingContext2D, { colors, theme }: NetworkPainting, body: NetworkBody): void {
  const { x, y, radius, coreRadius, brightness } = body
  const outline = new Path2D(body.outline)
  context.globalAlpha = 1
  fillPath(context, outline, colors.ground)
  context.globalAlpha = theme.scheme === 'dark' ? 0.35 : 0.2
  fillPath(context, outline, colors.dim)
  context.globalAlpha = 1
  context.strokeStyle = colors.cell
  context.lineWidth = Math.min(1.4, 0.5 + radius * 0.06)
  context.setLineDash(body.touchpoint < 0 ? [2, 2] : [])
  context.stroke(outline)
  context.setLineDash([])
  if (brightness > 0) {
    context.globalAlpha = brightness ** 1.6
    fillPath(context, outline, colors.light)
  }
  context.globalAlpha = Math.min(1, 0.4 + 0.6 * brightness)
  // The core has the shape of its body.
  const share = coreRadius / radius
  context.save()
  context.transform(share, 0, 0, share, x * (1 - share), y * (1 - share))
  fillPath(context, outline, brightness > 0.3 ? colors.lightPeak : colors.cell)
  context.restore()
}

function paintHole(
  context: CanvasRenderingContext2D,
  { colors, theme }: NetworkPainting,
  { x, y, radius, brightness }: NetworkBody,
  ringPx: number,
): void {
  context.globalAlpha = 1
  fillDisc(context, x, y, radius + ringPx + 1.7 * brightness, colors.light)
  fillDisc(context, x, y, radius + ringPx, colors.accretion)
  fillDisc(context, x, y, radius, colors.hole)
  if (theme.scheme !== 'dark') return
  context.strokeStyle = colors.lightPeak
  context.globalAlpha = 0.75
  strokeDisc(context, x, y, radius + 0.3, 0.8)
}

function paintRings(context: CanvasRenderingContext2D, { colors }: NetworkPainting, body: NetworkBody): void {
  const { corona, open, x, y } = body
  context.globalAlpha = 0.85
  if (corona !== null) {
    context.strokeStyle = body.brightness > 0.25 ? colors.light : colors.cell
    context.setLineDash([1.4, 2.4])
    strokeDisc(context, x, y, corona.radius, corona.widthPx)
  }
  if (open !== null) {
    context.strokeStyle = colors.open
    context.setLineDash([0.1, 3.4])
    strokeDisc(context, x, y, open.radius, open.widthPx)
  }
  context.setLineDash([])
}

function paintGoal(context: CanvasRenderingContext2D, { layout, colors, theme }: NetworkPainting): void {
  const { x, y, radius } = layout.goal
  const isLit = layout.dendrites.some((way) => way.kind === 'conversion')
  if (!isLit) {
    context.globalAlpha = 1
    context.strokeStyle = colors.cell
    context.setLineDash([3, 3])
    strokeDisc(context, x, y, radius, 1.2)
    context.setLineDash([])
    return
  }
  glow(context, x, y, radius * 3.4, colors.light, theme.scheme === 'dark' ? 0.62 : 0.34)
  context.strokeStyle = colors.light
  context.globalAlpha = 0.5
  strokeDisc(context, x, y, radius * 1.5, 0.8)
  strokeDisc(context, x, y, radius * 1.24, 1.2)
  context.globalAlpha = 1
  fillDisc(context, x, y, radius, colors.light)
  fillDisc(context, x, y, radius * 0.62, colors.lightPeak)
}

/** A soft disc that fades outwards. */
function glow(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  color: string,
  alpha: number,
): void {
  const gradient = context.createRadialGradient(x, y, 0, x, y, radius)
  gradient.addColorStop(0, color)
  gradient.addColorStop(0.34, faded(color, 0.4))
  gradient.addColorStop(1, faded(color, 0))
  context.globalAlpha = alpha
  fillDisc(context, x, y, radius, gradient)
}

function fillPath(context: CanvasRenderingContext2D, path: Path2D | string, color: string): void {
  context.fillStyle = color
  context.fill(typeof path === 'string' ? new Path2D(path) : path)
}

function fillDisc(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radius: number,
  fill: string | CanvasGradient,
): void {
  context.fillStyle = fill
  context.beginPath()
  context.arc(x, y, radius, 0, TURN)
  context.fill()
}

function strokeDisc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, width: number): void {
  context.lineWidth = width
  context.beginPath()
  context.arc(x, y, radius, 0, TURN)
  context.stroke()
}
