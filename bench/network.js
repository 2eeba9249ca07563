import { cpus } from 'node:os'
import { pathToFileURL } from 'node:url'
import dagre from '@dagrejs/dagre'
import { chromium } from 'playwright'
import { build } from 'vite'
import { doors, root } from '../scripts/doors.js'
import { findBrowser } from '../scripts/find-browser.js'
import { networkRows } from './network-log.js'

/*
 * `npm run bench -- network`: what laying out and drawing a network costs, beside others in the same
 * run: dagre (layout), sigma and cytoscape (drawing, in a real Chromium). Milliseconds differ between
 * machines; the ratios are what to compare. Needs the built library: npm run build.
 */

const { journeysFromRows, layoutNetwork, measureNetwork } = await import(pathToFileURL(`${root}dist/core.js`).href)

const SIZE = { width: 1200, height: 700, detail: 1 }
/** A scene that is not through by then is given up, and said so. */
const SCENE_LIMIT_MS = 240_000
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}\n`)

if (!process.argv.includes('--frames')) {
  compareLayouts(16, 110, 4_000, 15, 5)
  compareLayouts(100, 500, 8_000, 9, 1)
  layoutAlone(200, 1_000, 12_000, 5)
  layoutAlone(5_000, 30_000, 60_000, 3)
}
if (!process.argv.includes('--layout')) await compareFrames()

/**
 * @param {number} touchpoints
 * @param {number} transitions
 * @param {number} journeys
 */
function measured(touchpoints, transitions, journeys) {
  const rows = networkRows(touchpoints, transitions, journeys, 7)
  return measureNetwork(journeysFromRows(rows, undefined, { observation: 'complete', stages: [] }))
}

/**
 * @param {number} touchpoints
 * @param {number} transitions
 * @param {number} journeys
 * @param {number} runs
 * @param {number} dagreRuns
 */
function compareLayouts(touchpoints, transitions, journeys, runs, dagreRuns) {
  const measure = measured(touchpoints, transitions, journeys)
  const options = { ...SIZE, bodies: touchpoints }
  layoutNetwork(measure, options)
  const own = median(runs, () => layoutNetwork(measure, options))
  const other = median(dagreRuns, () => dagreLayout(measure))
  report(`layout ${touchpoints} / ${transitions}`, `${ms(own)}, dagre ${ms(other)}: ${(other / own).toFixed(1)} times`)
}

/**
 * @param {number} touchpoints
 * @param {number} transitions
 * @param {number} journeys
 * @param {number} runs
 */
function layoutAlone(touchpoints, transitions, journeys, runs) {
  const measure = measured(touchpoints, transitions, journeys)
  const own = median(runs, () => layoutNetwork(measure, { ...SIZE, bodies: touchpoints }))
  report(`layout ${touchpoints} / ${transitions}`, ms(own))
}

/** The same touchpoints, labels and transitions, left to right. @param {any} measure */
function dagreLayout(measure) {
  const graph = new dagre.graphlib.Graph()
  graph.setGraph({ rankdir: 'LR', nodesep: 20, ranksep: 60 })
  graph.setDefaultEdgeLabel(() => ({}))
  for (const [i, { label }] of measure.touchpoints.entries())
    graph.setNode(String(i), { width: label.length * 7, height: 28 })
  for (const { from, to } of measure.transitions) if (from !== to) graph.setEdge(String(from), String(to), {})
  dagre.layout(graph)
}

async function compareFrames() {
  const executablePath = await findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  const script = await pageScript()
  const middle = measured(200, 1_000, 12_000)
  await scene(browser, script, '200 / 1,000, 1,000 impulses', {
    name: 'parcours',
    measure: middle,
    options: { impulses: 1000, isStill: true },
    steps: 120,
  })
  const large = measured(5_000, 30_000, 60_000)
  for (const name of ['parcours', 'sigma', 'cytoscape'])
    await scene(browser, script, `5,000 / 30,000 moved, ${name}`, { name, measure: large, options: {}, steps: 24 })
  await browser.close()
}

/**
 * One scene on a page of its own: none inherits what another left behind.
 *
 * @param {import('playwright').Browser} browser
 * @param {string} script
 * @param {string} title
 * @param {{ name: string, measure: any, options: object, steps: number }} asked
 */
async function scene(browser, script, title, { name, measure, options, steps }) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.on('pageerror', (error) => console.error(String(error)))
  const devtools = await page.context().newCDPSession(page)
  // Time of the page's own thread: what else the machine does is not counted.
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
  /** @type {Record<string, number>} */
  const busyAt = {}
  await page.exposeFunction('sceneIs', async (/** @type {string} */ at) => {
    const { metrics } = await devtools.send('Performance.getMetrics')
    busyAt[at] = 1000 * (metrics.find((metric) => metric.name === 'TaskDuration')?.value ?? 0)
  })
  await page.setContent('<!doctype html><body style="margin:0"></body>')
  await page.addScriptTag({ content: script, type: 'module' })
  await page.waitForFunction(() => 'runScene' in window)
  const { bodies, dendrites } = layoutNetwork(measure, { ...SIZE, bodies: measure.touchpoints.length })
  const layout = {
    bodies: bodies.map((/** @type {any} */ { x, y, radius }) => ({ x, y, radius })),
    dendrites: dendrites.map((/** @type {any} */ { kind, from, to, widthPx }) => ({ kind, from, to, widthPx })),
  }
  const run = page.evaluate(
    (args) => Reflect.get(window, 'runScene')(...args),
    /** @type {const} */ ([name, measure, layout, options, steps]),
  )
  const result = await Promise.race([run.catch(() => null), afterwards(SCENE_LIMIT_MS)])
  await page.close()
  if (result === null) return report(title, `not through in ${SCENE_LIMIT_MS / 1000} s`)
  const { mountMs, times } = result
  const sorted = times.toSorted((/** @type {number} */ a, /** @type {number} */ b) => a - b)
  const at = (/** @type {number} */ share) => sorted[Math.floor(share * (sorted.length - 1))]
  const busy = (/** @type {string} */ from, /** @type {string} */ to) => (busyAt[to] ?? 0) - (busyAt[from] ?? 0)
  report(
    title,
    `main thread ${ms(busy('drawn', 'moved') / times.length)} a frame; frame to frame median ${ms(at(0.5))}, 95 % ${ms(at(0.95))}; drawn with ${ms(busy('begun', 'drawn'))} of main thread, there after ${ms(mountMs)}`,
  )
}

/** @param {number} delay @returns {Promise<null>} */
function afterwards(delay) {
  return new Promise((resolve) => setTimeout(() => resolve(null), delay).unref())
}

/** The page's script with everything in it. */
async function pageScript() {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: {
      alias: doors.map(({ specifier, source }) => ({ find: new RegExp(`^${specifier}$`), replacement: source })),
    },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { input: `${root}bench/network-frames-page.js`, output: { codeSplitting: false } },
    },
  })
  const result = Array.isArray(output) ? output[0] : output
  if (result === undefined || !('output' in result)) throw new Error('nothing was built')
  return result.output[0].code
}

/**
 * @param {number} runs
 * @param {() => unknown} work
 */
function median(runs, work) {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  return times[times.length >> 1] ?? 0
}

/** @param {number} value */
function ms(value) {
  return `${value.toFixed(1)} ms`
}

/**
 * @param {string} title
 * @param {string} text
 */
function report(title, text) {
  console.log(`${title.padEnd(32)} ${text}`)
}
