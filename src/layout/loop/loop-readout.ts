import type { LabelText } from './label-box.js'
import type { LabelLine, LoopReadout } from './loop-layout.js'
import type { LoopTexts } from './loop-layout-options.js'
import type { LoopPlan } from './loop-plan.js'

const LINE_HEIGHT = 1.28
/** Where less than this is free from side to side the number is set smaller. */
const NARROW_PX = 68

/**
 * Gain, multiplier and times in the middle: as many lines as fit in the room, the most important
 * first. A line that does not fit whole is left out, with all after it.
 */
export function loopReadout(plan: LoopPlan): LoopReadout | null {
  const { texts, density } = plan.options
  if (texts === null) return null
  const wanted = wantedLines(texts.readout, 2 * plan.frame.readout.halfWidthAt(0) < NARROW_PX)
  const subsets = [...wanted.keys()].reverse().map((index) => wanted.slice(0, index + 1))
  const value = wanted.slice(1, 2)
  for (const shown of density === 'spark' ? [value] : [...subsets.slice(0, -1), value]) {
    const lines = setWithin(shown, plan)
    if (lines !== null) return { lines }
  }
  return null
}

/** The name, the number, what follows from it. */
function wantedLines({ label, value, lines }: LoopTexts['readout'], isNarrow: boolean): LabelText[] {
  return [
    { text: label, fontPx: 12, weight: 400, quiet: true },
    { text: value, fontPx: isNarrow ? 16 : 24, weight: 600, quiet: false },
    ...lines.map((text, index) => ({ text, fontPx: index === 0 ? 13 : 12, weight: 400, quiet: index > 0 })),
  ]
}

function setWithin(texts: readonly LabelText[], { frame, options }: LoopPlan): LabelLine[] | null {
  const { center, halfWidthAt } = frame.readout
  const shown = texts.filter(({ text }) => text !== '')
  const height = shown.reduce((sum, { fontPx }) => sum + fontPx * LINE_HEIGHT, 0)
  let top = -height / 2
  const lines: LabelLine[] = []
  for (const { text, fontPx, weight, quiet } of shown) {
    const bottom = top + fontPx * LINE_HEIGHT
    const halfRoom = halfWidthAt(Math.max(Math.abs(top), Math.abs(bottom)))
    if (options.measureText(text, fontPx, weight) / 2 > halfRoom) return null
    lines.push({ text, fontPx, weight, quiet, x: center.x, y: center.y + top + fontPx })
    top = bottom
  }
  return lines
}
