import type { Rect } from '../rect.js'
import type { ResolvedNetworkLayoutOptions } from './network-layout-options.js'

/** The frame within its margins. */
export function frameRect({ inner }: ResolvedNetworkLayoutOptions): Rect {
  return { x: inner.left, y: inner.top, width: inner.right - inner.left, height: inner.bottom - inner.top }
}
