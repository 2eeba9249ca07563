import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * `npm run test:clickhouse`: the SQL for ClickHouse on ClickHouse. Asks the server at CLICKHOUSE_URL; without one it
 * fetches chdb, ClickHouse as a library (half a gigabyte, Linux and macOS), into node_modules/.cache, once. It is no
 * dependency: nobody else should have to load it.
 */

const CHDB = 'chdb@3.4.0'
const home = fileURLToPath(new URL('../node_modules/.cache/chdb', import.meta.url))
const hasServer = process.env.CLICKHOUSE_URL !== undefined

if (!hasServer && !existsSync(`${home}/node_modules/chdb`)) {
  mkdirSync(home, { recursive: true })
  writeFileSync(`${home}/package.json`, '{ "private": true }\n')
  run('npm', ['install', CHDB, '--no-audit', '--no-fund'], { cwd: home })
}
const files = ['test/warehouse/clickhouse.test.ts', 'test/warehouse/steps.test.ts', '-t', 'ClickHouse']
// One file after the other: ClickHouse takes all processors by itself.
run('npx', ['vitest', 'run', '--project', 'engines', '--no-file-parallelism', ...files], {
  env: { ...process.env, ...(hasServer ? {} : { PARCOURS_CHDB: home }) },
})

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ readonly cwd?: string, readonly env?: NodeJS.ProcessEnv }} options
 */
function run(program, args, options) {
  try {
    // Windows finds npm and npx only through a shell.
    execFileSync(program, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options })
  } catch {
    process.exit(1)
  }
}
