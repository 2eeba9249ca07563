import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { root } from './doors.js'
import { findBrowser } from './find-browser.js'

/*
 * `npm run pictures` takes the pictures of the README anew: stories of the generated sample, as a
 * reader sees them, from a static build and without motion.
 */

const SHOTS = [
  { story: 'network--default', file: 'network-night.png', theme: 'night', width: 1200, height: 760 },
  { story: 'funnel--default', file: 'funnel-paper.png', theme: 'paper', width: 1200, height: 700 },
  { story: 'loop--sample', file: 'loop-paper.png', theme: 'paper', width: 760, height: 700 },
  { story: 'circles--sample', file: 'circles-night.png', theme: 'night', width: 760, height: 700 },
]

const folder = mkdtempSync(join(tmpdir(), 'parcours-pictures-'))
const pictures = join(root, 'docs/pictures')
try {
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js')
  execFileSync(process.execPath, [storybook, 'build', '--quiet', '--disable-telemetry', '-o', folder], {
    cwd: root,
    stdio: 'inherit',
  })
  mkdirSync(pictures, { recursive: true })
  await takeAll()
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function takeAll() {
  const server = await preview({
    configFile: false,
    root: dirname(folder),
    build: { outDir: basename(folder) },
    preview: { port: 0, host: '127.0.0.1' },
  })
  const executablePath = await findBrowser()
  const browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
  try {
    const origin = server.resolvedUrls?.local[0] ?? ''
    for (const shot of SHOTS) await take(browser, origin, shot)
  } finally {
    await browser.close()
    await server.close()
  }
}

/**
 * @param {import('playwright').Browser} browser
 * @param {string} origin
 * @param {typeof SHOTS[number]} shot
 */
async function take(browser, origin, { story, file, theme, width, height }) {
  const page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' })
  await page.goto(`${origin}iframe.html?id=${story}&viewMode=story&globals=theme:${theme}`)
  await page.locator('figure [data-key]').first().waitFor({ state: 'attached' })
  await page.evaluate(() => document.fonts.ready)
  await page.waitForTimeout(1000)
  await page
    .locator('figure')
    .first()
    .screenshot({ path: join(pictures, file) })
  await page.close()
}
