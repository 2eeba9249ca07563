import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { build, type PreviewServer, preview } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { manifest, root } from '../../scripts/doors.js'
import { findBrowser } from '../../scripts/find-browser.js'
import { asModule, docSnippets, OTHER_MODULES } from '../support/doc-snippets.js'
import { freshApp, lockedApp, openWorkshop, run, typeCheck, type Workshop } from './fresh-app.js'
import { type RscServer, serveRsc } from './rsc-server.js'

/** A content policy as a careful host sets it: no inline style sheets, no code from text, no network. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self' data:"

const CHARTS = ['FunnelChart', 'LoopChart', 'CirclesChart', 'NetworkChart'] as const

const FAMILY = { FunnelChart: 'funnel', LoopChart: 'loop', CirclesChart: 'circles', NetworkChart: 'network' } as const

interface Rendered {
  readonly version: string
  readonly markup: Readonly<Record<(typeof CHARTS)[number], string>>
}

let workshop: Workshop

beforeAll(() => {
  workshop = openWorkshop()
})

afterAll(() => workshop?.close())

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

/** A page in a real browser, and what its console complained of. */
interface Visit {
  readonly page: Page
  readonly complaints: readonly string[]
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } })
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(url)
  return { page, complaints }
}

async function openBrowser(): Promise<Browser> {
  const executablePath = await findBrowser()
  return chromium.launch(executablePath === undefined ? {} : { executablePath })
}

async function expectDrawn(page: Page, id: string): Promise<void> {
  const marks = page.locator(`#${id} svg`).locator('path, circle, rect, line, polygon, ellipse')
  await expect.poll(() => marks.count()).toBeGreaterThan(3)
  const boxes = await marks.evaluateAll((all) => all.map((mark) => mark.getBoundingClientRect().toJSON()))
  expect(boxes.filter((box) => box.width > 2 && box.height > 2).length).toBeGreaterThan(2)
}

/** Which marks of which charts are chosen or pointed at. */
function shownIn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const marks = [...document.querySelectorAll('[data-key][data-selected], [data-key][data-state="active"]')]
    const lines = marks.map((mark) => {
      const family = mark.closest('figure')?.dataset.parcours
      return `${family} ${mark.getAttribute('data-key')} ${mark.hasAttribute('data-selected')} ${mark.getAttribute('data-state')}`
    })
    return [...new Set(lines)].sort()
  })
}

function withReact19(): string {
  const packages = ['react', 'react-dom', '@types/react', '@types/react-dom']
  return freshApp(workshop, 'app', Object.fromEntries(packages.map((name) => [name, ofThisProject(name)])))
}

function withReact18(): string {
  return lockedApp(workshop, 'react-18', 'app')
}

describe.each([
  { react: ofThisProject('react'), make: withReact19 },
  { react: '18.3.1', make: withReact18 },
])('a fresh Vite app with React $react and the packed library', ({ react, make }) => {
  let app: string
  let server: PreviewServer
  let browser: Browser
  let page: Page
  let complaints: readonly string[]

  beforeAll(async () => {
    app = make()
    await build({ root: app, configFile: false, logLevel: 'error' })
    server = await preview({
      root: app,
      configFile: false,
      logLevel: 'error',
      preview: { port: 0, headers: { 'Content-Security-Policy': POLICY } },
    })
    browser = await openBrowser()
    const opened = await visit(browser, server.resolvedUrls?.local[0] ?? '')
    page = opened.page
    complaints = opened.complaints
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

  it('type-checks every piece of code in README, guides, pages of Storybook and docstrings', () => {
    mkdirSync(join(app, 'src/written'))
    const snippets = docSnippets()
    expect(snippets.length).toBeGreaterThan(25)
    for (const snippet of snippets) {
      writeFileSync(join(app, 'src/written', `${snippet.at.replace(/\W+/g, '-')}.tsx`), asModule(snippet))
    }
    writeFileSync(join(app, 'src/others.d.ts'), OTHER_MODULES)
    expect(typeCheck(app)).toBe('')
  })

  it.each(['funnel', 'loop', 'circles', 'network', 'own'])('draws %s', (id) => expectDrawn(page, id))

  it('keeps what is chosen and pointed at in the address: reloaded, every chart shows the same', async () => {
    const opened = await visit(browser, server.resolvedUrls?.local[0] ?? '')
    await expectDrawn(opened.page, 'network')
    expect(await shownIn(opened.page)).toEqual([])
    await opened.page.locator('#funnel [data-key="stage:lead"]').first().click()
    await opened.page.locator('#network [data-key="touchpoint:fees"]').first().hover()
    await expect.poll(() => new URL(opened.page.url()).searchParams.get('pointed')).toBe('touchpoint.fees')
    expect(new URL(opened.page.url()).searchParams.get('chosen')).toBe('stage.lead')
    const before = await shownIn(opened.page)
    expect(new Set(before.map((line) => line.split(' ')[0]))).toEqual(new Set(CHARTS.map((name) => FAMILY[name])))
    await opened.page.mouse.move(0, 0)
    await opened.page.goto(`${opened.page.url().split('?')[0]}?chosen=stage.lead&pointed=touchpoint.fees`)
    await opened.page.reload()
    await expectDrawn(opened.page, 'network')
    await expect.poll(() => shownIn(opened.page)).toEqual(before)
    expect(opened.complaints).toEqual([])
    await opened.page.close()
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
    const rendered: Rendered = JSON.parse(first)
    expect(rendered.version).toBe(react)
    expectCharts(rendered)
    expect(run(process.execPath, ['server.mjs'], app)).toBe(first)
  })
})

describe('a page of React server components with the packed library', () => {
  let app: string
  let server: RscServer
  let browser: Browser

  beforeAll(async () => {
    app = lockedApp(workshop, 'rsc')
    // React's development build, since only that one compares every attribute while hydrating.
    run(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--mode', 'development'], app, {
      NODE_ENV: 'development',
    })
    server = await serveRsc(app)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    server?.close()
  })

  it('is drawn by the server alone', async () => {
    const markup = await (await fetch(server.url)).text()
    expect(markup).not.toContain('NaN')
    expect(markup.match(/<figure [^>]*data-parcours=/g)).toHaveLength(5)
  })

  it('hydrates without a mismatch and then answers to keys', async () => {
    const { page, complaints } = await visit(browser, server.url)
    await page.waitForSelector('html[data-hydrated]')
    for (const id of ['measure', 'funnel', 'loop', 'circles', 'network']) await expectDrawn(page, id)
    await page.locator('#measure [data-part=plot]').press('ArrowRight')
    await expect.poll(() => page.locator('#measure [data-state=active]').count()).toBeGreaterThan(0)
    expect(complaints).toEqual([])
  })
})

describe('the packed library', () => {
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
      (name) =>
        !/^package\/(dist\/.+\.(js|d\.ts)|dist\/parcours\.(css|print\.css|tokens\.json)|docs\/(.+\.md|sizes\.json)|[A-Z]+(\.md)?|package\.json)$/.test(
          name,
        ),
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
