import { describe, expect, it } from 'vitest'
import { checkShapes } from './guards/check-shapes.js'
import { projectFiles } from './guards/project-files.js'

describe('charts', () => {
  it('put marks together and draw none themselves', () => {
    const files = projectFiles('src/charts')
    expect(files.filter(({ path }) => /Chart\.tsx$/.test(path)).length).toBeGreaterThan(7)
    expect(files.flatMap(({ path, source }) => checkShapes(path, source))).toEqual([])
  })
})

describe('the shape guard', () => {
  it.each(['<rect {...box} />', '<circle\n  r={4}\n/>', '<text>A</text>'])('refuses %s in a chart', (source) => {
    expect(checkShapes('src/charts/funnel/FunnelChart.tsx', `const a = ${source}\n`)).toHaveLength(1)
  })

  it.each([
    ['a group', 'src/charts/funnel/FunnelChart.tsx', 'const a = <g data-part="mine">{b}</g>'],
    ['a comment', 'src/charts/funnel/FunnelChart.tsx', '// a <rect /> would be a mark\nconst a = 1'],
    ['a mark', 'src/marks/funnel/A.tsx', 'const a = <rect {...box} />'],
  ])('accepts %s', (_, file, source) => {
    expect(checkShapes(file, `${source}\n`)).toEqual([])
  })
})
