'use client'
import { type ReactElement, useEffect, useMemo } from 'react'
import { layoutImpulses } from '../../layout/network/layout-impulses.js'
import { IMPULSE_KEY_PX, placeImpulseKey } from '../../layout/network/place-impulse-key.js'
import { useMarkState } from '../../marks/shared/mark-context.js'
import { FONT_PX } from '../../theme/type-scale.js'
import { networkSkyEn } from '../../voice/network/sky-en.js'
import type { Part } from '../shell/create-part.js'
import { impulseClockOf } from './impulse-clock.js'
import { KeyUnderPicture, useIsUnder } from './KeyUnderPicture.js'
import { type DrawnNetwork, networkPart } from './network-part.js'
import { runImpulses } from './run-impulses.js'

/** What can be chosen about impulses. */
export interface NetworkImpulsesOwn {
  /** Along which paths: those that the reader chose, or all that are drawn whole. Default `chosen`. */
  readonly along?: 'chosen' | 'all' | undefined
  /** How many impulses at most; default 200. Each then stands for more journeys. */
  readonly impulses?: number | undefined
  /** Ms without pointer or key on the chart after which they stand still. Default 10,000. */
  readonly restAfterMs?: number | undefined
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

/** What one impulse stands for: in the picture, or under it where no place is clear. */
function Key({ model, journeys }: { readonly model: DrawnNetwork; readonly journeys: number }): ReactElement {
  const { theme, direction, measureText, locale, formatter } = model.shell
  const { paint } = theme
  const isRtl = direction === 'rtl'
  const side = isRtl ? -1 : 1
  const text = (locale.networkSky ?? networkSkyEn).impulse(journeys, formatter)
  const options = { isRtl, fontPx: FONT_PX.label, measureText }
  const placed = placeImpulseKey(model.drawn.layout, text, options)
  const isUnder = useIsUnder(model, placed === null, text)
  const light = { fill: paint.lightPeak, stroke: paint.light, strokeWidth: 2 }
  if (isUnder || placed === null) {
    const sample = <circle cx={13} cy={7} r={3} {...light} />
    return <KeyUnderPicture model={model} name="impulse-key-under" entries={[{ text, sample }]} />
  }
  const { box, lines, linePx } = placed
  const { dot, gap } = IMPULSE_KEY_PX
  const [x, y] = [isRtl ? box.x + box.width - dot : box.x + dot, box.y + linePx / 2]
  return (
    <>
      <circle cx={x} cy={y} r={3} {...light} />
      {lines.map((line, i) => (
        <text
          key={line}
          x={x + side * gap}
          y={y + FONT_PX.label * 0.36 + i * linePx}
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
