import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/doors.js'

/** Processor time of this process so far, all threads, in milliseconds. */
export function cpuMs() {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** @param {readonly number[]} values */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

/** Fifty million steps of integer arithmetic: what other times are compared with. In milliseconds of this run. */
export function calibrationMs() {
  const times = Array.from({ length: 5 }, () => {
    const start = cpuMs()
    let state = 1
    for (let i = 0; i < 50_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0
    return cpuMs() - start + (state === 0 ? 1e-9 : 0)
  })
  return median(times)
}

/**
 * A module of the built library.
 *
 * @param {string} path under dist, such as `core.js`
 */
export async function built(path) {
  const file = `${root}dist/${path}`
  if (!existsSync(file)) {
    console.error('The benchmark runs on the built library: npm run build')
    process.exit(1)
  }
  return import(pathToFileURL(file).href)
}
