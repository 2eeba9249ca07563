import type { StagePreset } from './stage-preset.js'

// V17 for the last stage.
/** The stage ids of `lifecycle`. */
export type LifecycleStage =
  | 'subscriber'
  | 'lead'
  | 'marketing-qualified'
  | 'sales-qualified'
  | 'opportunity'
  | 'customer'
  | 'evangelist'

/** The stages in which a contact stands in customer management. */
export const lifecycle: StagePreset<LifecycleStage> = {
  id: 'lifecycle',
  label: 'Lifecycle',
  note: 'Where a contact stands between marketing and sales, from subscriber to evangelist.',
  stages: [
    { id: 'subscriber', label: 'Subscriber', question: 'Do they want to hear from us?' },
    { id: 'lead', label: 'Lead', question: 'Do we know who they are?' },
    { id: 'marketing-qualified', label: 'Marketing-qualified lead', question: 'Do they fit, and do they care?' },
    { id: 'sales-qualified', label: 'Sales-qualified lead', question: 'Is it worth a talk?' },
    { id: 'opportunity', label: 'Opportunity', question: 'Is there a deal to be made?' },
    { id: 'customer', label: 'Customer', question: 'Are they content?' },
    { id: 'evangelist', label: 'Evangelist', question: 'Do they win others for us?' },
  ],
}
