import type { StagePreset } from './stage-preset.js'

// V13, V14.
/** The stage ids of `conversionCircles`. */
export type ConversionCirclesStage = 'passing-by' | 'listening' | 'trusting' | 'buying' | 'belonging'

/** Rings of growing conviction; the movement inward never ends, and a bad day leads a few steps out. */
export const conversionCircles: StagePreset<ConversionCirclesStage> = {
  id: 'conversion-circles',
  label: 'Conversion circles (after Brian Clark)',
  note: 'Rings from the outside in; each step inward is more conviction that a wish will be met.',
  stages: [
    { id: 'passing-by', label: 'Passing by', question: 'Have I heard of them?' },
    { id: 'listening', label: 'Listening', question: 'Have they something to say to me?' },
    { id: 'trusting', label: 'Trusting', question: 'Do they keep their word?' },
    { id: 'buying', label: 'Buying', question: 'Do they meet my wish?' },
    { id: 'belonging', label: 'Belonging', question: 'Am I one of them?' },
  ],
}
