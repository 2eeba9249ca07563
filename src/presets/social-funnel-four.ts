import type { StagePreset } from './stage-preset.js'

// V7.
/** The stage ids of `socialFunnelFour`. */
export type SocialFunnelFourStage = 'awareness' | 'interest' | 'preparation' | 'targeted-action'

/** The social funnel in four steps. */
export const socialFunnelFour: StagePreset<SocialFunnelFourStage> = {
  id: 'social-funnel-four',
  label: 'Social funnel',
  note: 'Four steps from first notice in a network to the one act that was aimed at.',
  stages: [
    { id: 'awareness', label: 'Awareness', question: 'Who are these people?' },
    { id: 'interest', label: 'Interest', question: 'Do I want to hear more of them?' },
    { id: 'preparation', label: 'Preparation', question: 'What do I still have to know or to have?' },
    { id: 'targeted-action', label: 'Targeted action', question: 'Do I do it?' },
  ],
}
