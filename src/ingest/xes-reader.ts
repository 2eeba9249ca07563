import { badOption } from '../foundation/error-texts.js'
import { JourneyError } from '../foundation/journey-error.js'
import type { JourneyIssueKind } from '../model/journey-issues.js'
import type { ColumnMapping } from './column-mapping.js'
import { type ObjectRow, objectRows } from './object-rows.js'
import { TouchReader, type TouchReading } from './touch-reader.js'
import { CASE_NAME, POSITION, type XesClassifier, type XesEvent, XesEvents } from './xes-events.js'
import { XmlTags } from './xml-tags.js'

/** How an event log is read. Every member is optional. */
export interface XesOptions {
  /** The name of a classifier of the log: the values of its keys, joined by `+`, are the touchpoints. Default: `concept:name`. */
  readonly classifier?: string | undefined
  /** The states of an activity that count, such as `['complete']`; events without a state always do. Default: all. */
  readonly lifecycles?: readonly string[] | undefined
}

const LIFECYCLE = 'lifecycle:transition'
const TOUCHPOINT = 'xes:classifier'
/** What stands for what, where the log has it and the caller says nothing else. */
const USUAL = { actor: CASE_NAME, time: 'time:timestamp', touchpoint: 'concept:name', sequence: POSITION } as const
/** Events that are looked at before the columns are settled. */
const HEAD = 2000

/**
 * Reads touches from the text of an XES event log (IEEE 1849) that arrives in pieces, cut anywhere: `push` the
 * pieces, then `finish`. One event is one touch; the trace is its actor, and its place in the trace settles ties.
 */
export class XesReader {
  readonly #mapping: ColumnMapping
  readonly #options: XesOptions
  readonly #tags: XmlTags
  readonly #events: XesEvents
  readonly #classifiers: XesClassifier[] = []
  readonly #states = new Map<string, number>()
  readonly #faults: [JourneyIssueKind, string, number][] = []
  readonly #head: XesEvent[] = []
  #reader: TouchReader<ObjectRow> | undefined
  #keys: readonly string[] | undefined
  #isBlank = true

  constructor(mapping: ColumnMapping = {}, options: XesOptions = {}) {
    this.#mapping = mapping
    this.#options = options
    this.#events = new XesEvents({
      event: (event) => this.#event(event),
      classifier: (classifier) => this.#classifiers.push(classifier),
      unnamedCase: (example, times) => this.report('unnamed-case', example, times),
      malformed: (why) => this.report('malformed-row', why),
    })
    this.#tags = new XmlTags(this.#events)
  }

  /** Events read so far, kept or not. */
  get rowsRead(): number {
    return this.#reader?.rowsRead ?? this.#head.length
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#isBlank &&= text.trim() === ''
    this.#tags.push(text)
  }

  /** Reports a fault that is none of an event. */
  report(kind: JourneyIssueKind, example: string, times = 1): void {
    if (this.#reader === undefined) this.#faults.push([kind, example, times])
    else this.#reader.report(kind, example, times)
  }

  /** Reports that the input is no event log. */
  reportMalformed(example: string): void {
    this.report('malformed-row', example)
  }

  /** What was read; times without zone are read in `timeZone`. No text may follow. */
  finish(timeZone = 'UTC'): TouchReading {
    this.#tags.end()
    if (!this.#isBlank) this.#events.end()
    const reader = this.#reader ?? this.#settle()
    if (this.#states.size > 1) {
      for (const [state, events] of this.#states)
        if (state !== 'complete') reader.report('several-lifecycles', `${state}: ${events} events`, events)
    }
    return reader.finish(timeZone)
  }

  #event(event: XesEvent): void {
    if (!this.#counts(event[LIFECYCLE]?.toLowerCase())) return
    this.#keys ??= this.#classifierKeys()
    if (this.#options.classifier !== undefined) event[TOUCHPOINT] = this.#keys.map((key) => event[key] ?? '').join('+')
    if (this.#reader !== undefined) this.#reader.push(event)
    else if (this.#head.push(event) >= HEAD) this.#settle()
  }

  #counts(state: string | undefined): boolean {
    if (state === undefined) return true
    const { lifecycles } = this.#options
    const counts = lifecycles === undefined || lifecycles.some((one) => one.toLowerCase() === state)
    if (counts) this.#states.set(state, (this.#states.get(state) ?? 0) + 1)
    return counts
  }

  #classifierKeys(): readonly string[] {
    const { classifier } = this.#options
    const found = this.#classifiers.find(({ name }) => name === classifier)
    if (classifier === undefined || found !== undefined) return found?.keys ?? []
    const known = this.#classifiers.map(({ name }) => `"${name}"`).join(', ')
    throw new JourneyError(
      badOption,
      'classifier',
      classifier,
      known === '' ? 'none: the log names no classifier' : known,
    )
  }

  #settle(): TouchReader<ObjectRow> {
    const columns = new Set(this.#head.flatMap((event) => Object.keys(event)))
    const usual = Object.entries({
      ...USUAL,
      ...(this.#options.classifier !== undefined && { touchpoint: TOUCHPOINT }),
    }).filter(([, column]) => columns.has(column))
    const reader = new TouchReader<ObjectRow>(objectRows, { ...Object.fromEntries(usual), ...this.#mapping })
    this.#reader = reader
    for (const fault of this.#faults.splice(0)) reader.report(...fault)
    for (const event of this.#head.splice(0)) reader.push(event)
    return reader
  }
}
