import { type FunnelTotal, type JourneyDefinition, JourneyError, type JourneySet, type Role } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'
import { type FileMapping, type JourneyFileReading, type ReadingProgress, readJourneyFile } from 'parcours/worker'
import { totalsOf } from './totals-of.js'

/** What the reader has chosen about cutting, in the words of the controls. */
export interface Rules {
  readonly cut: NonNullable<JourneyDefinition['cut']>
  /** Whether the days below hold, or each touchpoint's own patience by Kaplan-Meier. */
  readonly patience: 'days' | 'auto'
  readonly patienceDays: number
  readonly ties: NonNullable<JourneyDefinition['ties']>
  readonly observation: NonNullable<JourneyDefinition['observation']>
  readonly timeZone: string
  /** A touchpoint whose touches are conversions too, or empty. */
  readonly conversionTouchpoint: string
}

/** Where the journeys on the page come from. */
type Source = { readonly kind: 'sample' } | { readonly kind: 'file'; readonly name: string; readonly bytes: number }

/** What is going on. */
type Activity =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly name: string; readonly progress: ReadingProgress | null }
  | { readonly kind: 'cutting' }
  | { readonly kind: 'cancelled'; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string }

/** How the file's columns were understood. */
export type Columns = Pick<JourneyFileReading, 'mapping' | 'guesses' | 'columns' | 'preview' | 'rowsRead' | 'thread'>

/** Everything the page shows. */
export interface OwnData {
  readonly source: Source
  readonly activity: Activity
  readonly journeys: JourneySet
  readonly rules: Rules
  /** Null for the sample. */
  readonly columns: Columns | null
  /** What the reader has corrected. */
  readonly stated: FileMapping
  /** The counts of a file that is a table of totals and no log; else null. */
  readonly totals: readonly FunnelTotal[] | null
}

/** The page's memory, apart from React. */
export interface OwnDataStore {
  subscribe(listener: () => void): () => void
  get(): OwnData
  takeSample(): void
  takeFile(file: File): void
  setColumn(role: Role, column: string | null): void
  setDateOrder(order: FileMapping['dateOrder'] | undefined): void
  setRules(change: Partial<Rules>): void
  cancel(): void
}

const startRules: Rules = {
  cut: 'both',
  patience: 'days',
  patienceDays: 30,
  ties: 'content',
  observation: 'ongoing',
  timeZone: 'UTC',
  conversionTouchpoint: '',
}

/** Makes the memory of one page; `worker` is passed on to `readJourneyFile`. */
export function createOwnDataStore(worker: 'auto' | 'never'): OwnDataStore {
  let state: OwnData = {
    source: { kind: 'sample' },
    activity: { kind: 'idle' },
    journeys: sampleJourneys(),
    rules: startRules,
    columns: null,
    stated: {},
    totals: null,
  }
  let file: File | null = null
  let reading: JourneyFileReading | null = null
  let run = new AbortController()
  const listeners = new Set<() => void>()

  const set = (change: Partial<OwnData>): void => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }

  /** Ends what is under way; what follows has the new signal. */
  const begin = (): AbortSignal => {
    run.abort()
    run = new AbortController()
    return run.signal
  }

  const fail = (error: unknown, signal: AbortSignal): void => {
    if (signal.aborted || (error instanceof JourneyError && error.code === 'cancelled')) return
    set({ activity: { kind: 'failed', message: error instanceof Error ? error.message : String(error) } })
  }

  const read = async (next: File, columns: FileMapping, rules: Rules): Promise<void> => {
    const signal = begin()
    set({ activity: { kind: 'reading', name: next.name, progress: null } })
    const onProgress = (progress: ReadingProgress): void => {
      if (!signal.aborted) set({ activity: { kind: 'reading', name: next.name, progress } })
    }
    try {
      const opened = await readJourneyFile(next, {
        mapping: columns,
        definition: definitionOf(rules),
        onProgress,
        signal,
        worker,
      })
      const totals = signal.aborted ? null : await totalsOf(next, opened)
      if (signal.aborted) return opened.close()
      reading?.close()
      file = next
      reading = opened
      set({
        source: { kind: 'file', name: next.name, bytes: next.size },
        activity: { kind: 'idle' },
        journeys: opened.set,
        rules,
        columns: opened,
        stated: columns,
        totals,
      })
    } catch (error) {
      fail(error, signal)
    }
  }

  const cutAgain = async (from: JourneyFileReading, rules: Rules): Promise<void> => {
    const signal = begin()
    set({ rules, activity: { kind: 'cutting' } })
    try {
      const journeys = await from.rebuild(definitionOf(rules), { signal })
      if (!signal.aborted) set({ journeys, activity: { kind: 'idle' } })
    } catch (error) {
      fail(error, signal)
    }
  }

  const setMapping = (change: Partial<FileMapping>): void => {
    if (file !== null) void read(file, { ...state.stated, ...change }, state.rules)
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    get: () => state,
    takeSample() {
      begin()
      reading?.close()
      reading = null
      file = null
      set({ ...sampleState(startRules), activity: { kind: 'idle' } })
    },
    takeFile(next) {
      // A touchpoint of the file before means nothing in this one.
      void read(next, {}, { ...state.rules, conversionTouchpoint: '' })
    },
    setColumn: (role, column) => setMapping({ [role]: column }),
    setDateOrder(order) {
      const { dateOrder: _, ...rest } = state.stated
      if (file !== null) void read(file, order === undefined ? rest : { ...rest, dateOrder: order }, state.rules)
    },
    setRules(change) {
      const rules = { ...state.rules, ...change }
      if (reading === null) set(sampleState(rules))
      else void cutAgain(reading, rules)
    },
    cancel() {
      if (state.activity.kind !== 'reading') return
      const { name } = state.activity
      begin()
      set({ activity: { kind: 'cancelled', name } })
    },
  }
}

function sampleState(rules: Rules): Pick<OwnData, 'source' | 'journeys' | 'rules' | 'columns' | 'stated' | 'totals'> {
  const { cut, ties, observation } = rules
  const journeys = sampleJourneys({ cut, ties, observation, patience: patienceOf(rules) })
  return { source: { kind: 'sample' }, journeys, rules, columns: null, stated: {}, totals: null }
}

function definitionOf(rules: Rules): JourneyDefinition {
  const { cut, ties, observation, timeZone, conversionTouchpoint } = rules
  const conversion = conversionTouchpoint === '' ? {} : { conversion: { touchpoints: [conversionTouchpoint] } }
  return { cut, ties, observation, timeZone, patience: patienceOf(rules), ...conversion }
}

function patienceOf({ patience, patienceDays }: Rules): NonNullable<JourneyDefinition['patience']> {
  return patience === 'auto' ? 'auto' : `${patienceDays} days`
}
