import type { StagePreset } from './stage-preset.js'

// The Orbit model of community; weights as in its worked example.
/** The stage ids of `orbitLevels`. */
export type OrbitLevelsStage = 'explorer' | 'participant' | 'contributor' | 'ambassador'

/** The four orbits of a community, with the weights whose squares sum up to its commitment. */
export const orbitLevels: StagePreset<OrbitLevelsStage> = {
  id: 'orbit-levels',
  label: 'Orbit levels',
  note: 'Members of a community by nearness to its centre; commitment is the sum of squared weights.',
  stages: [
    { id: 'explorer', label: 'Explorers', question: 'What goes on here?' },
    { id: 'participant', label: 'Participants', question: 'May I join in?' },
    { id: 'contributor', label: 'Contributors', question: 'What can I give?' },
    { id: 'ambassador', label: 'Ambassadors', question: 'Whom shall I bring?' },
  ],
  weights: [1, 4, 7, 10],
}
