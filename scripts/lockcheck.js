import { readFileSync } from 'node:fs'
import { root } from './doors.js'

/**
 * @typedef {{ version?: string, resolved?: string, link?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {Record<string, Entry>} Entries
 */

/**
 * Faults in a lock file that would break `npm ci` somewhere, although they look right where it was
 * written: native packages of other platforms that npm left out because the registry lacked them on
 * that day, or that it took from another version; and download addresses, which tie the lock to one
 * registry.
 *
 * @param {Entries} entries `packages` of package-lock.json
 * @returns {string[]} one sentence per fault
 */
export function lockFaults(entries) {
  return Object.entries(entries).flatMap(([place, entry]) => [
    ...(entry.resolved?.startsWith('http') ? [`${place} records a download address`] : []),
    ...Object.entries(entry.optionalDependencies ?? {}).flatMap(([name, range]) =>
      optionalFault(entries, place, name, range),
    ),
  ])
}

/**
 * @param {Entries} entries
 * @param {string} place
 * @param {string} name
 * @param {string} range
 */
function optionalFault(entries, place, name, range) {
  const found = nearest(entries, place, name)
  if (found === undefined) return [`${place || 'package.json'} wants ${name} ${range}, which the lock lacks`]
  const exact = /^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range)
  if (!exact || found.version === range) return []
  return [`${place} wants ${name} ${range}, but would get ${found.version}`]
}

/**
 * The entry that Node would resolve `name` to from `place`.
 *
 * @param {Entries} entries
 * @param {string} place
 * @param {string} name
 * @returns {Entry | undefined}
 */
function nearest(entries, place, name) {
  for (let folder = place; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    const entry = entries[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]
    if (entry !== undefined) return entry
    if (folder === '') return undefined
  }
}

if (process.argv[1] === import.meta.filename) {
  const faults = lockFaults(JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8')).packages)
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exit(1)
  console.log('The lock file is complete.')
}
