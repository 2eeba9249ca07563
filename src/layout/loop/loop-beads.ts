import { overlaps, type Rect } from '../rect.js'
import type { LoopBead } from './loop-layout.js'
import type { LoopPlan } from './loop-plan.js'
import { placed } from './on-thousandths.js'

const FONT_PX = 12
const WEIGHT = 600
const HEIGHT = 19
const PAD = 7
const GAP_PX = 2

/** The rate from each stage to further in, as a bead where the two meet; none at all where two would touch or they would cover the ribbon. */
export function loopBeads({ profile, frame, options }: LoopPlan, taken: readonly Rect[]): LoopBead[] {
  const { texts, density, measureText } = options
  if (texts === null || density === 'spark' || density === 'compact') return []
  const beads = profile.slice(0, -1).flatMap((stage, fromStage): LoopBead[] => {
    const text = texts.rates[fromStage] ?? ''
    if (text === '') return []
    const { x, y } = frame.at(stage.endRad, 0)
    const width = Math.max(HEIGHT, measureText(text, FONT_PX, WEIGHT) + 2 * PAD)
    const box = placed({ x: x - width / 2, y: y - HEIGHT / 2, width, height: HEIGHT })
    const line = placed({ text, x, y: y + 4.2, fontPx: FONT_PX, weight: WEIGHT, quiet: false })
    return [{ fromStage, box, line }]
  })
  const boxes = beads.map(({ box }) => box)
  const touch = boxes.some((box, i) => [...boxes.slice(i + 1), ...taken].some((other) => overlaps(box, other, GAP_PX)))
  return touch ? [] : beads
}
