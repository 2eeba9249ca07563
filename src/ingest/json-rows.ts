import type { RowSink } from './csv-rows.js'

/** Text that is looked at to tell how rows are written. */
const SNIFFED = 65_536
/** Keys under which documents keep their rows. */
const ROWS_KEY = /"(?:rows|data|events|touches|records|items)"\s*:\s*\[/
/** The same at the very start of a document. */
const ROWS_FIRST = new RegExp(String.raw`^\s*\{\s*${ROWS_KEY.source}`)
/** Whole numbers that JSON.parse would round; as texts they keep every digit. */
const LONG_NUMBER = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\d.eE])/g
const HAS_LONG_NUMBER = /\d{16}/

/**
 * Cuts JSON text into rows, chunk by chunk: an array of objects, an object that keeps one under
 * `rows` (or `data`, `events`, `touches`, `records`, `items`), or one object per line.
 *
 * Every row is parsed on its own, so one that is broken is reported and the others are kept, and
 * no long parse holds the thread. Whole numbers of 16 digits and more become texts, because they
 * are ids and JSON's numbers would round them. Memory: one chunk and the row that crosses its end.
 */
export class JsonRows {
  readonly #sink: RowSink<unknown>
  #rest = ''
  #reader: ((text: string, isLast: boolean) => string) | undefined

  constructor(sink: RowSink<unknown>) {
    this.#sink = sink
  }

  /** Takes the next piece of text, of any length. */
  push(text: string): void {
    this.#take(text, false)
  }

  /** Says that the text has ended. */
  end(): void {
    this.#take('', true)
  }

  #take(text: string, isLast: boolean): void {
    this.#rest += text
    if (this.#reader === undefined && !this.#choose(isLast)) return
    this.#rest = this.#reader?.(this.#rest, isLast) ?? ''
  }

  /** Tells how rows are written; false while it is too early. */
  #choose(isLast: boolean): boolean {
    const text = this.#rest.replace(/^\uFEFF/, '')
    this.#rest = text
    if (!isLast && text.length < SNIFFED && !/\n/.test(text.trim())) return false
    const start = startOfRows(text)
    if (start >= 0) {
      const elements = new JsonElements(this.#sink)
      this.#reader = (more, last) => elements.read(more, last)
      this.#rest = text.slice(start)
    } else if (isObject(parse(firstLine(text)))) {
      this.#reader = (more, last) => readLines(more, last, this.#sink)
    } else if (isLast) {
      this.#reader = () => readDocument(text, this.#sink)
    }
    return this.#reader !== undefined
  }
}

/** Position after the bracket that opens the rows, or -1 where none does (yet). */
function startOfRows(text: string): number {
  if (/^\s*\[/.test(text)) return text.indexOf('[') + 1
  const isOneLine = isObject(parse(firstLine(text)))
  const found = isOneLine && !hasRows(parse(firstLine(text))) ? ROWS_FIRST.exec(text) : ROWS_KEY.exec(text)
  return found === null ? -1 : found.index + found[0].length
}

function firstLine(text: string): string {
  const trimmed = text.trimStart()
  const end = trimmed.indexOf('\n')
  return end < 0 ? trimmed : trimmed.slice(0, end)
}

/** Walks over the elements of an array whose opening bracket has been passed. */
class JsonElements {
  readonly #sink: RowSink<unknown>
  #isOver = false

  constructor(sink: RowSink<unknown>) {
    this.#sink = sink
  }

  /** Reads all complete elements and returns the text that is left. */
  read(text: string, isLast: boolean): string {
    let start = 0
    while (!this.#isOver) {
      const end = endOfElement(text, start)
      if (end < 0) break
      this.#element(text.slice(start, end))
      this.#isOver = text[end] === ']'
      start = end + 1
    }
    if (this.#isOver) return ''
    if (isLast) this.#cutOff(text.slice(start))
    return text.slice(start)
  }

  #element(text: string): void {
    if (text.trim() !== '') pushParsed(text, this.#sink)
  }

  #cutOff(text: string): void {
    const value = parse(text)
    if (value !== undefined) this.#sink.push(value)
    if (value === undefined && text.trim() !== '') this.#sink.pushMalformed('the text ends inside it')
    else this.#sink.reportMalformed('the text ends before the list of rows is closed')
  }
}

/** Position of the comma or bracket that ends the element at `start`, or -1 where it is not in the text. */
function endOfElement(text: string, start: number): number {
  const signs = /["{}[\],]/g
  signs.lastIndex = start
  let depth = 0
  for (let found = signs.exec(text); found !== null; found = signs.exec(text)) {
    const sign = found[0]
    if (sign === '"') {
      const close = endOfString(text, found.index)
      if (close < 0) return -1
      signs.lastIndex = close + 1
    } else if (sign === '{' || sign === '[') depth++
    else if (depth === 0) return sign === '}' ? -1 : found.index
    else if (sign !== ',') depth--
  }
  return -1
}

function endOfString(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let escapes = 0
    while (text[at - 1 - escapes] === '\\') escapes++
    if (escapes % 2 === 0) return at
  }
  return -1
}

function readLines(text: string, isLast: boolean, sink: RowSink<unknown>): string {
  const end = isLast ? text.length : text.lastIndexOf('\n') + 1
  for (const line of text.slice(0, end).split('\n')) if (line.trim() !== '') pushParsed(line, sink)
  return text.slice(end)
}

/** A text that is neither a list nor lines: one object is one row, all else holds none. */
function readDocument(text: string, sink: RowSink<unknown>): string {
  if (text.trim() === '') return ''
  const value = parse(text)
  if (value === undefined) sink.reportMalformed('the text is no JSON list of objects')
  else sink.push(value)
  return ''
}

function pushParsed(text: string, sink: RowSink<unknown>): void {
  const value = parse(text)
  if (value === undefined) sink.pushMalformed(`no JSON: ${text.trim().slice(0, 40)}`)
  else sink.push(value)
}

/** The value, or `undefined` where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(HAS_LONG_NUMBER.test(text) ? text.replace(LONG_NUMBER, quoteNumber) : text) as unknown
  } catch {
    return undefined
  }
}

function quoteNumber(match: string): string {
  return match.startsWith('"') ? match : `"${match}"`
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasRows(value: unknown): boolean {
  return (
    isObject(value) &&
    ['rows', 'data', 'events', 'touches', 'records', 'items'].some((key) => Array.isArray(value[key]))
  )
}
