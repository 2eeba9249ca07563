import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where a run installs its apps; removed at its end. */
export interface Workshop {
  readonly folder: string
  /** The packed library. */
  readonly tarball: string
  readonly close: () => void
}

/** Builds and packs the library as it would be published. */
export function openWorkshop(): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-consumer-'))
  // As published: a test runner says NODE_ENV=test, which would compile elements for development.
  const printed = run('npm', ['pack', '--json', '--pack-destination', folder], root, { NODE_ENV: 'production' })
  const [packed] = JSON.parse(printed.slice(printed.search(/^\[/m))) as readonly { readonly filename: string }[]
  return {
    folder,
    tarball: join(folder, packed?.filename ?? ''),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A folder with our fixture app and the packed library installed beside `packages`, by npm itself. */
export function freshApp(
  workshop: Workshop,
  name: string,
  packages: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): string {
  const app = join(workshop.folder, name)
  mkdirSync(app)
  cpSync(join(root, 'test/consumer/app'), app, { recursive: true })
  const dependencies = { parcours: `file:${workshop.tarball}`, ...packages }
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name, private: true, type: 'module', dependencies }))
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', ...options], app)
  return app
}

/**
 * One of our fixtures with a lock file of its own (`test/consumer/<fixture>`), laid over `base`, with
 * exactly what the lock says and the packed library beside it.
 */
export function lockedApp(workshop: Workshop, fixture: string, base?: string): string {
  const app = join(workshop.folder, fixture)
  for (const folder of base === undefined ? [fixture] : [base, fixture]) {
    cpSync(join(root, 'test/consumer', folder), app, { recursive: true })
  }
  run('npm', ['ci', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts'], app)
  run(
    'npm',
    ['install', '--no-save', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', workshop.tarball],
    app,
  )
  return app
}

/** Runs a program and gives what it prints; where it fails, the error holds all that it said. */
export function run(
  program: string,
  args: readonly string[],
  folder: string,
  environment: Readonly<Record<string, string>> = {},
): string {
  const shell = program === 'npm' && process.platform === 'win32'
  const env = { ...process.env, ...environment }
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: folder, encoding: 'utf8', shell, env })
  if (error) throw error
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`)
  return stdout
}

/** TypeScript of this project, at work in another folder. Gives its complaints, empty where there are none. */
export function typeCheck(app: string, options: readonly string[] = []): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  return spawnSync(process.execPath, [tsc, '-p', 'tsconfig.json', ...options], { cwd: app, encoding: 'utf8' }).stdout
}
