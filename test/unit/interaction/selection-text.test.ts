import fc from 'fast-check'
import { expect, test } from 'vitest'
import { selectionFromText, selectionToText } from '../../../src/interaction/selection-text.js'
import type { JourneyRef } from '../../../src/model/journey-ref.js'

const id = fc.string({ unit: 'grapheme' })
const refs: fc.Arbitrary<JourneyRef> = fc.oneof(
  fc.record({ kind: fc.constant('stage' as const), stage: id }),
  fc.record({ kind: fc.constant('touchpoint' as const), touchpoint: id }),
  fc.record({ kind: fc.constant('transition' as const), from: id, to: id }),
  fc.record({ kind: fc.constant('transition' as const), from: id, to: id, flow: id }),
  fc.record({ kind: fc.constant('path' as const), touchpoints: fc.array(id, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('cohort' as const), dimension: id, value: id }),
  fc.record({
    kind: fc.constant('cohort' as const),
    dimension: id,
    value: id,
    attribution: fc.constant('last' as const),
  }),
  fc.record({ kind: fc.constant('actor' as const), actor: id }),
  fc.record({
    kind: fc.constant('driver' as const),
    end: fc.constantFrom('mouth' as const, 'tail' as const),
    driver: id,
  }),
  fc.record({ kind: fc.constant('view' as const), view: id, id }),
)

test('any selection comes back from its text, straight and through an address', () => {
  fc.assert(
    fc.property(fc.array(refs), (selection) => {
      const text = selectionToText(selection)
      expect(selectionFromText(text)).toEqual(selection)
      const address = new URL(`https://example.test/?chosen=${text}#${text}`)
      expect(address.hash.slice(1)).toBe(text)
      const query = new URLSearchParams({ chosen: text })
      expect(selectionFromText(new URLSearchParams(query.toString()).get('chosen') ?? '')).toEqual(selection)
    }),
    { seed: 3 },
  )
})

test('reads well', () => {
  expect(
    selectionToText([
      { kind: 'stage', stage: 'lead' },
      { kind: 'transition', from: 'lead', to: '', flow: 'lost' },
    ]),
  ).toBe('stage.lead*transition.lead..lost')
})

test('what is no ref is passed over', () => {
  const hostile =
    'stage*stage.a.b*%E0%A4%A*constructor.x*__proto__.x*transition.a*cohort.a*cohort.a.b.first*driver.front.a*driver.mouth*view.a*view.a.b.c*<script>*touchpoint.shop'
  expect(selectionFromText(hostile)).toEqual([{ kind: 'touchpoint', touchpoint: 'shop' }])
  expect(selectionFromText('')).toEqual([])
  expect(() => selectionToText([{ kind: 'stage', stage: '\uD800' }])).not.toThrow()
})
