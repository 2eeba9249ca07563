import type { StagePreset } from './stage-preset.js'

// Dave McClure, Startup Metrics for Pirates, 2007.
/** The stage ids of `aarrr`. */
export type AarrrStage = 'acquisition' | 'activation' | 'retention' | 'referral' | 'revenue'

/** The five key steps of a young product, in the order of their initials. */
export const aarrr: StagePreset<AarrrStage> = {
  id: 'aarrr',
  label: 'AARRR',
  note: 'A product’s users: they come, see its worth, come again, recommend it, pay for it.',
  stages: [
    {
      id: 'acquisition',
      label: 'Acquisition',
      question: 'Where do users come from?',
      kpi: { label: 'New users', unit: 'people' },
    },
    {
      id: 'activation',
      label: 'Activation',
      question: 'Is the first visit a good one?',
      kpi: { label: 'Users with a good first visit', unit: '%' },
    },
    {
      id: 'retention',
      label: 'Retention',
      question: 'Do they come again?',
      kpi: { label: 'Users still active', unit: '%' },
    },
    {
      id: 'referral',
      label: 'Referral',
      question: 'Do they bring others?',
      kpi: { label: 'Newcomers each user brings', unit: 'people' },
    },
    { id: 'revenue', label: 'Revenue', question: 'Do they pay?', kpi: { label: 'Paying users', unit: '%' } },
  ],
}
