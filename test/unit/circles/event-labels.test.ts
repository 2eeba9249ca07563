import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventLabels, rowsOf } from '../../../src/layout/circles/event-labels.js'
import { estimateTextWidth } from '../../../src/layout/text/measure-text.js'

const NAMES = ['Recall', 'Organic label', 'Scandal in the press', 'A campaign with a rather long name', 'Opening']

const events = fc
  .array(fc.record({ along: fc.integer({ min: 0, max: 300 }), label: fc.constantFrom(...NAMES) }), { maxLength: 5 })
  .map((list) => list.sort((a, b) => a.along - b.along))

/** Where each label and each line stands. */
function placesOf(list: readonly { along: number; label: string }[], fromPx = 0, untilPx = 300) {
  return eventLabels(list, fromPx, untilPx, estimateTextWidth).map(({ lines, isBefore, row }, place) => {
    const along = list[place]?.along ?? 0
    const text = lines[0] ?? ''
    const width = estimateTextWidth(text, 12)
    return {
      along,
      row,
      text,
      from: isBefore ? along - 5 - width : along + 5,
      to: isBefore ? along - 5 : along + 5 + width,
    }
  })
}

describe('eventLabels', () => {
  it('never writes over the line or the name of another event, nor past the ends', () => {
    fc.assert(
      fc.property(events, (list) => {
        const places = placesOf(list)
        for (const [index, one] of places.entries()) {
          if (one.text === '') continue
          expect(one.from).toBeGreaterThanOrEqual(-1e-9)
          expect(one.to).toBeLessThanOrEqual(300 + 1e-9)
          places.forEach((other, place) => {
            if (place === index) return
            const isCrossed = other.row <= one.row && other.along > one.from + 1e-9 && other.along < one.to - 1e-9
            expect(isCrossed).toBe(false)
            const meet = other.text !== '' && other.row === one.row && one.from < other.to && other.from < one.to
            expect(meet).toBe(false)
          })
        }
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  it('names any two events whole where each fits by itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 }), (a, b) => {
        const list = [a, b].sort((x, y) => x - y).map((along, at) => ({ along, label: NAMES[at + 1] ?? '' }))
        expect(placesOf(list).map(({ text }) => text)).toEqual(list.map(({ label }) => label))
      }),
      { seed: 8, numRuns: 300 },
    )
  })

  it('takes one row where that is enough, and steps down in time where the names reach over one another', () => {
    const at = (along: number, label: string) => ({ along, label })
    const far = eventLabels([at(10, 'Recall'), at(160, 'Opening')], 0, 300, estimateTextWidth)
    expect(rowsOf(far)).toBe(1)
    const near = eventLabels([at(10, 'Organic label'), at(30, 'Recall'), at(50, 'Opening')], 0, 300, estimateTextWidth)
    expect(near.map(({ row }) => row)).toEqual([0, 1, 2])
    const late = eventLabels([at(260, 'Recall'), at(280, 'Organic label')], 0, 300, estimateTextWidth)
    expect(late.map(({ isBefore, row }) => [isBefore, row])).toEqual([
      [true, 1],
      [true, 0],
    ])
  })

  it('cuts names to one row where not even three rows hold them, and stays quick for many events', () => {
    const list = Array.from({ length: 40 }, (_, i) => ({ along: 100 + i, label: 'A campaign with a rather long name' }))
    const labels = eventLabels(list, 0, 300, estimateTextWidth)
    expect(rowsOf(labels)).toBe(1)
    expect(labels.some(({ lines }) => lines[0]?.endsWith('…'))).toBe(true)
  })
})
