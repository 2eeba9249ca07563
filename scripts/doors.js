import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The project's root folder, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** package.json as it stands on the disk. */
export const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/**
 * The public entries, read from `exports` of package.json so that there is one list only.
 *
 * @typedef {object} Door
 * @property {string} specifier what a user imports, such as `parcours/core`
 * @property {string} name path without extension under src and dist, such as `core` or `locales/fr`
 * @property {string} source absolute path of its source file
 */

/** @type {readonly Door[]} */
export const doors = Object.entries(manifest.exports)
  .filter(([, target]) => typeof target === 'object')
  .map(([subpath, target]) => {
    const name = target.default.replace(/^\.\/dist\//, '').replace(/\.js$/, '')
    return { specifier: `${manifest.name}${subpath.slice(1)}`, name, source: `${root}src/${name}.ts` }
  })

/**
 * Files that users import as they are, such as `parcours/parcours.css`: built from `public`.
 *
 * @type {readonly { readonly specifier: string, readonly source: string }[]}
 */
export const publicFiles = Object.values(manifest.exports)
  .filter((target) => typeof target === 'string' && target.startsWith('./dist/'))
  .map((target) => {
    const name = target.slice('./dist/'.length)
    return { specifier: `${manifest.name}/${name}`, source: `${root}public/${name}` }
  })

/** Packages that a consumer installs beside us: never bundled. */
export const externalPackages = [
  ...Object.keys(manifest.dependencies ?? {}),
  ...Object.keys(manifest.peerDependencies ?? {}),
]

/**
 * True for an import of an external package, its subpaths included.
 *
 * @param {string} id
 */
export function isExternal(id) {
  return externalPackages.some((name) => id === name || id.startsWith(`${name}/`))
}
