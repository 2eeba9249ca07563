import type { JourneySet } from '../../../src/model/journey-set.js'

/** One actor's story in plain objects: slow, and written from the text of semantics.md alone. */
export interface NaiveActor {
  readonly id: string
  readonly path: readonly number[]
  readonly moves: readonly { kind: string; from: number; to: number }[]
  readonly outcome: string
  readonly referredBy: string | null
}

/** Reads every actor's stages, moves and end. */
export function naiveActors(set: JourneySet): NaiveActor[] {
  return set.actors.map((id, actor) => {
    const rows = range(set.actorRows[actor], set.actorRows[actor + 1])
    const path: number[] = []
    const moves: { kind: string; from: number; to: number }[] = []
    let convertedAt: number | null = null
    for (const row of rows) {
      const stage = set.rows.stage[row] as number
      const at = path.at(-1)
      if (stage >= 0) {
        if (at !== undefined && convertedAt !== null && stage <= convertedAt) {
          moves.push({ kind: 'reEntry', from: at, to: stage })
          convertedAt = null
        } else if (at !== undefined && stage > at + 1) moves.push({ kind: 'skip', from: at, to: stage })
        else if (at !== undefined && stage > at) moves.push({ kind: 'advance', from: at, to: stage })
        else if (at !== undefined && stage < at) moves.push({ kind: 'stepBack', from: at, to: stage })
        path.push(stage)
      }
      if (set.rows.conversion[row] === 1 && path.length > 0) convertedAt = path.at(-1) as number
    }
    const last = (set.actorJourneys[actor + 1] as number) - 1
    const outcome = last < (set.actorJourneys[actor] as number) ? 2 : (set.journeys.outcome[last] as number)
    const by = rows.length > 0 ? (set.rows.referredBy[rows[0] as number] ?? -1) : -1
    return {
      id,
      path,
      moves,
      outcome: ['settled', 'lost', 'open', 'ended'][outcome] as string,
      referredBy: by >= 0 && by !== actor ? (set.actors[by] as string) : null,
    }
  })
}

/** c_i by its definition: actors at i later seen further in, and actors ever at i. */
export function naiveOnward(actors: readonly NaiveActor[], stage: number): { onward: number; ever: number } {
  const ever = actors.filter((actor) => actor.path.includes(stage))
  const onward = ever.filter((actor) => actor.path.slice(actor.path.indexOf(stage)).some((later) => later > stage))
  return { onward: onward.length, ever: ever.length }
}

function range(from: number | undefined, to: number | undefined): number[] {
  return Array.from({ length: (to as number) - (from as number) }, (_, i) => (from as number) + i)
}
