import { chromium } from 'playwright'
import { build } from 'vite'
import { root } from '../scripts/doors.js'
import { findBrowser } from '../scripts/find-browser.js'

/*
 * `npm run bench -- funnel`: what mounting a funnel costs in a browser, beside a hand-written React
 * component that draws the very same SVG (all of it, and its paths alone), in one run and in turn.
 * The measure was drawn before; `npm run bench -- mount` also mounts new ones. Milliseconds differ between machines and hours; the ratios are what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 45)

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
    rolldownOptions: { input: `${root}bench/funnel-page.js`, output: { format: 'iife' } },
  },
})
const first = Array.isArray(output) ? output[0] : output
const script = /** @type {any} */ (first).output.map((/** @type {any} */ part) => part.code ?? '').join('\n')

const executablePath = await findBrowser()
const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
await page.setContent('<!doctype html><title>bench</title><body style="font-family: sans-serif"></body>')
await page.addScriptTag({ content: script })
const result = await page.evaluate((rounds) => /** @type {any} */ (globalThis).bench(rounds), ROUNDS)
await browser.close()

const { elements, chart, whole, paths, layout, hoverMs } = result
console.log(`funnel of the sample, ${elements} SVG elements, median of ${ROUNDS - 5} mounts, React in production`)
report('mount FunnelChart, known measure', chart)
report('mount the same SVG by hand', whole)
report('mount its paths alone by hand', paths)
report('one layout', layout)
report('one hover', hoverMs)
console.log(`chart : same SVG by hand   ${(chart / whole).toFixed(2)}`)
console.log(`chart : paths alone        ${(chart / paths).toFixed(2)}`)

/**
 * @param {string} name
 * @param {number} ms
 */
function report(name, ms) {
  console.log(`${name.padEnd(36)} ${ms.toFixed(2)} ms`)
}
