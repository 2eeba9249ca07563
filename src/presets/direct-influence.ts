import type { StagePreset } from './stage-preset.js'

// V15.
/** The stage ids of `directInfluence`. */
export type DirectInfluenceStage = 'animate' | 'belong' | 'follow' | 'buy'

/**
 * From indirect to direct influence in four steps. The first two work indirectly, among people who talk to
 * one another; the others directly. State `influence`, `peer` and `place` of touchpoints beside it.
 */
export const directInfluence: StagePreset<DirectInfluenceStage> = {
  id: 'direct-influence',
  label: 'From indirect to direct influence',
  note: 'Enliven the network, let people belong, lead them by links to the shop, sell online or in the store.',
  stages: [
    {
      id: 'animate',
      label: 'Animate the network',
      question: 'What do they talk about with one another?',
      tactics: { organic: ['Questions', 'Pictures worth passing on'] },
    },
    {
      id: 'belong',
      label: 'Belong',
      question: 'Why is this my place, too?',
      tactics: { organic: ['A group of their own', 'Thanking in public'] },
    },
    {
      id: 'follow',
      label: 'Follow a link',
      question: 'What makes me look at the shop?',
      tactics: { organic: ['Links in posts'], paid: ['Reminder ads'] },
    },
    {
      id: 'buy',
      label: 'Buy, online or in a store',
      question: 'Do I buy it here, or round the corner?',
      tactics: { organic: ['Advice'], paid: ['Vouchers for both'] },
    },
  ],
}
