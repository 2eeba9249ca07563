import type { LoopMeasure } from './loop-measure.js'

const NO_TIME = { actors: 0, medianMs: null, firstQuartileMs: null, thirdQuartileMs: null }

/** The loop of nobody, without stages: what there is while journeys are on the way. */
export const EMPTY_LOOP: LoopMeasure = {
  kind: 'loop',
  source: 'totals',
  rules: null,
  stages: [],
  flows: [],
  referrals: [],
  referralsKnown: false,
  gain: {
    method: 'chain',
    k: null,
    interval: null,
    beta: { referred: 0, base: 0, value: null, interval: null, stated: false },
    chainK: null,
    multiplier: { kind: 'unknown' },
    generations: null,
    elasticity: null,
    nextGeneration: { stages: [], rows: [] },
    shareOfGain: [],
  },
  timeToReferral: NO_TIME,
  timeToReEntry: NO_TIME,
  drivers: { by: 'stated', mouth: [], midway: [], tail: [], referredShare: 0 },
  totals: { actors: 0, staged: 0, unstaged: 0, referred: 0, lost: 0, open: 0, ended: 0, settled: 0 },
  issues: [],
}
