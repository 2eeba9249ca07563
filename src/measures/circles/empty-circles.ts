import type { CirclesMeasure } from './circles-measure.js'

/** Circles of nobody, without rings: what there is while journeys are on the way. */
export const EMPTY_CIRCLES: CirclesMeasure = {
  kind: 'circles',
  stages: [],
  actors: 0,
  placedActors: 0,
  whole: {
    startMs: 0,
    endMs: 0,
    populations: { rings: [], outside: 0, left: 0 },
    periodMoves: { rings: [], matrix: [] },
    touchMoves: null,
    cycles: null,
    meanConviction: null,
    commitment: 0,
    gravity: null,
  },
  series: [],
  unit: null,
  levelWeights: [],
  decayMs: null,
  dots: { actorsPerDot: 1, areActors: false, actors: new Int32Array(0), ids: [], frames: [], atEnd: new Int16Array(0) },
  rules: null,
}
