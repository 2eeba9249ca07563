import type { CreditMethod } from '../../measures/network/network-measure.js'
import type { PathRank } from '../../measures/network/network-options.js'
import type { ShareKind } from '../../measures/network/touchpoint-shares.js'
import type { Formatter } from '../common/formatter.js'

/** What a sentence tells of traced journeys. */
export interface TraceFinding {
  /** The touchpoints, joined by arrows. */
  readonly path: string
  /** How many touchpoints were asked for. */
  readonly steps: number
  readonly journeys: number
  readonly converted: number
  readonly lost: number
  readonly open: number
  /** Of these journeys, and of all. */
  readonly rate: number
  readonly low: number
  readonly high: number
  readonly rateOfAll: number
  /** Each at once after the one before. */
  readonly adjacent: boolean
}

/** What a sentence tells of one person. */
export interface ActorFinding {
  readonly actor: string
  readonly touches: number
  readonly spanMs: number
  /** Labels; null where no stage is known. */
  readonly stage: string | null
  readonly furthest: string | null
  readonly stepsBack: number
  /** As `CommonMessages.outcome` says it. */
  readonly outcome: string
  readonly devices: number
  readonly switches: number
  readonly longestSilenceMs: number
  /** Since the last touch, when observation ended; null without times. */
  readonly silentSinceMs: number | null
}

/** Texts of the views beside the network: only who draws one pays for them. Sentences are whole. */
export interface NetworkViewsMessages {
  /** Under every number that the chain makes. */
  readonly model: string
  /** Words that several views use. */
  readonly columns: {
    readonly path: string
    readonly touchpoint: string
    readonly conversions: string
    readonly journeys: string
    readonly rate: string
    readonly interval: string
    readonly medianTime: string
    readonly share: string
    readonly running: string
    readonly value: string
  }
  readonly paths: {
    /** Brightest are the paths with most conversions: in another order, what is listed is called by what leads it. */
    readonly title: (paths: number, share: number, rank: PathRank, f: Formatter) => string
    readonly none: string
    readonly caption: string
    readonly rank: string
    readonly ranks: { readonly conversions: string; readonly value: string; readonly wilson: string }
    /** Always printed; `conversions` null: there are none. */
    readonly covers: (journeys: number, conversions: number | null, f: Formatter) => string
    readonly support: (least: number, variants: number, f: Formatter) => string
    readonly likely: string
    readonly likelyNote: string
    readonly likelyShare: string
    readonly observedShare: string
    readonly neverSeen: string
  }
  readonly holes: {
    readonly title: (name: string, rate: number, f: Formatter) => string
    readonly none: string
    readonly caption: Readonly<Record<'excess' | 'lost' | 'rate', string>>
    readonly rank: string
    readonly ranks: { readonly excess: string; readonly lost: string; readonly rate: string }
    readonly lost: string
    readonly visits: string
    readonly lossRate: string
    readonly expected: string
    readonly times: string
    readonly atStake: string
    readonly excess: string
    /** The limit that `excess` ranks by. */
    readonly excessLow: string
    readonly light: string
    readonly verdict: string
    /** A touchpoint that is a star as well as a hole. */
    readonly both: string
    /** Where the three orders put different touchpoints first. */
    readonly differs: (byExcess: string, byLost: string, byRate: string) => string
    /** What many verdicts at a time are held to; of more than two. */
    readonly together: (judged: number, f: Formatter) => string
    readonly tooFew: string
  }
  readonly credits: {
    readonly title: string
    readonly caption: string
    /** Head of the column of methods. */
    readonly method: string
    readonly methods: Readonly<Record<CreditMethod, string>>
    /** How each shares out a conversion. */
    readonly rules: Readonly<Record<CreditMethod, string>>
    readonly unmodelled: string
    readonly total: string
    readonly note: string
  }
  readonly whatIf: {
    readonly title: (name: string) => string
    readonly choose: string
    /** Of the slider. */
    readonly label: (name: string) => string
    readonly value: (from: number, to: number, f: Formatter) => string
    readonly remove: string
    readonly plug: string
    readonly asExpected: string
    readonly reset: string
    readonly more: (conversions: number, of: number, f: Formatter) => string
    readonly fewer: (conversions: number, of: number, f: Formatter) => string
    readonly same: string
    readonly rate: (from: number, to: number, f: Formatter) => string
    readonly none: string
    readonly note: string
    /** Where journeys are still under way: what the numbers take for them. */
    readonly includesOpen: string
    readonly hint: string
  }
  readonly trace: {
    readonly title: string
    readonly search: string
    readonly example: (from: string, to: string) => string
    readonly found: (finding: TraceFinding, f: Formatter) => string
    readonly nobody: (path: string) => string
    readonly unknown: (words: readonly string[], f: Formatter) => string
    readonly nothing: string
    readonly clear: string
    readonly into: (name: string) => string
    readonly outOf: (name: string) => string
    readonly kinds: Readonly<Record<Exclude<ShareKind, 'transition'>, string>>
    readonly again: string
  }
  readonly actor: {
    readonly title: (finding: ActorFinding, f: Formatter) => string
    readonly summary: (finding: ActorFinding, f: Formatter) => string
    readonly unknown: (actor: string) => string
    readonly silence: (ms: number, f: Formatter) => string
    readonly silentSince: (ms: number, f: Formatter) => string
    readonly comesBack: string
    readonly unobserved: string
    readonly converts: string
    readonly isLost: string
    readonly changesTo: (device: string) => string
    readonly closing: string
    readonly now: string
    readonly caption: string
    readonly channel: string
    readonly device: string
  }
  readonly switches: {
    readonly title: (share: number, f: Formatter) => string
    readonly note: (switching: number, staying: number, f: Formatter) => string
    readonly caption: string
    readonly from: string
    readonly sequences: string
    readonly sequence: string
    readonly none: string
  }
  readonly influence: {
    readonly title: (share: number, f: Formatter) => string
    readonly none: string
    readonly only: (
      facts: {
        readonly indirect: number
        readonly direct: number
        readonly both: number
        readonly unknown: number
        readonly noTouchpoint: number
      },
      f: Formatter,
    ) => string
    readonly caption: string
    readonly kind: string
    readonly reached: string
    readonly credit: string
    readonly touches: string
    readonly kinds: {
      readonly indirect: string
      readonly direct: string
      readonly online: string
      readonly store: string
      readonly peer: string
      readonly brand: string
      readonly unknown: string
    }
    readonly credited: (method: string) => string
  }
  readonly controls: {
    readonly title: string
    readonly coverage: string
    readonly detail: string
    readonly detailAuto: string
    readonly group: string
    readonly touchpoints: string
    readonly all: string
    readonly cohort: string
    readonly outcome: string
    readonly reset: string
    readonly kept: (journeys: number, all: number, f: Formatter) => string
  }
  readonly compare: {
    /** The finding: the way where the shares of the converted and of the lost differ most. */
    readonly title: (way: string, converted: number, lost: number, f: Formatter) => string
    readonly caption: string
    readonly way: string
    /** Heads: the difference of two shares; conversion with the way against without it, as a ratio. */
    readonly points: string
    readonly times: string
    readonly none: string
    readonly note: (ways: number, tested: number, f: Formatter) => string
  }
}
