import { once } from '../../foundation/once.js'
import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import { arcPoint } from './arc.js'
import { type BoxGroup, boxGroup } from './box-group.js'
import type { ComposedArc, ComposedPlume, Composition } from './compose-funnel.js'
import { boxOf, boxRound, drawnCurve, headOf } from './emit-shapes.js'
import type { FunnelArc, FunnelLayout, FunnelPlume, FunnelStageShape } from './funnel-layout.js'
import type { FunnelStreamKind, ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import { type Candidate, CROSSES, type Obstacles, type WantedLabel } from './place-labels.js'
import { plumeAxis, plumeBounds } from './plume.js'
import { type Profile, thicknessAt } from './profile.js'
import { type FlowPoint, type Projection, project } from './projection.js'

/** The drawn marks that labels belong to and keep clear of. */
export interface DrawnMarks {
  readonly stages: readonly FunnelStageShape[]
  readonly plumes: readonly FunnelPlume[]
  readonly arcs: readonly FunnelArc[]
}

/** What matters most comes first: what is lost and won, who joins, then the arcs, the largest first. */
const RANK: Readonly<Record<FunnelStreamKind, number>> = {
  converted: 0,
  lost: 1,
  unknown: 1,
  entered: 2,
  returned: 3,
  skip: 3,
  'step-back': 3,
  ended: 4,
  open: 5,
}
/** On shorter stages, px, small counts would stand in rows like ants. */
const SHORT_STAGE = 44
const WORTH_A_LABEL = 0.08

/** Streams whose look alone does not say what they are. */
const NEEDS_WORD: ReadonlySet<FunnelStreamKind> = new Set(['ended', 'open'])

/** Directions in the flow. */
const ON: FlowPoint = [1, 0]
const BACK: FlowPoint = [-1, 0]
const OVER: FlowPoint = [0, 0]

/** The labels of streams, arcs and dotted edges, the most important first; their counts `written` as the stages' are. */
export function wantedLabels(
  measure: FunnelMeasure,
  marks: DrawnMarks,
  composition: Composition,
  projection: Projection,
  options: ResolvedFunnelLayoutOptions,
  written: (count: number) => string,
): WantedLabel[] {
  const { density } = options
  if (density === 'spark') return []
  const put = putOn(projection)
  const worth = composition.pitch >= SHORT_STAGE ? 0 : WORTH_A_LABEL
  const least = worth * Math.max(0, ...measure.stages.map(({ arrivals }) => arrivals))
  const wanted: (WantedLabel & { tone: FunnelStreamKind; visits: number })[] = []
  const add = (
    mark: { readonly id: FunnelPlume['id']; readonly kind: FunnelStreamKind },
    visits: number,
    places: () => Candidate[],
    rest: Pick<WantedLabel, 'own' | 'crosses'>,
  ): void => {
    const { id: of, kind: tone } = mark
    const isSmall = density === 'compact'
    // Beside stages as short as a row, who joins one would be read into the row of another.
    if (visits < least || (isSmall && worth > 0 && RANK[tone] > RANK.lost && !isArc(tone))) return
    const count = written(visits)
    const isIn = tone === 'entered'
    const bare = [[{ text: isIn ? `+${count}` : count, strong: true }]]
    // A number alone says nothing where no colour or pattern of its own, or sign, stands beside it.
    const shortest = NEEDS_WORD.has(tone) ? {} : { shortest: bare }
    wanted.push({
      of,
      tone,
      visits,
      // A small picture has no room for words beside who joins, and beside its arcs: their colour is that of their number.
      forms: isSmall && (isIn || isArc(tone)) ? [bare] : formsOf(tone, count, visits, options),
      ...shortest,
      candidates: places(),
      ...rest,
    })
  }
  marks.plumes.forEach((plume, own) => {
    // What is won and lost is said in any case.
    const crosses = RANK[plume.kind] <= RANK.lost ? CROSSES.arcs : CROSSES.streams
    const places = (): Candidate[] => plumePlaces(composition.plumes[own] as ComposedPlume, projection, put)
    add(plume, plume.visits, places, { own, crosses })
  })
  marks.arcs.forEach((arc, i) => {
    const own = marks.plumes.length + 1 + i
    const isAlone = marks.arcs.every(
      (other) => other === arc || other.kind !== arc.kind || other.toIndex !== arc.toIndex,
    )
    const places = (): Candidate[] => arcPlaces(composition.arcs[i] as ComposedArc, isAlone, put)
    add(arc, arc.visits, places, { own, crosses: CROSSES.streams })
  })
  for (const shape of marks.stages) {
    if (shape.open === null) continue
    const id = { kind: 'flow', from: shape.id.stage, to: '', flow: 'open' } as const
    const { visits } = shape.open
    const places = (): Candidate[] => openPlaces(shape, visits, composition, put)
    add({ id, kind: 'open' }, visits, places, { own: -1, crosses: CROSSES.nothing })
  }
  return wanted.sort((a, b) => RANK[a.tone] - RANK[b.tone] || b.visits - a.visits)
}

/** Number and word in one line; then over each other; then the word in two lines, too. One picture has one word for a kind. */
function formsOf(
  kind: FunnelStreamKind,
  written: string,
  visits: number,
  { texts, density }: ResolvedFunnelLayoutOptions,
): WantedLabel['forms'] {
  const count = { text: written, strong: true }
  const said = texts.flow(kind, visits, density !== 'roomy')
  const word = { text: said, strong: false }
  const halves = isArc(kind) ? [] : halvesOf(said).map((text) => [{ text, strong: false }])
  return [[[count, word]], [[count], [word]], ...(halves.length > 1 ? [[[count], ...halves]] : [])]
}

/** Lines of text that pile up beside a thin line are read as many. */
function isArc(kind: FunnelStreamKind): boolean {
  return kind === 'returned' || kind === 'skip' || kind === 'step-back'
}

/** A text parted at the space nearest to its middle. */
function halvesOf(text: string): string[] {
  const spaces = [...text.matchAll(/ /g)].map(({ index }) => index)
  const off = (at: number): number => Math.abs(at - text.length / 2)
  const [at] = spaces.sort((a, b) => off(a) - off(b))
  return at === undefined ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

/** Puts a place on the screen: the point it leans on and the way it lies from there, in flow coordinates; the room it has. */
type Put = (at: FlowPoint, lies: FlowPoint, within?: FlowPoint) => Candidate

function putOn(projection: Projection): Put {
  const { mirror, orientation } = projection
  const isLying = orientation === 'horizontal'
  const roomOf = ([u, v]: FlowPoint): Candidate['within'] =>
    isLying ? { width: u, height: v } : { width: v, height: u }
  return (at, [u, v], within) => {
    const { x, y } = project(projection, at)
    const dx = mirror * (isLying ? u : v)
    return { x, y, dx, dy: isLying ? v : u, within: within === undefined ? null : roomOf(within) }
  }
}

/** Where a label may lie over its own stream, from its root to its far end; over what is pale, wherever arcs leave room, be it half or more beyond its end. */
const OVER_IT: readonly (readonly [share: number, shift: number])[] = [[2 / 3, 0]]
const OVER_PALE = [
  ...OVER_IT,
  ...[0.5, 0.8, 1, 1.15, 1.3].flatMap((share) => [0, -12, 12].map((shift) => [share, shift] as const)),
]
const SIDEWAYS = [0, -12, 12, -24, 24, -36, 36]

/** Beyond the far end first, a little to one side or the other; then beside it, then over it. */
function plumePlaces({ kind, shape }: ComposedPlume, { orientation }: Projection, put: Put): Candidate[] {
  const { root, far } = plumeAxis(shape)
  const { u0, u1, v0, v1 } = plumeBounds(shape)
  const [u, v] = far
  // The far end may slant: beyond it is beyond its outermost corner.
  const end = shape.reachV < 0 ? v0 : v1
  const out: FlowPoint = [0, Math.sign(shape.reachV)]
  const step = orientation === 'horizontal' ? 1 : 0.5
  const late = (share: number): number => root[1] + (v - root[1]) * share
  const sides = [[u1, ON] as const, [u0, BACK] as const]
  if (kind === 'entered') sides.reverse()
  return [
    ...SIDEWAYS.map((shift) => put([u + shift * step, end], out)),
    ...[0.75, 0.5, 0.95].flatMap((share) => sides.map(([side, lies]) => put([side, late(share)], lies))),
    ...(kind === 'lost' || kind === 'unknown' ? OVER_PALE : OVER_IT).map(([share, shift]) =>
      put([root[0] + (u - root[0]) * share + shift * step, late(share)], OVER),
    ),
  ]
}

/** A return beside its arrow first, unless others come up there, too, or it is nothing but an arrow; then beside the middle of the arc, then its ends. */
function arcPlaces({ plan, shape, width }: ComposedArc, isAlone: boolean, put: Put): Candidate[] {
  const [start, a, , [u, v]] = shape.points
  const out = a[1] < start[1] ? -1 : 1
  const port = [14, 24, 36].flatMap((away) =>
    [BACK, ON].map((lies) => put([u + lies[0] * (width / 2), v + away], lies)),
  )
  const along = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t) => arcPoint(shape.points, t))
  return [
    ...(plan.kind === 'returned' && (isAlone || plan.from < 0) ? port : []),
    ...[out, -out].flatMap((side) =>
      [0, 4, 9, 15].flatMap((away) => along.map(([x, y]) => put([x, y + side * away], [0, side]))),
    ),
  ]
}

/** Where a label may stand along an edge, as shares of the stage; within it, where it is flat most likely. */
const ALONG = [0.16, 0.3, 0.44, 0.6, 0.76, 0.04]
const ALONG_INSIDE = [0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86]
/** How far an edge may bend towards a label along it, px. */
const EVEN = 2
const STEP = 4
/** Between the dots and the middle of a stage a label inside leaves free, px: what is pointed at there is the stage. */
const PADDING = 10

/** Within the dotted share of the stage, beside its edge, or, where no bands run, inside of it, along the dots. */
function openPlaces(
  { index, arrivals, bands }: FunnelStageShape,
  visits: number,
  { profiles, pitch, stageLength }: Composition,
  put: Put,
): Candidate[] {
  const thickAt = (u: number): number => thicknessAt(profiles[index] as Profile, u)
  const edgeAt = (share: number, part: number): FlowPoint => {
    const u = share * stageLength
    return [index * pitch + u, thickAt(u) * part]
  }
  const part = Math.min(1, visits / arrivals)
  const thick = 2 * edgeAt(0.5, 0.5)[1] * part - 6
  /** Px round a place along which the inner edge of the dots is even. */
  const evenAt = (at: number): number => {
    const inner = (u: number): number => thickAt(u) * (0.5 - part)
    const most = Math.min(at, stageLength - at)
    let half = 0
    while (half < most && Math.min(inner(at - half), inner(at + half)) > inner(at) - EVEN) half += STEP
    return 2 * Math.min(half, most)
  }
  const inside = bands.length > 0 ? [] : ALONG_INSIDE
  return [
    put(edgeAt(0.5, 0.5 - part / 2), OVER, [stageLength * 0.9, thick]),
    ...ALONG.map((share) => {
      const [u, v] = edgeAt(share, 0.5)
      return put([u, v + 2], [0, 1])
    }),
    ...inside.map((share) => {
      const at = share * stageLength
      return put(edgeAt(share, 0.5 - part), [0, -1], [evenAt(at), thickAt(at) * (0.5 - part) - PADDING])
    }),
  ]
}

const SLICES = 10
const BEADS = 41

/** What labels keep clear of: never on the silhouette; on streams and lines to pills only where nothing else is free. */
export function obstaclesOf(
  marks: DrawnMarks & Pick<FunnelLayout, 'leaders'>,
  { profiles, arcs, pitch, stageLength }: Composition,
  projection: Projection,
  besides: readonly (readonly Profile[])[],
): Obstacles {
  const cuts = Array.from({ length: SLICES + 1 }, (_, k) => (k * stageLength) / SLICES)
  /** The boxes of each slice of a stage, by half its thickness at both ends. */
  const sliced = (
    profile: Profile,
    i: number,
    boxes: (from: number, to: number, a: number, b: number) => Rect[],
  ): Rect[] => {
    const halves = cuts.map((u) => thicknessAt(profile, u) / 2)
    return cuts
      .slice(1)
      .flatMap((to, k) => boxes(i * pitch + (cuts[k] ?? 0), i * pitch + to, halves[k] ?? 0, halves[k + 1] ?? 0))
  }
  const hard = profiles.map((profile, i) =>
    boxGroup(
      sliced(profile, i, (from, to, a, b) => {
        const half = Math.max(a, b)
        return [boxOf(projection, [from, -half], [to, half])]
      }),
    ),
  )
  const outlines = besides.flatMap((other) =>
    other.map((profile, i) =>
      boxGroup(
        sliced(profile, i, (from, to, a, b) => [
          boxOf(projection, [from, -a], [to, -b]),
          boxOf(projection, [from, a], [to, b]),
        ]),
      ),
    ),
  )
  const leaders = marks.leaders.map(({ from, to }) => ({
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }))
  return {
    hard,
    outlines,
    streams: [...marks.plumes.map(({ box }) => boxGroup([box])), boxGroup(leaders)],
    arcs: arcs.map((arc) => beadsOf(arc, projection)),
  }
}

/** Boxes strung along an arc, and one round its head. They lie within the box round the points that bend it. */
function beadsOf(arc: ComposedArc, projection: Projection): BoxGroup {
  const curve = drawnCurve(arc)
  const head = headOf(arc)
  const half = Math.max(1, arc.width) / 2
  const beads = (): Rect[] => [
    ...Array.from({ length: BEADS }, (_, k) => boxRound([arcPoint(curve, k / (BEADS - 1))], half, projection)),
    boxRound(head, 0, projection),
  ]
  return { boxes: once(beads), around: boxRound([...curve, ...head], half, projection) }
}
