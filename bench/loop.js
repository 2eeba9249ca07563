import { chromium } from 'playwright'
import { build } from 'vite'
import { root } from '../scripts/doors.js'
import { findBrowser } from '../scripts/find-browser.js'

/*
 * `npm run bench -- loop`: what mounting a loop costs in a browser, beside the very same SVG by hand, in
 * one run and in turn; and what laying out twelve fully connected stages costs in each form. Milliseconds
 * differ between machines and hours; the ratio is what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 35)

const output = await build({
  configFile: false,
  root,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: { jsx: { runtime: 'automatic', development: false } },
  build: {
    write: false,
    minify: true,
    target: 'es2022',
    rolldownOptions: { input: `${root}bench/loop-page.js`, output: { format: 'iife' } },
  },
})
const first = Array.isArray(output) ? output[0] : output
const script = /** @type {any} */ (first).output.map((/** @type {any} */ part) => part.code ?? '').join('\n')

const executablePath = await findBrowser()
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await page.setContent('<!doctype html><title>bench</title><body style="font-family: sans-serif"></body>')
await page.addScriptTag({ content: script })
const result = await page.evaluate((rounds) => /** @type {any} */ (window).bench(rounds), ROUNDS)
await browser.close()

const { elements, flows, chart, whole, hover, ring, racetrack, bowTie } = result
console.log(`loop of the sample, ${elements} SVG elements, median of ${ROUNDS - 5}, React in production`)
report('mount LoopChart, known measure', chart)
report('mount the same SVG by hand', whole)
report('one hover', hover)
report(`layout of 12 stages, ${flows} flows, ring`, ring)
report('the same as racetrack', racetrack)
report('the same as bow tie', bowTie)
console.log(`chart : same SVG by hand   ${(chart / whole).toFixed(2)}`)

/**
 * @param {string} name
 * @param {number} ms
 */
function report(name, ms) {
  console.log(`${name.padEnd(42)} ${ms.toFixed(2)} ms`)
}
