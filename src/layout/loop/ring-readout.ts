import type { LabelText } from './label-box.js'
import type { LabelLine, LoopReadout } from './loop-layout.js'
import type { LoopTexts, ResolvedLoopLayoutOptions } from './loop-layout-options.js'
import type { RingFrame } from './ring-frame.js'
import type { ProfileStage } from './ring-profile.js'

/** The share of the free inner radius that belongs to the readout; the rest is for streams. */
const SHARE = 0.72
const LINE_HEIGHT = 1.28

/** The radius that belongs to the readout. */
export function readoutRadius(profile: readonly ProfileStage[], frame: RingFrame): number {
  const thickest = Math.max(0, ...profile.map((stage) => stage.thicknessPx))
  return Math.max(0, (frame.radiusPx - thickest / 2) * SHARE)
}

/**
 * Gain, multiplier and times in the middle: as many lines as fit in the disc, the most important
 * first. A line that does not fit whole is left out, with all after it.
 */
export function ringReadout(
  frame: RingFrame,
  radiusPx: number,
  options: ResolvedLoopLayoutOptions,
): LoopReadout | null {
  const { texts, density, measureText } = options
  if (texts === null) return null
  const wanted = wantedLines(texts.readout, radiusPx)
  const subsets = [...wanted.keys()].reverse().map((index) => wanted.slice(0, index + 1))
  const value = wanted.slice(1, 2)
  for (const shown of density === 'spark' ? [value] : [...subsets.slice(0, -1), value]) {
    const lines = setWithin(shown, frame, radiusPx, measureText)
    if (lines !== null) return { lines, radiusPx }
  }
  return null
}

/** The name, the number, what follows from it. */
function wantedLines({ label, value, lines }: LoopTexts['readout'], radiusPx: number): LabelText[] {
  return [
    { text: label, fontPx: 12, weight: 400, quiet: true },
    { text: value, fontPx: radiusPx < 34 ? 16 : 24, weight: 600, quiet: false },
    ...lines.map((text, index) => ({ text, fontPx: index === 0 ? 13 : 12, weight: 400, quiet: index > 0 })),
  ]
}

function setWithin(
  texts: readonly LabelText[],
  frame: RingFrame,
  radiusPx: number,
  measureText: ResolvedLoopLayoutOptions['measureText'],
): LabelLine[] | null {
  const shown = texts.filter(({ text }) => text !== '')
  const height = shown.reduce((sum, { fontPx }) => sum + fontPx * LINE_HEIGHT, 0)
  let top = -height / 2
  const lines: LabelLine[] = []
  for (const { text, fontPx, weight, quiet } of shown) {
    const bottom = top + fontPx * LINE_HEIGHT
    const far = Math.max(Math.abs(top), Math.abs(bottom))
    const halfRoom = Math.sqrt(Math.max(0, radiusPx ** 2 - far ** 2))
    if (measureText(text, fontPx, weight) / 2 > halfRoom) return null
    lines.push({ text, fontPx, weight, quiet, x: frame.center.x, y: frame.center.y + top + fontPx })
    top = bottom
  }
  return lines
}
