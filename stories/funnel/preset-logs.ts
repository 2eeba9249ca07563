import { defineJourney, type JourneySet, journeysFromRows } from 'parcours/core'
import type { StagePreset } from 'parcours/presets'

/** How people walk through a preset in these stories: shares, outermost stage first. */
export interface PresetWalk {
  readonly people: number
  /** Where journeys begin. */
  readonly entries: readonly number[]
  /** Of those at a stage, who goes on. */
  readonly onward: readonly number[]
  /** Of those lost at a stage, who comes back through a reminder ad. */
  readonly returns?: readonly number[]
}

const DAY = 86_400_000
const START = Date.UTC(2025, 2, 3)
const CHANNELS = ['social', 'search', 'email', 'referral']

/** Numbers in 0..1 that are spread evenly and are the same each time (van der Corput, base 2 and others). */
function spread(n: number, base: number): number {
  let value = 0
  let scale = 1 / base
  for (let rest = n; rest > 0; rest = Math.floor(rest / base)) {
    value += (rest % base) * scale
    scale /= base
  }
  return value
}

interface Row {
  readonly actor: string
  readonly time: string
  readonly touchpoint: string
  readonly stage: string
  readonly channel: string
  readonly conversion: number
}

/** Journeys made up for a preset, so that its stages can be seen with numbers; the label says so. */
export function presetJourneys<Id extends string>(preset: StagePreset<Id>, walk: PresetWalk): JourneySet {
  const ids = preset.stages.map((stage) => (typeof stage === 'string' ? stage : stage.id))
  const rows: Row[] = []
  for (let person = 1; person <= walk.people; person++) {
    const channel = CHANNELS[Math.floor(spread(person, 5) * CHANNELS.length)] ?? 'social'
    const end = go(
      rows,
      walk,
      ids,
      person,
      entryOf(walk.entries, spread(person, 2)),
      channel,
      START + (person % 120) * DAY,
    )
    const back = walk.returns?.[end.stage] ?? 0
    if (!end.converted && spread(person, 13) < back) {
      go(rows, walk, ids, person, end.stage, 'reminder ad', end.timeMs + 45 * DAY)
    }
  }
  const mapping = {
    actor: 'actor',
    time: 'time',
    touchpoint: 'touchpoint',
    stage: 'stage',
    channel: 'channel',
    conversion: 'conversion',
  } as const
  return journeysFromRows(
    rows,
    mapping,
    defineJourney({
      stages: preset.stages,
      observation: 'complete',
      touchpoints: [{ id: 'reminder ad', retargeting: true }],
    }),
  )
}

function entryOf(entries: readonly number[], share: number): number {
  let sum = 0
  for (const [stage, part] of entries.entries()) {
    sum += part
    if (share < sum) return stage
  }
  return 0
}

function go(
  rows: Row[],
  walk: PresetWalk,
  ids: readonly string[],
  person: number,
  entry: number,
  channel: string,
  startMs: number,
): { stage: number; converted: boolean; timeMs: number } {
  let stage = entry
  let timeMs = startMs
  for (;;) {
    const goesOn = spread(person * 7 + stage * 3, 3) < (walk.onward[stage] ?? 0)
    const isLast = stage === ids.length - 1
    const touchpoint = timeMs === startMs && channel === 'reminder ad' ? channel : `page for ${ids[stage]}`
    const time = new Date(timeMs).toISOString()
    rows.push({
      actor: `person ${person}`,
      time,
      touchpoint,
      stage: ids[stage] ?? '',
      channel,
      conversion: isLast && goesOn ? 1 : 0,
    })
    if (!goesOn || isLast) return { stage, converted: isLast && goesOn, timeMs }
    stage++
    timeMs += (1 + Math.floor(spread(person + stage, 7) * 9)) * DAY
  }
}

/** What must stand beside these numbers. */
export const madeUp = 'Numbers made up for this story; stages, questions and contents from the preset'
