/** Where the content ends of an element whose tag ends at `start`; null where it is not closed. Elements of its name may stand in it. */
export function elementEnd(markup: string, name: string, start: number): number | null {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*?(/?)>`, 'g')
  tags.lastIndex = start
  let depth = 1
  for (let tag = tags.exec(markup); tag !== null; tag = tags.exec(markup)) {
    if (tag[2] === '') depth += tag[1] === '/' ? -1 : 1
    if (depth === 0) return tag.index
  }
  return null
}
