import type { NetworkVisits } from './network-visits.js'
import { PathTable } from './path-table.js'

/** A sequence of touchpoints with consecutive repeats collapsed, and the journeys that went exactly so. */
export interface PathVariant {
  /** Positions of touchpoints; empty for journeys without any visit. */
  readonly touchpoints: readonly number[]
  /** How many journeys went so. */
  readonly size: number
  /** Positions of the journeys, ascending. */
  readonly journeys: Int32Array
  readonly conversions: number
  /** False where part of the way was not observed. */
  readonly isWhole: boolean
  readonly value: number
}

/**
 * Groups journeys by their collapsed sequence, compared whole and not by a hash.
 * The order is that of first appearance. Cost: one pass over the visits; what is only asked of a few variants (their
 * touchpoints, their journeys) is looked up when it is asked.
 */
export function pathVariants(visits: NetworkVisits): PathVariant[] {
  const table = new PathTable(visits)
  return Array.from({ length: table.count }, (_, path) => new Variant(visits, table, path))
}

/** The same variants over the same visits whose touchpoints are numbered anew. */
export function renumberedVariants(variants: readonly PathVariant[], visits: NetworkVisits): readonly PathVariant[] {
  return variants.map((variant) => (variant instanceof Variant ? variant.over(visits) : variant))
}

/** A row of a path table; holds nothing but its place. */
class Variant implements PathVariant {
  private readonly visits: NetworkVisits
  private readonly table: PathTable
  private readonly path: number

  constructor(visits: NetworkVisits, table: PathTable, path: number) {
    this.visits = visits
    this.table = table
    this.path = path
  }

  over(visits: NetworkVisits): Variant {
    return visits === this.visits ? this : new Variant(visits, this.table, this.path)
  }

  get touchpoints(): readonly number[] {
    return collapsedPath(this.visits, this.table.exampleOf(this.path))
  }

  get size(): number {
    return this.table.journeysOf(this.path)
  }

  get journeys(): Int32Array {
    return this.table.journeyList(this.path)
  }

  get conversions(): number {
    return this.table.conversionsOf(this.path)
  }

  get isWhole(): boolean {
    return isObserved(this.visits, this.table.exampleOf(this.path))
  }

  get value(): number {
    return this.table.valueSum(this.path)
  }
}

/** False where the journey has an unobserved middle. */
export function isObserved(visits: NetworkVisits, journey: number): boolean {
  const end = visits.first[journey + 1] as number
  for (let at = visits.first[journey] as number; at < end; at++) if (visits.unobserved[at] === 1) return false
  return true
}

/** The touchpoints of a journey without consecutive repeats. */
export function collapsedPath(visits: NetworkVisits, journey: number): number[] {
  const path: number[] = []
  for (let at = visits.first[journey] as number; at < (visits.first[journey + 1] as number); at++) {
    const touchpoint = visits.touchpoint[at] as number
    if (touchpoint !== path[path.length - 1]) path.push(touchpoint)
  }
  return path
}
