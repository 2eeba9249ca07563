import type { StagePreset } from './stage-preset.js'

// V11. The levels go back to Eugene Schwartz, Breakthrough Advertising, 1966.
/** The stage ids of `awarenessLevels`. */
export type AwarenessLevelsStage = 'unaware' | 'problem-aware' | 'solution-aware' | 'product-aware' | 'most-aware'

/** Five levels of awareness with the content that fits each; people may enter at any level. */
export const awarenessLevels: StagePreset<AwarenessLevelsStage> = {
  id: 'awareness-levels',
  label: 'Levels of awareness',
  note: 'How much somebody knows already decides which content fits; entry is possible at any level.',
  stages: [
    {
      id: 'unaware',
      label: 'Unaware',
      question: 'Why should this concern me?',
      content: ['Stories', 'Secrets'],
    },
    {
      id: 'problem-aware',
      label: 'Problem-aware',
      question: 'What does this problem cost me?',
      content: ['Worries', 'Benefits'],
    },
    {
      id: 'solution-aware',
      label: 'Solution-aware',
      question: 'Which way out is the right one?',
      content: ['Claims', 'Proof'],
    },
    {
      id: 'product-aware',
      label: 'Product-aware',
      question: 'Is this product the one?',
      content: ['Discount offers'],
    },
    {
      id: 'most-aware',
      label: 'Most aware',
      question: 'What does it cost, and where do I get it?',
      content: ['Product', 'Price'],
    },
  ],
}
