import { describe, expect, test } from 'vitest'
import { chartTheme } from '../../../src/theme/chart-theme.js'
import { parseHex, type Rgb, rampColor, readableOn } from '../../../src/theme/color.js'
import { night, paper, type ThemeTokens, type ThemeValues } from '../../../src/theme/tokens.js'
import { colorDistance, contrastRatio, labDistance, seenBy, toOklab } from '../../support/color-vision.js'

const MARKS: readonly (keyof ThemeTokens)[] = [
  'loss',
  'open',
  'comeback',
  'stepBack',
  'referral',
  'driver',
  'light',
  'lightPeak',
  'dim',
  'cell',
  'accretion',
  'focus',
  'good',
  'bad',
]

describe.each([
  ['paper', paper],
  ['night', night],
] as [string, ThemeValues][])('%s', (_name, theme) => {
  const { tokens } = theme

  test.each(['ink', 'inkQuiet', 'good', 'bad'] as const)('text in %s reads on ground, wash and surface', (token) => {
    for (const ground of [tokens.ground, tokens.wash, tokens.surface])
      expect(contrastRatio(tokens[token], ground)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(MARKS)('%s stands out from the ground as a mark', (token) => {
    expect(contrastRatio(tokens[token], tokens.ground)).toBeGreaterThanOrEqual(3)
  })

  test('every stage of every set stands out from the ground, and text reads on it', () => {
    for (let count = 1; count <= 12; count++)
      for (let index = 0; index < count; index++) {
        const { hex } = chartTheme(_name as 'paper').stage(index, count)
        expect(contrastRatio(hex, tokens.ground)).toBeGreaterThanOrEqual(3)
        expect(contrastRatio(hex, readableOn(hex))).toBeGreaterThanOrEqual(4.5)
      }
  })

  test('the ramp keeps near the even way from anchor to anchor', () => {
    const anchors = theme.stageRamp.map((hex) => toOklab(parseHex(hex)))
    for (let step = 0; step <= 80; step++) {
      const position = (step / 80) * (anchors.length - 1)
      const index = Math.min(anchors.length - 2, Math.floor(position))
      const [from, to] = anchors.slice(index, index + 2) as [Rgb, Rgb]
      const even = from.map((value, i) => value + ((to[i] as number) - value) * (position - index)) as unknown as Rgb
      expect(labDistance(toOklab(parseHex(rampColor(theme.stageRamp, step / 80))), even)).toBeLessThan(0.01)
    }
  })

  test('with high contrast all text reads at 7 : 1, and what carries meaning stands out at 4.5 : 1', () => {
    const { hex } = chartTheme(_name as 'paper', true)
    for (const token of ['ink', 'inkQuiet'] as const)
      for (const ground of ['ground', 'wash', 'surface'] as const)
        expect(contrastRatio(hex[token], hex[ground])).toBeGreaterThanOrEqual(7)
    for (const token of ['loss', 'open', 'dim', 'cell', 'line', 'comeback', 'referral', 'focus'] as const)
      expect(contrastRatio(hex[token], hex.ground)).toBeGreaterThanOrEqual(4.5)
  })

  test('groups stand out from the ground', () => {
    for (const hex of theme.categories) expect(contrastRatio(hex, tokens.ground)).toBeGreaterThanOrEqual(3)
  })

  test('five stages keep apart for every kind of colour vision', () => {
    const stages = [0, 1, 2, 3, 4].map((index) => rampColor(theme.stageRamp, index / 4))
    for (const vision of ['protan', 'deutan', 'tritan'] as const)
      for (let i = 1; i < stages.length; i++) {
        const [a, b] = [stages[i - 1] as string, stages[i] as string]
        expect(colorDistance(seenBy(vision, a), seenBy(vision, b))).toBeGreaterThan(0.02)
      }
  })

  test('groups next to each other keep apart for every kind of colour vision', () => {
    for (const vision of ['protan', 'deutan', 'tritan'] as const)
      for (let i = 1; i < theme.categories.length; i++) {
        const [a, b] = [theme.categories[i - 1] as string, theme.categories[i] as string]
        expect(colorDistance(seenBy(vision, a), seenBy(vision, b))).toBeGreaterThan(0.04)
      }
  })
})

describe('contrast', () => {
  test('black on white is 21, a colour on itself 1', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrastRatio('#7189a3', '#7189a3')).toBe(1)
  })

  test('the ink that reads better is the one with more contrast', () => {
    for (let grey = 0; grey <= 255; grey++) {
      const hex = `#${grey.toString(16).padStart(2, '0').repeat(3)}`
      const better = contrastRatio(hex, '#ffffff') >= contrastRatio(hex, '#000000') ? '#ffffff' : '#000000'
      expect(readableOn(hex)).toBe(better)
    }
  })

  test('full-severity vision keeps greys grey', () => {
    for (const vision of ['protan', 'deutan', 'tritan'] as const)
      expect(colorDistance(seenBy(vision, '#808080'), '#808080')).toBeLessThan(0.005)
  })
})

test('paints are custom properties with the value as default', () => {
  expect(chartTheme('paper').paint.loss).toBe(`var(--parcours-loss, ${paper.tokens.loss})`)
  expect(chartTheme('night').paint.inkQuiet).toBe(`var(--parcours-ink-quiet, ${night.tokens.inkQuiet})`)
})

test('forced colours tell six categories and more apart by their ink', () => {
  const { category } = chartTheme('forced')
  const fills = Array.from({ length: 7 }, (_, i) => category(i).fill)
  expect(new Set(fills).size).toBe(7)
  for (const fill of fills) expect(fill).toMatch(/^color-mix\(in srgb, CanvasText \d+%, Canvas\)$/)
})

test('forced colours use system colours only', () => {
  const { paint, stage } = chartTheme('forced')
  const system = new Set(['Canvas', 'CanvasText', 'GrayText', 'Highlight'])
  for (const value of [...Object.values(paint), stage(0, 3).fill]) expect(system).toContain(value)
})
