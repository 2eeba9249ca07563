import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { layoutNetwork } from '../../../src/layout/network/layout-network.js'
import type { Dendrite, NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { paintNetwork } from '../../../src/marks/network/paint-network.js'
import { measureNetwork } from '../../../src/measures/network/measure-network.js'
import { sampleJourneys } from '../../../src/sample/sample-journeys.js'
import { chartTheme } from '../../../src/theme/chart-theme.js'

const sky = layoutNetwork(measureNetwork(sampleJourneys()), { width: 900, height: 560 })
const theme = chartTheme('night')

interface Stroke {
  readonly alpha: number
  readonly width: number
  readonly curves: number
}

/** What is stroked on a canvas that keeps only that. */
function strokesOf(layout: NetworkLayout): Stroke[] {
  const strokes: Stroke[] = []
  let curves = 0
  const context = new Proxy<Record<string, unknown>>(
    {
      beginPath: () => {
        curves = 0
      },
      bezierCurveTo: () => {
        curves++
      },
      stroke: () => strokes.push({ alpha: Number(context.globalAlpha), width: Number(context.lineWidth), curves }),
      createRadialGradient: () => ({ addColorStop: () => undefined }),
    },
    { get: (held, name) => (name in held ? held[name as string] : () => undefined) },
  )
  const view = { k: 1, x: 0, y: 0 }
  const painting = { layout, theme, colors: theme.hex, view, ratio: 1 }
  for (const _ of paintNetwork(context as unknown as CanvasRenderingContext2D, painting));
  return strokes
}

/** So many thin ways of one light, and nothing else. */
function thinWays(count: number, brightness: number): NetworkLayout {
  const way = { ...(sky.dendrites[0] as Dendrite), widthPx: 0.6, tipPx: 0.5, brightness, outline: '', spine: '' }
  return { ...sky, bodies: [], dendrites: Array.from({ length: count }, () => way) }
}

const waysOf = (strokes: readonly Stroke[]): Stroke[] => strokes.filter(({ curves }) => curves > 0)

beforeAll(() => vi.stubGlobal('Path2D', class {}))
afterAll(() => vi.unstubAllGlobals())

describe('a crowded sky on a canvas', () => {
  test('each thin way is stroked once, also where it carries light', () => {
    const strokes = waysOf(strokesOf(thinWays(1000, 0.2)))
    expect(strokes.reduce((sum, { curves }) => sum + curves, 0)).toBe(1000)
  })

  test('thin ways are fainter the more they are, so that many still differ from few', () => {
    const alphaOf = (count: number): number => Math.max(...waysOf(strokesOf(thinWays(count, 0.2))).map((s) => s.alpha))
    expect(alphaOf(500)).toBe(alphaOf(3000))
    expect(alphaOf(12_000)).toBeCloseTo(alphaOf(3000) / 2, 6)
  })

  test('of ways that all shine only the brightest glow', () => {
    const glows = (strokes: readonly Stroke[]): number => strokes.filter(({ width }) => width > 10).length
    const dim = thinWays(5000, 0.5).dendrites
    const bright = thinWays(600, 0.9).dendrites
    const layout = { ...sky, bodies: [], dendrites: [...dim, ...bright] }
    expect(glows(waysOf(strokesOf(layout)))).toBe(600)
  })
})
