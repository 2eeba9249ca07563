import { rounded } from '../../foundation/rounded.js'
import type { Rect } from '../rect.js'
import type { LabelLine } from './loop-layout.js'

/** What is written at a place: lines, often within a box. */
interface Written {
  readonly box: Rect
  readonly lines: readonly LabelLine[]
}

/** Places as every engine writes them: angles differ in their last digits between a server and a browser. */
export function onThousandths<T extends Written>(written: T): T {
  return { ...written, box: placed(written.box), lines: written.lines.map(placed) }
}

/** One place, as every engine writes it. */
export function placed<T extends { readonly x: number; readonly y: number }>(thing: T): T {
  return { ...thing, x: rounded(thing.x, 3), y: rounded(thing.y, 3) }
}
