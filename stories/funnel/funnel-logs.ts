import { type JourneySet, journeysFromRows } from 'parcours/core'

/** One actor's stages in order, a day apart, and how it went on. */
interface Walk {
  readonly stages: readonly string[]
  readonly converts?: boolean
  readonly channel?: string
}

const DAY = 86_400_000
const START = Date.UTC(2025, 0, 6)
const mapping = {
  actor: 'actor',
  time: 'time',
  touchpoint: 'touchpoint',
  stage: 'stage',
  conversion: 'conversion',
  channel: 'channel',
} as const

function journeysOf(walks: readonly Walk[], stages: readonly string[]): JourneySet {
  const rows = walks.flatMap((walk, actor) =>
    walk.stages.map((stage, k) => ({
      actor: `actor ${actor}`,
      time: new Date(START + (actor % 20) * DAY + k * DAY).toISOString(),
      touchpoint: `page of ${stage}`,
      stage,
      conversion: walk.converts === true && k === walk.stages.length - 1 ? 1 : 0,
      channel: walk.channel ?? '',
    })),
  )
  return journeysFromRows(rows, mapping, { stages, observation: 'complete' })
}

function times(count: number, walk: Walk): Walk[] {
  return Array.from({ length: count }, () => walk)
}

const STAGES = ['aware', 'interested', 'ready', 'bought']

/** Everybody is lost somewhere. */
export const everythingLost: JourneySet = journeysOf(
  [
    ...times(180, { stages: ['aware'] }),
    ...times(70, { stages: ['aware', 'interested'] }),
    ...times(30, { stages: ['aware', 'interested', 'ready'] }),
  ],
  STAGES,
)

/** Everybody converts. */
export const nothingLost: JourneySet = journeysOf(times(240, { stages: STAGES, converts: true }), STAGES)

/** A single stage. */
export const oneStage: JourneySet = journeysOf(
  [...times(60, { stages: ['visit'], converts: true }), ...times(140, { stages: ['visit'] })],
  ['visit'],
)

/** Stages that nobody has reached. */
export const nobodyYet: JourneySet = journeysOf([], STAGES)

/** Names as hostile data bring them. */
export const hostileNames: JourneySet = journeysOf(
  [
    ...times(90, { stages: ['<script>alert(1)</script>', 'مرحلة'], channel: '%3A:"' }),
    ...times(40, { stages: ['<script>alert(1)</script>'], channel: 'toString' }),
    ...times(12, { stages: ['a very long name of a stage that nobody would ever say aloud in a meeting', 'مرحلة'] }),
    ...times(9, { stages: ['__proto__', '😀🏳️‍🌈'], converts: true }),
  ],
  [
    '<script>alert(1)</script>',
    'a very long name of a stage that nobody would ever say aloud in a meeting',
    '__proto__',
    'مرحلة',
    '😀🏳️‍🌈',
  ],
)
