/** How far a file has been read. */
export interface ReadingProgress {
  /** `reading` the file, then `building` the journeys. */
  readonly phase: 'reading' | 'building'
  /** Share of the whole work done, 0 to 1, never falling. */
  readonly share: number
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly rowsRead: number
}

/** Called between slices. */
export type OnProgress = (progress: ReadingProgress) => void

/** Building takes about this part of the whole. */
const BUILDING = 0.25

/** Progress while bytes are read. */
export function readingProgress(bytesRead: number, bytesTotal: number, rowsRead: number): ReadingProgress {
  const done = bytesTotal === 0 ? 1 : bytesRead / bytesTotal
  return { phase: 'reading', share: done * (1 - BUILDING), bytesRead, bytesTotal, rowsRead }
}

/** Progress while journeys are built; `done` is the share of that. */
export function buildingProgress(done: number, bytesTotal: number, rowsRead: number): ReadingProgress {
  return { phase: 'building', share: 1 - BUILDING + done * BUILDING, bytesRead: bytesTotal, bytesTotal, rowsRead }
}
