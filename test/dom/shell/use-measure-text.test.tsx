import { renderHook } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useMeasureText } from '../../../src/charts/shell/use-measure-text.js'
import { estimateTextWidth, type MeasureText } from '../../../src/layout/text/measure-text.js'

/** A typeface whose 1 is narrow and whose 4 is wide, and wider still where it is strong. */
const context = {
  font: '',
  measureText: (text: string) => ({
    width: [...text].reduce(
      (sum, c) => sum + (c === '1' ? 3 : c === '4' ? (context.font.startsWith('600') ? 9 : 8) : 6),
      0,
    ),
  }),
}

function measureText(face = 'a face'): MeasureText {
  return renderHook(() => useMeasureText(face)).result.current
}

afterEach(() => vi.restoreAllMocks())

describe('useMeasureText', () => {
  it('measures every figure as the widest, as tabular figures are set, and words as they are', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(context as never)
    const measure = measureText()
    expect([measure('111', 12), measure('904', 12), measure('+1 way', 12)]).toEqual([24, 24, 38])
    expect([measure('111', 12, 600), measure('111', 12)]).toEqual([27, 24])
  })

  it('takes the built-in table where there is no canvas, and before the typeface is known', () => {
    vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
    expect(measureText('a face without canvas')('111', 12)).toBe(estimateTextWidth('111', 12))
    expect(renderHook(() => useMeasureText(null)).result.current).toBe(estimateTextWidth)
  })
})
