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

/**
 * Reads a search such as `blog > shop` (later) or `blog >> shop` (at once after), each sign for itself. `→` and `›`
 * count as `>`, `⇒` and `»` as `>>`. A word
 * names a touchpoint by id or label, whatever its case; else by how the label begins; else by what it
 * holds; the first of several in the order given. An empty text asks for nothing.
 */
export function parsePathSearch(
  text: string,
  touchpoints: readonly { readonly id: string; readonly label: string }[],
): PathSearch {
  const whole = touchpoints.find(({ id, label }) => id === text || label === text)
  if (whole !== undefined) return { steps: [whole.id], adjacent: false, follows: [false], unknown: [] }
  const steps: string[] = []
  const follows: boolean[] = []
  const unknown: string[] = []
  // Words stand at even places, the signs between them at odd ones.
  const parts = text.split(/\s*(>+|→|⇒|›|»)\s*/u)
  let isAtOnce = false
  parts.forEach((part, i) => {
    if (i % 2 === 1) isAtOnce = AT_ONCE.test(part)
    const word = i % 2 === 0 ? part.trim() : ''
    if (word === '') return
    const found = touchpointNamed(word, touchpoints)
    if (found === undefined) unknown.push(word)
    else {
      follows.push(steps.length > 0 && isAtOnce)
      steps.push(found)
    }
  })
  return { steps, adjacent: steps.length > 1 && follows.slice(1).every(Boolean), follows, unknown }
}

const AT_ONCE = />>|»|⇒/u

function touchpointNamed(
  word: string,
  touchpoints: readonly { readonly id: string; readonly label: string }[],
): string | undefined {
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
