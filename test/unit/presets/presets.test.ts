import { describe, expect, expectTypeOf, it } from 'vitest'
import { defineJourney, type JourneyDefinition } from '../../../src/model/definition.js'
import type { StagePreset } from '../../../src/presets/stage-preset.js'
import * as presets from '../../../src/presets.js'

const { statedFigures, ...others } = presets
const all: readonly StagePreset[] = Object.values(others).flatMap((preset) => ('mapping' in preset ? [] : [preset]))

describe('every stage preset', () => {
  it('is there: a dozen sets with ids of their own', () => {
    expect(all).toHaveLength(12)
    expect(new Set(all.map((preset) => preset.id)).size).toBe(12)
  })

  it.each(all)('$id has distinct stages, each with a label and a question', ({ stages, weights }) => {
    expect(new Set(stages.map((stage) => stage.id)).size).toBe(stages.length)
    expect(stages.length).toBeGreaterThanOrEqual(3)
    for (const stage of stages) {
      expect(stage.label?.length).toBeGreaterThan(2)
      expect(stage.question).toMatch(/\?$/)
    }
    if (weights) expect(weights).toHaveLength(stages.length)
  })

  it('keeps its ids literal in a definition', () => {
    const definition = defineJourney({ stages: presets.aida.stages, touchpoints: [{ id: 'blog', stage: 'interest' }] })
    type Stages = typeof definition extends JourneyDefinition<infer Id, string> ? Id : never
    expectTypeOf<Stages>().toEqualTypeOf<'attention' | 'interest' | 'conversion' | 'purchase'>()
    // @ts-expect-error: a stage that the preset does not know
    defineJourney({ stages: presets.aida.stages, touchpoints: [{ id: 'blog', stage: 'desire' }] })
  })
})

describe('particular presets', () => {
  it('give organic and paid tactics and a key figure to each of the extended five', () => {
    for (const stage of presets.extendedFive.stages) {
      expect(stage.tactics?.organic?.length).toBeGreaterThan(0)
      expect(stage.tactics?.paid?.length).toBeGreaterThan(0)
      expect(stage.kpi?.label).toBeTruthy()
    }
  })

  it('give content types to each level of awareness', () => {
    expect(presets.awarenessLevels.stages.every((stage) => (stage.content?.length ?? 0) > 0)).toBe(true)
  })

  it('label figures that come from the client’s texts', () => {
    expect(statedFigures.label).toContain('client’s own texts')
  })
})
