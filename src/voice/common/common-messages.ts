import type { Cut, Observation, Ties } from '../../model/definition.js'
import type { Outcome, StagesFrom } from '../../model/journey-set.js'
import type { Formatter, PluralForms } from './formatter.js'

/** What the definition line is made from. */
export interface DefinitionFacts {
  readonly cut: Cut
  readonly ties: Ties
  readonly observation: Observation
  /** The least and the greatest patience of the touchpoints. */
  readonly patienceRangeMs: readonly [number, number]
  readonly observedUntilMs: number
  readonly stagesFrom: StagesFrom
}

/** The faults that cost rows. */
export type RowFault = 'missing-actor' | 'unreadable-time' | 'malformed-row' | 'missing-column'

/** Texts that all charts share. Every sentence is whole: word order belongs to the locale. */
export interface CommonMessages {
  readonly outcome: Readonly<Record<Outcome, string>>
  readonly keyboardHint: string
  readonly help: {
    readonly title: string
    /** Keys, and what they do. */
    readonly rows: readonly { readonly label: string; readonly value: string }[]
    /** The button that closes the list. */
    readonly close: string
  }
  readonly showTable: string
  readonly hideTable: string
  readonly selected: (title: string) => string
  readonly selectionCleared: string
  /** A stage whose label is nothing but a number, as a sentence names it: `stage 1`. See `stageName`. */
  readonly numberedStage: (label: string) => string
  readonly loading: string
  readonly emptyTitle: string
  readonly emptyHint: string
  /** What stands in the place of a picture that could not be drawn, by a fault of the program. */
  readonly failedTitle: string
  readonly failedHint: string
  readonly thinData: (n: number, f: Formatter) => string
  readonly definition: (facts: DefinitionFacts, f: Formatter) => string
  /** What a reader must know of rows that could not be used, by kind of fault. */
  readonly rowsAtFault: Readonly<Record<RowFault, PluralForms>>
  /** What to do where no row of a log is a conversion: then nothing can be said of who converts. */
  readonly noConversion: string
  readonly stagesGuessed: Readonly<Record<Exclude<StagesFrom, 'definition'>, string>>
}
