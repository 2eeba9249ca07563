import { vi } from 'vitest'

/**
 * Asks until what is expected has come, for up to ten seconds.
 * Vitest's own wait ends after one, which a busy machine needs for a single frame: a test then
 * fails for the machine, not for the chart.
 */
export const eventually = <T>(
  expected: () => T | Promise<T>,
  asked: { timeout?: number; interval?: number } = {},
): Promise<T> => vi.waitFor(expected, { timeout: 10_000, ...asked })
