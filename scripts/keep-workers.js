import { dirname, join } from 'node:path'

const WORKER = /new Worker\(\s*new URL\(\s*(['"])(\.[^'"]+)\1\s*,\s*import\.meta\.url\s*\)/g
const HIDDEN = 'new __WorkerAddress__('

/**
 * Keeps `new Worker(new URL('./file.js', import.meta.url))` as it stands when the library is built,
 * and emits that file beside the others. Vite would bundle the worker into an asset with an address
 * from the root of a site, which is right for a site and wrong for a package: here it is the user's
 * bundler that has to see the line.
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
          this.emitFile({ type: 'chunk', id: resolved.id, preserveSignature: false })
        }
        return { code: code.replace(WORKER, (line) => line.replace('new URL(', HIDDEN)), map: null }
      },
    },
    renderChunk(code) {
      return code.includes(HIDDEN) ? { code: code.replaceAll(HIDDEN, 'new URL('), map: null } : null
    },
  }
}
