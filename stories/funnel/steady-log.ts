import { defineJourney, type JourneySet, journeysFromRows } from 'parcours/core'
import { MADE_UP_COLUMNS, type MadeUpRow } from './made-up-rows.js'

const DAY = 86_400_000
const DAYS = 84
const PER_DAY = 40
const CHANNELS = ['search', 'social', 'email', 'ads'] as const
const START = Date.UTC(2025, 8, 1)
const UNTIL = START + DAYS * DAY

function rows(): MadeUpRow[] {
  return Array.from({ length: DAYS * PER_DAY }, (_, person) => {
    const came = START + Math.floor(person / PER_DAY) * DAY
    const channel = CHANNELS[person % CHANNELS.length]
    // Half go on, after 0 to 20 days, in every channel and at any time.
    const goesOn = Math.floor(person / CHANNELS.length) % 2 === 0
    const went = came + (((person * 7) % 41) / 2) * DAY
    const touch = (stage: string, time: number): MadeUpRow => ({
      actor: `p${person}`,
      time: new Date(time).toISOString(),
      touchpoint: `${channel} ${stage}`,
      stage,
      channel,
      conversion: stage === 'cart' ? 1 : 0,
    })
    return [touch('visit', came), ...(goesOn && went < UNTIL ? [touch('cart', went)] : [])]
  }).flat()
}

/** Twelve weeks in which nothing changes: half of all visitors fill a cart, within twenty days. What lies behind the end is not known yet. */
export const steady: JourneySet = journeysFromRows(
  rows(),
  MADE_UP_COLUMNS,
  defineJourney({
    stages: [
      { id: 'visit', label: 'Visit', kpi: { label: 'Visitors who fill a cart', unit: '%', target: 45 } },
      { id: 'cart', label: 'Cart' },
    ],
    patience: '30 days',
    observedUntil: new Date(UNTIL).toISOString(),
  }),
)

/** The middle of the twelve weeks. */
export const steadyMiddleMs: number = START + (DAYS / 2) * DAY
