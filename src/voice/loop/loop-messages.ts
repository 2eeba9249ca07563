import type { DriverTrait, LoopMoveKind } from '../../measures/loop/loop-measure.js'
import type { Formatter } from '../common/formatter.js'

/** The multiplier in words. */
export type MultiplierFacts =
  | { readonly kind: 'bounded'; readonly value: number; readonly low: number | null; readonly high: number | null }
  | { readonly kind: 'not-bounded'; readonly low: number | null }
  | { readonly kind: 'unknown' }

/** What the title is made from. */
export interface LoopTitleFacts {
  readonly k: number | null
  /** Where the gain is that of people who begin at one stage, while others begin elsewhere: that stage; else null. */
  readonly beginAt: string | null
  /** New actors that each at the last stage brings. */
  readonly beta: number | null
  /** True where that number is the caller's: then the finding is an "if". */
  readonly betaStated: boolean
  readonly lastStage: string
  readonly multiplier: MultiplierFacts
  readonly referredShare: number
  /** False where the data do not say who brought whom. */
  readonly referralsKnown: boolean
  /** The share of all people that came round again, 0..1. */
  readonly againShare: number
  /** Where no row is a conversion, so that nobody can come round: the share of people that reached the last stage; else null. */
  readonly reachedShare: number | null
}

/** What the picture shows, for the reading key: it names nothing else. */
export interface LoopKeyFacts {
  /** True where the loop is cut open and runs from left to right; else it runs clockwise. */
  readonly isOpen: boolean
  readonly hasRates: boolean
  readonly hasDrivers: boolean
  readonly hasTailDrivers: boolean
  /** True where the shares at the tail are as stated; else they are shares of touches. */
  readonly tailStated: boolean
  /** True where some of the drivers feed both ends and are set off from the others. */
  readonly hasTwins: boolean
  readonly hasBrought: boolean
  readonly hasReEntries: boolean
  /** Streams in the colour of the stage that they leave. */
  readonly hasSkips: boolean
  readonly hasStepBacks: boolean
  readonly hasLost: boolean
  readonly hasOpen: boolean
}

/** A move, for its sentence. */
export interface LoopFlowFacts {
  readonly kind: LoopMoveKind
  readonly from: string
  readonly to: string
  readonly actors: number
  readonly moves: number
}

/** The texts of the loop. Every sentence is whole: word order belongs to the locale. */
export interface LoopMessages {
  readonly title: (facts: LoopTitleFacts, f: Formatter) => string
  readonly readingKey: (facts: LoopKeyFacts) => string
  readonly totalsDefinition: string
  readonly summary: {
    readonly people: (actors: number, stages: number, f: Formatter) => string
    readonly stage: (label: string, actors: number, onward: number | null, f: Formatter) => string
    readonly ends: (lost: number, open: number, f: Formatter) => string
    readonly gain: (
      k: number,
      low: number | null,
      high: number | null,
      multiplier: MultiplierFacts,
      f: Formatter,
    ) => string
    readonly reEntry: (actors: number, f: Formatter) => string
  }
  readonly empty: { readonly title: string; readonly noPeople: string; readonly noStages: string }
  readonly notes: {
    readonly hairlines: string
    readonly perThousand: string
    readonly statedBeta: (beta: number, f: Formatter) => string
    /** Whom each at the last stage reaches, and what becomes of these; `noticed` null: all notice. */
    readonly audience: (size: number, noticed: number | null, won: number, f: Formatter) => string
    /** Where the journeys tell another number than the caller: what is drawn is counted. */
    readonly statedAside: string
    readonly unstaged: (actors: number, f: Formatter) => string
    readonly byTouchpoint: string
    readonly unobserved: (moves: number, f: Formatter) => string
    readonly noReferrals: string
    /** Why the gain differs from the share of those at the mouth who were brought. */
    readonly bases: (beginAt: string) => string
    readonly thinTail: (actors: number, f: Formatter) => string
    readonly unusable: (count: number, f: Formatter) => string
  }
  /** Short words in the picture. */
  readonly label: {
    readonly lost: (actors: string) => string
    readonly open: (actors: string) => string
    readonly midway: (actors: string) => string
    readonly otherDrivers: (share: string) => string
    readonly noDriver: string
    readonly eachBrings: string
    /** The same where the number is the caller's. */
    readonly ifEachBrings: string
    /** Under the number that each brings: out of how many that it reaches. */
    readonly ofReached: (size: string) => string
    /** Where the last stage brings nobody, but others do: in the badge over their number, and in short. */
    readonly broughtEarlier: string
    readonly broughtEarlierShort: (actors: string) => string
    /** For small pictures: "×0.4". */
    readonly factor: (beta: string) => string
    readonly gain: string
    /** One or two short lines. */
    readonly multiplier: (facts: MultiplierFacts, f: Formatter) => readonly string[]
    readonly noReferrals: string
    readonly again: string
    readonly medianTime: (duration: string) => string
    /** At the mouth: the share of all who begin there that the last stage brought. */
    readonly ofNewcomers: (share: string) => string
    readonly flow: Readonly<Record<LoopMoveKind, (actors: string) => string>>
    /** One of several ways of coming again, and how many people come again in all. */
    readonly reEntryOf: (actors: string, all: string) => string
    readonly toReEntry: (duration: string) => string
    readonly toReferral: (duration: string) => string
  }
  readonly kind: Readonly<Record<LoopMoveKind | 'referral', string>>
  readonly direction: Readonly<Record<'inbound' | 'outbound' | 'mixed', string>>
  readonly influence: Readonly<Record<'direct' | 'indirect' | 'mixed', string>>
  readonly medium: Readonly<Record<'paid' | 'organic' | 'mixed', string>>
  /** Sentences that are spoken, and headings of tooltips. */
  readonly item: {
    readonly stage: (label: string, actors: number, onward: string | null, f: Formatter) => string
    readonly lost: (label: string, actors: number, f: Formatter) => string
    readonly open: (label: string, actors: number, f: Formatter) => string
    readonly lostTitle: (label: string) => string
    readonly openTitle: (label: string) => string
    readonly flow: (facts: LoopFlowFacts, f: Formatter) => string
    readonly flowTitle: (facts: LoopFlowFacts) => string
    readonly joint: (last: string, beta: number | null, referred: number, f: Formatter) => string
    /** Where the last stage brings nobody, but others do. */
    readonly jointElsewhere: (last: string, from: readonly string[], referred: number, f: Formatter) => string
    readonly jointTitle: (last: string, first: string) => string
    /** Before the sentence of the thing with which a new lap round the loop begins or an old one ends. */
    readonly lap: (lap: number, label: string, f: Formatter) => string
    readonly otherReferral: (from: string, actors: number, f: Formatter) => string
    readonly midway: (label: string, actors: number, f: Formatter) => string
    readonly midwayTitle: (label: string) => string
    readonly mouthDriver: (label: string, count: number, share: string, f: Formatter) => string
    /** `count` null: only the share was stated. */
    readonly tailDriver: (label: string, count: number | null, share: string, f: Formatter) => string
    readonly mouthTitle: (label: string) => string
    readonly tailTitle: (label: string) => string
  }
  /** What further keys do. */
  readonly keys: { readonly incoming: string; readonly outgoing: string; readonly loss: string }
  /** Labels of facts in tooltips and of columns. */
  readonly fact: {
    readonly part: string
    readonly count: string
    readonly share: string
    readonly moves: string
    readonly unobserved: string
    readonly people: string
    readonly visits: string
    readonly onward: string
    readonly began: string
    readonly brought: string
    readonly standing: string
    /** The guiding question of a stage. */
    readonly question: string
    readonly touches: string
    readonly base: string
    readonly eachBrings: string
    readonly audience: string
    readonly interval: string
    readonly direction: string
    readonly influence: string
    readonly medium: string
  }
  /** Rows of the table. */
  readonly row: {
    readonly caption: string
    readonly ever: (stage: string) => string
    readonly onward: (stage: string) => string
    readonly lost: (stage: string) => string
    readonly open: (stage: string) => string
    readonly ended: (stage: string) => string
    readonly settled: (stage: string) => string
    readonly began: (stage: string) => string
    readonly referral: (from: string, to: string) => string
    /** After a count of moves: how many of them ran across a gap that nobody observed. */
    readonly unobserved: (moves: string, unobserved: string) => string
    readonly unknownStage: string
    readonly mouth: (driver: string) => string
    readonly midway: (driver: string) => string
    readonly tail: (driver: string) => string
    /** The same where shares were stated, of whatever. */
    readonly tailStated: (driver: string) => string
    readonly gain: string
    readonly multiplier: string
    readonly notBounded: string
    readonly generations: string
    readonly elasticity: string
  }
}

/** A trait of a driver, as the messages index it. */
export type KnownTrait<T extends string> = Exclude<DriverTrait<T>, null>
