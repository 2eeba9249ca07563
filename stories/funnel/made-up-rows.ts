/** A touch of a log that was made up for a story. */
export interface MadeUpRow extends Record<string, unknown> {
  readonly actor: string
  readonly time: string
  readonly touchpoint: string
  readonly stage: string
  readonly channel: string | undefined
  readonly conversion: number
}

/** Which column of it says what. */
export const MADE_UP_COLUMNS = {
  actor: 'actor',
  time: 'time',
  touchpoint: 'touchpoint',
  stage: 'stage',
  channel: 'channel',
  conversion: 'conversion',
} as const
