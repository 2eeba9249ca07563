import type { StagePreset } from './stage-preset.js'

// V1.
/** The stage ids of `threeLevels`. */
export type ThreeLevelsStage = 'targeting' | 'engagement' | 'conversion'

/** The funnel of a campaign in three levels. */
export const threeLevels: StagePreset<ThreeLevelsStage> = {
  id: 'three-levels',
  label: 'Three levels',
  note: 'The funnel of a campaign: choose whom to reach, get them involved, win them.',
  stages: [
    { id: 'targeting', label: 'Targeting', question: 'Whom do we reach?' },
    { id: 'engagement', label: 'Engagement', question: 'Who reacts?' },
    { id: 'conversion', label: 'Conversion', question: 'Who does what we hoped for?' },
  ],
}
