import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { DeclarationReader } from '../../scripts/api-report.js'
import { lockFaults } from '../../scripts/lockcheck.js'

describe('the lock check', () => {
  const tool = { version: '1.0.0', optionalDependencies: { '@tool/linux': '1.0.0', '@tool/mac': '1.0.0' } }

  it('accepts a lock that holds every platform', () => {
    const platforms = {
      'node_modules/@tool/linux': { version: '1.0.0' },
      'node_modules/@tool/mac': { version: '1.0.0' },
    }
    expect(lockFaults({ 'node_modules/tool': tool, ...platforms })).toEqual([])
  })

  it('misses a platform, also where another version of it stands nearby', () => {
    const linux = { 'node_modules/@tool/linux': { version: '1.0.0' } }
    expect(lockFaults({ 'node_modules/tool': tool, ...linux })).toEqual([
      'node_modules/tool wants @tool/mac 1.0.0, which the lock lacks',
    ])
    expect(lockFaults({ 'node_modules/tool': tool, ...linux, 'node_modules/@tool/mac': { version: '2.0.0' } })).toEqual(
      ['node_modules/tool wants @tool/mac 1.0.0, but would get 2.0.0'],
    )
  })

  it('refuses download addresses', () => {
    expect(lockFaults({ 'node_modules/a': { version: '1.0.0', resolved: 'https://example.org/a.tgz' } })).toHaveLength(
      1,
    )
  })
})

describe('the API report', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-declarations-'))
  const reader = new DeclarationReader()

  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('follows re-exports, leaves comments out, and names what is used but exported nowhere', () => {
    writeFileSync(join(folder, 'door.d.ts'), `export { measure, type Kind as Sort } from './room.js';\n`)
    writeFileSync(
      join(folder, 'room.d.ts'),
      `import type { Hidden } from './hidden.js';
/** Which kind. */
export type Kind = 'a' | 'b';
export interface Options {
    /** Said in a comment: Hidden. */
    readonly kind?: Kind;
}
export declare function measure(options: Options): Hidden;
`,
    )
    const found = reader.exportsOf(join(folder, 'door.d.ts'))
    expect(found.map(({ name, text }) => [name, text])).toEqual([
      ['Sort', `type Kind = 'a' | 'b';`],
      ['measure', 'function measure(options: Options): Hidden;'],
    ])
    expect(reader.hiddenNames(found, new Set(['Kind', 'measure']))).toEqual(['Hidden', 'Options'])
  })
})
