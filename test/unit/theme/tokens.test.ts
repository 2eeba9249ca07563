import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { root } from '../../../scripts/doors.js'
import { madeOfTokens, tokensFile } from '../../../scripts/tokens.js'

describe('the colours', () => {
  test.each(Object.entries(madeOfTokens()))(
    '%s is what the tokens say (else: node scripts/tokens.js)',
    (path, text) => {
      expect(readFileSync(`${root}${path}`, 'utf8')).toBe(text)
    },
  )

  test('stand in the token format as both components and hex, and these agree', () => {
    const tokens: unknown[] = []
    JSON.parse(readFileSync(tokensFile, 'utf8'), (key, value) => {
      if (key === '$value') tokens.push(value)
      return value
    })
    expect(tokens.length).toBeGreaterThan(60)
    for (const token of tokens) {
      const { colorSpace, components, hex } = token as { colorSpace: string; components: number[]; hex: string }
      expect(colorSpace).toBe('srgb')
      const read = components.map((channel) =>
        Math.round(channel * 255)
          .toString(16)
          .padStart(2, '0'),
      )
      expect(`#${read.join('')}`).toBe(hex)
    }
  })
})
