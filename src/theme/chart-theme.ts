import { rampColor, readableOn } from './color.js'
import { night, paper, type ThemeTokens, type ThemeValues } from './tokens.js'

/** What a caller may ask for; `auto` follows the reader's system, forced colours come before all. */
export type ThemeChoice = 'auto' | 'paper' | 'night'
/** What is drawn with. */
export type ThemeName = 'paper' | 'night' | 'forced'
/** The name of a paint by meaning. */
export type TokenName = keyof ThemeTokens

/** A paint of a stage or group. */
export interface Swatch {
  /** A CSS paint with its default: `var(--parcours-stage-1, #7189a3)`. For SVG attributes. */
  readonly fill: string
  /** The default alone, for canvas and for computing contrast. */
  readonly hex: string
  /** Text on it, as a CSS paint. */
  readonly on: string
}

/** One theme, ready to paint with. */
export interface ChartTheme {
  readonly name: ThemeName
  readonly scheme: 'light' | 'dark'
  /** CSS paints by meaning, for SVG attributes and styles. */
  readonly paint: Readonly<Record<TokenName, string>>
  /** Their defaults, for canvas. */
  readonly hex: Readonly<Record<TokenName, string>>
  /** The paint of stage `index` of `count`: cool far from the goal, warm near it. */
  readonly stage: (index: number, count: number) => Swatch
  /** The paint of the group at `index`; repeats after the last. */
  readonly category: (index: number) => Swatch
}

/**
 * The theme of a name; the same object for the same name. With `highContrast`, for readers whose system
 * asks for more of it, what is quiet becomes as strong as ink, and lines as strong as quiet text.
 */
export function chartTheme(name: ThemeName, highContrast = false): ChartTheme {
  return (highContrast ? STRONG : THEMES)[name]
}

function themeOf(name: 'paper' | 'night', values: ThemeValues): ChartTheme {
  const swatch = (property: string, hex: string): Swatch => ({
    fill: `var(--parcours-${property}, ${hex})`,
    hex,
    on: `var(--parcours-on-${property}, ${readableOn(hex)})`,
  })
  // Every mark asks for its stage, and mixing colours is dear.
  const ramp = new Map<string, Swatch>()
  return {
    name,
    scheme: values.scheme,
    paint: mapTokens(values.tokens, (token, hex) => `var(--parcours-${kebab(token)}, ${hex})`),
    hex: values.tokens,
    stage: (index, count) => {
      const key = `${index} of ${count}`
      const t = count > 1 ? index / (count - 1) : 1
      const found = ramp.get(key) ?? swatch(`stage-${index + 1}`, rampColor(values.stageRamp, t))
      ramp.set(key, found)
      return found
    },
    category: (index) => {
      const position = index % values.categories.length
      return swatch(`category-${position + 1}`, values.categories[position] as string)
    },
  }
}

/** Forced colours: the reader's system palette, in which pattern and line carry the meaning. */
function forcedTheme(): ChartTheme {
  const tokens = mapTokens(paper.tokens, (token) => FORCED[token] ?? 'CanvasText')
  const swatch: Swatch = { fill: 'CanvasText', hex: 'CanvasText', on: 'Canvas' }
  const categories = FORCED_INK.map((ink): Swatch => {
    const fill = `color-mix(in srgb, CanvasText ${ink}%, Canvas)`
    return { fill, hex: fill, on: ink > 50 ? 'Canvas' : 'CanvasText' }
  })
  const category = (index: number): Swatch => categories[index % categories.length] ?? swatch
  return { name: 'forced', scheme: 'light', paint: tokens, hex: tokens, stage: () => swatch, category }
}

/** Categories differ by how much ink they hold, neighbours most, %. */
const FORCED_INK = [100, 25, 75, 10, 55, 90, 40]

const FORCED: Partial<Readonly<Record<TokenName, string>>> = {
  ground: 'Canvas',
  wash: 'Canvas',
  surface: 'Canvas',
  dim: 'GrayText',
  loss: 'GrayText',
  focus: 'Highlight',
  light: 'Highlight',
  lightPeak: 'Highlight',
}

function mapTokens(tokens: ThemeTokens, paintOf: (token: TokenName, hex: string) => string): Record<TokenName, string> {
  const paints = { ...tokens } as Record<TokenName, string>
  for (const token in paints) paints[token as TokenName] = paintOf(token as TokenName, paints[token as TokenName])
  return paints
}

function kebab(token: string): string {
  return token.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

function strong(values: ThemeValues): ThemeValues {
  const { ink, inkQuiet, ground } = values.tokens
  const lines = { line: inkQuiet, surfaceLine: inkQuiet, loss: inkQuiet, open: ink, dim: inkQuiet, cell: inkQuiet }
  return { ...values, tokens: { ...values.tokens, ...lines, inkQuiet: ink, wash: ground } }
}

const forced: ChartTheme = forcedTheme()
const THEMES: Readonly<Record<ThemeName, ChartTheme>> = {
  paper: themeOf('paper', paper),
  night: themeOf('night', night),
  forced,
}
const STRONG: typeof THEMES = {
  paper: themeOf('paper', strong(paper)),
  night: themeOf('night', strong(night)),
  forced,
}
