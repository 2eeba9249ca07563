import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { root } from '../scripts/doors.js'
import { calibrationMs, cpuMs, median } from './measuring.js'
import { syntheticRows } from './synthetic-rows.js'

/*
 * `npm run bench -- linked [rows]`: from the choice of a touchpoint in the network to the numbers of
 * the other three charts of just those journeys, as crossfilter mode does it. At 100,000 journeys the
 * way has 50 ms. Medians of several rounds, after a few to warm up; `cpu` is what the process computed
 * in that time, garbage collection on other threads included, which a busy machine stretches less. The
 * same loop of arithmetic is timed before and after: where it takes longer, the hour is slower, not the code.
 */

const ROWS = Number(process.argv.findLast((argument) => /^\d+$/.test(argument)) ?? 234_000)
const ROUNDS = 21
const WARM_UP = 4

const built = `${process.env.PARCOURS_DIST ?? `${root}dist`}/core.js`
if (!existsSync(built)) {
  console.error('The benchmark runs on the built library: npm run build')
  process.exit(1)
}
const core = await import(pathToFileURL(built).href)

const set = core.journeysFromRows(
  syntheticRows(ROWS, 1),
  {
    actor: 'actor',
    time: 'time',
    touchpoint: 'touchpoint',
    stage: 'stage',
    channel: 'channel',
    conversion: 'conversion',
  },
  { stages: ['stranger', 'visitor', 'lead', 'customer', 'advocate'] },
)
console.log(`${set.totals.journeys.toLocaleString('en')} journeys, ${set.totals.rows.toLocaleString('en')} rows`)

console.log(`calibration loop: ${calibrationMs().toFixed(0)} ms`)
for (const touchpoint of ['support', 'product', 'ad']) {
  const ref = { kind: 'touchpoint', touchpoint }
  const times = Array.from({ length: ROUNDS + WARM_UP }, () => round(ref)).slice(WARM_UP)
  const journeys = times[0]?.journeys ?? 0
  const line = ['find', 'select', 'funnel', 'loop', 'circles', 'all', 'cpu'].map(
    (step) => `${step} ${median(times.map((time) => time[step] ?? Number.NaN)).toFixed(1)}`,
  )
  console.log(`${touchpoint}: ${journeys.toLocaleString('en')} journeys chosen; ms: ${line.join(', ')}`)
}
console.log(`calibration loop: ${calibrationMs().toFixed(0)} ms`)

/** @param {unknown} ref */
function round(ref) {
  /** @type {Record<string, number>} */
  const time = {}
  const cpu = cpuMs()
  const start = performance.now()
  let last = start
  /** @template T @param {string} step @param {T} value */
  const done = (step, value) => {
    const now = performance.now()
    time[step] = now - last
    last = now
    return value
  }
  const keep = done('find', core.journeysOf(set, [ref]))
  const chosen = done('select', core.selectJourneys(set, keep))
  done('funnel', core.measureFunnel(chosen))
  done('loop', core.measureLoop(chosen))
  done('circles', core.measureCircles(chosen))
  time.all = last - start
  time.cpu = cpuMs() - cpu
  time.journeys = chosen.totals.journeys
  return time
}
