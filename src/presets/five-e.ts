import type { StagePreset } from './stage-preset.js'

// V17: the four Ps turned to the customer, with evaluation as the fifth E.
/** The stage ids of `fiveE`. */
export type FiveEStage = 'everyplace' | 'experience' | 'exchange' | 'evaluation' | 'evangelist'

/**
 * Five Es in place of four Ps, as a loop: whoever is content enough becomes an evangelist, whose audience
 * begins at the top. How many each brings follows from that audience: see `betaOfAudience`.
 */
export const fiveE: StagePreset<FiveEStage> = {
  id: 'five-e',
  label: 'Five Es',
  note: 'Met everywhere, experienced, exchanged for something of worth, judged, and told on to an audience.',
  stages: [
    {
      id: 'everyplace',
      label: 'Everyplace',
      question: 'Where do they meet us, without looking for us?',
      tactics: { organic: ['Being found in search', 'Posts in networks'], paid: ['Reach campaigns'] },
      kpi: { label: 'People reached', unit: 'people' },
    },
    {
      id: 'experience',
      label: 'Experience',
      question: 'What is it like to deal with us?',
      tactics: { organic: ['Trials', 'Stories of use'], paid: ['Samples'] },
      kpi: { label: 'Visitors who come again', unit: '%' },
    },
    {
      id: 'exchange',
      label: 'Exchange',
      question: 'What do they give, and what do they get for it?',
      tactics: { organic: ['A fair price, plainly told'], paid: ['Vouchers'] },
      kpi: { label: 'Orders', unit: 'orders' },
    },
    {
      id: 'evaluation',
      label: 'Evaluation',
      question: 'What do they think of it afterwards?',
      tactics: { organic: ['Asking for a review', 'Answering every one'], paid: [] },
      kpi: { label: 'Reviews of four stars and more', unit: '%' },
    },
    {
      id: 'evangelist',
      label: 'Evangelist',
      question: 'Whom do they tell, and how many listen?',
      tactics: { organic: ['Recommendations', 'Guest articles'], paid: ['Rewards for recommending'] },
      kpi: { label: 'Audience of each evangelist', unit: 'people' },
    },
  ],
}
