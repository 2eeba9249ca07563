import { edgeCode } from '../../model/edge-code.js'
import { isUnobservedBetween, journeyRows, stageIndexOf, touchpointIndexOf } from '../../model/journey-query.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import { CONVERTED, type JourneySet, LOST, OUTCOMES } from '../../model/journey-set.js'
import { lostAtReader } from '../../model/lost-at.js'
import { referralList } from '../loop/referral-list.js'
import type { JourneyMatch } from './journey-match.js'

type Transition = Extract<JourneyRef, { readonly kind: 'transition' }>

/** No stage or touchpoint: where journeys begin or end. */
const OUTSIDE = -1
/** Any stage or touchpoint. */
const ANY = -2
const UNKNOWN = -3

/** Where a move leads, in codes of one column: stages where both ends are stages, else touchpoints. */
interface Move {
  readonly codes: ArrayLike<number>
  readonly from: number
  readonly to: number
  readonly flow: string | undefined
}

/**
 * The journeys of a transition. An empty end is outside: journeys that begin or close there, in the
 * way that `flow` names. Between two ends it is a move from visit to visit; only a re-entry leads
 * from one journey of an actor to its next, and means both. Referrals mean the journeys of those brought.
 */
export function transitionMatch(set: JourneySet, ref: Transition): JourneyMatch | null {
  const move = moveOf(set, ref)
  if (move === null) return null
  const { from, to, flow } = move
  if (flow === 'joint' || flow === 'referral') return referralMatch(set, move)
  if (from === OUTSIDE && to === OUTSIDE) return outcomeMatch(set, flow)
  if (from === OUTSIDE || flow === 'returned') return beginMatch(set, move)
  if (to === OUTSIDE) return closeMatch(set, move)
  return flow === 'reEntry' ? reEntryMatch(set, move) : stepMatch(set, move)
}

function moveOf(set: JourneySet, { from, to, flow }: Transition): Move | null {
  const at = (column: 'stage' | 'touchpoint', indexOf: (set: JourneySet, id: string) => number): Move | null => {
    const [start, end] = [from, to].map((id) => (id === '' ? OUTSIDE : id === '*' ? ANY : orUnknown(indexOf(set, id))))
    if (start === UNKNOWN || end === UNKNOWN) return null
    return { codes: set.rows[column], from: start as number, to: end as number, flow }
  }
  return at('stage', stageIndexOf) ?? at('touchpoint', touchpointIndexOf)
}

function orUnknown(index: number): number {
  return index < 0 ? UNKNOWN : index
}

function means(end: number, code: number): boolean {
  return code >= 0 && (end === ANY || end === code)
}

function outcomeMatch({ journeys }: JourneySet, flow: string | undefined): JourneyMatch | null {
  const outcome = outcomeOf(flow)
  return outcome < 0 ? null : (journey) => journeys.outcome[journey] === outcome
}

/** `lost` where the flow of a way out is not named: who leaves the outermost ring. */
function outcomeOf(flow: string | undefined): number {
  if (flow === undefined) return LOST
  return flow === 'conversion' ? CONVERTED : (OUTCOMES as readonly string[]).indexOf(flow)
}

function beginMatch(set: JourneySet, { codes, from, to, flow }: Move): JourneyMatch {
  const { isReturn } = set.journeys
  const lostAt = lostAtReader(set, codes === set.rows.stage ? 'stage' : 'touchpoint')
  return (journey) => {
    if (!means(to, edgeCode(set, codes, journey, 1))) return false
    if (flow === 'entered') return isReturn[journey] === 0
    if (flow !== 'returned') return true
    if (isReturn[journey] === 0) return false
    return from === OUTSIDE ? lostAt(journey) < 0 : means(from, lostAt(journey))
  }
}

function closeMatch(set: JourneySet, { codes, from, flow }: Move): JourneyMatch | null {
  const ends = outcomeMatch(set, flow)
  return ends && ((journey) => ends(journey) && means(from, edgeCode(set, codes, journey, -1)))
}

/** Two visits after one another; across something unobserved nothing is known of touchpoints, and stages moved. */
function stepMatch(set: JourneySet, { codes, from, to }: Move): JourneyMatch {
  const isPlace = codes === set.rows.touchpoint
  return (journey) => {
    const { start, end } = journeyRows(set, journey)
    let last = -1
    for (let row = start; row < end; row++) {
      if ((codes[row] as number) < 0) continue
      const isStep = last >= 0 && means(from, codes[last] as number) && means(to, codes[row] as number)
      const isMove = isPlace ? !isUnobservedBetween(set, last, row) : codes[last] !== codes[row]
      if (isStep && isMove) return true
      last = row
    }
    return false
  }
}

const CUTS_AT_CONVERSION: ReadonlySet<string> = new Set(['both', 'conversion'])

function reEntryMatch(set: JourneySet, { codes, from, to }: Move): JourneyMatch {
  const { actor, outcome, count } = set.journeys
  const leads = (journey: number): boolean =>
    journey >= 0 &&
    journey + 1 < count &&
    actor[journey] === actor[journey + 1] &&
    outcome[journey] === CONVERTED &&
    means(from, edgeCode(set, codes, journey, -1)) &&
    means(to, edgeCode(set, codes, journey + 1, 1))
  const within = stepMatch(set, { codes, from, to, flow: 'reEntry' })
  return (journey) =>
    leads(journey) || leads(journey - 1) || (!CUTS_AT_CONVERSION.has(set.rules.cut) && within(journey))
}

/** The joint: all whom the last stage brought. A referral from another stage: those whom actors standing there brought. */
function referralMatch(set: JourneySet, { from }: Move): JourneyMatch {
  const { count, actor, creditStage } = referralList(set)
  const brought = new Uint8Array(set.actors.length)
  for (let i = 0; i < count; i++) if (means(from, creditStage[i] as number)) brought[actor[i] as number] = 1
  return (journey) => brought[set.journeys.actor[journey] as number] === 1
}
