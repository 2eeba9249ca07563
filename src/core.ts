export type { DiagnosticIssue, Diagnostics, Severity } from './foundation/diagnostics.js'
export type { ErrorCode } from './foundation/error-texts.js'
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
export { type TextFormat, TouchTextReader } from './ingest/touch-text-reader.js'
export { measureCircles } from './measures/circles/measure-circles.js'
export { measureLoop } from './measures/loop/measure-loop.js'
export { measureNetwork } from './measures/network/measure-network.js'
export { type Rate, rateOf } from './measures/statistics/wilson.js'
export { defineJourney, type JourneyDefinition } from './model/definition.js'
export type { JourneyIssueKind } from './model/journey-issues.js'
export { type JourneyRef, refKey } from './model/journey-ref.js'
export type { JourneySet } from './model/journey-set.js'
export { journeysFromTouches } from './model/journeys-from-touches.js'
export type { Duration, Patience } from './model/patience.js'
export type { TouchTable } from './model/touch-table.js'
