import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { manifest, root } from './doors.js'

/*
 * `node scripts/verify.js quick` is the gate before a commit; `all` is everything a release needs.
 * Every step runs even where one before it failed, so that one run shows all there is to mend. The
 * last line is the sum: tests by their number, every other step as one.
 */

const cache = join(root, 'node_modules/.cache/parcours')
const TARBALL = join(cache, `${manifest.name}-${manifest.version}.tgz`)
/** Packs what the step before has built. */
const PACK = `npm pack --ignore-scripts --silent --pack-destination "${cache}"`

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Tally
 * @typedef {{ readonly name: string, readonly run: () => Tally }} Step
 */

/** @type {readonly Step[]} */
const QUICK = [
  command('types', 'npm run --silent types'),
  command('lint', 'npm run --silent lint'),
  command('lock file', 'node scripts/lockcheck.js'),
  command('nothing unused', 'npm run --silent unused'),
  tests('unit, dom', ['unit', 'dom']),
  command('public API', 'npm run --silent api'),
  command('build', 'npm run --silent build'),
]

/** @type {readonly Step[]} */
const ALL = [
  ...QUICK,
  command('package', 'publint --strict'),
  command(
    'types of the package',
    `${PACK} && attw "${TARBALL}" --profile esm-only --exclude-entrypoints parcours.css parcours.print.css`,
  ),
  tests('engines', ['engines']),
  tests('browser, stories', ['browser', 'storybook']),
  tests('fresh app', ['consumer']),
]

process.exitCode = verify(process.argv[2] === 'quick' ? QUICK : ALL)

/**
 * Runs the steps and prints what came of them.
 *
 * @param {readonly Step[]} steps
 * @returns {number} the exit code
 */
function verify(steps) {
  mkdirSync(cache, { recursive: true })
  const results = steps.map(timed)
  console.log('')
  for (const { name, failed, passed, seconds } of results) {
    console.log(
      `${failed === 0 ? 'ok  ' : 'FAIL'} ${name}: ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)`,
    )
  }
  const sum = `${total(results, 'passed')} passed, ${total(results, 'failed')} failed`
  writeFileSync(join(cache, 'summary.txt'), `${sum}\n`)
  console.log(`\n${sum}`)
  return total(results, 'failed') === 0 ? 0 : 1
}

/** @param {Step} step */
function timed({ name, run }) {
  console.log(`\n== ${name}`)
  const start = performance.now()
  const tally = run()
  return { name, ...tally, seconds: (performance.now() - start) / 1000 }
}

/**
 * @param {readonly Tally[]} tallies
 * @param {'passed' | 'failed'} which
 */
function total(tallies, which) {
  return tallies.reduce((sum, tally) => sum + tally[which], 0)
}

/**
 * A step that passes or fails as one.
 *
 * @param {string} name
 * @param {string} line
 * @returns {Step}
 */
function command(name, line) {
  return { name, run: () => (succeeds(line) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) }
}

/**
 * A step of test projects, counted by its tests.
 *
 * @param {string} name
 * @param {readonly string[]} projects
 * @returns {Step}
 */
function tests(name, projects) {
  return {
    name,
    run: () => {
      const report = join(cache, `${projects.join('-')}.json`)
      rmSync(report, { force: true })
      const chosen = projects.map((project) => `--project ${project}`).join(' ')
      const done = succeeds(`vitest run ${chosen} --reporter=default --reporter=json --outputFile.json="${report}"`)
      return tallyOf(report, done)
    },
  }
}

/**
 * Tests passed and failed; a file that could not be loaded, or a run that broke, counts as a failure.
 *
 * @param {string} report
 * @param {boolean} done
 * @returns {Tally}
 */
function tallyOf(report, done) {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  /** @type {readonly { status: string, assertionResults: readonly unknown[] }[]} */
  const files = testResults
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length
  const failed = numFailedTests + broken
  return { passed: numPassedTests, failed: failed === 0 && !done ? 1 : failed }
}

/** @param {string} line */
function succeeds(line) {
  const path = `${join(root, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`
  const { status } = spawnSync(line, { cwd: root, shell: true, stdio: 'inherit', env: { ...process.env, PATH: path } })
  return status === 0
}
