import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manifest, root } from '../../scripts/doors.js'
import { findBrowser } from '../../scripts/find-browser.js'
import { freshApp, openWorkshop, run, typeCheck, type Workshop } from './fresh-app.js'

/** A content policy as a careful host sets it: no inline style sheets, no code from text, no network. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:"

const CHARTS = ['FunnelChart', 'LoopChart', 'CirclesChart', 'NetworkChart'] as const

interface Rendered {
  readonly version: string
  readonly markup: Readonly<Record<(typeof CHARTS)[number], string>>
}

let workshop: Workshop

beforeAll(() => {
  workshop = openWorkshop()
})

afterAll(() => workshop?.close())

function packagesOf(react: string): Readonly<Record<string, string>> {
  return { react, 'react-dom': react }
}

/** The first example of the README, as a file that compiles on its own. */
function readmeExample(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const example = /```tsx\n([\s\S]*?)```/.exec(readme)?.[1] ?? ''
  expect(example).toContain('FunnelChart')
  return `declare const rows: readonly Record<string, unknown>[]\n${example}`
}

function ofThisProject(name: string): string {
  return manifest.devDependencies[name]
}

describe('a fresh Vite and React app with the packed library', () => {
  let app: string
  let server: PreviewServer
  let browser: Browser
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    app = freshApp(workshop, 'app', {
      ...packagesOf(ofThisProject('react')),
      '@types/react': ofThisProject('@types/react'),
      '@types/react-dom': ofThisProject('@types/react-dom'),
    })
    await build({ root: app, configFile: false, logLevel: 'error' })
    server = await preview({
      root: app,
      configFile: false,
      logLevel: 'error',
      preview: { port: 0, headers: { 'Content-Security-Policy': POLICY } },
    })
    const executablePath = await findBrowser()
    browser = await chromium.launch(executablePath === undefined ? {} : { executablePath })
    page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(server.resolvedUrls?.local[0] ?? '')
    await page.waitForSelector('#count')
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('type-checks, library declarations and the example of the README included', () => {
    writeFileSync(join(app, 'src/readme.tsx'), readmeExample())
    expect(typeCheck(app)).toBe('')
    expect(typeCheck(app, ['--module', 'nodenext', '--moduleResolution', 'nodenext'])).toBe('')
  })

  it.each(['funnel', 'loop', 'circles', 'network', 'own'])('draws %s', async (id) => {
    const marks = page.locator(`#${id} svg`).locator('path, circle, rect, line, polygon, ellipse')
    await expect.poll(() => marks.count()).toBeGreaterThan(3)
    const boxes = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().toJSON()))
    expect(boxes.filter((box) => box.width > 2 && box.height > 2).length).toBeGreaterThan(2)
  })

  it('reads rows', async () => {
    expect(await page.locator('#count').textContent()).toBe('2')
  })

  it('reads a file in a worker', async () => {
    await expect.poll(() => page.locator('#file').textContent(), { timeout: 30_000 }).not.toBe('')
    expect(await page.locator('#file').textContent()).toBe('2 in worker')
  })

  it('says nothing in the console under a strict content policy', () => {
    expect(complaints).toEqual([])
  })

  it('renders on the server, twice the same', () => {
    const first = run(process.execPath, ['server.mjs'], app)
    expectCharts(JSON.parse(first))
    expect(run(process.execPath, ['server.mjs'], app)).toBe(first)
  })
})

describe('the packed library', () => {
  it('renders on the server with React 18', () => {
    const app = freshApp(workshop, 'react-18', packagesOf('18.3.1'))
    const rendered: Rendered = JSON.parse(run(process.execPath, ['server.mjs'], app))
    expect(rendered.version).toBe('18.3.1')
    expectCharts(rendered)
  })

  it('counts in plain Node where there is no React', () => {
    const app = freshApp(workshop, 'node', {}, ['--legacy-peer-deps'])
    const { react, measures, presets, worker } = JSON.parse(run(process.execPath, ['core.mjs'], app))
    expect(react).toBe('not found')
    expect(measures).toEqual(['object', 'object', 'object', 'object'])
    expect(presets).toBeGreaterThan(0)
    expect(worker).toBeGreaterThan(0)
  })

  it('holds what it needs and no more', () => {
    const names = run('tar', ['-tzf', workshop.tarball], join(workshop.folder)).trim().split('\n')
    const others = names.filter(
      (name) => !/^package\/(dist\/.+\.(js|d\.ts)(\.map)?|[A-Z]+(\.md)?|package\.json)$/.test(name),
    )
    expect(others).toEqual([])
    expect(names).toContain('package/LICENSE')
  })
})

function expectCharts({ markup }: Rendered): void {
  for (const chart of CHARTS) {
    expect(markup[chart]).toContain('<svg')
    expect(markup[chart]).not.toContain('NaN')
    expect(markup[chart].match(/<(path|circle|rect|line|polygon|ellipse)\b/g)?.length ?? 0).toBeGreaterThan(3)
  }
}
