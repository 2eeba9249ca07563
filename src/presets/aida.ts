import type { StagePreset } from './stage-preset.js'

// V1. The last two steps are called conversion and purchase here, not desire and action.
/** The stage ids of `aida`. */
export type AidaStage = 'attention' | 'interest' | 'conversion' | 'purchase'

/** The standard funnel in four steps, with the purchase as its last. */
export const aida: StagePreset<AidaStage> = {
  id: 'aida',
  label: 'AIDA',
  note: 'The standard funnel: somebody notices, wants to know more, decides, buys.',
  stages: [
    { id: 'attention', label: 'Attention', question: 'What is this?' },
    { id: 'interest', label: 'Interest', question: 'Is it something for me?' },
    { id: 'conversion', label: 'Conversion', question: 'Shall I leave my name or put it in the basket?' },
    { id: 'purchase', label: 'Purchase', question: 'Do I pay for it now?' },
  ],
}
