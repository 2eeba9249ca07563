/** What a search for a path asks for. */
export interface PathSearch {
  /** Ids of the touchpoints found, in order. */
  readonly steps: readonly string[]
  /** True for `A >> B`, where each is asked for at once after the one before. */
  readonly adjacent: boolean
  /** Per step, whether it is asked for at once after the one before, as `C` in `A > B >> C`; never the first. */
  readonly follows: readonly boolean[]
  /** Words that name no touchpoint, as they were written; `steps` holds the others. */
  readonly unknown: readonly string[]
}

/** What a search is read against. */
type Named = readonly { readonly id: string; readonly label: string }[]

/**
 * Reads a search such as `blog > shop` (later) or `blog >> shop` (at once after), each sign for itself. `→` and `›`
 * count as `>`, `⇒` and `»` as `>>`. A word
 * names a touchpoint by id or label, whatever its case; else by how the label begins; else by what it
 * holds; the first of several in the order given. A name that itself holds such signs, as `Home > Shoes`, is one word
 * where it is written out. An empty text asks for nothing.
 */
export function parsePathSearch(text: string, touchpoints: Named): PathSearch {
  const steps: string[] = []
  const follows: boolean[] = []
  const unknown: string[] = []
  // Words stand at even places, the signs between them at odd ones.
  const parts = text.split(/(\s*(?:>+|→|⇒|›|»)\s*)/u)
  const withSigns = touchpoints.filter(({ id, label }) => SIGN.test(id + label))
  let isAtOnce = false
  for (let i = 0; i < parts.length; i++) {
    if (i % 2 === 1) isAtOnce = AT_ONCE.test(parts[i] as string)
    const end = i % 2 === 0 ? endOfName(parts, i, withSigns) : i
    const word = i % 2 === 0 ? wordOf(parts, i, end) : ''
    i = end
    if (word === '') continue
    const found = touchpointNamed(word, touchpoints)
    if (found === undefined) unknown.push(word)
    else {
      follows.push(steps.length > 0 && isAtOnce)
      steps.push(found)
    }
  }
  return { steps, adjacent: steps.length > 1 && follows.slice(1).every(Boolean), follows, unknown }
}

/** The last part of the longest whole name that begins at a part; that part itself where no name holds a sign. */
function endOfName(parts: readonly string[], begin: number, touchpoints: Named): number {
  for (let end = parts.length - 1; end > begin; end -= 2) {
    const wanted = plain(wordOf(parts, begin, end))
    if (touchpoints.some(({ id, label }) => plain(label) === wanted || plain(id) === wanted)) return end
  }
  return begin
}

function wordOf(parts: readonly string[], begin: number, end: number): string {
  return parts
    .slice(begin, end + 1)
    .join('')
    .trim()
}

const SIGN = /[>→⇒›»]/u
const AT_ONCE = />>|»|⇒/u

function touchpointNamed(word: string, touchpoints: Named): string | undefined {
  const wanted = plain(word)
  const by = (test: (label: string) => boolean): string | undefined =>
    touchpoints.find(({ label }) => test(plain(label)))?.id
  return (
    touchpoints.find(({ id }) => id === word)?.id ??
    by((label) => label === wanted) ??
    touchpoints.find(({ id }) => plain(id) === wanted)?.id ??
    by((label) => label.startsWith(wanted)) ??
    by((label) => label.includes(wanted))
  )
}

/** Lower case, without accents, curly apostrophes straight: as people type. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[’‘]/gu, "'")
    .toLowerCase()
}
