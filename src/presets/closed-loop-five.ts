import type { StagePreset } from './stage-preset.js'

// V2.
/** The stage ids of `closedLoopFive`. */
export type ClosedLoopFiveStage = 'strangers' | 'visitors' | 'leads' | 'customers' | 'advocates'

/** The closed loop: advocates at the tail bring new strangers to the mouth. */
export const closedLoopFive: StagePreset<ClosedLoopFiveStage> = {
  id: 'closed-loop-five',
  label: 'Closed loop',
  note: 'Five stages that close on themselves: the enthusiasm of advocates brings new strangers in.',
  stages: [
    {
      id: 'strangers',
      label: 'Strangers',
      question: 'Who could be interested?',
      tactics: { organic: ['Social media', 'Search', 'Blog'], paid: ['Ads'] },
    },
    {
      id: 'visitors',
      label: 'Visitors',
      question: 'What are they looking for?',
      tactics: { organic: ['Calls to action', 'Landing pages'], paid: ['Reminder ads'] },
    },
    {
      id: 'leads',
      label: 'Leads',
      question: 'What holds them back?',
      tactics: { organic: ['Newsletter', 'Workflows'], paid: ['Offers'] },
    },
    {
      id: 'customers',
      label: 'Customers',
      question: 'Are they satisfied?',
      tactics: { organic: ['Service', 'Social media'], paid: ['Vouchers'] },
    },
    {
      id: 'advocates',
      label: 'Advocates',
      question: 'Whom do they bring?',
      tactics: { organic: ['Reviews', 'Recommendations'], paid: ['Rewards for recommending'] },
    },
  ],
}
