import { fileURLToPath } from 'node:url'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import react from '@vitejs/plugin-react'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { doors, isExternal, publicFiles } from './scripts/doors.js'
import { findBrowser } from './scripts/find-browser.js'
import { keepWorkers } from './scripts/keep-workers.js'
import { realLog } from './scripts/read-real-log.js'
import { serverMarkup } from './scripts/server-markup.js'

/** Stories and tests write `parcours/core` as a user would; here it is the source. */
const alias = [...doors, ...publicFiles].map(({ specifier, source }) => ({
  find: new RegExp(`^${specifier}$`),
  replacement: source,
}))

/** What the browser tests import, listed so that the first run is not interrupted by a reload. */
const prepared = [
  'react',
  'react-dom',
  'react-dom/client',
  'react-dom/server',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'vitest-browser-react',
  '@storybook/react-vite',
  'd3-array',
  'papaparse',
]

/** A real Chromium, one page size, no motion: the same pictures everywhere. */
const chromium = playwright({
  launchOptions: { ...pathOf(await findBrowser()), args: ['--font-render-hinting=none'] },
  contextOptions: {
    viewport: { width: 1600, height: 1200 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'UTC',
  },
})

/** A new object each time, since Vitest writes into it. */
function inBrowser() {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    commands: { realLog, serverMarkup },
    provider: chromium,
    instances: [{ browser: 'chromium' as const, viewport: { width: 1280, height: 900 } }],
    expect: {
      toMatchScreenshot: {
        // The stability timer of Vitest 4 outlives its test, so it is switched off; testTimeout bounds the wait.
        timeout: 0,
        comparatorName: 'pixelmatch' as const,
        comparatorOptions: { threshold: 0.1, allowedMismatchedPixelRatio: 0 },
      },
    },
  }
}

function pathOf(executablePath: string | undefined): { executablePath?: string } {
  return executablePath === undefined ? {} : { executablePath }
}

export default defineConfig({
  plugins: [react(), keepWorkers()],
  resolve: { alias },
  build: {
    target: 'es2022',
    // Readable as it stands, comments included: maps would be more than half of the package and say the same again.
    minify: false,
    sourcemap: false,
    lib: { entry: Object.fromEntries(doors.map((door) => [door.name, door.source])), formats: ['es'] },
    rolldownOptions: {
      external: isExternal,
      // One file in, one file out: keeps 'use client' lines and lets consumers drop what they do not use.
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
  test: {
    coverage: { provider: 'v8', include: ['src/**'] },
    // Vitest leaves one core free, which on two cores is half the machine.
    maxWorkers: '100%',
    // Heavy projects run one after another: side by side they only slow each other down.
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Files share one process: most of their time was spent loading the same modules again.
          isolate: false,
          environment: 'node',
          include: ['test/{unit,architecture,node}/**/*.test.{ts,tsx}'],
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          isolate: false,
          environment: 'happy-dom',
          include: ['test/dom/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/dom-setup.ts', 'test/support/no-complaints.ts'],
          testTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          // The warehouse SQL on real engines: minutes, so not part of the quick gate.
          name: 'engines',
          environment: 'node',
          include: ['test/warehouse/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        optimizeDeps: { include: prepared },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/support/no-complaints.ts'],
          testTimeout: 180_000,
          sequence: { groupOrder: 2 },
          browser: inBrowser(),
        },
      },
      {
        extends: true,
        optimizeDeps: { include: prepared },
        plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
        test: {
          name: 'storybook',
          testTimeout: 180_000,
          sequence: { groupOrder: 3 },
          browser: inBrowser(),
        },
      },
      {
        extends: true,
        test: {
          name: 'consumer',
          environment: 'node',
          include: ['test/consumer/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 4 },
        },
      },
    ],
  },
})
