// Made from parcours.tokens.json by scripts/tokens.js; change it there.

/**
 * The paints by meaning. Each is a CSS custom property (`--parcours-loss`) with the value of the
 * theme as its default, so that a host restyles without a style sheet of ours.
 */
export interface ThemeTokens {
  /** What the chart stands on. */
  readonly ground: string
  /** Labels and numbers. */
  readonly ink: string
  /** Small labels above numbers, captions, keys. */
  readonly inkQuiet: string
  /** Hairlines; never the only carrier of meaning. */
  readonly line: string
  /** Pills and other quiet fills behind text. */
  readonly wash: string
  /** Tooltips and panels. */
  readonly surface: string
  readonly surfaceLine: string
  /** Lost: always hatched, too. */
  readonly loss: string
  /** Open: always outlined and dotted, too. */
  readonly open: string
  /** Return and re-entry: always dashed, too. */
  readonly comeback: string
  /** Step back and outward: always arrowed, too. */
  readonly stepBack: string
  /** Referral: always segmented, too. */
  readonly referral: string
  /** Channels that feed the mouth or the tail of the loop. */
  readonly driver: string
  /** Conversions as light: bright paths. */
  readonly light: string
  /** The brightest of light. */
  readonly lightPeak: string
  /** What carries no light: dim dendrites. */
  readonly dim: string
  /** Cell bodies without light. */
  readonly cell: string
  /** Black holes. */
  readonly hole: string
  /** The ring round a black hole: what it costs. */
  readonly accretion: string
  readonly focus: string
  readonly good: string
  readonly bad: string
}

/** The values of one theme. */
export interface ThemeValues {
  readonly scheme: 'light' | 'dark'
  readonly tokens: ThemeTokens
  /** Anchors of the ramp of stages, from far from the goal to near it; a chart takes as many steps of it as it has stages. */
  readonly stageRamp: readonly string[]
  /** Channels, devices and other groups without order. */
  readonly categories: readonly string[]
}

/** Light. */
export const paper: ThemeValues = {
  scheme: 'light',
  tokens: {
    ground: '#fdfcf9',
    ink: '#1d1b18',
    inkQuiet: '#5f5b54',
    line: '#d9d4ca',
    wash: '#f1ede4',
    surface: '#ffffff',
    surfaceLine: '#cfc9bd',
    loss: '#847e74',
    open: '#6b665e',
    comeback: '#0b7a73',
    stepBack: '#7a5a2e',
    referral: '#b0228a',
    driver: '#2767a8',
    light: '#4b3fb5',
    lightPeak: '#241a7a',
    dim: '#8c90a0',
    cell: '#6d7388',
    hole: '#000000',
    accretion: '#b3341c',
    focus: '#0b57d0',
    good: '#1f7a3d',
    bad: '#b3261e',
  },
  stageRamp: ['#7189a3', '#5d74ad', '#8a5f9f', '#be4a6c', '#d8452a'],
  categories: ['#2767a8', '#c4500a', '#0b7a5c', '#a4478a', '#8a6a00', '#4a5fc1', '#7c5b45', '#5f6b76'],
}

/** Dark. */
export const night: ThemeValues = {
  scheme: 'dark',
  tokens: {
    ground: '#0e131f',
    ink: '#f3efe6',
    inkQuiet: '#a9aebb',
    line: '#2c3446',
    wash: '#1a2131',
    surface: '#1b2333',
    surfaceLine: '#3a445a',
    loss: '#878d9b',
    open: '#9aa1b0',
    comeback: '#3cc2b6',
    stepBack: '#d0a668',
    referral: '#f06cc6',
    driver: '#62abf2',
    light: '#ffb238',
    lightPeak: '#fff4dc',
    dim: '#59657c',
    cell: '#7c879e',
    hole: '#000000',
    accretion: '#ff7a45',
    focus: '#8fb8ff',
    good: '#58c47a',
    bad: '#ff8a7a',
  },
  stageRamp: ['#507394', '#7184d2', '#b07fdd', '#f287ab', '#ffa564'],
  categories: ['#62abf2', '#f08c4a', '#3cc29a', '#dd83c2', '#d6b23c', '#93a0ff', '#c09a80', '#9aa6b4'],
}
