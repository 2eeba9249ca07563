import { describe, expect, it } from 'vitest'
import { PURE_ROOMS } from './guards/house.js'
import { foldersIn, readProjectFile } from './guards/project-files.js'

interface TsConfig {
  readonly compilerOptions: { readonly lib: readonly string[]; readonly types: readonly string[] }
  readonly include: readonly string[]
}

/** `npm run types` compiles with this file; here only that it covers what it should. */
const config: TsConfig = JSON.parse(readProjectFile('tsconfig.pure.json'))

describe('tsconfig.pure.json', () => {
  it('knows no DOM and no ambient types', () => {
    expect(config.compilerOptions.lib.filter((lib) => /dom|worker/i.test(lib))).toEqual([])
    expect(config.compilerOptions.types).toEqual([])
  })

  it('covers every pure room that exists', () => {
    const rooms = foldersIn('src').filter((room) => PURE_ROOMS.some((pure) => pure === room))
    expect(rooms.length).toBeGreaterThan(0)
    expect(rooms.filter((room) => !config.include.includes(`src/${room}`))).toEqual([])
  })
})
