import { FunnelChannelsChart } from 'parcours'
import { rankChannels } from 'parcours/core'
import { statedFigures } from 'parcours/presets'

const periods = [2012, 2013].map((year) => ({
  name: String(year),
  figures: statedFigures.channelEffectiveness
    .filter((figure) => figure.year === year)
    .map(({ channel, label, rank, conversionToSale = null }) => ({ channel, label, rank, value: conversionToSale })),
}))
const ranking = rankChannels(periods, statedFigures.label)

/** Figures of a report: quoted, and labelled so. */
export function Example() {
  return <FunnelChannelsChart ranking={ranking} height={320} />
}
