import { dirname, join, relative } from 'node:path'
import { build } from 'vite'
import { root } from './doors.js'

const WORKER = /new Worker\(\s*new URL\(\s*(['"])(\.[^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g
const HIDDEN = 'new __WorkerAddress__('

/**
 * Keeps `new Worker(new URL('./file.js', import.meta.url))` as it stands when the library is built,
 * and emits that file beside the others. Vite would bundle the worker into an asset with an address
 * from the root of a site, which is right for a site and wrong for a package: here it is the user's
 * bundler that has to see the line.
 *
 * The worker is one file that imports nothing: development servers hand it out as it is, without
 * turning the CommonJS packages that it would import into modules first.
 *
 * @returns {import('vite').Plugin}
 */
export function keepWorkers() {
  let isLibrary = false
  return {
    name: 'parcours:keep-workers',
    apply: 'build',
    enforce: 'pre',
    configResolved(config) {
      isLibrary = Boolean(config.build.lib)
    },
    transform: {
      filter: { code: 'new Worker' },
      async handler(code, id) {
        const workers = isLibrary ? [...code.matchAll(WORKER)] : []
        if (workers.length === 0) return null
        for (const [, , path = ''] of workers) {
          const resolved = await this.resolve(join(dirname(id), path), id)
          if (resolved === null) this.error(`${id} starts the worker ${path}, which does not exist`)
          const fileName = relative(`${root}src`, resolved.id).replace(/\.ts$/, '.js')
          this.emitFile({ type: 'asset', fileName, source: await inOneFile(resolved.id) })
        }
        return { code: code.replace(WORKER, (line) => line.replace('new URL(', HIDDEN)), map: null }
      },
    },
    renderChunk(code) {
      return code.includes(HIDDEN) ? { code: code.replaceAll(HIDDEN, 'new URL('), map: null } : null
    },
  }
}

/**
 * A module with everything it imports, as the text of one file.
 *
 * @param {string} entry
 * @returns {Promise<string>}
 */
async function inOneFile(entry) {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      lib: { entry, formats: ['es'], fileName: 'worker' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const bundle = /** @type {import('vite').Rolldown.RolldownOutput[]} */ ([result].flat())[0]
  const chunks = bundle?.output.filter((file) => file.type === 'chunk') ?? []
  if (chunks.length !== 1) throw new Error(`${entry} is to be one file, but became ${chunks.length}`)
  return chunks[0]?.code ?? ''
}
