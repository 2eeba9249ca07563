import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { doors, root } from './doors.js'

/*
 * What a page pays for what it imports: each probe is bundled and minified as a user's bundler
 * would, React left out. `--update` records the sizes; a test fails where one grows beyond them.
 * What all four charts share is a page's entry fee; what one chart adds to it is recorded, too.
 */

/** What is imported, by the name under which its size is recorded. */
export const probes = {
  measureFunnel: `export { measureFunnel } from 'parcours/core'`,
  measureLoop: `export { measureLoop } from 'parcours/core'`,
  measureCircles: `export { measureCircles } from 'parcours/core'`,
  journeysFromRows: `export { journeysFromRows } from 'parcours/core'`,
  journeysFromColumns: `export { journeysFromColumns } from 'parcours/core'`,
  appendTouches: `export { appendTouches, journeyLog } from 'parcours/core'`,
  measureNetwork: `export { measureNetwork } from 'parcours/core'`,
  journeysFromCsv: `export { journeysFromCsv } from 'parcours/core'`,
  FunnelChart: `export { FunnelChart } from 'parcours'`,
  LoopChart: `export { LoopChart } from 'parcours'`,
  CirclesChart: `export { CirclesChart } from 'parcours'`,
  NetworkChart: `export { NetworkChart } from 'parcours'`,
  'four charts': `export { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'`,
}

/** The charts whose common modules are the core. */
const charts = ['FunnelChart', 'LoopChart', 'CirclesChart', 'NetworkChart']

/** Where the sizes are recorded. */
export const sizesFile = join(root, 'docs/sizes.json')

/**
 * @typedef {object} Bundle
 * @property {number} minBytes minified
 * @property {number} gzipBytes minified and compressed
 * @property {readonly string[]} modules what is left of the project after tree-shaking, such as
 *   `src/core.ts` or `node_modules/d3-array/src/max.js`
 * @property {readonly string[]} external packages that the bundle still imports
 */

/**
 * Bundles a module given as text.
 *
 * @param {string} source
 * @returns {Promise<Bundle>}
 */
export async function bundle(source) {
  return summaryOf(await chunksOf(source))
}

/**
 * What the four charts share, and what each of them adds: bytes of two chunks that a page with all
 * of them would load apart.
 *
 * @returns {Promise<Readonly<Record<string, number>>>} gzip bytes, by name
 */
export async function sizesBeyondCore() {
  const kept = await Promise.all(
    charts.map(async (name) => (await bundle(`export { ${name} } from 'parcours'`)).modules),
  )
  const core = new Set(kept[0]?.filter((path) => kept.every((modules) => modules.includes(path))))
  /** @type {Record<string, number>} */
  const sizes = {}
  for (const name of charts) {
    const chunks = await chunksOf(`export { ${name} } from 'parcours'`, core)
    const [shared, own] = [true, false].map((isCore) => chunks.filter((chunk) => (chunk.name === 'core') === isCore))
    sizes['core of the four charts'] = summaryOf(shared ?? []).gzipBytes
    sizes[`${name} beyond the core`] = summaryOf(own ?? []).gzipBytes
  }
  return sizes
}

/**
 * @param {string} source
 * @param {ReadonlySet<string>} [core] modules that go into a chunk of their own, named `core`
 */
async function chunksOf(source, core) {
  const entry = '\0probe.js'
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    // A page ships no source positions of elements, whatever NODE_ENV the measuring runs under.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    resolve: { alias: doors.map((door) => ({ find: new RegExp(`^${door.specifier}$`), replacement: door.source })) },
    plugins: [
      {
        name: 'probe',
        enforce: 'pre',
        resolveId: (id, importer) => (importer === undefined && id.endsWith('probe.js') ? entry : null),
        load: (id) => (id === entry ? source : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: 'probe.js',
        external: /^react(-dom)?($|\/)/,
        preserveEntrySignatures: 'strict',
        ...(core && { output: { codeSplitting: { groups: [{ name: 'core', test: (id) => core.has(pathOf(id)) }] } } }),
      },
    },
  })
  const [result] = Array.isArray(output) ? output : [output]
  if (result === undefined || !('output' in result)) throw new Error('The probe gave no bundle.')
  return result.output.filter((part) => part.type === 'chunk')
}

/**
 * @param {Awaited<ReturnType<typeof chunksOf>>} chunks
 * @returns {Bundle}
 */
function summaryOf(chunks) {
  const code = chunks.map((chunk) => chunk.code).join('\n')
  return {
    minBytes: Buffer.byteLength(code),
    gzipBytes: gzipSync(code, { level: 9 }).length,
    modules: chunks.flatMap(({ modules }) => keptModules(modules)).sort(),
    external: [...new Set(chunks.flatMap((chunk) => chunk.imports))].sort(),
  }
}

/**
 * @param {Readonly<Record<string, { readonly renderedLength: number }>>} modules
 * @returns {readonly string[]}
 */
function keptModules(modules) {
  return Object.entries(modules)
    .filter(([id, { renderedLength }]) => renderedLength > 0 && !id.startsWith('\0'))
    .map(([id]) => pathOf(id))
}

/** @param {string} id */
function pathOf(id) {
  return relative(root, id).split(sep).join('/')
}

/** @returns {Readonly<Record<string, number>>} recorded gzip bytes, by probe */
export function recordedSizes() {
  return existsSync(sizesFile) ? JSON.parse(readFileSync(sizesFile, 'utf8')) : {}
}

async function main() {
  const before = recordedSizes()
  /** @type {Record<string, number>} */
  const now = {}
  for (const [name, source] of Object.entries(probes)) {
    const { minBytes, gzipBytes } = await bundle(source)
    now[name] = gzipBytes
    console.log(`${name}: ${kb(minBytes)} minified, ${kb(gzipBytes)} gzip (recorded ${kb(before[name] ?? 0)})`)
  }
  for (const [name, gzipBytes] of Object.entries(await sizesBeyondCore())) {
    now[name] = gzipBytes
    console.log(`${name}: ${kb(gzipBytes)} gzip (recorded ${kb(before[name] ?? 0)})`)
  }
  if (process.argv.includes('--update')) writeFileSync(sizesFile, `${JSON.stringify(now, null, 2)}\n`)
}

/** @param {number} bytes */
function kb(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}

if (process.argv[1] === import.meta.filename) await main()
