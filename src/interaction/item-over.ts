import type { JourneyRef } from '../model/journey-ref.js'
import type { ChartItem, Fact, FocusShape } from './chart-item.js'

const NONE: readonly string[] = []

/** An item that says what another says, for what changes one member of it. Costs next to nothing until it is asked. */
export class ItemOver implements ChartItem {
  readonly key: string
  readonly ref: JourneyRef
  readonly item: ChartItem

  constructor(item: ChartItem) {
    this.key = item.key
    this.ref = item.ref
    this.item = item
  }

  get label(): string {
    return this.item.label
  }

  get title(): string {
    return this.item.title
  }

  get facts(): readonly Fact[] {
    return this.item.facts
  }

  get anchor(): ChartItem['anchor'] {
    return this.item.anchor
  }

  get focus(): FocusShape {
    return this.item.focus
  }

  get moves(): ChartItem['moves'] {
    return this.item.moves
  }

  get related(): readonly string[] {
    return this.item.related ?? NONE
  }

  get belongs(): readonly string[] {
    return this.item.belongs ?? NONE
  }
}
