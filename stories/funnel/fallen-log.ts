import { defineJourney, type JourneySet, journeysFromRows } from 'parcours/core'
import { MADE_UP_COLUMNS, type MadeUpRow } from './made-up-rows.js'

const DAY = 86_400_000
const CHANNELS = ['search', 'social', 'email'] as const
const MONTHS = 6
const PER_MONTH = 240

/** Share of leads that buy: in the last month e-mail brings fewer, and social brings more leads that seldom buy. */
function buys(channel: (typeof CHANNELS)[number], month: number): number {
  if (channel === 'email') return month === MONTHS - 1 ? 0.24 : 0.56
  return channel === 'search' ? 0.46 : 0.22
}

function channelOf(n: number, month: number): (typeof CHANNELS)[number] {
  const mix = month === MONTHS - 1 ? ['search', 'social', 'social', 'email'] : ['search', 'social', 'email', 'email']
  return (mix[n % 4] ?? 'search') as (typeof CHANNELS)[number]
}

function rows(): MadeUpRow[] {
  return Array.from({ length: MONTHS * PER_MONTH }, (_, person) => {
    const month = Math.floor(person / PER_MONTH)
    const n = person % PER_MONTH
    const channel = channelOf(n, month)
    const start = Date.UTC(2025, month, 2 + (n % 25))
    const isLead = n % 5 !== 0
    const isBuyer = isLead && (n * 37) % 100 < 100 * buys(channel, month)
    const touch = (stage: string, day: number, conversion: number): MadeUpRow => ({
      actor: `p${person}`,
      time: new Date(start + day * DAY).toISOString(),
      touchpoint: `${channel} ${stage}`,
      stage,
      channel,
      conversion,
    })
    return [touch('visit', 0, 0), ...(isLead ? [touch('lead', 2, 0)] : []), ...(isBuyer ? [touch('sale', 5, 1)] : [])]
  }).flat()
}

/** Six months in which the last one falls, with two causes: a channel's own rate, and the mix of channels. */
export const fallen: JourneySet = journeysFromRows(
  rows(),
  MADE_UP_COLUMNS,
  defineJourney({
    stages: [
      { id: 'visit', label: 'Visit', kpi: { label: 'Visitors who become leads', unit: '%', target: 75 } },
      { id: 'lead', label: 'Lead', kpi: { label: 'Leads who buy', unit: '%', target: 40 } },
      { id: 'sale', label: 'Sale', kpi: { label: 'Cost per sale', unit: 'EUR', target: 30, direction: 'down' } },
    ],
    observation: 'complete',
  }),
)

/** Costs come from elsewhere. */
export const costs = {
  sale: [24, 25, 24, 27, 26, 38].map((value, month) => ({ startMs: Date.UTC(2025, month, 1), value })),
}
