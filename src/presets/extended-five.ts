import type { StagePreset } from './stage-preset.js'

// V8; the key figures serve V10.
/** The stage ids of `extendedFive`. */
export type ExtendedFiveStage = 'awareness' | 'evaluation' | 'purchase' | 'interaction' | 'advocacy'

/** Five stages that go on after the purchase, each with its question, organic and paid tactics. */
export const extendedFive: StagePreset<ExtendedFiveStage> = {
  id: 'extended-five',
  label: 'Extended funnel',
  note: 'Five stages that do not stop at the till: interaction and advocacy follow the purchase.',
  stages: [
    {
      id: 'awareness',
      label: 'Awareness',
      question: 'How will they find us?',
      tactics: {
        organic: ['Posts worth passing on', 'Guest articles', 'Being found in search'],
        paid: ['Reach campaigns', 'Display ads', 'Sponsored posts'],
      },
      content: ['Stories', 'Short videos'],
      kpi: { label: 'People reached', unit: 'people' },
    },
    {
      id: 'evaluation',
      label: 'Evaluation',
      question: 'How do they compare us with others?',
      tactics: {
        organic: ['Reviews', 'Comparisons', 'Answers to questions in public'],
        paid: ['Search ads', 'Reminder ads', 'Test offers'],
      },
      content: ['Proof', 'Guides', 'Case studies'],
      kpi: { label: 'Visitors who come again', unit: '%' },
    },
    {
      id: 'purchase',
      label: 'Purchase',
      question: 'What makes it easy to say yes?',
      tactics: {
        organic: ['A plain order form', 'Advice by chat', 'Newsletter offers'],
        paid: ['Vouchers', 'Reminders of the basket'],
      },
      content: ['Prices', 'Terms', 'Demonstrations'],
      kpi: { label: 'Orders', unit: 'orders' },
    },
    {
      id: 'interaction',
      label: 'Interaction',
      question: 'How do we stay in touch once they have bought?',
      tactics: {
        organic: ['Help that answers quickly', 'A community', 'Tips for use'],
        paid: ['Offers to customers only', 'Ads for what goes with it'],
      },
      content: ['Instructions', 'News for customers'],
      kpi: { label: 'Customers who come back', unit: '%' },
    },
    {
      id: 'advocacy',
      label: 'Advocacy',
      question: 'Why should they tell others?',
      tactics: {
        organic: ['Asking for a review', 'Showing what customers made of it', 'Thanking in public'],
        paid: ['Rewards for recommending', 'Support for well-known fans'],
      },
      content: ['Reviews', 'Recommendations', 'Customers’ own pictures'],
      kpi: { label: 'Newcomers each advocate brings', unit: 'people' },
    },
  ],
}
