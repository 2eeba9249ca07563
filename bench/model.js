import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { calibrationMs, median } from './measuring.js'
import { touchLog, writeCsv } from './touch-log.js'

/*
 * `npm run bench -- model [rows]` (default a million): shuffled touches to every aggregate, in memory and by DuckDB
 * running the SQL of `parcours/warehouse` over the same rows; bytes kept per touch; appending; the chain. Every part
 * runs in a process of its own, cold, several times; processor time of all threads counts, and the median is told.
 */

/**
 * What the parts tell, each its own.
 *
 * @typedef {Record<
 *   | 'read' | 'build' | 'measures' | 'total' | 'touchBytes' | 'dimensionBytes' | 'journeyBytes' | 'peakArrayBytes'
 *   | 'peakBytes' | 'firstCopy' | 'copy' | 'firstAppend' | 'append' | 'rebuild' | 'firstSolve' | 'solve' | 'whatIf' | 'calibration' | 'csv'
 *   | 'sql',
 *   number
 * >} Told
 */

const ROWS = Number(process.argv[2] ?? 1_000_000)
const RUNS = 3
/** DuckDB takes minutes where rows are many. */
const DUCKDB_RUNS = ROWS > 3_000_000 ? 1 : RUNS
const csv = join(tmpdir(), `parcours-bench-${ROWS}.csv`)
if (!existsSync(csv)) writeCsv(touchLog(ROWS, 1), csv)

console.log(
  `${ROWS.toLocaleString('en')} touches, Node ${process.version}, ${cpus()[0]?.model}, ${cpus().length} threads`,
)
console.log(`load ${loadavg()[0]?.toFixed(1)}; calibration loop ${calibrationMs().toFixed(0)} ms`)

const kernel = part('kernel', RUNS)
const fromCsv = part('csv', RUNS)
const append = part('append', RUNS)
const chain = part('chain', RUNS)
const duckdb = part('duckdb', DUCKDB_RUNS)

const ratio = (/** @type {number} */ ours, /** @type {number} */ theirs) => `${(theirs / ours).toFixed(1)} ×`
const seconds = (/** @type {number} */ ms) => `${(ms / 1000).toFixed(2)} s`
const bytes = (/** @type {number} */ count) => `${count.toFixed(1)} B`
const ofRebuild = (/** @type {number} */ ms) => [
  `${ms.toFixed(0)} ms`,
  `${((100 * ms) / append.rebuild).toFixed(1)} % of a rebuild`,
]
const rows = [
  ['from codes: reading', seconds(kernel.read), ''],
  ['from codes: journeys', seconds(kernel.build), ''],
  ['from codes: funnel, loop, circles, network', seconds(kernel.measures), ''],
  ['**from codes to every aggregate**', seconds(kernel.total), ''],
  ['DuckDB, the same rows, portable SQL', seconds(duckdb.sql), ratio(kernel.total, duckdb.sql)],
  ['**from CSV to every aggregate**', seconds(fromCsv.total), ''],
  ['DuckDB, from the same file', seconds(duckdb.csv + duckdb.sql), ratio(fromCsv.total, duckdb.csv + duckdb.sql)],
  ['kept per touch: actor, time, touchpoint', bytes(kernel.touchBytes), 'at most 10'],
  ['kept per touch: each further column', bytes(kernel.dimensionBytes), 'at most 2'],
  ['kept per touch: journeys', bytes(kernel.journeyBytes), ''],
  ['most at once from CSV, typed arrays', bytes(fromCsv.peakArrayBytes), ''],
  ['most at once from CSV, the whole process', bytes(fromCsv.peakBytes), 'at most 40'],
  ['appending 10,000 touches in the memory of the log before', ...ofRebuild(append.append)],
  ['the same for the first time: makes room', ...ofRebuild(append.firstAppend)],
  ['appending 10,000 touches, the log before stays', ...ofRebuild(append.copy)],
  ['the same for the first time, not yet compiled', ...ofRebuild(append.firstCopy)],
  [
    'chain of 100 touchpoints',
    `${chain.solve.toFixed(1)} ms`,
    `${(chain.solve / chain.calibration).toFixed(3)} of the calibration loop`,
  ],
  ['chain for the first time, not yet compiled', `${chain.firstSolve.toFixed(1)} ms`, ''],
  ['what if, a step', `${(chain.whatIf * 1e6).toFixed(0)} ns`, ''],
]
console.log('\n| what | processor time or size | beside it |\n| --- | --- | --- |')
for (const cells of rows) console.log(`| ${cells.join(' | ')} |`)

/**
 * Runs a part several times, each in a new process, and takes the median of everything it tells.
 *
 * @param {string} name
 * @param {number} runs
 * @returns {Told}
 */
function part(name, runs) {
  const file = fileURLToPath(new URL('model-part.js', import.meta.url))
  const args = ['--expose-gc', '--max-old-space-size=8000', file, name, String(ROWS), csv]
  const told = Array.from({ length: runs }, () => {
    const text = execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    return JSON.parse(text.slice(text.lastIndexOf('{')))
  })
  console.log(`${name}: ${JSON.stringify(told)}`)
  const keys = Object.keys(told[0] ?? {})
  return /** @type {Told} */ (Object.fromEntries(keys.map((key) => [key, median(told.map((one) => one[key]))])))
}
