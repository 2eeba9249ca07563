import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { doors, root } from '../../scripts/doors.js'

/** A piece of TypeScript in a written page. */
export interface DocSnippet {
  /** File and line, such as `docs/steps.md:5`. */
  readonly at: string
  readonly code: string
}

const PAGES = ['README.md', ...under('docs', '.md'), ...under('stories/docs/pages', '.mdx')]

/** What the pages speak of without saying where it comes from: the reader's own. */
const SPOKEN_OF: Readonly<Record<string, string>> = {
  actor: 'readonly string[]',
  askForTheColumn: '() => void',
  april: "import('parcours/core').FunnelMeasure",
  bytes: 'Uint8Array',
  columns: "import('parcours/warehouse').SqlColumns",
  compressors: 'object',
  contract: "import('parcours/warehouse').JourneyContract",
  controls: "import('parcours').NetworkControlsModel",
  definition: "import('parcours/core').JourneyDefinition",
  draw: "(journeys: import('parcours/core').JourneySet) => void",
  file: 'File',
  height: 'number',
  journeys: "import('parcours/core').JourneySet",
  lastMonth: "import('parcours/core').FunnelMeasure",
  loadJourneys: "() => Promise<import('parcours/core').JourneySet>",
  log: "import('parcours/core').JourneyLog",
  loop: "import('parcours/core').LoopMeasure",
  mapping: "import('parcours/core').ColumnMapping",
  march: "import('parcours/core').FunnelMeasure",
  measure: "import('parcours/core').NetworkMeasure",
  MyLayer: '() => null',
  options: "import('parcours/warehouse').JourneySqlOptions",
  phone: "import('parcours/core').FunnelMeasure",
  response: 'Response & { readonly body: ReadableStream<Uint8Array>; readonly end: (text: string) => void }',
  rows: 'readonly Record<string, unknown>[]',
  setTurned: 'NonNullable<import("parcours").LoopGainPanelProps["onTurn"]>',
  show: '(share: number) => void',
  table: "import('parcours/core').TouchTable",
  tableFromIPC: "(bytes: Uint8Array) => Parameters<typeof import('parcours/core').journeysFromArrow>[0]",
  tableOfToday: "import('parcours/core').TouchTable",
  tables: "import('parcours/warehouse').ContractTables",
  tablet: "import('parcours/core').FunnelMeasure",
  thisMonth: "import('parcours/core').FunnelMeasure",
  time: 'readonly number[]',
  timeMs: 'number',
  toMs: 'number',
  touchpoint: 'readonly string[]',
  turned: 'NonNullable<import("parcours").LoopGainPanelProps["turned"]>',
  width: 'number',
}

/** Names of packages that every reader has. */
const FROM_OTHERS: Readonly<Record<string, string>> = { useState: 'react', createReadStream: 'node:fs' }

/** What snippets import besides: packages that are not installed where they are checked. */
export const OTHER_MODULES = `declare module '@duckdb/node-api'
declare module 'hyparquet'
declare module '*.css'
declare module 'node:fs' {
  export function createReadStream(path: string): AsyncIterable<Uint8Array>
}
declare module 'react-router' {
  export function useLoaderData<T>(): T extends () => Promise<infer Data> ? Data : never
}
`

/** Every piece of TypeScript of the README, the guides, the pages of Storybook and the docstrings. */
export function docSnippets(): readonly DocSnippet[] {
  return [...pageSnippets(), ...docstringExamples()]
}

/** No reader imports these. */
const INTERNAL = /^(?:charts\/shell\/create-part|foundation\/check-options)/

function docstringExamples(): readonly DocSnippet[] {
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => !INTERNAL.test(name),
  )
  return names
    .filter((name) => /\.tsx?$/.test(name))
    .sort()
    .flatMap((name) => {
      const docstrings = readFileSync(join(root, 'src', name), 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? []
      const tags = docstrings.flatMap((text) =>
        text
          .slice(3, -2)
          .replace(/^\s*\* ?/gm, '')
          .split(/^ ?@/m)
          .slice(1),
      )
      const examples = tags.filter((tag) => tag.startsWith('example'))
      return examples.map((tag, i) => ({ at: `src/${name}:${i + 1}`, code: `${tag.slice('example'.length).trim()}\n` }))
    })
}

function pageSnippets(): readonly DocSnippet[] {
  return PAGES.flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8')
    return [...text.matchAll(/^```tsx?\n([\s\S]*?)^```/gm)].map(({ index, 1: code = '' }) => ({
      at: `${page}:${text.slice(0, index).split('\n').length}`,
      code,
    }))
  })
}

/**
 * A snippet as a module that compiles where the library is installed: what it names without importing is
 * imported from the door that has it, the reader's own things are declared, and elements that stand alone
 * become a value.
 */
export function asModule(snippet: DocSnippet): string {
  const { code } = snippet
  const isOpen = openNames(code)
  const imports = importsLeftOut(snippet)
  const others = Object.entries(FROM_OTHERS).filter(([name]) => isOpen(name))
  const spokenOf = Object.entries(SPOKEN_OF).filter(([name]) => isOpen(name))
  return [
    ...imports,
    ...others.map(([name, from]) => `import { ${name} } from '${from}'`),
    ...spokenOf.map(([name, type]) => `declare const ${name}: ${type}`),
    withValues(code),
    'export {}',
    '',
  ].join('\n')
}

/** The import lines of our doors that a snippet needs and does not write. */
export function importsLeftOut({ code }: DocSnippet): readonly string[] {
  const isOpen = openNames(code)
  return doors.flatMap(({ specifier, source }) => {
    const open = exportsOf(source).filter((name) => isOpen(name) && firstDoorOf(name) === specifier)
    return open.map((name) => `import { ${name} } from '${specifier}'`)
  })
}

/** Tells of a name whether the code uses it and does not say where it is from. */
function openNames(code: string): (name: string) => boolean {
  const names = new Set(code.replace(/\/\/.*$/gm, '').match(/(?<![\w'"-]|(?<!\.\.)\.)[A-Za-z]\w*(?!['":])/g) ?? [])
  return (name) => names.has(name) && !saysWhereFrom(code, name)
}

/** Elements that begin a line, and all after them, as one value. */
function withValues(code: string): string {
  const start = /^</m.exec(code)?.index
  return start === undefined ? code : `${code.slice(0, start)}export const drawn = (<>\n${code.slice(start)}</>)`
}

function saysWhereFrom(code: string, name: string): boolean {
  return new RegExp(
    `^import [^'"]*\\b${name}\\b|\\b(?:const|let|function)\\s+(?:[[{][^\\]}]*\\b)?${name}\\b`,
    'm',
  ).test(code)
}

function firstDoorOf(name: string): string | undefined {
  return doors.find(({ source }) => exportsOf(source).includes(name))?.specifier
}

const exported = new Map<string, readonly string[]>()

/** The names that a door exports. */
function exportsOf(source: string): readonly string[] {
  const known = exported.get(source) ?? namesExported(readFileSync(source, 'utf8'))
  exported.set(source, known)
  return known
}

function namesExported(text: string): readonly string[] {
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','))
  const named = lists.map((item) =>
    item
      .replace(/^[\s\S]* as /, '')
      .replace(/\btype\s+/, '')
      .trim(),
  )
  const spaces = [...text.matchAll(/^export \* as (\w+)/gm)].map(([, name = '']) => name)
  return [...named, ...spaces].filter((name) => name !== '')
}

function under(folder: string, ending: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending))
  return names.sort().map((name) => `${folder}/${name}`)
}
