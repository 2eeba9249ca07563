import type { InkMap } from './ink-map.js'

/**
 * More bodies than this, each with less than so many square px: more than a picture takes of itself. Points lie everywhere, and
 * no name finds a place among them.
 */
const CROWDED_FROM = 40
const CROWDED_PX2 = 1500
/** A body of at least this radius, px, is no point: no name covers it. */
const POINT_PX = 3.5
/** Ways lie everywhere, too: what little a place gains is worth no leader. */
const CROWDED_INK = 0.2

/** What names keep clear of, and what they would rather not cover. */
export interface LabelObstacles<Disc> {
  readonly discs: readonly Disc[]
  readonly ink: InkMap
}

/**
 * What stands in the way of names: all discs, or in a crowded sky those of the bodies that are named themselves and those
 * that are more than points. Names then stand on dim points, as names of cities do on a map, close to their bodies.
 *
 * @param areaPx2 of the frame that the discs are seen in
 * @param named positions of the bodies that want a name
 */
export function labelObstacles<Disc extends { readonly radius: number }>(
  discs: readonly Disc[],
  ink: InkMap,
  areaPx2: number,
  named: ReadonlySet<number>,
): LabelObstacles<Disc> {
  if (discs.length <= CROWDED_FROM || discs.length * CROWDED_PX2 <= areaPx2) return { discs, ink }
  return {
    discs: discs.filter(({ radius }, i) => radius >= POINT_PX || named.has(i)),
    ink: { under: (box) => CROWDED_INK * ink.under(box) },
  }
}
