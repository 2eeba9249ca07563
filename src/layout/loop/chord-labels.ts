import { contains, overlaps, type Rect } from '../rect.js'
import { type InkGrid, inkGrid } from './ink-grid.js'
import { type LabelBlock, labelBlock } from './label-box.js'
import { reachesRibbon, wholeOf } from './label-room.js'
import { LABEL_WIDTH } from './loop-feeders.js'
import { outwardAt } from './loop-frame.js'
import type { LoopChord, PlacedLabel, Point } from './loop-layout.js'
import type { LoopTexts } from './loop-layout-options.js'
import type { LoopPlan } from './loop-plan.js'
import { besidePlace, type LabelPlace, type LabelWish, placeLabels } from './place-labels.js'

/** Streams at least this wide carry their number, the widest first; more than so many would hide the picture. */
const NAMED_FROM_PX = 2.5
const NAMED_AT_MOST = 10
/** The widest of all are named in any case: a number at a small stream alone would mislead. */
const NEEDED_AT_LEAST = 4
/** Where there is no other room a name is broken into lines of about one word. */
const NARROW_PX = 68

/**
 * Numbers of the wide streams: over no wide one, and over a fine one only where there is no other place.
 * Where a stream finds no room, no smaller one of its kind is named either, or that would pass for the largest.
 * `kept` is free of labels, and `taken` by them.
 */
export function chordLabels(
  chords: readonly LoopChord[],
  texts: LoopTexts,
  plan: LoopPlan,
  { kept, taken }: { readonly kept: readonly Rect[]; readonly taken: readonly Rect[] },
): PlacedLabel[] {
  const { width, height, density } = plan.options
  const wide = chords
    .filter(({ widthPx }) => widthPx >= NAMED_FROM_PX)
    .sort((a, b) => b.widthPx - a.widthPx || a.from - b.from || a.to - b.to)
  if (density === 'compact' || wide.length === 0) return []
  const lines = inkGrid(width, height)
  for (const { spine } of chords) drawLine(spine, lines)
  const named = wide.filter(({ kind }) => kind !== 'referral').slice(0, NAMED_AT_MOST)
  const whole = wholeOf(plan)
  const placed = placeLabels(
    firstWishesFirst(
      named
        .map((chord, rank) => ({ chord, isNeeded: rank < NEEDED_AT_LEAST }))
        // Coming round again is what makes it a loop.
        .sort((a, b) => Number(b.chord.kind === 'reEntry') - Number(a.chord.kind === 'reEntry'))
        .map(({ chord, isNeeded }) => wishesOf(chord, isNeeded, texts, plan, lines)),
    ),
    {
      width,
      height,
      boxes: [...kept, ...taken],
      draw: (disc) => {
        for (const { spine, widthPx } of wide) for (const { x, y } of spine) disc(x, y, widthPx / 2)
      },
      isBarred: (box) =>
        !contains(whole, box) || reachesRibbon(box, plan, -1) || kept.some((other) => overlaps(box, other, 3)),
    },
  )
  return truthful(placed, named)
}

/** Each one's best place before anybody's second best: no far name takes the room right beside another stream. */
function firstWishesFirst(wishes: readonly (readonly LabelWish[])[]): LabelWish[] {
  return [...wishes.flatMap((own) => own.slice(0, 1)), ...wishes.flatMap((own) => own.slice(1))]
}

function idOf({ kind, from, to }: LoopChord): string {
  return `chord:${kind}:${from}:${to}`
}

/** From the first of a kind that found no room, the smaller ones of that kind stay without a name too. */
function truthful(placed: readonly PlacedLabel[], named: readonly LoopChord[]): PlacedLabel[] {
  const ids = new Set(placed.map(({ id }) => id))
  const silent = new Set<LoopChord['kind']>()
  for (const chord of named) {
    if (!ids.has(idOf(chord))) silent.add(chord.kind)
    if (silent.has(chord.kind)) ids.delete(idOf(chord))
  }
  return placed.filter(({ id }) => ids.has(id))
}

/** Points and some on the way between, so that no line slips through a low box between two of them. */
function drawLine(spine: readonly Point[], ink: InkGrid): void {
  for (let index = 1; index < spine.length; index++) {
    const { x, y } = spine[index - 1] as Point
    const to = spine[index] as Point
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(to.x - x), Math.abs(to.y - y)) / 3))
    for (let step = 0; step < steps; step++) {
      ink.dot(x + ((to.x - x) * step) / steps, y + ((to.y - y) * step) / steps)
    }
  }
}

/** Beside it and clear, if need be in narrow lines; farther off with a leader; beside it over fine lines; at last on it. */
function wishesOf(chord: LoopChord, isNeeded: boolean, texts: LoopTexts, plan: LoopPlan, lines: InkGrid): LabelWish[] {
  const text = texts.flow(chord.kind === 'referral' ? 'advance' : chord.kind, chord.from, chord.to)
  const label = [{ text, fontPx: 12, weight: 400, quiet: true }]
  const { measureText } = plan.options
  const block = text === '' ? null : labelBlock(label, LABEL_WIDTH.regular, measureText, 2)
  if (block === null) return []
  const wish = (of: LabelBlock, gaps: readonly number[], isClear: boolean): LabelWish => ({
    id: idOf(chord),
    block: of,
    tone: chord.kind,
    places: {
      *[Symbol.iterator]() {
        for (const place of placesOf(chord, of, gaps, plan)) {
          if (!isClear || !lines.meets({ x: place.x - 1, y: place.y - 1, width: of.width + 2, height: of.height + 2 }))
            yield place
        }
      },
    },
  })
  if (!isNeeded) {
    // Coming round again counts however few do; other small streams are not worth a leader.
    const far = chord.kind === 'reEntry' ? [wish(block, FAR, true)] : []
    return [wish(block, NEAR, true), ...far, wish(block, NEAR, false)]
  }
  const narrow = labelBlock(label, NARROW_PX, measureText, 3)
  const isWhole = narrow?.lines.every((line) => !line.text.endsWith('…')) === true
  const narrowed = (gaps: readonly number[], isClear: boolean): LabelWish[] =>
    narrow === null || !isWhole ? [] : [wish(narrow, gaps, isClear)]
  return [
    wish(block, NEAR, true),
    ...narrowed(NEAR, true),
    wish(block, FAR, true),
    ...narrowed(FAR, true),
    wish(block, NEAR, false),
    ...narrowed(NEAR, false),
    ...narrowed(FAR, false),
    { ...wish(block, NEAR, false), isNeeded },
  ]
}

/** Px between a stream and its name; the far ones get a leader. */
const NEAR = [5, 9, 17] as const
const FAR = [30, 46, 64, 88, 116] as const
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66] as const
/** Px that a far name may stand aside of the place right opposite. */
const ASIDE = [0, -18, 18, -36, 36, -54, 54, -80, 80, -110, 110, -145, 145] as const
const NOT_ASIDE = [0] as const

function* placesOf(
  { spine, widthPx, middle }: LoopChord,
  block: LabelBlock,
  gaps: readonly number[],
  { frame }: LoopPlan,
): Iterable<LabelPlace> {
  for (const share of SHARES) {
    const point = spine[Math.round(share * (spine.length - 1))] ?? middle
    const away = outwardAt(frame, frame.locate(point).turn)
    for (const side of [-1, 1]) {
      for (const gap of gaps) {
        for (const aside of gaps === FAR ? ASIDE : NOT_ASIDE) {
          const opposite = { x: point.x - away.y * aside, y: point.y + away.x * aside }
          yield besidePlace(block, opposite, away, side * (widthPx / 2 + gap), gaps === FAR ? point : undefined)
        }
      }
    }
  }
}
