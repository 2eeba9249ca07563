import type { TagSink } from './xml-tags.js'

/** An event with everything known of it: its own attributes by key, those of its trace behind `case:`. */
export type XesEvent = Record<string, string>

/** Which event is another state of one that counts, and how texts name an event. */
export interface XesClassifier {
  readonly name: string
  readonly keys: readonly string[]
}

/** Takes what an event log holds. */
export interface XesSink {
  event(event: XesEvent): void
  classifier(classifier: XesClassifier): void
  unnamedCase(example: string, events: number): void
  malformed(why: string): void
}

/** The elements that carry one attribute each (IEEE 1849, attribute component). */
const ATTRIBUTES: ReadonlySet<string> = new Set([
  'string',
  'date',
  'int',
  'float',
  'boolean',
  'id',
  'list',
  'container',
])
/** Attributes of the log itself and of its declarations say nothing of an event. */
const PASSED_OVER: ReadonlySet<string> = new Set(['global', 'extension'])

/** Where the reader of an event finds the name of its trace, its position in it, and the texts joined in a list. */
export const CASE_NAME = 'case:concept:name'
export const POSITION = 'xes:position'
const BETWEEN = ', '

/**
 * Makes events out of the tags of an XES document (IEEE 1849-2023, section 5).
 *
 * Attributes within attributes are named by both keys (`cost/tax`); values of one key in a list are joined. Events
 * outside any trace are kept, with no case. A trace without a name is numbered and reported. Memory: one event.
 */
export class XesEvents implements TagSink {
  readonly #sink: XesSink
  /** Keys of the attributes that are open now. */
  readonly #keys: string[] = []
  #skipped = 0
  #isLog = false
  #traces = 0
  #trace: { attributes: Map<string, string>; events: number } | null = null
  #event: Map<string, string> | null = null

  constructor(sink: XesSink) {
    this.#sink = sink
  }

  open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    if (this.#skipped > 0 || PASSED_OVER.has(name)) {
      if (!isEmpty) this.#skipped++
      return
    }
    if (ATTRIBUTES.has(name)) this.#attribute(attributes, isEmpty)
    else this.#element(name, attributes, isEmpty)
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped--
    else if (ATTRIBUTES.has(name)) this.#keys.pop()
    else if (name === 'event') this.#endEvent()
    else if (name === 'trace') this.#endTrace()
  }

  malformed(why: string): void {
    this.#sink.malformed(why)
  }

  /** Says that the document has ended; what is open then was cut off. */
  end(): void {
    if (this.#event !== null) this.#sink.malformed('the log ends inside an event; it is left out')
    this.#event = null
    this.#endTrace()
    if (!this.#isLog) this.#sink.malformed('there is no <log> in it; pass an event log in XES')
  }

  #element(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    if (name === 'log') this.#isLog = true
    else if (name === 'trace') {
      this.#endTrace()
      this.#traces++
      this.#trace = { attributes: new Map(), events: 0 }
      if (isEmpty) this.#endTrace()
    } else if (name === 'event') {
      if (this.#event !== null) this.#sink.malformed('an event begins inside another; the outer one is left out')
      this.#keys.length = 0
      this.#event = new Map()
      if (isEmpty) this.#endEvent()
    } else if (name === 'classifier') {
      this.#sink.classifier({ name: attributes.get('name') ?? '', keys: keysOf(attributes.get('keys') ?? '') })
    }
  }

  #attribute(attributes: ReadonlyMap<string, string>, isEmpty: boolean): void {
    const key = attributes.get('key') ?? ''
    const value = attributes.get('value')
    const path = this.#keys.length === 0 ? key : [...this.#keys, key].filter((part) => part !== '').join('/')
    const target = this.#event ?? this.#trace?.attributes
    if (target !== undefined && value !== undefined && path !== '') {
      const known = target.get(path)
      target.set(path, known === undefined ? value : known + BETWEEN + value)
    }
    if (!isEmpty) this.#keys.push(key)
  }

  #endEvent(): void {
    if (this.#event === null) return
    const trace = this.#trace
    const event: XesEvent = Object.fromEntries(this.#event)
    if (trace !== null) {
      for (const [key, value] of trace.attributes) event[`case:${key}`] = value
      event[CASE_NAME] ??= `trace ${this.#traces}`
      event[POSITION] = String(++trace.events)
    }
    this.#event = null
    this.#keys.length = 0
    this.#sink.event(event)
  }

  #endTrace(): void {
    const trace = this.#trace
    this.#trace = null
    this.#keys.length = 0
    if (trace === null || trace.attributes.has('concept:name') || trace.events === 0) return
    this.#sink.unnamedCase(`trace ${this.#traces} has no concept:name`, 1)
  }
}

/** Keys stand apart by blanks; one that holds a blank stands in quotes. */
function keysOf(text: string): string[] {
  return [...text.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}
