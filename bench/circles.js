import { chromium } from 'playwright'
import { build } from 'vite'
import { root } from '../scripts/doors.js'
import { findBrowser } from '../scripts/find-browser.js'

/*
 * `npm run bench -- circles`: what mounting circles of 5,000 people costs in a browser, beside a
 * hand-written component that paints 5,000 dots on a canvas and nothing else, in one run and in turn.
 * A mount ends after the next frame, so an empty component is measured beside them. Milliseconds
 * differ between machines and hours; the ratios are what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 23)

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
    rolldownOptions: { input: `${root}bench/circles-page.js`, output: { format: 'iife' } },
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

console.log(`circles of 5,000 people, median of ${ROUNDS - 3} mounts, React in production`)
report('mount CirclesChart, 5,000 on canvas', result.chart)
report('the same measure mounted again', result.again)
report('mount CirclesChart, 1,667 in SVG', result.fewer)
report('mount 5,000 dots by hand', result.hand)
report('mount nothing', result.empty)
report('one hover', result.hover)
report('one layout of 5,000', result.layout)
report('one frame of a way, 5,000', result.frame)
report(`one layout of ${result.crowdDots.toLocaleString('en')} dots`, result.crowdLayout)
report(`one painting of ${result.crowdDots.toLocaleString('en')} dots`, result.crowdPaint)
console.log(`chart : by hand          ${(result.chart / result.hand).toFixed(2)}`)
console.log(`mounted again : by hand  ${(result.again / result.hand).toFixed(2)}`)

/**
 * @param {string} name
 * @param {number} ms
 */
function report(name, ms) {
  console.log(`${name.padEnd(40)} ${ms.toFixed(2)} ms`)
}
