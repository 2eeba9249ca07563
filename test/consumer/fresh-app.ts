import { execFileSync } from 'node:child_process'
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
  const printed = run('npm', ['pack', '--json', '--pack-destination', folder], root)
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

/** Runs a program and gives what it prints; what it complains of stands in the error. */
export function run(program: string, args: readonly string[], folder: string): string {
  const isNpm = program === 'npm' && process.platform === 'win32'
  return execFileSync(program, args, { cwd: folder, encoding: 'utf8', shell: isNpm, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** TypeScript of this project, at work in another folder. Gives its complaints, empty where there are none. */
export function typeCheck(app: string, options: readonly string[] = []): string {
  const tsc = join(root, 'node_modules/typescript/bin/tsc')
  try {
    return run(process.execPath, [tsc, '-p', 'tsconfig.json', ...options], app)
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error)
  }
}
