import { createReadStream } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { DuckDBInstance } from '@duckdb/node-api'
import { built, calibrationMs, cpuMs, median } from './measuring.js'
import { columnsOf, definition, touchLog } from './touch-log.js'

/** One part of the bench of the model, in a process of its own: tells its numbers as JSON on the last line. */

const [, , part = '', count = '', csv = ''] = process.argv
const ROWS = Number(count)
const MAPPING = { actor: 'actor', time: 'time', touchpoint: 'touchpoint', dimensions: [], timeUnit: 'ms' }
/** So much comes at once, and so often. */
const APPENDED = 10_000
const BATCHES = 20

const parts = { kernel, csv: fromCsv, append, chain, duckdb }
console.log(JSON.stringify(await parts[/** @type {keyof typeof parts} */ (part)]()))

async function kernel() {
  const core = await built('core.js')
  const columns = columnsOf(touchLog(ROWS, 1))
  const start = cpuMs()
  const { table } = core.readColumns(columns, MAPPING)
  const read = cpuMs()
  const set = core.journeysFromTouches(table, definition)
  const ready = cpuMs()
  const measured = measureAll(core, set)
  const end = cpuMs()
  return {
    read: read - start,
    build: ready - read,
    measures: end - ready,
    total: end - start,
    touchBytes: bytesOf([set.actorRows, set.rows.time, set.rows.touchpoint]) / ROWS,
    dimensionBytes:
      Math.max(...set.dimensions.map((/** @type {any} */ { codes }) => codes.byteLength), set.rows.stage.byteLength) /
      ROWS,
    journeyBytes: bytesOf([set.journeys, set.actorJourneys]) / ROWS,
    journeys: measured,
  }
}

/**
 * @param {any} core
 * @param {any} set
 */
function measureAll(core, set) {
  const funnel = core.measureFunnel(set)
  core.measureLoop(set)
  core.measureCircles(set)
  core.measureNetwork(set)
  return funnel.totals.journeys
}

/**
 * Bytes of all typed arrays in values.
 *
 * @param {readonly unknown[]} values
 * @returns {number}
 */
function bytesOf(values) {
  return values.reduce((/** @type {number} */ sum, value) => {
    if (ArrayBuffer.isView(value)) return sum + value.byteLength
    return sum + (typeof value === 'object' && value !== null ? bytesOf(Object.values(value)) : 0)
  }, 0)
}

async function fromCsv() {
  const core = await built('core.js')
  globalThis.gc?.()
  const before = process.memoryUsage()
  let peakArrays = 0
  let pieces = 0
  const look = () => {
    peakArrays = Math.max(peakArrays, process.memoryUsage().arrayBuffers - before.arrayBuffers)
  }
  const start = cpuMs()
  const stream = createReadStream(csv, { highWaterMark: 262_144 })
  const mapping = { actor: 'actor', time: 'time', touchpoint: 'touchpoint', dimensions: [] }
  const onProgress = () => {
    if (pieces++ % 16 === 0) look()
  }
  const set = await core.journeysFromStream(stream, mapping, definition, { format: 'csv', onProgress })
  const ready = cpuMs()
  look()
  const peakBytes = (process.resourceUsage().maxRSS * 1024 - before.rss) / ROWS
  measureAll(core, set)
  return { read: ready - start, total: cpuMs() - start, peakArrayBytes: peakArrays / ROWS, peakBytes }
}

async function append() {
  const core = await built('core.js')
  const log = touchLog(ROWS + BATCHES * APPENDED, 1)
  const table = (/** @type {number} */ from, /** @type {number} */ until) =>
    core.readColumns(columnsOf(slice(log, from, until)), MAPPING).table
  const late = Array.from({ length: BATCHES }, (_, i) => table(ROWS + i * APPENDED, ROWS + (i + 1) * APPENDED))
  let journeys = core.journeyLog(table(0, ROWS), definition)
  const copies = late.slice(0, 9).map((batch) => timed(() => core.appendTouches(journeys, batch)))
  const inPlace = late.map((batch) =>
    timed(() => {
      journeys = core.appendTouches(journeys, batch, { handOver: true })
    }),
  )
  const all = table(0, ROWS + APPENDED)
  const rebuilds = Array.from({ length: 3 }, () => timed(() => core.journeysFromTouches(all, definition)))
  return {
    firstCopy: copies[0] ?? 0,
    copy: median(copies),
    firstAppend: inPlace[0] ?? 0,
    append: median(inPlace.slice(1)),
    rebuild: median(rebuilds),
  }
}

/**
 * @param {import('./touch-log.js').TouchLog} log
 * @param {number} from
 * @param {number} until
 */
function slice(log, from, until) {
  /** @type {string[]} */
  const actors = []
  const codes = new Map()
  const actor = log.actor.subarray(from, until).map((code) => {
    if (!codes.has(code)) codes.set(code, actors.push(log.actors[code] ?? '') - 1)
    return codes.get(code)
  })
  const timeMs = log.timeMs.slice(from, until)
  return { count: until - from, actors, actor, timeMs, touchpoint: log.touchpoint.slice(from, until) }
}

/**
 * Without collecting garbage first: that throws compiled code away, and no page does it.
 *
 * @param {() => unknown} work
 */
function timed(work) {
  const start = cpuMs()
  work()
  return cpuMs() - start
}

async function chain() {
  const { absorbingChain } = await built('measures/network/absorbing-chain.js')
  const { whatIf } = await built('measures/network/what-if.js')
  const size = 100
  const pairs = size * size
  const table = {
    size,
    from: Int32Array.from({ length: pairs }, (_, i) => Math.floor(i / size)),
    to: Int32Array.from({ length: pairs }, (_, i) => i % size),
    count: Float64Array.from({ length: pairs }, (_, i) => 1 + ((i * 7919) % 97)),
    starts: Float64Array.from({ length: size }, (_, i) => 10 + (i % 7)),
    toConversion: Float64Array.from({ length: size }, (_, i) => 20 + (i % 11)),
    toLoss: Float64Array.from({ length: size }, (_, i) => 200 + (i % 13)),
    startsConverted: 0,
    startsLost: 0,
  }
  const calibration = calibrationMs()
  const solves = Array.from({ length: 15 }, () => timed(() => absorbingChain(table)))
  const solved = absorbingChain(table)
  const steps = 1_000_000
  let sum = 0
  const start = cpuMs()
  for (let i = 0; i < steps; i++) sum += whatIf(solved, i % size, 0.1)
  const whatIfMs = (cpuMs() - start + (sum === 0 ? 1e-9 : 0)) / steps
  return { calibration, firstSolve: solves[0] ?? 0, solve: median(solves), whatIf: whatIfMs }
}

async function duckdb() {
  const { CONTRACT_TABLES, journeySql } = await built('warehouse.js')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(cpus().length),
    memory_limit: '9GB',
    temp_directory: `${tmpdir()}/parcours-duckdb`,
  })
  const connection = await instance.connect()
  const start = cpuMs()
  await connection.run(`CREATE TABLE log AS SELECT * FROM read_csv('${csv}')`)
  const loaded = cpuMs()
  const sql = journeySql(definition, {
    dialect: 'duckdb',
    table: 'log',
    columns: { actor: 'actor', time: 'time', touchpoint: 'touchpoint' },
    mode: 'tables',
  })
  for (const statement of sql.setup) await connection.run(statement)
  for (const table of CONTRACT_TABLES) {
    if (sql.queries[table] !== undefined) await connection.runAndReadAll(sql.queries[table])
  }
  return { csv: loaded - start, sql: cpuMs() - loaded }
}
