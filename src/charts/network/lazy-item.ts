import type { ChartItem } from '../../interaction/chart-item.js'
import type { JourneyRef } from '../../model/journey-ref.js'

type Made = Omit<ChartItem, 'key' | 'ref'>

/** How each member of an item is made from what it stands for; the item gives what it has said already. */
export type ItemMembers<Source> = {
  readonly [Member in keyof Made]: (source: Source, item: ChartItem) => Made[Member]
}

/**
 * A maker of items of which all but key and ref is made when asked for first, and kept: a picture of tens of
 * thousands of marks has words only for those that somebody points at.
 */
export function itemMaker<Source>(
  members: ItemMembers<Source>,
): (key: string, ref: JourneyRef, source: Source) => ChartItem {
  class Item {
    readonly key: string
    readonly ref: JourneyRef
    readonly source: Source
    made: Partial<Record<string, unknown>> | null = null

    constructor(key: string, ref: JourneyRef, source: Source) {
      this.key = key
      this.ref = ref
      this.source = source
    }
  }
  for (const [member, make] of Object.entries(members)) {
    Object.defineProperty(Item.prototype, member, {
      enumerable: true,
      get(this: Item & ChartItem) {
        this.made ??= {}
        if (!(member in this.made)) this.made[member] = make(this.source, this)
        return this.made[member]
      },
    })
  }
  return (key, ref, source) => new Item(key, ref, source) as Item & ChartItem
}
