import {
  describeCircles,
  describeFunnel,
  describeLoop,
  describeNetwork,
  layoutCircles,
  layoutFunnel,
  layoutLoop,
  layoutNetwork,
  measureCircles,
  measureFunnel,
  measureLoop,
  measureNetwork,
} from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { describe, expect, test } from 'vitest'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { commonEn } from '../../../src/voice/common/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { networkEn } from '../../../src/voice/network/en.js'

const journeys = sampleJourneys()
const SIZE = { width: 640, height: 420 }
const circles = measureCircles(journeys)
const network = measureNetwork(journeys)
const english = { common: commonEn, formatter: createFormatter('en') }

describe('plain functions need a measure, and a layout its size', () => {
  test.each([
    ['funnel', () => [layoutFunnel(measureFunnel(journeys)), describeFunnel(measureFunnel(journeys))]],
    ['loop', () => [layoutLoop(measureLoop(journeys), SIZE), describeLoop(measureLoop(journeys))]],
    ['circles', () => [layoutCircles(circles, SIZE), describeCircles(circles)]],
    ['network', () => [layoutNetwork(network, SIZE), describeNetwork(network)]],
  ] as const)('%s', (_, make) => {
    const [layout, description] = make()
    expect(JSON.stringify(layout)).not.toMatch(/null,null|NaN|undefined/)
    expect(description).toMatchObject({ title: expect.stringMatching(/\w+/), summary: expect.stringMatching(/\w+/) })
  })

  test('in English where no language is stated, also where it is stated to be undefined', () => {
    const nothing = { messages: undefined, common: undefined, formatter: undefined }
    for (const asked of [{}, nothing]) {
      expect(describeCircles(circles, asked)).toEqual(describeCircles(circles, { messages: circlesEn, ...english }))
      expect(describeNetwork(network, asked)).toEqual(describeNetwork(network, { messages: networkEn, ...english }))
    }
  })

  test('circles then name their rings and count who stands there', () => {
    const { ladder } = layoutCircles(circles, SIZE)
    const texts = JSON.stringify(ladder)
    for (const [ring, { label }] of circles.stages.entries()) {
      expect(texts).toContain(label)
      expect(texts).toContain(`"${circles.whole.populations.rings[ring]}"`)
    }
  })

  test('a scale or direction that circles do not know is refused', () => {
    expect(() => layoutCircles(circles, { ...SIZE, scale: 'width' as 'area' })).toThrow(/"scale".*bad-option/)
    expect(() => layoutCircles(circles, { ...SIZE, direction: 'RTL' as 'rtl' })).toThrow(/"direction".*bad-option/)
  })
})
