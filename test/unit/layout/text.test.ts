import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { densityOf } from '../../../src/layout/density.js'
import { contains, overlaps } from '../../../src/layout/rect.js'
import { fitText } from '../../../src/layout/text/fit-text.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'

const box = (maxWidthPx: number, maxLines: number) => ({
  maxWidthPx,
  maxLines,
  fontPx: 12,
  measureText: estimateTextWidth,
})

describe('text widths', () => {
  test('grow with the text and the size', () => {
    expect(estimateTextWidth('', 12)).toBe(0)
    expect(estimateTextWidth('ab', 12)).toBeGreaterThan(estimateTextWidth('a', 12))
    expect(estimateTextWidth('ab', 24)).toBeCloseTo(2 * estimateTextWidth('ab', 12), 10)
    expect(estimateTextWidth('ab', 12, 600)).toBeGreaterThan(estimateTextWidth('ab', 12))
  })

  test('an accent has no width, an ideograph one em', () => {
    expect(estimateTextWidth('é', 10)).toBe(estimateTextWidth('e', 10))
    expect(estimateTextWidth('漢', 10)).toBe(10)
    expect(estimateTextWidth('がぱ한', 10)).toBe(30)
  })
})

describe('fitText', () => {
  test('shows a sign that would turn the order of letters in place of obeying it', () => {
    expect(fitText('\u202Eturned \u202around', box(500, 2)).lines.join(' ')).toBe('\ufffdturned \ufffdround')
    expect(fitText('\u2068name\u2069', box(500, 1)).lines).toEqual(['\u2068name\u2069'])
  })

  test('leaves what fits, wraps at spaces, then abbreviates', () => {
    expect(fitText('Blog post', box(200, 1))).toMatchObject({ lines: ['Blog post'], complete: true })
    expect(fitText('Blog post', box(40, 2))).toMatchObject({ lines: ['Blog', 'post'], complete: true })
    const short = fitText('Blog post about vegetables', box(60, 1))
    expect(short.complete).toBe(false)
    expect(short.lines[0]).toMatch(/^Blog.*…$/)
  })

  test('wraps Chinese and Japanese between characters, but not before what may not begin a line', () => {
    expect(fitText('ここで始める人の23%', box(80, 2))).toMatchObject({
      lines: ['ここで始める', '人の23%'],
      complete: true,
    })
    expect(fitText('占由此开始者的23%', box(76, 2))).toMatchObject({ lines: ['占由此开始者', '的23%'], complete: true })
    // A number keeps what it counts, and a long-vowel mark its syllable.
    expect(fitText('うち160人のうち', box(48, 3)).lines).toEqual(['うち', '160人の', 'うち'])
    expect(fitText('データー', box(24, 4)).lines).toEqual(['デー', 'ター'])
    expect(fitText('終わる。', box(36, 2)).lines).toEqual(['終わ', 'る。'])
    for (let width = 12; width < 130; width++) {
      const { lines, complete } = fitText('再び巡る160人のうち（127人）', box(width, 9))
      if (complete) expect(lines.join('')).toBe('再び巡る160人のうち（127人）')
      for (const line of lines) expect(estimateTextWidth(line, 12)).toBeLessThanOrEqual(width)
    }
  })

  test('ends a line behind the hyphen of a word that is longer than a line, and only of such a word', () => {
    expect(fitText('Problem-aware', box(60, 2))).toMatchObject({ lines: ['Problem-', 'aware'], complete: true })
    expect(fitText('Sales-qualified lead', box(90, 2)).lines).toEqual(['Sales-qualified', 'lead'])
    expect(fitText('Sales-qualified lead', box(82, 2)).lines).toEqual(['Sales-', 'qualified lead'])
    expect(fitText('Problem-aware', box(60, 1)).lines[0]).toMatch(/^Probl.*…$/)
    // No sign of minus, no range of figures.
    expect(fitText('-1000000-2000000', box(50, 2)).lines[0]).toMatch(/^-1000.*…$/)
  })

  test('says nothing where not even a letter fits', () => {
    expect(fitText('Blog', box(3, 1)).lines).toEqual([])
    expect(fitText('   ', box(100, 1)).lines).toEqual([])
  })

  test('reads only the beginning of a hostile label', () => {
    const started = fitText('x'.repeat(100_000), box(100, 2))
    expect(started.complete).toBe(false)
    expect(started.widthPx).toBeLessThanOrEqual(100)
  })

  test('no line is wider than the box, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 4 }),
        (text, width, lines) => {
          const fitted = fitText(text, box(width, lines))
          expect(fitted.lines.length).toBeLessThanOrEqual(lines)
          for (const line of fitted.lines) expect(estimateTextWidth(line, 12)).toBeLessThanOrEqual(width)
          const words = text.split(/\s+/u).filter(Boolean)
          if (fitted.complete && !/[\u2e80-\uffef]/u.test(text)) expect(fitted.lines.join(' ')).toBe(words.join(' '))
          if (fitted.complete)
            expect(fitted.lines.join('').replace(/\s/gu, '')).toBe(words.join('').replaceAll('\u200b', ''))
        },
      ),
      { seed: 1 },
    )
  })
})

test('density follows size in named steps', () => {
  expect(
    [
      [160, 120],
      [320, 200],
      [640, 360],
      [1200, 700],
    ].map(([w, h]) => densityOf(w as number, h as number)),
  ).toEqual(['spark', 'compact', 'regular', 'roomy'])
})

test('boxes that share an edge do not overlap; with a gap they do', () => {
  const left = { x: 0, y: 0, width: 10, height: 10 }
  const right = { x: 10, y: 0, width: 10, height: 10 }
  expect(overlaps(left, right)).toBe(false)
  expect(overlaps(left, right, 1)).toBe(true)
  expect(contains({ x: 0, y: 0, width: 20, height: 10 }, right)).toBe(true)
  expect(contains(left, right)).toBe(false)
})
