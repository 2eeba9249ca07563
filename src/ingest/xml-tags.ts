/** Takes the tags of a document as they come. Names of elements are without prefix. */
export interface TagSink {
  /** An element begins; `isEmpty` where it ends at once (no `close` follows). */
  open(name: string, attributes: ReadonlyMap<string, string>, isEmpty: boolean): void
  close(name: string): void
  /** Text that is no XML; reading goes on behind it. */
  malformed(why: string): void
}

/** A tag or comment that is longer than this was never meant to end. */
const LONGEST = 1_048_576
/** What ends the parts that are no tags, by how they begin. */
const SKIPPED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]
const TAG = /<[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y
const NAME = /^<\/?\s*([^\s/>=]+)/

/**
 * Reads the tags and attributes of XML text that arrives in pieces, cut anywhere. Text between tags, comments,
 * instructions and declarations are passed over.
 *
 * Entities are never expanded, but for the five of XML itself and characters by number: a document can neither grow
 * while it is read nor name other files. It is no validating parser: what the reader of a format does not need (order
 * of elements, namespaces) is not checked. Memory: one piece and the tag that crosses its end. Linear.
 */
export class XmlTags {
  readonly #sink: TagSink
  #rest = ''
  /** A tag cut apart is looked at again only when its text has doubled, so that small pieces cost no more. */
  #awaited = 0

  constructor(sink: TagSink) {
    this.#sink = sink
  }

  /** Takes the next piece of text. */
  push(text: string): void {
    this.#rest += text
    if (this.#rest.length >= this.#awaited) this.#read()
  }

  /** Says that the text has ended. */
  end(): void {
    this.#read()
    if (this.#rest !== '') this.#sink.malformed('the document ends inside a tag')
    this.#rest = ''
  }

  #read(): void {
    let begin = this.#rest.indexOf('<')
    let at = begin < 0 ? this.#rest.length : begin
    while (begin >= 0) {
      const end = endOfTag(this.#rest, begin)
      if (end < 0) break
      this.#tag(this.#rest.slice(begin, end))
      begin = this.#rest.indexOf('<', end)
      at = begin < 0 ? this.#rest.length : begin
    }
    this.#rest = this.#rest.slice(at)
    if (this.#rest.length > LONGEST) this.#giveUp()
    this.#awaited = this.#rest.length * 2
  }

  #giveUp(): void {
    this.#sink.malformed(`no end of ${this.#rest.slice(0, 20)} within a million characters`)
    this.#rest = this.#rest.slice(1)
  }

  #tag(text: string): void {
    if (text.startsWith('<!') || text.startsWith('<?')) return
    const name = withoutPrefix(NAME.exec(text)?.[1] ?? '')
    if (name === '') this.#sink.malformed(`${text.slice(0, 40)} is no tag`)
    else if (text.startsWith('</')) this.#sink.close(name)
    else this.#sink.open(name, attributesOf(text), text.endsWith('/>'))
  }
}

/** The position behind the tag that begins here, or -1 where its end has not come yet. */
function endOfTag(text: string, begin: number): number {
  const next = text[begin + 1]
  if (next !== '!' && next !== '?') {
    TAG.lastIndex = begin
    return TAG.test(text) ? TAG.lastIndex : -1
  }
  for (const [from, to] of SKIPPED) {
    if (!text.startsWith(from, begin)) continue
    const end = text.indexOf(to, begin + from.length)
    return end < 0 ? -1 : end + to.length
  }
  return endOfDeclaration(text, begin)
}

/** A declaration may hold further ones in brackets, with quotes and comments. */
function endOfDeclaration(text: string, begin: number): number {
  const parts = /<!--[\s\S]*?-->|"[^"]*"|'[^']*'|<!--|[[\]>"']/g
  parts.lastIndex = begin + 2
  let depth = 0
  for (let part = parts.exec(text); part !== null; part = parts.exec(text)) {
    const [found] = part
    if (found === '<!--' || found === '"' || found === "'") return -1
    if (found === '[') depth++
    if (found === ']') depth--
    if (found === '>' && depth <= 0) return parts.lastIndex
  }
  return -1
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Pairs of a name and a quoted text; whatever else stands in the tag is passed over. */
function attributesOf(tag: string): Map<string, string> {
  const attributes = new Map<string, string>()
  let at = tag.search(/\s/)
  while (at >= 0) {
    const equals = tag.indexOf('=', at)
    const quote = equals < 0 ? -1 : firstQuote(tag, equals + 1)
    if (quote < 0) break
    const end = tag.indexOf(tag[quote] as string, quote + 1)
    if (end < 0) break
    attributes.set(lastWord(tag.slice(at, equals)), plain(tag.slice(quote + 1, end)))
    at = end + 1
  }
  return attributes
}

function firstQuote(tag: string, from: number): number {
  const double = tag.indexOf('"', from)
  const single = tag.indexOf("'", from)
  return double < 0 || (single >= 0 && single < double) ? single : double
}

function lastWord(text: string): string {
  const trimmed = text.trim()
  return trimmed.includes(' ') ? trimmed.slice(trimmed.lastIndexOf(' ') + 1) : trimmed
}

const ENTITY = /&(#x[\da-f]+|#\d+|\w+);/gi
const KNOWN: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The text of an attribute. An entity that XML itself does not know stays as it is written. */
function plain(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (whole, name: string) => {
    if (!name.startsWith('#')) return Object.hasOwn(KNOWN, name) ? (KNOWN[name] ?? whole) : whole
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
    return isCharacter(code) ? String.fromCodePoint(code) : whole
  })
}

function isCharacter(code: number): boolean {
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
}
