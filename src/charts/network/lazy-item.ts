import type { ChartItem } from '../../interaction/chart-item.js'
import type { JourneyRef } from '../../model/journey-ref.js'

type Made = Omit<ChartItem, 'key' | 'ref'>

/** How each member of an item is made: from the picture, the item's place among its kind, and what it has said already. */
export type ItemMembers<Picture> = {
  readonly [Member in keyof Made]: (picture: Picture, at: number, item: ChartItem) => Made[Member]
}

/**
 * A maker of items of which all but key and ref is made when asked for first, and kept: a picture of tens of
 * thousands of marks has words only for those that somebody points at.
 */
export function itemMaker<Picture>(
  members: ItemMembers<Picture>,
): (key: string, ref: JourneyRef, picture: Picture, at: number) => ChartItem {
  class Item {
    readonly key: string
    readonly ref: JourneyRef
    readonly picture: Picture
    readonly at: number
    made: Partial<Record<string, unknown>> | null = null

    constructor(key: string, ref: JourneyRef, picture: Picture, at: number) {
      this.key = key
      this.ref = ref
      this.picture = picture
      this.at = at
    }
  }
  for (const [member, make] of Object.entries(members)) {
    Object.defineProperty(Item.prototype, member, {
      enumerable: true,
      get(this: Item & ChartItem) {
        this.made ??= {}
        if (!(member in this.made)) this.made[member] = make(this.picture, this.at, this)
        return this.made[member]
      },
    })
  }
  return (key, ref, picture, at) => new Item(key, ref, picture, at) as Item & ChartItem
}
