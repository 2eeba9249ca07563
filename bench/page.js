import { chromium } from 'playwright'
import { build } from 'vite'
import { root } from '../scripts/doors.js'
import { findBrowser } from '../scripts/find-browser.js'

/*
 * What the benchmarks in a browser share: a file of this folder, bundled as for production (or with React's
 * development build), on an empty page of a real Chromium.
 */

/**
 * Opens empty pages that hold one script of this folder.
 *
 * @param {string} file such as `funnel-page.js`
 * @param {'production' | 'development'} mode of React
 * @returns {Promise<{ open: () => Promise<import('playwright').Page>, close: () => Promise<void> }>}
 */
export async function pagesWith(file, mode = 'production') {
  const content = await bundled(file, mode)
  const executablePath = await findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  const open = async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    await page.setContent('<!doctype html><title>bench</title><body style="font-family: sans-serif"></body>')
    await page.addScriptTag({ content })
    return page
  }
  return { open, close: () => browser.close() }
}

/**
 * Runs `bench(rounds)` of a script of this folder on an empty page.
 *
 * @param {string} file
 * @param {number} rounds
 * @returns {Promise<any>} what it gives
 */
export async function benchOf(file, rounds) {
  const pages = await pagesWith(file)
  const page = await pages.open()
  const result = await page.evaluate((times) => Reflect.get(globalThis, 'bench')(times), rounds)
  await pages.close()
  return result
}

/**
 * One line of a report.
 *
 * @param {string} name
 * @param {number} ms
 */
export function report(name, ms) {
  console.log(`${name.padEnd(42)} ${ms.toFixed(2)} ms`)
}

/**
 * @param {string} file
 * @param {string} mode
 */
async function bundled(file, mode) {
  const output = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    oxc: { jsx: { runtime: 'automatic', development: false } },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: `${root}bench/${file}`, output: { format: 'iife' } },
    },
  })
  const first = Array.isArray(output) ? output[0] : output
  return /** @type {any} */ (first).output.map((/** @type {any} */ part) => part.code ?? '').join('\n')
}
