import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './doors.js'

/*
 * The colours have one source, `src/theme/parcours.tokens.json` (format of the Design Tokens Community
 * Group). `node scripts/tokens.js` makes of it what the charts paint with and what hosts may load; a test
 * compares. The file itself goes along in the package, for design tools.
 */

export const tokensFile = join(root, 'src/theme/parcours.tokens.json')

/**
 * @typedef {{ readonly $value: { readonly hex: string }, readonly $description?: string }} Token
 * @typedef {Readonly<Record<string, Token>>} Tokens
 */

/** @returns {Readonly<Record<string, string>>} what is made of the tokens: text by path from the root */
export function madeOfTokens() {
  const source = readFileSync(tokensFile, 'utf8')
  const { paper, night } = JSON.parse(source)
  const themes = { paper, night }
  return {
    'src/theme/tokens.ts': typescript(themes),
    'public/parcours.css': css(themes),
    'public/parcours.tokens.json': source,
  }
}

/** @param {any} theme @returns {[string, Token][]} */
function plainTokens(theme) {
  return Object.entries(theme).filter(([name, token]) => !name.startsWith('$') && '$value' in token)
}

/** @param {Tokens} group */
function listed(group) {
  return Object.entries(group)
    .filter(([name]) => !name.startsWith('$'))
    .map(([, token]) => token.$value.hex)
}

/** @param {Readonly<Record<string, any>>} themes */
function typescript(themes) {
  const members = plainTokens(themes.paper).map(
    ([name, { $description }]) =>
      `${$description === undefined ? '' : `  /** ${$description} */\n`}  readonly ${name}: string\n`,
  )
  return `// Made from parcours.tokens.json by scripts/tokens.js; change it there.

/**
 * The paints by meaning. Each is a CSS custom property (\`--parcours-loss\`) with the value of the
 * theme as its default, so that a host restyles without a style sheet of ours.
 */
export interface ThemeTokens {
${members.join('')}}

/** The values of one theme. */
export interface ThemeValues {
  readonly scheme: 'light' | 'dark'
  readonly tokens: ThemeTokens
  /** ${themes.paper.stage.$description} */
  readonly stageRamp: readonly string[]
  /** ${themes.paper.category.$description} */
  readonly categories: readonly string[]
}

${Object.entries(themes)
  .map(([name, theme]) => constant(name, theme))
  .join('\n')}`
}

/** @param {string} name @param {any} theme */
function constant(name, theme) {
  const quoted = (/** @type {readonly string[]} */ list) => list.map((hex) => `'${hex}'`).join(', ')
  const values = plainTokens(theme).map(([token, { $value }]) => `    ${token}: '${$value.hex}',\n`)
  const { scheme } = theme.$extensions.parcours
  return `/** ${scheme === 'light' ? 'Light' : 'Dark'}. */
export const ${name}: ThemeValues = {
  scheme: '${scheme}',
  tokens: {
${values.join('')}  },
  stageRamp: [${quoted(listed(theme.stage))}],
  categories: [${quoted(listed(theme.category))}],
}
`
}

/** @param {Readonly<Record<string, any>>} themes */
function css(themes) {
  const blocks = Object.entries(themes).map(([name, theme]) => {
    const plain = plainTokens(theme).map(([token, { $value }]) => [kebab(token), $value.hex])
    const groups = listed(theme.category).map((hex, i) => [`category-${i + 1}`, hex])
    const lines = [...plain, ...groups].map(([property, hex]) => `  --parcours-${property}: ${hex};\n`)
    return `[data-parcours][data-theme="${name}"] {\n${lines.join('')}}\n`
  })
  return `/*
 * The colours of parcours as custom properties, made from parcours.tokens.json. Charts need no style
 * sheet: these are their own defaults. Copy what you want to change, or load the file and override it.
 * Stages take --parcours-stage-1, -2, ... as many as there are; by default steps of one ramp.
 */
${blocks.join('\n')}`
}

/** @param {string} name */
function kebab(name) {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

if (process.argv[1] === import.meta.filename) {
  for (const [path, text] of Object.entries(madeOfTokens())) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}
