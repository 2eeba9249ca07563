export type { TextFormat } from './ingest/touch-text-reader.js'
export type { FileMapping } from './worker/file-mapping.js'
export type { ReadingResult, ReadingSummary } from './worker/local-reading.js'
export {
  type JourneyFileOptions,
  type JourneyFileReading,
  type RebuildOptions,
  readJourneyFile,
} from './worker/read-journey-file.js'
export type { OnProgress, ReadingProgress } from './worker/reading-progress.js'
