import { afterEach, beforeEach, expect } from 'vitest'

/*
 * A complaint that nobody expected is a fault: React writes to the console where keys, markup, acts
 * or hydration are wrong. A test that provokes one on purpose silences the console itself
 * (`vi.spyOn(console, 'error').mockImplementation(() => undefined)`), so that it is not seen here.
 */

const original = { error: console.error, warn: console.warn }
let complaints: unknown[][] = []

beforeEach(() => {
  complaints = []
  console.error = (...args: unknown[]) => void complaints.push(args)
  console.warn = (...args: unknown[]) => void complaints.push(args)
})

afterEach(() => {
  Object.assign(console, original)
  expect(complaints).toEqual([])
})
