export type { Branded } from './foundation/branded.js'
export type { DiagnosticIssue, Diagnostics, Severity } from './foundation/diagnostics.js'
export type { ErrorCode, ErrorTexts } from './foundation/error-texts.js'
export { JourneyError } from './foundation/journey-error.js'
export type {
  ColumnGuess,
  ColumnMapping,
  ColumnSource,
  DateOrder,
  ResolvedColumn,
  ResolvedMapping,
  Role,
  TimeUnit,
} from './ingest/column-mapping.js'
export { journeysFromCsv } from './ingest/journeys-from-csv.js'
export { journeysFromJson } from './ingest/journeys-from-json.js'
export { journeysFromRows } from './ingest/journeys-from-rows.js'
export { type ReadOptions, readTouches } from './ingest/read-touches.js'
export type { TouchReading } from './ingest/touch-reader.js'
export { type Density, densityOf } from './layout/density.js'
export type { Rect } from './layout/rect.js'
export { estimateTextWidth, type MeasureText } from './layout/text/measure-text.js'
export {
  type BoundaryTraffic,
  type CirclesDots,
  type CirclesFrame,
  type CirclesMeasure,
  type CirclesPeriod,
  type CycleCounts,
  LEFT,
  OUTSIDE,
  type PeriodMoves,
  type RingFate,
  type RingMove,
  type RingPopulations,
  type TouchMoves,
} from './measures/circles/circles-measure.js'
export { measureCircles } from './measures/circles/measure-circles.js'
export {
  FUNNEL_FLOW_KINDS,
  type FunnelBand,
  type FunnelBreakdown,
  type FunnelFlow,
  type FunnelFlowKind,
  type FunnelInflow,
  type FunnelMeasure,
  type FunnelNote,
  type FunnelOutflow,
  type FunnelReading,
  type FunnelRecovery,
  type FunnelStage,
  type FunnelStageRates,
  type FunnelTotals,
} from './measures/funnel/funnel-measure.js'
export type { FunnelOptions } from './measures/funnel/funnel-options.js'
export { measureFunnel } from './measures/funnel/measure-funnel.js'
export type {
  DriverTrait,
  LoopBeta,
  LoopDriver,
  LoopDrivers,
  LoopFlow,
  LoopGain,
  LoopIssueKind,
  LoopMeasure,
  LoopMoveKind,
  LoopMultiplier,
  LoopReferral,
  LoopStage,
  LoopTime,
} from './measures/loop/loop-measure.js'
export type { LoopOptions } from './measures/loop/loop-options.js'
export { measureLoop } from './measures/loop/measure-loop.js'
export { measureNetwork } from './measures/network/measure-network.js'
export {
  type BlackHole,
  type BrightPath,
  type ChainStanding,
  CREDIT_METHODS,
  type CreditMethod,
  type HolePool,
  type HoleVerdict,
  type NetworkChain,
  type NetworkCoverage,
  type NetworkCredit,
  type NetworkMeasure,
  type NetworkTotals,
  type NetworkTouchpoint,
  type NetworkTransition,
} from './measures/network/network-measure.js'
export type { HoleRank, NetworkOptions, PathRank } from './measures/network/network-options.js'
export type { DurationSummary } from './measures/statistics/duration-summary.js'
export type { Histogram } from './measures/statistics/histogram.js'
export { newcombe, type RateDifference } from './measures/statistics/newcombe.js'
export { type Interval, type Rate, rateOf } from './measures/statistics/wilson.js'
export {
  type Cut,
  defineJourney,
  type JourneyDefinition,
  type KpiDefinition,
  type MarkRule,
  type Observation,
  type StageDefinition,
  type Ties,
  type TouchpointDefinition,
} from './model/definition.js'
export { type DefinitionNote, definitionNote } from './model/definition-note.js'
export type { JourneyIssueKind } from './model/journey-issues.js'
export {
  actorIndexOf,
  actorJourneyRange,
  actorRowRange,
  dimensionNamed,
  effectivePatience,
  type IndexRange,
  journeyOfRow,
  journeyRows,
  stageIndexOf,
  stageRuns,
  stageVisits,
  touchpointIndexOf,
  touchpointStages,
} from './model/journey-query.js'
export { type JourneyRef, refKey } from './model/journey-ref.js'
export {
  type ActorIndex,
  CONVERTED,
  type Dimension,
  ENDED,
  type JourneyColumns,
  type JourneyIndex,
  type JourneyRules,
  type JourneySet,
  type JourneyTotals,
  LOST,
  OPEN,
  OUTCOMES,
  type Outcome,
  type RowColumns,
  type Stage,
  type StageIndex,
  type Touchpoint,
  type TouchpointIndex,
} from './model/journey-set.js'
export { journeysFromTouches } from './model/journeys-from-touches.js'
export type { Duration, Patience } from './model/patience.js'
export { selectJourneys } from './model/select-journeys.js'
export type { DictionaryColumn, TouchTable } from './model/touch-table.js'
export type { ChartDescription, ChartTable, TableColumn } from './voice/common/chart-description.js'
export type { CommonMessages, DefinitionFacts } from './voice/common/common-messages.js'
export { createFormatter, type FormatOverrides, type Formatter, type PluralForms } from './voice/common/formatter.js'
export { type JourneyLocale, localeOfTag } from './voice/journey-locale.js'
