import { layoutNetwork } from '../../layout/network/layout-network.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { NetworkLayoutOptions } from '../../layout/network/network-layout-options.js'
import type { NetworkPicture } from '../../measures/network/network-measure.js'
import { keepPictures } from '../shell/keep-pictures.js'

/**
 * Lays out as `layoutNetwork`, with the places of what was drawn before; where nothing was, with those
 * of the `whole` that the measure is a part of.
 */
export type LayoutMemory = (
  measure: NetworkPicture,
  options: NetworkLayoutOptions,
  whole: () => NetworkPicture | null,
) => NetworkLayout

/**
 * A memory for one chart: places come from the measure with most journeys that it has drawn, so a
 * filter only hides, also one that is there from the first; new data moves little. Something else
 * altogether begins anew.
 */
export function rememberLayout(): LayoutMemory {
  let base: { readonly measure: NetworkPicture; options: NetworkLayoutOptions; layout: NetworkLayout } | null = null
  return (measure, options, whole) => {
    if (base !== null && !knows(base.measure, measure)) base = null
    const all = base === null ? whole() : null
    if (all !== null) base = { measure: all, options, layout: keptLayout(all, options) }
    if (base !== null && !sameFrame(base.options, options))
      base = { ...base, options, layout: keptLayout(base.measure, options) }
    if (base?.measure === measure) {
      if (base.options !== options)
        base = { ...base, options, layout: layoutNetwork(measure, { ...options, like: base.layout }) }
      return base.layout
    }
    const layout =
      base === null ? keptLayout(measure, options) : layoutNetwork(measure, { ...options, like: base.layout })
    if (base === null || measure.totals.journeys >= base.measure.totals.journeys) base = { measure, options, layout }
    return layout
  }
}

/** A picture that owes nothing to what was there before is the same in each chart. */
const keptLayout: typeof layoutNetwork = keepPictures(layoutNetwork)

/** True where most touchpoints of the new measure are known. */
function knows(before: NetworkPicture, now: NetworkPicture): boolean {
  const ids = new Set(before.touchpoints.map(({ id }) => id))
  const known = now.touchpoints.reduce((count, { id }) => count + (ids.has(id) ? 1 : 0), 0)
  return known * 2 >= now.touchpoints.length
}

/** What places depend on besides the numbers. */
function sameFrame(a: NetworkLayoutOptions, b: NetworkLayoutOptions): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    a.direction === b.direction &&
    a.seed === b.seed &&
    a.arrangement === b.arrangement &&
    a.measureText === b.measureText &&
    a.bodies === b.bodies
  )
}
