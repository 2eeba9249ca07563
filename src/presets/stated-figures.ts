/** One channel's effectiveness in one year, as stated. */
export interface StatedChannelFigure {
  readonly channel: string
  readonly label: string
  readonly year: number
  /** 0..1, of a base that the texts do not name; missing where they give only the rank. */
  readonly conversionToSale?: number
  /** 1 is the most effective channel. */
  readonly rank: number
}

/** Figures from the client's own texts, with the label that must stand beside them. */
export interface StatedFigures {
  readonly label: string
  readonly channelEffectiveness: readonly StatedChannelFigure[]
  /** Inbound to outbound as a ratio, with who was asked. */
  readonly direction: {
    readonly inbound: number
    readonly outbound: number
    readonly year: number
    readonly respondents: string
  }
}

// V3, V4.
/** For stories and comparisons. Nothing here was measured by parcours: show `label` beside it. */
export const statedFigures: StatedFigures = {
  label: 'Figures as stated in the client’s own texts, not measured here',
  channelEffectiveness: [
    { channel: 'social', label: 'Social media', year: 2012, conversionToSale: 0.04, rank: 5 },
    { channel: 'social', label: 'Social media', year: 2013, conversionToSale: 0.13, rank: 2 },
    { channel: 'search', label: 'Search optimisation', year: 2013, rank: 1 },
  ],
  direction: { inbound: 3, outbound: 1, year: 2015, respondents: 'about 4,000 in over 150 countries' },
}
