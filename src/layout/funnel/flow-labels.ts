import type { FunnelMeasure } from '../../measures/funnel/funnel-measure.js'
import type { Rect } from '../rect.js'
import { arcPoint } from './arc.js'
import type { Composition } from './compose-funnel.js'
import { drawnCurve } from './emit-shapes.js'
import type { FunnelArc, FunnelLayout, FunnelPlume, FunnelStageShape, FunnelTextRun } from './funnel-layout.js'
import type { ResolvedFunnelLayoutOptions } from './funnel-layout-options.js'
import type { Candidate, Obstacles, WantedLabel } from './place-labels.js'
import { thicknessAt } from './profile.js'
import { type Projection, project } from './projection.js'

/** The drawn marks that labels belong to and keep clear of. */
export interface DrawnMarks {
  readonly stages: readonly FunnelStageShape[]
  readonly plumes: readonly FunnelPlume[]
  readonly arcs: readonly FunnelArc[]
}

/** What matters most comes first: what is lost and won, who joins, who comes back, then the arcs. */
const RANK = {
  converted: 0,
  lost: 1,
  unknown: 1,
  entered: 2,
  returned: 3,
  skip: 4,
  'step-back': 5,
  open: 6,
  ended: 7,
} as const

/** The labels of streams, arcs and dotted edges, the most important first. */
export function wantedLabels(
  measure: FunnelMeasure,
  marks: DrawnMarks,
  composition: Composition,
  projection: Projection,
  options: ResolvedFunnelLayoutOptions,
): WantedLabel[] {
  if (options.density === 'spark') return []
  const vertical = projection.orientation === 'vertical'
  const wanted = [
    ...marks.plumes.map((plume, i) => ({
      rank: RANK[plume.kind],
      visits: plume.visits,
      label: {
        of: plume.id,
        tone: plume.kind,
        forms: formsOf(plume.kind, plume.visits, options),
        candidates: plumeCandidates(plume, vertical),
        own: i,
        // What is won and lost is said in any case.
        crosses: RANK[plume.kind] <= RANK.lost ? ('arcs' as const) : ('streams' as const),
      },
    })),
    ...marks.arcs.flatMap((arc, i) => {
      const visits = arc.kind === 'returned' ? returnsInto(arc, marks.arcs) : arc.visits
      if (visits === null) return []
      const label: WantedLabel = {
        of: arc.id,
        tone: arc.kind,
        forms: formsOf(arc.kind, visits, options, isLargestOfKind(arc, marks.arcs)),
        shortest: [[{ text: options.texts.compact(visits), strong: true }]],
        candidates: [
          ...(arc.kind === 'returned' ? portCandidates(arc, vertical) : []),
          ...arcCandidates(composition.arcs[i]?.shape.points, projection),
        ],
        own: marks.plumes.length + 1 + i,
        crosses: 'streams',
      }
      return [{ rank: RANK[arc.kind], visits, label }]
    }),
    ...marks.stages.flatMap((shape) => openLabel(measure, shape, composition, projection, options)),
  ]
  const shown = wanted.filter(({ rank, visits }) => isWorthALabel(rank, visits, measure, composition.pitch, options))
  return shown.sort((a, b) => a.rank - b.rank || b.visits - a.visits).map(({ label }) => label)
}

/** Where stages are very short, small counts would stand in rows like ants. */
function isWorthALabel(
  rank: number,
  visits: number,
  measure: FunnelMeasure,
  pitch: number,
  { density }: ResolvedFunnelLayoutOptions,
): boolean {
  if (density === 'compact' && rank > RANK.lost) return false
  return pitch >= SHORT_STAGE || visits >= 0.08 * Math.max(...measure.stages.map(({ arrivals }) => arrivals))
}

const SHORT_STAGE = 44

/** The first of its kind bears the word; at the others the number is enough. */
function isLargestOfKind(arc: FunnelArc, arcs: readonly FunnelArc[]): boolean {
  return arcs.every((other) => other.kind !== arc.kind || other.visits <= arc.visits)
}

/** All that came back to the stage, said once, at the largest of its arcs; null at the others. */
function returnsInto(arc: FunnelArc, arcs: readonly FunnelArc[]): number | null {
  const same = arcs.filter(({ kind, toIndex }) => kind === 'returned' && toIndex === arc.toIndex)
  const largest = same.reduce((a, b) => (b.visits > a.visits ? b : a))
  return largest === arc ? same.reduce((sum, { visits }) => sum + visits, 0) : null
}

/** Beside the arrow, where it comes up to the stage. */
function portCandidates({ to }: FunnelArc, vertical: boolean): Candidate[] {
  if (vertical) return [14, 26].map((dx): Candidate => ({ x: to.x + dx, y: to.y, lies: 'below' }))
  return [14, 24, 36].flatMap((dy): Candidate[] => [
    { x: to.x, y: to.y + dy, lies: 'left' },
    { x: to.x, y: to.y + dy, lies: 'right' },
  ])
}

function openLabel(
  measure: FunnelMeasure,
  shape: FunnelStageShape,
  composition: Composition,
  projection: Projection,
  options: ResolvedFunnelLayoutOptions,
): { rank: number; visits: number; label: WantedLabel }[] {
  const profile = composition.profiles[shape.index]
  if (shape.open === null || profile === undefined) return []
  const edgeAt = (u: number, share: number): { x: number; y: number } =>
    project(projection, [shape.index * composition.pitch + u, thicknessAt(profile, u) * share])
  const beside = [0.16, 0.3, 0.44, 0.6, 0.76, 0.04].map((share): Candidate => {
    const { x, y } = edgeAt(share * profile.length, 0.5)
    return projection.orientation === 'vertical' ? { x: x + 2, y, lies: 'right' } : { x, y: y + 2, lies: 'below' }
  })
  const part = Math.min(1, shape.open.visits / shape.arrivals)
  const thick = profile.plateau * part - 6
  const long = profile.length * 0.9
  const within = projection.orientation === 'vertical' ? { width: thick, height: long } : { width: long, height: thick }
  const inside: Candidate = { ...edgeAt(profile.length / 2, 0.5 - part / 2), lies: 'over', within }
  const candidates = [inside, ...beside]
  const id = measure.stages[shape.index]?.stage.id ?? ''
  const of = { kind: 'flow', from: id, to: '', flow: 'open' } as const
  const label = {
    of,
    tone: 'open' as const,
    forms: formsOf('open', shape.open.visits, options),
    candidates,
    own: -1,
    crosses: 'nothing' as const,
  }
  return [{ rank: RANK.open, visits: shape.open.visits, label }]
}

function formsOf(
  kind: Parameters<ResolvedFunnelLayoutOptions['texts']['flow']>[0],
  visits: number,
  { texts, density }: ResolvedFunnelLayoutOptions,
  needsWord = kind === 'open' || kind === 'entered' || kind === 'ended',
): FunnelTextRun[][][] {
  const count = { text: texts.count(visits), strong: true }
  const word = { text: texts.flow(kind, visits), strong: false }
  if (density === 'compact') return [[[count, word]], [[{ text: texts.compact(visits), strong: true }]]]
  // A number alone says nothing where no colour or pattern of its own stands beside it.
  return needsWord ? [[[count, word]], [[count], [word]]] : [[[count, word]], [[count], [word]], [[count]]]
}

const SIDEWAYS = [0, -12, 12, -24, 24, -36, 36]

/** Beyond the far end first, then beside it, then over it. */
function plumeCandidates({ box, fade, kind }: FunnelPlume, vertical: boolean): Candidate[] {
  const { from, to } = fade
  const right = { x: box.x + box.width, lies: 'right' as const }
  const left = { x: box.x, lies: 'left' as const }
  const late = (share: number): number => from.y + (to.y - from.y) * share
  // A little to one side or the other, a label still belongs to its stream and may keep clear of a line.
  const beyond = SIDEWAYS.map(
    (shift): Candidate =>
      vertical
        ? { x: to.x, y: to.y + shift / 2, lies: to.x > from.x ? 'right' : 'left' }
        : { x: to.x + shift, y: to.y, lies: to.y > from.y ? 'below' : 'above' },
  )
  const sides = kind === 'entered' ? [left, right] : [right, left]
  const beside: Candidate[] = vertical
    ? [
        { x: (from.x + to.x) / 2, y: box.y + box.height, lies: 'below' },
        { x: (from.x + to.x) / 2, y: box.y, lies: 'above' },
      ]
    : [0.75, 0.5, 0.95].flatMap((share) => sides.map((side): Candidate => ({ ...side, y: late(share) })))
  const over: Candidate = { x: (from.x + 2 * to.x) / 3, y: (from.y + 2 * to.y) / 3, lies: 'over' }
  return [...beyond, ...beside, over]
}

/** Beside the middle of the arc first, then towards its ends. */
function arcCandidates(points: Parameters<typeof arcPoint>[0] | undefined, projection: Projection): Candidate[] {
  if (points === undefined) return []
  const above = points[1][1] < points[0][1]
  const sides = projection.orientation === 'vertical' ? (['left', 'right'] as const) : (['above', 'below'] as const)
  const ordered = above ? sides : [sides[1], sides[0]]
  return ordered.flatMap((lies) =>
    [0, 4, 9, 15].flatMap((away) =>
      [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map((t): Candidate => {
        const { x, y } = project(projection, arcPoint(points, t))
        const [dx, dy] = { left: [-away, 0], right: [away, 0], above: [0, -away], below: [0, away] }[lies] as [
          number,
          number,
        ]
        return { x: x + dx, y: y + dy, lies }
      }),
    ),
  )
}

const SLICES = 10

/** What labels keep clear of: never on the silhouette; on streams and lines to pills only where nothing else is free. */
export function obstaclesOf(
  marks: DrawnMarks & Pick<FunnelLayout, 'leaders'>,
  composition: Composition,
  projection: Projection,
): Obstacles {
  const hard = composition.profiles.flatMap((profile, i) =>
    Array.from({ length: SLICES }, (_, k): Rect => {
      const from = (k * profile.length) / SLICES
      const to = ((k + 1) * profile.length) / SLICES
      const half = Math.max(thicknessAt(profile, from), thicknessAt(profile, to)) / 2
      const a = project(projection, [i * composition.pitch + from, -half])
      const b = project(projection, [i * composition.pitch + to, half])
      return rectOf(a, b)
    }),
  )
  const plumes = marks.plumes.map(({ box }) => [box])
  const arcs = composition.arcs.map(({ shape, width }) => {
    const curve = drawnCurve(shape.points, width)
    return Array.from({ length: 25 }, (_, k): Rect => {
      const { x, y } = project(projection, arcPoint(curve, k / 24))
      const half = Math.max(1, width) / 2
      return { x: x - half, y: y - half, width: 2 * half, height: 2 * half }
    })
  })
  const leaders = marks.leaders.map(({ from, to }) => rectOf(from, to))
  return { hard, streams: [...plumes, leaders], arcs }
}

function rectOf(a: { x: number; y: number }, b: { x: number; y: number }): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }
}
