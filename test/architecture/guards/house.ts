/** What a room may import. The table of the house, as data. */
export interface RoomRule {
  /** Rooms of which anything may be imported. */
  readonly values: readonly string[]
  /** Rooms of which only types may be imported. */
  readonly types?: readonly string[]
  /** Single files whose values may be imported all the same, each with its reason. */
  readonly exceptions?: Readonly<Record<string, string>>
  /** External packages; a trailing slash stands for a whole scope. */
  readonly packages?: readonly string[]
}

const REACT = ['react', 'react-dom']

const D3_OF_LAYOUT = ['d3-shape', 'd3-scale', 'd3-force', 'd3-hierarchy', 'd3-path']

/** The rooms that know neither DOM nor clock. */
export const PURE_ROOMS = [
  'foundation',
  'model',
  'ingest',
  'measures',
  'layout',
  'interaction',
  'voice',
  'presets',
  'sample',
  'warehouse',
] as const

/** Who may import whom. */
export const HOUSE: Readonly<Record<string, RoomRule>> = {
  foundation: { values: [] },
  model: { values: ['foundation'] },
  ingest: { values: ['model', 'foundation'], packages: ['papaparse'] },
  presets: { values: ['model', 'foundation'] },
  sample: { values: ['model', 'foundation'] },
  worker: { values: ['ingest', 'measures', 'model', 'foundation'] },
  measures: { values: ['model', 'foundation'], packages: ['d3-array'] },
  warehouse: { values: ['measures', 'model', 'foundation'] },
  layout: { values: ['foundation'], types: ['measures', 'model'], packages: D3_OF_LAYOUT },
  interaction: {
    values: ['foundation'],
    types: ['layout', 'model'],
    exceptions: {
      'src/model/journey-ref.ts': 'refKey says when two refs mean the same thing; there must be one answer',
    },
    packages: ['d3-quadtree', 'd3-delaunay'],
  },
  voice: { values: ['measures', 'model', 'foundation'], types: ['layout'] },
  theme: { values: ['foundation'] },
  marks: { values: ['theme', 'foundation'], types: ['layout'], packages: [...REACT, ...D3_OF_LAYOUT, '@visx/'] },
  charts: {
    values: [
      'foundation',
      'model',
      'ingest',
      'presets',
      'sample',
      'worker',
      'measures',
      'warehouse',
      'layout',
      'interaction',
      'voice',
      'theme',
      'marks',
    ],
    packages: [...REACT, '@visx/'],
  },
}

/** The words that name one chart in every room. */
export const FAMILIES = ['funnel', 'loop', 'circles', 'network'] as const
