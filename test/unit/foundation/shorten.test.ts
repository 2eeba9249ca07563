import { expect, test } from 'vitest'
import { shorten } from '../../../src/foundation/shorten.js'

test('long names keep what tells them apart: beginning and end, at most so many characters', () => {
  const form = (step: number): string => `Registration form of the autumn webinar, submitted, step ${step} of 3`
  const [first, second] = [shorten(form(1), 40), shorten(form(2), 40)]
  expect(first).toBe('Registration form of the a…, step 1 of 3')
  expect(first).not.toBe(second)
  expect([...first].length).toBeLessThanOrEqual(41)
})

test('short ones come back as they are, and no character is cut in two', () => {
  expect(shorten('Leads', 5)).toBe('Leads')
  expect(shorten('👩‍🌾'.repeat(2), 40)).toBe('👩‍🌾'.repeat(2))
  const cut = shorten('🌻'.repeat(90), 40)
  expect(cut).toBe(`${'🌻'.repeat(26)}…${'🌻'.repeat(13)}`)
  expect(shorten('x'.repeat(10_000), 60)).toHaveLength(60)
})
