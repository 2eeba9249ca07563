import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/doors.js'
import { syntheticRows } from './synthetic-rows.js'

/*
 * `npm run bench -- [rows]`: what reading, building and measuring cost on a synthetic log, beside a
 * calibration loop of plain arithmetic. Milliseconds differ between machines and hours; the ratio to
 * the loop differs much less, and is what to compare.
 */

const ROWS = Number(process.argv[2] ?? 500_000)
const RUNS = 5

const built = `${root}dist/core.js`
if (!existsSync(built)) {
  console.error('The benchmark runs on the built library: npm run build')
  process.exit(1)
}

const {
  journeysFromRows,
  journeysFromTouches,
  measureCircles,
  measureFunnel,
  measureLoop,
  measureNetwork,
  readTouches,
} = await import(pathToFileURL(built).href)

const mapping = {
  actor: 'actor',
  time: 'time',
  touchpoint: 'touchpoint',
  stage: 'stage',
  channel: 'channel',
  conversion: 'conversion',
}
const definition = { stages: ['stranger', 'visitor', 'lead', 'customer', 'advocate'] }
const rows = syntheticRows(ROWS, 1)
const { table } = readTouches(rows, mapping)
const journeys = journeysFromTouches(table, definition)

const unit = best(calibration)
console.log(`${ROWS.toLocaleString('en')} rows, ${journeys.totals.journeys.toLocaleString('en')} journeys`)
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, best of ${RUNS}`)
console.log(`calibration loop: ${unit.toFixed(1)} ms\n`)
report('read rows', () => readTouches(rows, mapping))
report('build journeys', () => journeysFromTouches(table, definition))
report('read and build', () => journeysFromRows(rows, mapping, definition))
report('measure funnel', () => measureFunnel(journeys))
report('measure loop', () => measureLoop(journeys))
report('measure circles', () => measureCircles(journeys))
report('measure network', () => measureNetwork(journeys))

/**
 * @param {string} name
 * @param {() => unknown} work
 */
function report(name, work) {
  const ms = best(work)
  console.log(`${name.padEnd(18)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / unit).toFixed(2).padStart(7)} × calibration`)
}

/** @param {() => unknown} work */
function best(work) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  })
  return Math.min(...times)
}

/** Fifty million steps of integer arithmetic. */
function calibration() {
  let state = 1
  for (let i = 0; i < 50_000_000; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0
  return state
}
