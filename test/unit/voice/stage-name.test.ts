import { expect, it } from 'vitest'
import { commonEn } from '../../../src/voice/common/en.js'
import { commonFr } from '../../../src/voice/common/fr.js'
import { stageName } from '../../../src/voice/common/stage-name.js'

it.each(['1', ' 12 ', '3.5', '٣'])('names the stage %s, which a sentence would take for a count', (label) => {
  expect(stageName(label, commonEn)).toBe(`stage ${label.trim()}`)
  expect(stageName(label, commonFr)).toBe(`l’étape ${label.trim()}`)
})

it.each(['Lead', 'Step 1', '1st', '', '.', '–'])('leaves the label %j as it is', (label) => {
  expect(stageName(label, commonEn)).toBe(label)
})
