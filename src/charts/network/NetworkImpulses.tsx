'use client'
import { type ReactElement, useEffect, useMemo } from 'react'
import { clearPlace, edgePlaces, takenBoxes } from '../../layout/network/clear-place.js'
import { layoutImpulses } from '../../layout/network/layout-impulses.js'
import type { Rect } from '../../layout/rect.js'
import { fitText } from '../../layout/text/fit-text.js'
import { useMarkState } from '../../marks/shared/mark-context.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { networkSkyEn } from '../../voice/network/sky-en.js'
import type { Part } from '../shell/create-part.js'
import { impulseClockOf } from './impulse-clock.js'
import { type DrawnNetwork, networkPart } from './network-part.js'
import { runImpulses } from './run-impulses.js'

/** What can be chosen about impulses. */
export interface NetworkImpulsesOwn {
  /** Along which paths: those that the reader chose, or all that are drawn whole. Default `chosen`. */
  readonly along?: 'chosen' | 'all'
  /** How many impulses at most; default 200. Each then stands for more journeys. */
  readonly impulses?: number
  /** Ms without pointer or key on the chart after which they stand still. Default 10,000. */
  readonly restAfterMs?: number
}

const IMPULSES = 200
const REST_MS = 10_000

/**
 * Impulses: points of light that run along whole paths from start to goal, each for a stated number
 * of converted journeys. They stand still while the page is hidden, the chart out of sight or left
 * alone; `Network.ImpulseButton` pauses them. Where the reader wants things to stand still there are
 * none: the light of the paths says the same.
 */
export const NetworkImpulses: Part<NetworkImpulsesOwn> = networkPart<NetworkImpulsesOwn>(
  (model, { along = 'chosen', impulses = IMPULSES, restAfterMs = REST_MS, ...group }) => {
    const { drawn, shell, zoom } = model
    const runs = useRuns(model, along, impulses)
    const { plotElement, theme, moves } = shell
    const { layout } = drawn
    useEffect(() => {
      if (plotElement === null || !moves || runs.impulses === 0) return undefined
      const clock = impulseClockOf(zoom)
      return runImpulses({ plot: plotElement, size: layout, layout: runs, theme, zoom, clock, restAfterMs })
    }, [plotElement, moves, runs, theme, zoom, layout, restAfterMs])
    return moves && runs.impulses > 0 ? (
      <g data-part="impulse-key" pointerEvents="none" {...group}>
        <Key model={model} journeys={runs.journeysPerImpulse} />
      </g>
    ) : null
  },
)

function useRuns(
  { drawn }: DrawnNetwork,
  along: 'chosen' | 'all',
  impulses: number,
): ReturnType<typeof layoutImpulses> {
  const { layout, measure, pathKeys } = drawn
  const { isSelected } = useMarkState()
  const chosen = layout.paths.flatMap((_, i) => (along === 'all' || isSelected(pathKeys[i] ?? '') ? [i] : []))
  const key = chosen.join(' ')
  return useMemo(() => {
    const paths = key === '' ? [] : key.split(' ').map(Number)
    const counted = paths.map((path) => ({
      path,
      journeys: measure.paths[layout.paths[path]?.path ?? -1]?.conversions ?? 0,
    }))
    return layoutImpulses(layout, counted, impulses)
  }, [layout, measure, key, impulses])
}

/** Px from the edge of the key to its dot, on to its text, and of a line. */
const DOT_PX = 6
const GAP_PX = 9
const LINE_PX = FONT_PX.label * 1.3
/** Of its length, so much makes half of a text that is broken. */
const HALF = 0.62

/** What one impulse stands for: at the lower edge near the entry, or where there is room, in two lines if need be. */
function Key({ model, journeys }: { readonly model: DrawnNetwork; readonly journeys: number }): ReactElement {
  const { paint } = model.shell.theme
  const isRtl = model.shell.direction === 'rtl'
  const side = isRtl ? -1 : 1
  const { box, lines, clashes } = keyPlace(model, journeys)
  const [x, y] = [isRtl ? box.x + box.width - DOT_PX : box.x + DOT_PX, box.y + LINE_PX / 2]
  return (
    <>
      {clashes > 0 && <rect {...box} rx={5} fill={paint.surface} opacity={0.9} />}
      <circle cx={x} cy={y} r={3} fill={paint.lightPeak} stroke={paint.light} strokeWidth={2} />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x + side * GAP_PX}
          y={y + FONT_PX.label * 0.36 + i * LINE_PX}
          textAnchor={isRtl ? 'end' : 'start'}
          direction="ltr"
          fontSize={FONT_PX.label}
          fill={paint.inkQuiet}
          stroke={paint.ground}
          strokeWidth={3.2}
          paintOrder="stroke"
        >
          {line}
        </text>
      ))}
    </>
  )
}

interface KeyPlace {
  readonly box: Rect
  readonly lines: readonly string[]
  readonly clashes: number
}

function keyPlace({ shell, drawn }: DrawnNetwork, journeys: number): KeyPlace {
  const { measureText, locale, formatter, direction } = shell
  const text = (locale.networkSky ?? networkSkyEn).impulse(journeys, formatter)
  const taken = takenBoxes(drawn.layout)
  const maxWidthPx = measureText(text, FONT_PX.label) + 1
  const tried = [1, 2].map((maxLines) => {
    const share = maxLines === 1 ? 1 : HALF
    const fitted = fitText(text, { maxWidthPx: share * maxWidthPx, maxLines, fontPx: FONT_PX.label, measureText })
    const size = { width: DOT_PX + GAP_PX + fitted.widthPx + 4, height: fitted.lines.length * LINE_PX }
    const boxes = edgePlaces(drawn.layout, size, direction !== 'rtl')
    const { at, clashes } = clearPlace(drawn.layout.frame, boxes, taken)
    return {
      box: boxes[at] as Rect,
      lines: fitted.lines,
      clashes: fitted.complete ? clashes : Number.POSITIVE_INFINITY,
    }
  })
  return tried.reduce((best, place) => (place.clashes < best.clashes ? place : best))
}
