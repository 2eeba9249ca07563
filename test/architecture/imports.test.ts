import { describe, expect, it } from 'vitest'
import { doors, publicFiles } from '../../scripts/doors.js'
import { checkImports } from './guards/check-imports.js'
import { checkStory } from './guards/check-stories.js'
import { HOUSE } from './guards/house.js'
import { foldersIn, projectFiles } from './guards/project-files.js'
import { readImports } from './guards/read-imports.js'

const publicEntries = [...doors, ...publicFiles].map(({ specifier }) => specifier)

describe('the import table of the house', () => {
  it('holds for every file under src', () => {
    expect(projectFiles('src').flatMap(({ path, source }) => checkImports(path, source))).toEqual([])
  })

  it('names every folder under src', () => {
    expect(foldersIn('src').filter((folder) => HOUSE[folder] === undefined)).toEqual(['locales'])
  })

  it('lets stories import public entries only', () => {
    expect(projectFiles('stories').flatMap(({ path, source }) => checkStory(path, source, publicEntries))).toEqual([])
  })
})

describe('the import guard', () => {
  it.each([
    ['a measure that knows pixels', 'src/measures/a.ts', `import { b } from '../layout/b.js'`],
    ['a layout that computes rates', 'src/layout/a.ts', `import { rateOf } from '../measures/statistics/wilson.js'`],
    ['a layout with one value among types', 'src/layout/a.ts', `import { type A, b } from '../measures/b.js'`],
    ['a mark that counts', 'src/marks/A.tsx', `import type { A } from '../measures/a.js'`],
    ['React in a pure room', 'src/voice/a.ts', `import type { ReactNode } from 'react'`],
    ['all of d3', 'src/layout/a.ts', `import { arc } from 'd3'`],
    ['a folder barrel', 'src/measures/a.ts', `import { b } from '../model/index.js'`],
    ['a room that uses a door', 'src/charts/A.tsx', `import { measureFunnel } from '../core.js'`],
    ['a re-export from a forbidden room', 'src/model/a.ts', `export { b } from '../ingest/b.js'`],
    ['a dynamic import', 'src/model/a.ts', `export const load = () => import('../charts/A.js')`],
    ['a type written as an import', 'src/model/a.ts', `export type A = import('../charts/A.js').A`],
    ['a worker in another room', 'src/ingest/a.ts', `new Worker(new URL('../worker/w.js', import.meta.url))`],
    ['a room that nobody planned', 'src/utils/a.ts', `export const a = 1`],
    ['a package behind a door', 'src/core.ts', `export { scaleLinear } from 'd3-scale'`],
  ])('refuses %s', (_, file, source) => {
    expect(checkImports(file, source)).toHaveLength(1)
  })

  it.each([
    ['types of a measure in a layout', 'src/layout/a.ts', `import type { A } from '../measures/funnel/a.js'`],
    ['inline types', 'src/layout/a.ts', `import { type A, type B } from '../measures/funnel/a.js'`],
    ['a file of the same room', 'src/layout/funnel/a.ts', `import { b } from '../text/b.js'`],
    ['a declared package', 'src/measures/a.ts', `import { quantile } from 'd3-array'`],
    ['a door that passes on', 'src/core.ts', `export { b } from './measures/b.js'`],
  ])('accepts %s', (_, file, source) => {
    expect(checkImports(file, source)).toEqual([])
  })

  it('refuses a story that reaches into src, and one that borrows a package', () => {
    expect(checkStory('stories/A.stories.tsx', `import { a } from '../src/core.js'`, publicEntries)).toHaveLength(1)
    expect(checkStory('stories/A.stories.tsx', `import { a } from 'd3-scale'`, publicEntries)).toHaveLength(1)
    expect(
      checkStory('stories/a/A.stories.tsx', `import { a } from '../b.js'; import 'parcours'`, publicEntries),
    ).toEqual([])
  })

  it('sees every kind of import', () => {
    const source = `import type { A } from './a.js'; import { type B, c } from './b.js'; import './d.js'
      export { e } from './e.js'; export type { F } from './f.js'; export * from './g.js'
      export type H = import('./h.js').H; export const i = () => import('./i.js')`
    expect(
      readImports('x.ts', source)
        .map(({ specifier, typeOnly }) => `${specifier} ${typeOnly ? 'type' : 'value'}`)
        .sort(),
    ).toEqual([
      './a.js type',
      './b.js value',
      './d.js value',
      './e.js value',
      './f.js type',
      './g.js value',
      './h.js type',
      './i.js value',
    ])
  })
})
