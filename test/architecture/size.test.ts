import { describe, expect, it } from 'vitest'
import { bundle, probes, recordedSizes, sizesBeyondCore } from '../../scripts/size.js'
import { FAMILIES } from './guards/house.js'

/** How far a size may grow over what is recorded before someone has to say so (`npm run size:update`). */
const HEADROOM = 1.1
const HEADROOM_BYTES = 300

/** Modules of families other than one's own. */
function strangers(modules: readonly string[], family: string): readonly string[] {
  return modules.filter((path) => FAMILIES.some((other) => other !== family && path.includes(`/${other}/`)))
}

describe('what a page pays', () => {
  const sizes = recordedSizes()
  const roomOf = (name: string): number => (sizes[name] ?? 0) * HEADROOM + HEADROOM_BYTES

  it.each(Object.entries(probes))('for %s is no more than recorded', async (name, source) => {
    const { gzipBytes } = await bundle(source)
    expect(gzipBytes).toBeLessThan(roomOf(name))
  })

  it('for one chart beyond what all four share is no more than recorded', async () => {
    const beyond = await sizesBeyondCore()
    expect(Object.keys(beyond)).toHaveLength(5)
    for (const [name, gzipBytes] of Object.entries(beyond)) {
      expect(gzipBytes, name).toBeGreaterThan(5000)
      expect(gzipBytes, name).toBeLessThan(roomOf(name))
    }
  })
})

describe('tree-shaking', () => {
  it('gives a measure alone: no React, no other family, no layout', async () => {
    const { modules, external } = await bundle(probes.measureFunnel)
    expect(modules).toContain('src/measures/funnel/measure-funnel.ts')
    expect(external).toEqual([])
    expect(strangers(modules, 'funnel')).toEqual([])
    expect(
      modules.filter((path) => !/^src\/(measures|model|foundation)\/|^node_modules\/d3-array\//.test(path)),
    ).toEqual([])
  })

  it.each([
    ['funnel', probes.FunnelChart],
    ['loop', probes.LoopChart],
    ['circles', probes.CirclesChart],
    ['network', probes.NetworkChart],
  ])('gives one chart alone: %s', async (family, source) => {
    const { modules } = await bundle(source)
    expect(modules.some((path) => path.startsWith(`src/measures/${family}/`))).toBe(true)
    expect(strangers(modules, family)).toEqual([])
    expect(modules.filter((path) => /^src\/(ingest|sample|presets|worker)\/|papaparse/.test(path))).toEqual([])
  })

  it('gives parts alone: a root and one part bring no other part, and a chart no toolbar, panel or filter', async () => {
    const { modules } = await bundle(
      `import { Funnel } from 'parcours'\nexport const mine = [Funnel.Root, Funnel.Stages]`,
    )
    expect(modules).toContain('src/charts/funnel/FunnelStages.tsx')
    expect(modules).not.toContain('src/charts/funnel/FunnelLabels.tsx')
    const chart = await bundle(probes.FunnelChart)
    const extras = /^src\/(charts\/(export|linked)|voice\/(toolbar|linked|issues)|measures\/selection)\//
    expect(chart.modules.filter((path) => extras.test(path))).toEqual([])
  })

  it('would be seen to fail', async () => {
    const { modules, external } = await bundle(
      `${probes.measureNetwork}\nexport { measureLoop } from 'parcours/core'\nimport 'react'`,
    )
    expect(strangers(modules, 'network').length).toBeGreaterThan(0)
    expect(external).toContain('react')
  })
})
