import type { Patience } from './patience.js'

/** How journeys are cut out of an actor's touches (semantics.md, section 1). */
export type Cut = 'both' | 'conversion' | 'silence' | 'first-conversion' | 'never'

/** What orders touches of one actor at the same time: their content (default) or the order of the rows. */
export type Ties = 'content' | 'rows'

/** `complete` says that nothing is still under way: what did not convert is lost. */
export type Observation = 'ongoing' | 'complete'

/** A key figure of a stage with its target. */
export interface KpiDefinition {
  readonly label: string
  readonly unit?: string | undefined
  readonly target?: number | undefined
  /** Which direction is good. Default `up`. */
  readonly direction?: 'up' | 'down' | undefined
}

/** An ordered phase of the journey. */
export interface StageDefinition<StageId extends string = string> {
  readonly id: StageId
  /** Default: the id. */
  readonly label?: string
  /** The question that a person asks at this stage. */
  readonly question?: string
  readonly tactics?: { readonly organic?: readonly string[]; readonly paid?: readonly string[] }
  /** The kinds of content that fit here. */
  readonly content?: readonly string[]
  readonly kpi?: KpiDefinition
}

/** A place where actor and brand meet. */
export interface TouchpointDefinition<StageId extends string = string, TouchpointId extends string = string> {
  readonly id: TouchpointId
  /** Default: the id. */
  readonly label?: string | undefined
  /** The stage of its touches where a touch names none itself. */
  readonly stage?: NoInfer<StageId> | undefined
  /** The group it belongs to, where a touch names none itself. */
  readonly channel?: string | undefined
  readonly direction?: 'inbound' | 'outbound' | undefined
  readonly medium?: 'paid' | 'organic' | undefined
  readonly influence?: 'direct' | 'indirect' | undefined
  readonly place?: 'online' | 'store' | undefined
  /** People speak to people here. */
  readonly peer?: boolean | undefined
  readonly content?: string | undefined
  /** Its touches aim at people who were lost. */
  readonly retargeting?: boolean | undefined
  /** A good end without conversion (support solved, opt-out respected): outcome `ended`. */
  readonly terminal?: 'good' | undefined
  /** A bad experience: moves outward, is no exit. */
  readonly negative?: boolean | undefined
  /** Its own patience, before the definition's. */
  readonly patience?: Patience | undefined
}

/** Marks rows by touchpoint or stage, in addition to a column that says so itself. */
export interface MarkRule<StageId extends string = string, TouchpointId extends string = string> {
  readonly touchpoints?: readonly NoInfer<TouchpointId>[]
  readonly stages?: readonly NoInfer<StageId>[]
}

/** Everything that says how rows become journeys. Every member is optional. */
export interface JourneyDefinition<StageId extends string = string, TouchpointId extends string = string> {
  /** Stages, outermost first; a string stands for `{ id }`. */
  readonly stages?: readonly (StageId | StageDefinition<StageId>)[] | undefined
  /** Touchpoints known beforehand; the rows may bring more. */
  readonly touchpoints?: readonly (TouchpointId | TouchpointDefinition<StageId, TouchpointId>)[] | undefined
  /** Touches that are conversions, besides rows that are marked so. */
  readonly conversion?: MarkRule<StageId, TouchpointId> | undefined
  /** Touches that are explicit losses, besides rows that are marked so. */
  readonly loss?: MarkRule<StageId, TouchpointId> | undefined
  /** Default `both`. */
  readonly cut?: Cut | undefined
  /** The silence after which a journey is lost. Default 30 days. */
  readonly patience?: Patience | undefined
  /** Default `content`. */
  readonly ties?: Ties | undefined
  /** Default `ongoing`. */
  readonly observation?: Observation | undefined
  /** The end of observation: epoch milliseconds or an ISO text. Default: the latest time that is not suspect. */
  readonly observedUntil?: number | string | undefined
  /** IANA zone in which periods are cut and zoneless times are read. Default `UTC`. */
  readonly timeZone?: string | undefined
  /** Other names of actors: from alias to the actor it stands for. */
  readonly aliases?: Readonly<Record<string, string>> | undefined
}

/**
 * Checks nothing at run time: it only makes the compiler keep the literal ids, so that an unknown
 * stage or touchpoint does not compile.
 *
 * @example
 * const definition = defineJourney({
 *   stages: ['visitor', 'lead', 'customer'],
 *   touchpoints: [{ id: 'blog', stage: 'visitor' }],
 * })
 */
export function defineJourney<const StageId extends string, const TouchpointId extends string>(
  definition: JourneyDefinition<StageId, TouchpointId>,
): JourneyDefinition<StageId, TouchpointId> {
  return definition
}
