import type { CirclesLayout, CirclesLayoutOptions } from '../../../src/layout/circles/circles-layout.js'
import { layoutCircles } from '../../../src/layout/circles/layout-circles.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'
import type { CirclesMeasure } from '../../../src/measures/circles/circles-measure.js'
import type { JourneyDefinition, TouchpointDefinition } from '../../../src/model/definition.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { circlesTexts, widestCirclesTexts } from '../../../src/voice/circles/circles-texts.js'
import { circlesEn } from '../../../src/voice/circles/en.js'
import { createFormatter } from '../../../src/voice/common/formatter.js'
import { randomLog } from '../../support/random-log.js'

const formatter = createFormatter('en')

/** A random set in which every fourth touchpoint or so is a bad experience. */
export function randomCirclesSet(seed: number, rows?: number, actors?: number): JourneySet {
  const options = { ...(rows === undefined ? {} : { rows }), ...(actors === undefined ? {} : { actors }), loss: 0.08 }
  const { table, definition } = randomLog(seed, options)
  return journeysFromTouches(table, withNegatives(definition, seed))
}

function withNegatives(definition: JourneyDefinition, seed: number): JourneyDefinition {
  const touchpoints = (definition.touchpoints ?? []).map((touchpoint, index): TouchpointDefinition => {
    const known = typeof touchpoint === 'string' ? { id: touchpoint } : touchpoint
    return (index + seed) % 4 === 0 ? { ...known, negative: true } : known
  })
  return { ...definition, touchpoints }
}

/** The circles of a measure, laid out with English texts. */
export function circlesLayoutOf(measure: CirclesMeasure, options: Partial<CirclesLayoutOptions> = {}): CirclesLayout {
  const moment = options.moment ?? 'whole'
  const texts = circlesTexts(measure, { messages: circlesEn, formatter, moment })
  const sizing = widestCirclesTexts(measure, { messages: circlesEn, formatter })
  const writeMoves = (count: number): string => circlesEn.moves(count, formatter)
  return layoutCircles(measure, {
    width: 640,
    height: 420,
    measureText: estimateTextWidth,
    texts,
    sizing,
    writeMoves,
    ...options,
  })
}

/** Every number that stands anywhere in a value, those in paths too. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value === 'string') return (value.match(/NaN|Infinity|-?\d+(\.\d+)?/g) ?? []).map(Number)
  if (ArrayBuffer.isView(value)) return [...(value as Float32Array)]
  if (Array.isArray(value)) return value.flatMap(numbersIn)
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}
