import type { HolePool, HoleVerdict, NetworkLack } from '../../measures/network/network-measure.js'
import type { Formatter } from '../common/formatter.js'

/** What a title can tell of the brightest path. */
export interface PathFinding {
  readonly path: string
  /** How many touchpoints are on it: with one, who converted met nothing else. */
  readonly steps: number
  readonly share: number
  readonly conversions: number
}

/** What a sentence can tell of a black hole. */
export interface HoleFinding {
  readonly name: string
  readonly lossRate: number
  /** Its 95 % interval. */
  readonly low: number
  readonly high: number
  /** Loss rate against the expected one; null where nothing is expected. */
  readonly times: number | null
  readonly pool: HolePool
  /** Conversions that it costs, about, by the model. */
  readonly cost: number
  /** True where nearly nobody ever moved on, so that the continuation of its kind stands in. */
  readonly standIn: boolean
}

/** The texts of the network. Every sentence is whole: word order belongs to the locale. */
export interface NetworkMessages {
  /** Words of the picture and its key. */
  readonly start: string
  readonly goal: string
  /** Under the numbers at start and goal where a coverage leaves journeys out. */
  readonly startOf: (all: number, f: Formatter) => string
  readonly goalOf: (all: number, f: Formatter) => string
  readonly noTouchpoint: string
  readonly others: (touchpoints: number, f: Formatter) => string
  /** The same in a few letters, for a count is never cut from what it counts. */
  readonly othersBrief: (touchpoints: number, f: Formatter) => string
  readonly visits: (visits: number, f: Formatter) => string
  /** Under the name of a black hole. */
  readonly loses: (share: number, f: Formatter) => string
  readonly arrow: string
  readonly key: {
    readonly light: string
    /** The same where a coverage leaves conversions out. */
    readonly lightShown: string
    readonly width: (journeys: number, f: Formatter) => string
    readonly hole: string
    readonly ring: string
    /** Of the disc within a body: how much of it is filled. */
    readonly core: string
    readonly lost: string
    readonly ended: string
    readonly open: string
    readonly repeats: string
    readonly other: string
    /** Where spurs carry numbers: what `+5` counts. */
    readonly otherCount: string
    /** Of the dotted spurs. */
    readonly gap: string
    readonly brightest: string
    /** `conversions` null: there are none, so that none can be covered. */
    readonly covers: (journeys: number, conversions: number | null, f: Formatter) => string
  }
  /** The finding. */
  readonly titleBoth: (path: PathFinding, hole: HoleFinding, f: Formatter) => string
  readonly titlePath: (path: PathFinding, f: Formatter) => string
  /** No path stands out: `most` is what none exceeds. */
  readonly titleMany: (most: number, hole: HoleFinding | null, f: Formatter) => string
  readonly titleHole: (hole: HoleFinding, f: Formatter) => string
  readonly titlePlain: (journeys: number, converted: number, f: Formatter) => string
  /** Nobody converts: `last` is the touchpoint where most journeys were last seen; null where they have none. */
  readonly titleNobody: (
    journeys: number,
    last: { readonly name: string; readonly journeys: number } | null,
    f: Formatter,
  ) => string
  /** Only what is drawn is named. */
  readonly readingKey: (shows: { readonly light: boolean; readonly holes: boolean }) => string
  readonly summary: (
    facts: {
      readonly journeys: number
      readonly touchpoints: number
      readonly transitions: number
      readonly converted: number
      readonly lost: number
      readonly open: number
      readonly ended: number
    },
    f: Formatter,
  ) => string
  readonly pathsCover: (paths: number, share: number, f: Formatter) => string
  readonly holeSentence: (hole: HoleFinding, f: Formatter) => string
  /** Of `all` touchpoints `judged` have visits enough for a verdict; none of them is a hole. */
  readonly noHoles: (judged: number, all: number, f: Formatter) => string
  /** How many touchpoints share one state of the model, since there are too many. */
  readonly pooled: (touchpoints: number, f: Formatter) => string
  /** In place of a finding where nobody says how journeys end. */
  readonly titleUntold: (touchpoints: number, transitions: number, f: Formatter) => string
  /** Where there are journeys, but a filter or a coverage keeps none of them. */
  readonly emptyFilter: { readonly title: string; readonly hint: string }
  readonly emptyCoverage: { readonly title: string; readonly hint: string }
  /** Notes. */
  readonly longTail: (paths: number, share: number, f: Formatter) => string
  readonly detail: (drawn: number, all: number, f: Formatter) => string
  readonly folded: (touchpoints: number, f: Formatter) => string
  readonly notToScale: string
  /** Where no visit is old enough for the model. */
  readonly tooYoung: string
  readonly removed: (share: number, f: Formatter) => string
  /** In place of the definition where a table of transitions was given. */
  readonly totalsDefinition: string
  /** What such a table cannot tell, as a note. */
  readonly lacking: Readonly<Record<NetworkLack, string>>
  readonly holeRank: { readonly excess: string; readonly lost: string; readonly rate: string }
  readonly holesLeftOut: string
  /** Journeys whose middle nobody observed. */
  readonly unobserved: (journeys: number, f: Formatter) => string
  /** Tooltips. */
  readonly facts: {
    readonly visits: string
    readonly journeys: string
    readonly uses: string
    readonly light: string
    readonly throughLight: string
    /** Both where a coverage leaves conversions out. */
    readonly lightShown: string
    readonly throughLightShown: string
    readonly convert: string
    readonly removal: string
    readonly lossRate: string
    readonly expected: string
    readonly cost: string
    readonly converted: string
    readonly lost: string
    readonly open: string
    readonly ended: string
    readonly repeats: string
    readonly otherIn: string
    readonly otherOut: string
    readonly unobservedIn: string
    readonly unobservedOut: string
    readonly rate: string
    /** Of the journeys that met `path` before, in its order: how many convert. */
    readonly after: (path: string) => string
    readonly interval: string
    readonly medianTime: string
    readonly share: string
    readonly runningShare: string
    readonly touchpoints: string
    readonly value: string
  }
  readonly about: (count: number, standIn: boolean, f: Formatter) => string
  readonly verdict: Readonly<Record<HoleVerdict, string>>
  readonly rateWithBase: (rate: string, numerator: number, denominator: number, f: Formatter) => string
  readonly stubCount: (uses: number, transitions: number, f: Formatter) => string
  /** Spoken when reached. */
  readonly bodySpoken: (name: string, facts: string) => string
  readonly transitionTitle: (from: string, to: string) => string
  readonly pathTitle: (rank: number, path: string, f: Formatter) => string
  readonly commands: {
    readonly follow: string
    readonly back: string
    readonly nextPath: string
    readonly nextHole: string
    /** What Up and Down do on a touchpoint. */
    readonly column: string
    /** Spoken where a key leads nowhere. */
    readonly noWay: string
    readonly noBack: string
    readonly noPath: string
    readonly noHole: string
  }
  readonly table: {
    readonly caption: string
    /** Where the table holds the most visited touchpoints only. */
    readonly captionPart: (shown: number, all: number, f: Formatter) => string
    readonly touchpoint: string
    readonly visits: string
    readonly journeys: string
    readonly converted: string
    readonly lost: string
    readonly open: string
    readonly ended: string
    /** Only where something was not observed. */
    readonly unobservedIn: string
    readonly unobservedOut: string
    readonly light: string
    readonly lossRate: string
    readonly expected: string
    readonly verdict: string
  }
}
