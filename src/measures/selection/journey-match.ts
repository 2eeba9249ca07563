import { edgeCode } from '../../model/edge-code.js'
import {
  actorIndexOf,
  dimensionNamed,
  journeyRows,
  stageIndexOf,
  touchpointIndexOf,
} from '../../model/journey-query.js'
import type { JourneyRef } from '../../model/journey-ref.js'
import type { JourneySet } from '../../model/journey-set.js'
import { hasDimension, journeyValueReader } from '../funnel/journey-value.js'
import { transitionMatch } from './transition-match.js'

type Cohort = Extract<JourneyRef, { readonly kind: 'cohort' }>
type Driver = Extract<JourneyRef, { readonly kind: 'driver' }>

/** True where a journey is one of those that a ref means. */
export type JourneyMatch = (journey: number) => boolean

/** The test for the journeys of a ref; null where the set does not know what the ref names. */
export function journeyMatch(set: JourneySet, ref: JourneyRef): JourneyMatch | null {
  switch (ref.kind) {
    case 'stage':
      return passes(set, set.rows.stage, stageIndexOf(set, ref.stage))
    case 'touchpoint':
      return passes(set, set.rows.touchpoint, touchpointIndexOf(set, ref.touchpoint))
    case 'path':
      return pathMatch(set, ref.touchpoints)
    case 'cohort':
      return cohortMatch(set, ref)
    case 'actor':
      return actorMatch(set, ref.actor)
    case 'transition':
      return transitionMatch(set, ref)
    case 'driver':
      return driverMatch(set, ref)
    case 'view':
      return null
  }
}

function passes(set: JourneySet, codes: ArrayLike<number>, wanted: number): JourneyMatch | null {
  if (wanted < 0) return null
  return (journey) => {
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) if (codes[row] === wanted) return true
    return false
  }
}

function actorMatch(set: JourneySet, id: string): JourneyMatch | null {
  const actor = actorIndexOf(set, id)
  return actor < 0 ? null : (journey) => set.journeys.actor[journey] === actor
}

/** Journeys that visit just these touchpoints in this order, repeats taken as one, as bright paths are counted. */
function pathMatch(set: JourneySet, ids: readonly string[]): JourneyMatch | null {
  const path = ids.map((id) => touchpointIndexOf(set, id) as number)
  if (path.length === 0 || path.includes(-1)) return null
  const { touchpoint } = set.rows
  return (journey) => {
    const { start, end } = journeyRows(set, journey)
    let step = -1
    for (let row = start; row < end; row++) {
      const at = touchpoint[row] as number
      if (at < 0 || at === path[step]) continue
      if (at !== path[++step]) return false
    }
    return step === path.length - 1
  }
}

/** Values of a cohort that stand for no value, and for all smaller ones (`bandRef`). */
const MISSING = '(missing)'

/**
 * Journeys whose first touch that names a value of the dimension names this one, or the last where
 * the ref says so: as the breakdown that it was chosen from reads it. Pooled values are not known here.
 */
function cohortMatch(set: JourneySet, ref: Cohort): JourneyMatch | null {
  const column = dimensionColumn(set, ref.dimension, ref.value)
  if (column === null) return traitMatch(set, ref)
  const { codes, wanted } = column
  const step = ref.attribution === 'last' ? -1 : 1
  return (journey) => edgeCode(set, codes, journey, step) === wanted
}

/** Drivers of the loop are channels, else touchpoints: of the mouth, who begins there; of the tail, who touches it at the last stage. */
function driverMatch(set: JourneySet, { end, driver }: Driver): JourneyMatch | null {
  const column = driverColumn(set, driver)
  if (column === null) return null
  const { codes, wanted } = column
  if (end === 'mouth') return (journey) => edgeCode(set, codes, journey, 1) === wanted
  const last = set.stages.length - 1
  return (journey) => {
    const { start, end } = journeyRows(set, journey)
    for (let row = start; row < end; row++) if (codes[row] === wanted && set.rows.stage[row] === last) return true
    return false
  }
}

/** The same for what only touchpoints say, such as their direction. */
function traitMatch(set: JourneySet, { dimension: name, value, attribution }: Cohort): JourneyMatch | null {
  if (dimensionNamed(set, name) !== undefined || !hasDimension(set, name)) return null
  const read = journeyValueReader(set, name, attribution ?? 'first')
  const wanted = value === MISSING ? null : value
  return (journey) => read(journey) === wanted
}

interface Wanted {
  readonly codes: ArrayLike<number>
  readonly wanted: number
}

function dimensionColumn(set: JourneySet, name: string, value: string): Wanted | null {
  const dimension = dimensionNamed(set, name)
  if (dimension === undefined) return null
  const wanted = dimension.values.indexOf(value)
  if (wanted >= 0) return { codes: dimension.codes, wanted }
  return value === MISSING ? { codes: dimension.codes, wanted: -1 } : null
}

function driverColumn(set: JourneySet, value: string): Wanted | null {
  if (dimensionNamed(set, 'channel') !== undefined) return dimensionColumn(set, 'channel', value)
  const wanted = touchpointIndexOf(set, value)
  return wanted < 0 ? null : { codes: set.rows.touchpoint, wanted }
}
