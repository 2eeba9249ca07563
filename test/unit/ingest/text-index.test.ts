import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textHash } from '../../../src/ingest/text-hash.js'
import { TextIndex } from '../../../src/ingest/text-index.js'

describe('an index of texts', () => {
  test('numbers texts as a Map does, wherever they stand', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 3 }),
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom('ab', 'abc', 'a'.repeat(12), 'a'.repeat(13), 'b'.repeat(300), 'é'.repeat(40), '\ud800', ''),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), text, fc.string()), { maxLength: 200 }), (parts) => {
        const index = new TextIndex()
        const codes = new Map<string, number>()
        for (const [before, text, behind] of parts) {
          if (!codes.has(text)) codes.set(text, codes.size)
          const code = index.codeOf(before + text + behind, before.length, before.length + text.length)
          expect(code).toBe(codes.get(text))
        }
        expect(index.texts()).toEqual([...codes.keys()])
      }),
      { seed: 41, numRuns: 300 },
    )
  })

  test('stays right, and quick, where hashes were made to lie together', () => {
    const together: string[] = []
    for (let i = 0; together.length < 400; i++) {
      const text = `id-${i}`
      if ((textHash(text, 0, text.length) & 0x3ff) === 5) together.push(text)
    }
    const index = new TextIndex()
    together.forEach((text, code) => {
      expect(index.codeOf(text)).toBe(code)
    })
    together.forEach((text, code) => {
      expect(index.codeOf(`<${text}>`, 1, text.length + 1)).toBe(code)
    })
    expect(index.codeOf('another')).toBe(400)
    expect(index.texts()).toEqual([...together, 'another'])
  })

  test('keeps texts of all lengths through many blocks, whenever they are asked for', () => {
    const index = new TextIndex()
    const texts: string[] = []
    for (let i = 0; i < 6000; i++) {
      const text = `${'\u0000'.repeat(i % 3)}${i}${'x'.repeat(i % 130)}${i % 50 === 7 ? 'é' : ''}`
      texts.push(text)
      expect(index.codeOf(text)).toBe(i)
      if (i % 1999 === 0) expect(index.texts()).toEqual(texts)
    }
    expect(index.texts()).toEqual(texts)
    for (const [code, text] of texts.entries()) expect(index.codeOf(`,${text},`, 1, text.length + 1)).toBe(code)
  })
})
