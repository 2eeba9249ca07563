import { expect, test, vi } from 'vitest'
import { keepPictures } from '../../../src/charts/shell/keep-pictures.js'

interface Source {
  readonly width: number
  readonly bodies?: number
  readonly paths?: number
}

function kept(): { make: ReturnType<typeof vi.fn>; picture: (measure: object, source: Source) => object } {
  const make = vi.fn((_: object, source: Source) => ({ ...source }))
  return { make, picture: keepPictures<object, Source, object>(make) }
}

test('the same measure and source give the same picture, made once', () => {
  const { make, picture } = kept()
  const measure = {}
  expect(picture(measure, { width: 1 })).toBe(picture(measure, { width: 1 }))
  expect(make).toHaveBeenCalledTimes(1)
})

test('another measure, value or member is another picture', () => {
  const { picture } = kept()
  const measure = {}
  const first = picture(measure, { width: 1 })
  expect(picture({}, { width: 1 })).not.toBe(first)
  expect(picture(measure, { width: 2 })).toEqual({ width: 2 })
  expect(picture(measure, { width: 1, bodies: 3 })).toEqual({ width: 1, bodies: 3 })
  expect(picture(measure, { width: 1, paths: 3 })).toEqual({ width: 1, paths: 3 })
  expect(picture(measure, { width: 1 })).toBe(first)
})

test('only the last few are kept', () => {
  const { make, picture } = kept()
  const measure = {}
  for (let width = 1; width <= 5; width++) picture(measure, { width })
  picture(measure, { width: 5 })
  expect(make).toHaveBeenCalledTimes(5)
  picture(measure, { width: 1 })
  expect(make).toHaveBeenCalledTimes(6)
})
