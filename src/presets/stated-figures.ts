/** What must stand beside these figures wherever they show. */
export const statedFiguresLabel = 'Figures as stated in the client’s own texts, not measured here'

// V3, V4.
/**
 * Figures from the client's own texts, for stories and comparisons. Nothing here was measured by
 * parcours; show `label` beside them. `conversionToSale` is 0..1 of a base that the texts do not name;
 * rank 1 is the most effective channel.
 */
export const statedFigures = {
  label: statedFiguresLabel,
  channelEffectiveness: {
    label: 'Conversion to sale by channel, 2012 to 2013',
    channels: [
      {
        channel: 'social',
        label: 'Social media',
        before: { year: 2012, conversionToSale: 0.04, rank: 5 },
        after: { year: 2013, conversionToSale: 0.13, rank: 2 },
      },
      { channel: 'search', label: 'Search optimisation', after: { year: 2013, rank: 1 } },
    ],
  },
  direction: {
    label: 'Inbound to outbound, 2015',
    inbound: 3,
    outbound: 1,
    respondents: 'about 4,000 respondents in over 150 countries',
  },
} as const
