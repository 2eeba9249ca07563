import { describe, expect, it } from 'vitest'
import { checkFamilies } from './guards/check-families.js'
import { projectFiles } from './guards/project-files.js'

describe('the four families', () => {
  it('have their file in every room', () => {
    const files = ['src', 'stories', 'test'].flatMap(projectFiles)
    expect(checkFamilies(files.map(({ path }) => path))).toEqual([])
  })

  it('are missed where a file is missing', () => {
    const found = checkFamilies(['src/measures/funnel/measure-funnel.ts', 'src/charts/funnel/FunnelChart.tsx'])
    expect(found).toContain('the family "funnel" has no file in layout')
    expect(found).not.toContain('the family "funnel" has no file in charts')
    expect(found).toHaveLength(4 * 6 - 2)
  })
})
