export type { Branded } from './foundation/branded.js'
export type { CodeColumn } from './foundation/code-column.js'
export { type CsvCell, type CsvOptions, csvText } from './foundation/csv-text.js'
export type { DiagnosticIssue, Diagnostics, Severity } from './foundation/diagnostics.js'
export type { ErrorCode, ErrorText, ErrorTexts } from './foundation/error-texts.js'
export { JourneyError } from './foundation/journey-error.js'
export type { ArrowBatchLike, ArrowColumnLike, ArrowTableLike, ArrowTypeLike } from './ingest/arrow-table.js'
export type { ByteStream, ByteStreamReader, ReadableByteStream } from './ingest/byte-stream.js'
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
export { journeysFromArrow, readArrow } from './ingest/journeys-from-arrow.js'
export { journeysFromColumns } from './ingest/journeys-from-columns.js'
export { journeysFromCsv } from './ingest/journeys-from-csv.js'
export { journeysFromJson } from './ingest/journeys-from-json.js'
export { journeysFromParquet, readParquet } from './ingest/journeys-from-parquet.js'
export { journeysFromPaths } from './ingest/journeys-from-paths.js'
export { journeysFromRows } from './ingest/journeys-from-rows.js'
export { journeysFromStream } from './ingest/journeys-from-stream.js'
export { journeysFromXes } from './ingest/journeys-from-xes.js'
export type { ParquetChunk, ParquetFile, ParquetReader } from './ingest/parquet-columns.js'
export type { PathMapping, PathRole } from './ingest/path-columns.js'
export { readColumns } from './ingest/read-columns.js'
export { readPaths } from './ingest/read-paths.js'
export { readStream, type StreamOptions } from './ingest/read-stream.js'
export { type ReadOptions, readTouches } from './ingest/read-touches.js'
export { readXes } from './ingest/read-xes.js'
export type { CodedColumn, ColumnsMapping, TouchColumn, TouchColumns } from './ingest/touch-columns.js'
export type { TouchReading } from './ingest/touch-reader.js'
export { type TextFormat, TouchTextReader } from './ingest/touch-text-reader.js'
export type { XesOptions } from './ingest/xes-reader.js'
export { type NetworkPick, type NetworkPicker, pickNetwork } from './interaction/pick-network.js'
export type { Selection } from './interaction/selection.js'
export { selectionFromText, selectionToText } from './interaction/selection-text.js'
export {
  centredOn,
  inPicture,
  keptInFrame,
  onScreen,
  pannedBy,
  viewAfterKey,
  WHOLE,
  type ZoomView,
  zoomedAt,
} from './interaction/zoom-view.js'
export type {
  ArrowKeyLayout,
  ArrowLayout,
  CirclesLayout,
  CirclesLayoutOptions,
  CirclesTexts,
  JumpLayout,
  LadderGlyph,
  LadderText,
  LeaderLayout,
  PicturePoint,
  RingLayout,
  RingScale,
  RingText,
  TicksLayout,
  TrafficText,
} from './layout/circles/circles-layout.js'
export { circlesSeats, layoutCircles } from './layout/circles/layout-circles.js'
export {
  type GroupCell,
  type GroupsLayout,
  type GroupsLayoutOptions,
  groupSeats,
  layoutGroups,
} from './layout/circles/layout-groups.js'
export {
  layoutMultiples,
  type MultipleLayout,
  type MultiplesLayout,
  type MultiplesOptions,
} from './layout/circles/layout-multiples.js'
export {
  layoutReentries,
  type ReentriesLayout,
  type ReentriesOptions,
  type ReentryLayout,
} from './layout/circles/layout-reentries.js'
export {
  layoutRingFunnel,
  type RingFunnelLayout,
  type RingFunnelLayoutOptions,
  type RingFunnelRow,
} from './layout/circles/layout-ring-funnel.js'
export {
  layoutTimeline,
  type TimelineColumn,
  type TimelineEvent,
  type TimelineLayout,
  type TimelineMark,
  type TimelineOptions,
} from './layout/circles/layout-timeline.js'
export {
  layoutTrust,
  type MoveBars,
  type TrustDot,
  type TrustEventLayout,
  type TrustLayout,
  type TrustLayoutOptions,
  type TrustLineLayout,
  type WitnessLineLayout,
} from './layout/circles/layout-trust.js'
export {
  layoutWay,
  type WayLayout,
  type WayLayoutOptions,
  type WayStepLayout,
} from './layout/circles/layout-way.js'
export type { DotSeats } from './layout/circles/seat-dots.js'
export type { ClearAngle } from './layout/circles/sunflower.js'
export { type Density, densityOf } from './layout/density.js'
export type {
  ChannelBar,
  ChannelSlope,
  ChannelsLayout,
  ChannelsLayoutOptions,
  ChannelText,
} from './layout/funnel/channels-layout.js'
export type {
  FunnelArc,
  FunnelBandName,
  FunnelBandShape,
  FunnelFrame,
  FunnelLabel,
  FunnelLabelTone,
  FunnelLayout,
  FunnelLayoutHidden,
  FunnelLayoutScale,
  FunnelLegendEntry,
  FunnelMarkId,
  FunnelPill,
  FunnelPlume,
  FunnelStageShape,
  FunnelTextRun,
  Point,
} from './layout/funnel/funnel-layout.js'
export type {
  FunnelLayoutOptions,
  FunnelLayoutTexts,
  FunnelNeck,
  FunnelStreamKind,
  ResolvedFunnelLayoutOptions,
} from './layout/funnel/funnel-layout-options.js'
export { layoutChannels } from './layout/funnel/layout-channels.js'
export { layoutFunnel } from './layout/funnel/layout-funnel.js'
export {
  type FunnelMultiple,
  type FunnelMultipleStage,
  type FunnelMultiplesLayout,
  type FunnelMultiplesOptions,
  layoutFunnelMultiples,
  type NamedFunnel,
} from './layout/funnel/layout-funnel-multiples.js'
export {
  type FunnelPairForm,
  type FunnelPairLayout,
  type FunnelPairOptions,
  type FunnelPairStage,
  layoutFunnelPair,
} from './layout/funnel/layout-funnel-pair.js'
export { layoutMiniBars, type MiniBar, type MiniBars } from './layout/funnel/layout-mini-bars.js'
export { layoutTrendLine, type TrendLine, type TrendValue } from './layout/funnel/layout-trend-line.js'
export { type FunnelOutlineStage, outlineFunnel } from './layout/funnel/outline-funnel.js'
export type { Projection } from './layout/funnel/projection.js'
export type { FunnelCurve, FunnelScale } from './layout/funnel/silhouette.js'
export { layoutLoop } from './layout/loop/layout-loop.js'
export { loopBowTie } from './layout/loop/loop-bow-tie.js'
export type { LoopForm, LoopPlace, LoopRoom, LoopShape } from './layout/loop/loop-form.js'
export type {
  LabelLine,
  LoopArc,
  LoopBead,
  LoopChord,
  LoopExit,
  LoopJoint,
  LoopLayout,
  LoopReadout,
  LoopStream,
  LoopTributary,
  PlacedLabel as LoopLabel,
} from './layout/loop/loop-layout.js'
export type { LoopLayoutOptions, LoopTexts, ResolvedLoopLayoutOptions } from './layout/loop/loop-layout-options.js'
export { loopRacetrack } from './layout/loop/loop-racetrack.js'
export { loopRing } from './layout/loop/loop-ring.js'
export { type ActorThread, layoutActorThread, type ThreadStep, type ThreadStop } from './layout/network/actor-thread.js'
export type { Cubic } from './layout/network/cubic.js'
export { type FixedPlace, fixedPlaces } from './layout/network/fixed-places.js'
export type { FoldedBody, FoldedEdge, FoldedNetwork } from './layout/network/fold-network.js'
export { forceArrangement } from './layout/network/force-arrangement.js'
export { type BodyText, type LabelledView, labelView, type SeenBody } from './layout/network/label-view.js'
export { layeredOrganic } from './layout/network/layered-organic.js'
export {
  type ActorJourneyLayout,
  type ActorJourneyLayoutOptions,
  type ActorRow,
  layoutActorJourney,
} from './layout/network/layout-actor-journey.js'
export { type ImpulseLayout, type ImpulseRun, layoutImpulses } from './layout/network/layout-impulses.js'
export { layoutNetwork } from './layout/network/layout-network.js'
export type { ArrangeInput, MovingBody, NetworkArrangement, Region } from './layout/network/moving-body.js'
export type {
  BodyRing,
  Dendrite,
  DendriteKind,
  DrawnPath,
  GapSpur,
  NetworkBody,
  NetworkLayout,
  PlacedLabel as NetworkLabel,
  Stub,
} from './layout/network/network-layout.js'
export type {
  NetworkLayoutOptions,
  NetworkLayoutTexts,
  ResolvedNetworkLayoutOptions,
} from './layout/network/network-layout-options.js'
export { radialArrangement } from './layout/network/radial-arrangement.js'
export type { Rect } from './layout/rect.js'
export { estimateTextWidth, type MeasureText } from './layout/text/measure-text.js'
export {
  type CirclesTotalsOptions,
  circlesFromTotals,
  type RingTotals,
} from './measures/circles/circles-from-totals.js'
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
export {
  commitmentOf,
  convictionOf,
  defaultLevelWeights,
  gravityOf,
  meanConviction,
} from './measures/circles/commitment.js'
export { type ActorStep, type ActorStepCause, type ActorWay, followActor } from './measures/circles/follow-actor.js'
export { measureCircles } from './measures/circles/measure-circles.js'
export {
  measureRingContent,
  type RingContent,
  type RingContentEntry,
} from './measures/circles/measure-ring-content.js'
export {
  measureRingFunnel,
  type RingFunnel,
  type RingFunnelOptions,
  type RingFunnelStep,
} from './measures/circles/measure-ring-funnel.js'
export {
  type GroupPopulations,
  measureRingGroups,
  type RingGroup,
  type RingGroupBy,
  type RingGroups,
  type RingGroupsOptions,
} from './measures/circles/measure-ring-groups.js'
export {
  measureTrust,
  type TrustEvent,
  type TrustMeasure,
  type TrustPoint,
  type TrustShock,
} from './measures/circles/measure-trust.js'
export type { CirclesOptions } from './measures/circles/resolve-circles-options.js'
export { compareFunnels, type FunnelComparison, type StageComparison } from './measures/compare/compare-funnels.js'
export { compareRates, type RateComparison } from './measures/compare/compare-rates.js'
export {
  type ChangeDecomposition,
  type ChannelContribution,
  type ChannelCount,
  type DecomposeOptions,
  decomposeChange,
} from './measures/compare/decompose-change.js'
export {
  type FunnelTrend,
  type FunnelTrendOptions,
  type FunnelTrendPoint,
  type FunnelTrendStage,
  measureFunnelTrend,
} from './measures/compare/measure-funnel-trend.js'
export {
  type KpiOptions,
  type KpiPoint,
  measureKpis,
  type StageKpi,
  type UnfinishedPeriods,
} from './measures/compare/measure-kpis.js'
export { type FunnelTotal, funnelFromTotals } from './measures/funnel/funnel-from-totals.js'
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
export {
  type ChannelFigure,
  type ChannelPeriod,
  type ChannelRanking,
  measureChannels,
  type NamedPeriod,
  type RankedChannel,
  rankChannels,
} from './measures/funnel/rank-channels.js'
export { type Audience, betaOfAudience } from './measures/loop/beta-of-audience.js'
export { loopFromTotals } from './measures/loop/loop-from-totals.js'
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
export type { LoopStock, LoopStockFlow, LoopStockPeriod, LoopStockStage } from './measures/loop/loop-stock.js'
export {
  type LoopStockTotals,
  type LoopStockTotalsFlow,
  type LoopStockTotalsPeriod,
  type LoopStockTotalsStage,
  loopStockFromTotals,
} from './measures/loop/loop-stock-from-totals.js'
export type { LoopTotals, LoopTotalsDriver, LoopTotalsFlow, LoopTotalsStage } from './measures/loop/loop-totals.js'
export { measureLoop } from './measures/loop/measure-loop.js'
export { type LoopChannel, type LoopChannels, measureLoopChannels } from './measures/loop/measure-loop-channels.js'
export {
  generationsFromGain,
  type LoopGeneration,
  type LoopGenerations,
  type LoopGenerationsOptions,
  measureLoopGenerations,
} from './measures/loop/measure-loop-generations.js'
export { measureLoopStock } from './measures/loop/measure-loop-stock.js'
export { type LoopTrend, type LoopTrendPoint, measureLoopTrend } from './measures/loop/measure-loop-trend.js'
export { type LoopWhatIf, whatIfLoop } from './measures/loop/what-if-loop.js'
export {
  type ActorJourney,
  type ActorJourneyPart,
  type ActorTouch,
  actorJourney,
} from './measures/network/actor-journey.js'
export { compareTransitions, type TransitionComparison } from './measures/network/compare-transitions.js'
export { filterJourneys, type JourneyFilter } from './measures/network/filter-journeys.js'
export { type GroupOptions, groupTouchpoints, type TouchpointGroup } from './measures/network/group-touchpoints.js'
export { type JourneyCohort, journeyCohorts } from './measures/network/journey-cohorts.js'
export { type LikelyPath, type LikelyPathsOptions, likelyPaths } from './measures/network/likely-paths.js'
export {
  type Influence,
  type InfluenceMeasure,
  type InfluenceShare,
  measureInfluence,
  type Place,
} from './measures/network/measure-influence.js'
export { measureNetwork } from './measures/network/measure-network.js'
export {
  type DimensionSwitch,
  measureSwitches,
  type SwitchesMeasure,
  type SwitchSequence,
} from './measures/network/measure-switches.js'
export { networkFromTransitions } from './measures/network/network-from-transitions.js'
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
  type NetworkIssueKind,
  type NetworkLack,
  type NetworkMeasure,
  type NetworkPicture,
  type NetworkTotals,
  type NetworkTouchpoint,
  type NetworkTransition,
} from './measures/network/network-measure.js'
export type { HoleRank, NetworkOptions, PathRank, ResolvedNetworkOptions } from './measures/network/network-options.js'
export type { NetworkVisits } from './measures/network/network-visits.js'
export { type PathSearch, parsePathSearch } from './measures/network/path-search.js'
export { rankHoles } from './measures/network/rank-holes.js'
export {
  type ShareKind,
  type TouchpointShare,
  type TouchpointShares,
  touchpointShares,
} from './measures/network/touchpoint-shares.js'
export { type TraceIndex, traceIndex } from './measures/network/trace-index.js'
export {
  type JourneyTrace,
  type TracedTouchpoint,
  type TracedTransition,
  type TraceOptions,
  traceJourneys,
} from './measures/network/trace-journeys.js'
export type { TransitionTotal, TransitionTotalsOptions } from './measures/network/transition-totals.js'
export { type WhatIfAnswer, whatIfTouchpoint } from './measures/network/what-if-touchpoint.js'
export type { PeriodUnit } from './measures/periods/calendar-periods.js'
export type { PeriodOptions } from './measures/periods/resolve-periods.js'
export { actorsOf, type JourneyRecord, journeyRecords } from './measures/selection/journey-records.js'
export { type JourneysOfOptions, journeysOf, knownRefs } from './measures/selection/journeys-of.js'
export type { DurationSummary } from './measures/statistics/duration-summary.js'
export type { Histogram } from './measures/statistics/histogram.js'
export { newcombe, type RateDifference } from './measures/statistics/newcombe.js'
export { type Interval, type Rate, rateOf } from './measures/statistics/wilson.js'
export { funnelFromSteps } from './measures/steps/funnel-from-steps.js'
export type { NamedStep } from './measures/steps/funnel-of-patterns.js'
export { measureSteps } from './measures/steps/measure-steps.js'
export { actorsAtStep, actorsDroppedBefore } from './measures/steps/step-actors.js'
export type {
  StepRates,
  StepResult,
  StepRuns,
  StepsGroup,
  StepsGroups,
  StepsMeasure,
  StepsNote,
  StepsRules,
  StepsSummary,
  StepsTrend,
  StepsTrendPoint,
} from './measures/steps/steps-measure.js'
export type {
  StepDefinition,
  StepExclusion,
  StepMatch,
  StepOrder,
  StepRow,
  StepsBreakdown,
  StepsOptions,
  StepsTrendOptions,
  StepValue,
} from './measures/steps/steps-options.js'
export { type TimeToConvertOptions, timeToConvert } from './measures/steps/time-to-convert.js'
export { type AppendOptions, appendTouches } from './model/append-touches.js'
export type { BuildOptions } from './model/build-journeys.js'
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
export { type JourneyLog, journeyLog } from './model/journey-log.js'
export {
  actorIndexOf,
  actorJourneyRange,
  actorOfRow,
  actorRowRange,
  dimensionNamed,
  effectivePatience,
  type IndexRange,
  isUnobservedBetween,
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
  type JourneySelection,
  type JourneySet,
  type JourneyTotals,
  LOST,
  OPEN,
  OUTCOMES,
  type Outcome,
  type RowColumns,
  type Stage,
  type StageIndex,
  type StagesFrom,
  type Touchpoint,
  type TouchpointIndex,
} from './model/journey-set.js'
export { journeysFromTouches } from './model/journeys-from-touches.js'
export type { Duration, Patience, PatienceSource } from './model/patience.js'
export type { ResolvedJourneyDefinition, ResolvedMarkRule } from './model/resolve-definition.js'
export { selectJourneys } from './model/select-journeys.js'
export type { TimeScale } from './model/time-column.js'
export { type TimeColumn, timeAt } from './model/time-column.js'
export type { DictionaryColumn, TouchTable } from './model/touch-table.js'
export type {
  CirclesKeyFacts,
  CirclesMessages,
  CirclesSummaryFacts,
  CirclesTitleFacts,
} from './voice/circles/circles-messages.js'
export { type CirclesTextsOptions, circlesTexts, widestCirclesTexts } from './voice/circles/circles-texts.js'
export { arrivals, type DescribeCirclesOptions, describeCircles } from './voice/circles/describe-circles.js'
export {
  type DescribeTrustOptions,
  describeTrust,
  type NamedTrust,
} from './voice/circles/describe-trust.js'
export { describeWay } from './voice/circles/describe-way.js'
export type {
  CirclesPartsMessages,
  RingFunnelFacts,
  ShockFacts,
  StepFacts,
  StepKind,
  TrustPointFacts,
  TrustTitleFacts,
  WayFacts,
} from './voice/circles/parts-messages.js'
export type { ChartDescription, ChartTable, TableColumn } from './voice/common/chart-description.js'
export type { CommonMessages, DefinitionFacts, RowFault } from './voice/common/common-messages.js'
export { createFormatter, type FormatOverrides, type Formatter, type PluralForms } from './voice/common/formatter.js'
export { chartJson, recordsCsv, tableCsv } from './voice/common/table-csv.js'
export { type DescribeChannelsOptions, describeChannels } from './voice/funnel/describe-channels.js'
export { type DescribeFunnelOptions, describeFunnel } from './voice/funnel/describe-funnel.js'
export {
  type DescribeFunnelMultiplesOptions,
  describeFunnelMultiples,
} from './voice/funnel/describe-funnel-multiples.js'
export { type DescribeFunnelPairOptions, describeFunnelPair } from './voice/funnel/describe-funnel-pair.js'
export type {
  FunnelCounted,
  FunnelKeyFacts,
  FunnelMessages,
  FunnelRateBase,
  FunnelTermOverrides,
} from './voice/funnel/funnel-messages.js'
export type { FunnelViewsMessages } from './voice/funnel/funnel-views-messages.js'
export { issuesEn } from './voice/issues/en.js'
export type { IssueMessages } from './voice/issues/issue-messages.js'
export { type JourneyLocale, localeOfTag } from './voice/journey-locale.js'
export type { LinkedMessages } from './voice/linked/linked-messages.js'
export { type DescribeLoopOptions, describeLoop } from './voice/loop/describe-loop.js'
export type {
  KnownTrait,
  LoopFlowFacts,
  LoopKeyFacts,
  LoopMessages,
  LoopTitleFacts,
  MultiplierFacts,
} from './voice/loop/loop-messages.js'
export type { LoopViewsMessages } from './voice/loop/loop-views-messages.js'
export {
  describeNetwork,
  holeFinding,
  type NetworkVoice,
  namedPaths,
  pathName,
} from './voice/network/describe-network.js'
export type { HoleFinding, NetworkMessages, PathFinding } from './voice/network/network-messages.js'
export type { NetworkSkyMessages } from './voice/network/sky-messages.js'
export type { ActorFinding, NetworkViewsMessages, TraceFinding } from './voice/network/views-messages.js'
export type { ToolbarMessages } from './voice/toolbar/toolbar-messages.js'
