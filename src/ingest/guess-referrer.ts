import type { DictionaryColumn } from '../model/touch-table.js'
import type { ColumnGuess } from './column-mapping.js'
import { nameFit } from './column-names.js'

/** Names from here on say plainly that the column holds who referred whom. */
const PLAIN_NAME = 0.85
const MOST = 0.9
const FEW = 0.05

/** A column that might hold referrers, whole. */
export interface ReferrerCandidate {
  readonly column: string
  readonly values: DictionaryColumn
}

/**
 * Finds the column that names who referred an actor, if any does.
 *
 * Its values must be actors of this log, hardly anybody may name two different ones, and hardly
 * anybody themselves. Where the name does not say it plainly (`ref`), every value must be an
 * actor and the ids must not be mere numbers: campaign 7 and household 7 are alike by accident.
 * Cost: one pass over each candidate.
 */
export function guessReferrer(
  actors: DictionaryColumn,
  candidates: readonly ReferrerCandidate[],
): ColumnGuess | undefined {
  const known = new Set(actors.values)
  const guesses = candidates.flatMap((candidate) => judge(actors, known, candidate) ?? [])
  return guesses.sort((a, b) => b.confidence - a.confidence)[0]
}

function judge(
  actors: DictionaryColumn,
  known: ReadonlySet<string>,
  { column, values }: ReferrerCandidate,
): ColumnGuess | undefined {
  const named = nameFit('referredBy', column)
  const share = values.values.filter((value) => known.has(value)).length / values.values.length
  if (!(share >= (named >= PLAIN_NAME ? MOST : 1))) return undefined
  if (named < PLAIN_NAME && values.values.some(isNumber)) return undefined
  if (!isOnePerActor(actors, values)) return undefined
  const percent = Math.floor(share * 100)
  const why = `${named > 0 ? `it is named "${column}" and ` : ''}${percent} % of its values are actors, one for each`
  return { role: 'referredBy', column, by: 'actors', why, confidence: Math.max(named, 0.5) }
}

function isNumber(value: string): boolean {
  return /^[\d\s.,-]+$/.test(value)
}

/** Nearly every actor with a referrer names one and the same, and nearly none itself. */
function isOnePerActor(actors: DictionaryColumn, values: DictionaryColumn): boolean {
  const first = new Map<number, number>()
  const unsteady = new Set<number>()
  const circular = new Set<number>()
  for (let row = 0; row < values.codes.length; row++) {
    const value = values.codes[row] as number
    const actor = actors.codes[row] as number
    if (value < 0 || actor < 0) continue
    const earlier = first.get(actor)
    if (earlier === undefined) first.set(actor, value)
    else if (earlier !== value) unsteady.add(actor)
    if (values.values[value] === actors.values[actor]) circular.add(actor)
  }
  return first.size > 0 && Math.max(unsteady.size, circular.size) <= first.size * FEW
}
