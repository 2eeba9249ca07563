import { describe, expect, test } from 'vitest'
import { pictureLeastPx, rowsHeightPx, wordsHeightPx } from '../../../src/layout/network/words-room.js'

const setting = {
  width: 320,
  height: 480,
  aspect: 1.15,
  titlePx: 16,
  fontPx: 12,
  measureText: (text: string, px: number): number => text.length * px * 0.5,
}
const words = { title: 'x'.repeat(60), readingKey: 'x'.repeat(100), notes: ['x'.repeat(80)] }

describe('room for words', () => {
  test('words take what their lines take; in narrower figures, and of more words, more', () => {
    const full = wordsHeightPx(words, 'full', setting)
    expect(wordsHeightPx(words, 'title', setting)).toBeLessThan(full)
    expect(wordsHeightPx(words, 'none', setting)).toBe(0)
    expect(wordsHeightPx(words, 'full', { ...setting, width: 200 })).toBeGreaterThan(full)
    expect(wordsHeightPx({ ...words, readingKey: '' }, 'full', setting)).toBeLessThan(full)
    expect(wordsHeightPx(words, 'full', { ...setting, width: 0 })).toBeLessThan(Number.POSITIVE_INFINITY)
  })

  test('a picture keeps half of its figure, or what its width can use', () => {
    expect(pictureLeastPx({ width: 1000, height: 400, aspect: 1.7 })).toBe(200)
    expect(pictureLeastPx({ width: 320, height: 4000, aspect: 1.6 })).toBeCloseTo(160)
  })

  test('entries stand side by side as long as they fit', () => {
    expect(rowsHeightPx([], 300, 16, 18)).toBe(0)
    expect(rowsHeightPx([100, 100], 300, 16, 18)).toBe(18)
    expect(rowsHeightPx([100, 100, 100], 300, 16, 18)).toBe(36)
    expect(rowsHeightPx([500, 10], 300, 16, 18)).toBe(36)
  })
})
