/** Where a name may be cut: behind a separator and the spaces round it. */
const SEPARATOR = /[\s:/|>·._-]+(?=\S)/gu
/** Further letters of a name, and names further on in the alphabet, are not compared. */
const LETTERS = 120
/** So many letters of a name's end tell it, where all before them is shared. */
const END_LEAST = 4
const END = 12

/**
 * Names as they are abbreviated: a beginning that others share says nothing where only the beginning is left, so it gives
 * way to the rest ("…Supporter" of "Badge: Supporter" beside "Badge: Teacher"). Other names come back as they are.
 *
 * @param wanted positions of the names to abbreviate. Default: all.
 */
export function withoutSharedPrefix(names: readonly string[], wanted?: ReadonlySet<number>): string[] {
  const order = names.map((_, i) => i).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1))
  const brief = [...names]
  order.forEach((i, place) => {
    if (wanted?.has(i) === false) return
    const name = names[i] as string
    const shared = Math.max(
      sharedLetters(name, names[order[place - 1] ?? -1]),
      sharedLetters(name, names[order[place + 1] ?? -1]),
    )
    const cuts = [...name.slice(0, LETTERS).matchAll(SEPARATOR)].map((match) => match.index + match[0].length)
    const behind = (at: number): number => cuts.findLast((cut) => cut <= at) ?? 0
    const cut = behind(shared)
    const from = name.length - cut >= END_LEAST ? cut : behind(name.length - END)
    if (cut > 0 && from > 0) brief[i] = `…${name.slice(from)}`
  })
  return brief
}

/** How many letters two names begin with alike; 0 where they are the same or there is no other. */
function sharedLetters(name: string, other = ''): number {
  if (name === other) return 0
  let at = 0
  while (at < LETTERS && at < name.length && name[at] === other[at]) at++
  return at
}
