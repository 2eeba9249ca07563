import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseSync } from 'vite'
import { doors, root } from './doors.js'
import { blankComments } from './without-comments.js'

/*
 * Writes one report per public entry: every exported name with its declaration, so that a change of
 * the public API is seen in review. `node scripts/api-report.js` compares and fails where a report
 * is out of date; `--update` rewrites. TypeScript 7 has no compiler API for scripts, so the report
 * is read from the declaration files that `tsc` emits.
 */

/**
 * @typedef {object} Declaration
 * @property {string} name as the door exports it
 * @property {string} declared its name where it is declared
 * @property {string} text its declaration without comments
 * @property {string} file where it is declared
 */

/** What `export * as Name from` takes: all of the other file, under a name. */
const NAMESPACE = '*'

/** Reads declaration files and follows re-exports to where a name is declared. */
export class DeclarationReader {
  /** @type {Map<string, ReturnType<typeof readModule>>} */
  #modules = new Map()

  /**
   * Everything a module exports, by name.
   *
   * @param {string} file absolute path of a .d.ts
   * @returns {readonly Declaration[]}
   */
  exportsOf(file) {
    return this.#exports(file).sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /**
   * Names that the declarations use from other files, although no door exports them: users would
   * meet a type that they cannot write down.
   *
   * @param {readonly Declaration[]} declarations
   * @param {ReadonlySet<string>} known names that the doors export, as exported and as declared
   * @returns {readonly string[]}
   */
  hiddenNames(declarations, known) {
    const hidden = declarations.flatMap(({ file, text }) => {
      const { imports, locals } = this.#module(file)
      // An import under another name is as known as what it names.
      const strange = [...imports].filter(([, { from, name }]) => from !== null && !known.has(name))
      const imported = strange.map(([name]) => name)
      const reachable = [...imported, ...locals.keys()]
      return reachable.filter((name) => !known.has(name) && uses(text, name))
    })
    return [...new Set(hidden)].sort()
  }

  /**
   * @param {string} file
   * @returns {Declaration[]}
   */
  #exports(file) {
    const { exported, starred } = this.#module(file)
    const own = [...exported].flatMap(([name, { from, local }]) => {
      if (from === null) return [this.#local(file, name, local)]
      if (local === NAMESPACE) return this.#exports(from).map((part) => ({ ...part, name: `${name}.${part.name}` }))
      return [this.#find(from, name, local)]
    })
    return [...own, ...starred.flatMap((from) => this.#exports(from))]
  }

  /**
   * @param {string} file
   * @param {string} name
   * @param {string} local
   * @returns {Declaration}
   */
  #local(file, name, local) {
    const { locals, imports } = this.#module(file)
    const imported = imports.get(local)
    if (imported?.from) return this.#find(imported.from, name, imported.name)
    return { name, declared: local, file, text: locals.get(local) ?? `/* ${local} comes from a package */` }
  }

  /**
   * @param {string} file
   * @param {string} name
   * @param {string} wanted
   * @returns {Declaration}
   */
  #find(file, name, wanted) {
    const found = this.#exports(file).find((declaration) => declaration.name === wanted)
    if (found === undefined) throw new Error(`${file} does not export ${wanted}`)
    return { ...found, name }
  }

  /** @param {string} file */
  #module(file) {
    const known = this.#modules.get(file) ?? readModule(file)
    this.#modules.set(file, known)
    return known
  }
}

/**
 * What one declaration file declares, imports and exports.
 *
 * @param {string} file
 */
function readModule(file) {
  const source = readFileSync(file, 'utf8')
  const { program, module, comments } = parseSync(file, source)
  const clean = blankComments(source, comments)
  /** @param {string} specifier */
  const resolve = (specifier) =>
    specifier.startsWith('.') ? join(dirname(file), specifier.replace(/\.js$/, '.d.ts')) : null
  return {
    locals: localsOf(program.body, clean),
    imports: new Map(
      module.staticImports.flatMap(({ moduleRequest, entries }) =>
        entries.map((entry) => [
          entry.localName.value,
          { from: resolve(moduleRequest.value), name: entry.importName.name ?? 'default' },
        ]),
      ),
    ),
    exported: new Map(
      module.staticExports.flatMap(({ entries }) =>
        entries.flatMap((entry) => {
          const name = entry.exportName.name
          if (name === null) return []
          const from = entry.moduleRequest ? resolve(entry.moduleRequest.value) : null
          if (from !== null && entry.importName.kind === 'All') return [[name, { from, local: NAMESPACE }]]
          return [[name, { from, local: (from ? entry.importName.name : entry.localName.name) ?? name }]]
        }),
      ),
    ),
    starred: module.staticExports.flatMap(({ entries }) =>
      entries.flatMap((entry) => {
        const isStar = entry.exportName.name === null && entry.moduleRequest
        const from = isStar && entry.moduleRequest ? resolve(entry.moduleRequest.value) : null
        return from === null ? [] : [from]
      }),
    ),
  }
}

/**
 * Declarations by name; overloads are kept together.
 *
 * @param {readonly import('vite').ESTree.Statement[]} body
 * @param {string} source
 * @returns {Map<string, string>}
 */
function localsOf(body, source) {
  /** @type {Map<string, string>} */
  const locals = new Map()
  for (const statement of body) {
    const declaration = declarationOf(statement)
    for (const name of declaredNames(declaration)) {
      const text = tidy(source.slice(declaration.start, declaration.end))
      locals.set(name, [locals.get(name), text].filter((part) => part !== undefined).join('\n'))
    }
  }
  return locals
}

/**
 * What an export statement exports; any other statement itself.
 *
 * @param {import('vite').ESTree.Statement} statement
 */
function declarationOf(statement) {
  return statement.type === 'ExportNamedDeclaration' && statement.declaration ? statement.declaration : statement
}

/**
 * @param {import('vite').ESTree.Statement} declaration
 * @returns {readonly string[]}
 */
function declaredNames(declaration) {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []))
  }
  return 'id' in declaration && declaration.id && 'name' in declaration.id ? [declaration.id.name] : []
}

/** @param {string} text */
function tidy(text) {
  return text
    .replace(/^declare /, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .join('\n')
}

/**
 * @param {string} text
 * @param {string} name
 */
function uses(text, name) {
  return new RegExp(`(?<![\\w$.'"-]|typeof )${name.replaceAll('$', '\\$')}(?![\\w$'"-]|\\??:)`).test(text)
}

/**
 * @param {import('./doors.js').Door} door
 * @param {readonly Declaration[]} declarations
 * @param {readonly string[]} hidden
 */
function reportOf(door, declarations, hidden) {
  const head = `# \`${door.specifier}\`\n\nThe public API, written by \`npm run api:update\`; the check fails where it differs.\n`
  const body = declarations.map(({ name, text }) => `\n## ${name}\n\n\`\`\`ts\n${text}\n\`\`\`\n`)
  const tail = hidden.length === 0 ? '' : `\n## Used above, but exported nowhere\n\n${hidden.join(', ')}\n`
  return head + body.join('') + tail
}

/** @returns {ReadonlyMap<string, string>} text by file name */
function buildReports() {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-api-'))
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const args = ['-p', 'tsconfig.build.json', '--outDir', folder, '--noCheck']
    // Errors of type are the business of `npm run types`; declarations are emitted all the same.
    spawnSync(process.execPath, [tsc, ...args], { cwd: root })
    const reader = new DeclarationReader()
    const exported = doors.map((door) => reader.exportsOf(join(folder, `${door.name}.d.ts`)))
    const known = new Set(
      exported.flatMap((declarations) => declarations.flatMap(({ name, declared }) => [name, declared])),
    )
    return new Map(
      doors.map((door, i) => {
        const declarations = exported[i] ?? []
        const text = reportOf(door, declarations, reader.hiddenNames(declarations, known))
        return [`${door.name.replaceAll('/', '-')}.api.md`, text]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function main() {
  const target = join(root, 'docs/api')
  const reports = buildReports()
  const existing = existsSync(target) ? readdirSync(target) : []
  const stale = existing.filter((name) => !reports.has(name))
  const changed = [...reports].filter(([name, text]) => !sameFile(join(target, name), text))
  if (process.argv.includes('--update')) {
    mkdirSync(target, { recursive: true })
    for (const name of stale) rmSync(join(target, name))
    for (const [name, text] of changed) writeFileSync(join(target, name), text)
    console.log(`Wrote ${changed.length} of ${reports.size} API reports.`)
  } else if (stale.length + changed.length > 0) {
    console.error(`The public API differs from docs/api: ${[...stale, ...changed.map(([name]) => name)].join(', ')}.`)
    console.error('If that is meant, run npm run api:update and commit the reports.')
    process.exitCode = 1
  } else console.log(`The public API is as reported (${reports.size} doors).`)
}

/**
 * @param {string} path
 * @param {string} text
 */
function sameFile(path, text) {
  return existsSync(path) && readFileSync(path, 'utf8').replaceAll('\r\n', '\n') === text
}

if (process.argv[1] === import.meta.filename) main()
