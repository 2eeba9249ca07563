/**
 * Of a text of more than `most` characters the beginning and the end, round an ellipsis: long names of one list
 * often begin alike, and their last words tell them apart. No character is cut in two. Cost: linear in the text.
 */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text
  const letters = [...text]
  if (letters.length <= most) return text
  const atEnd = Math.floor((most - 1) / 3)
  const [beginning, end] = [letters.slice(0, most - 1 - atEnd), letters.slice(letters.length - atEnd)]
  return `${beginning.join('').trimEnd()}…${end.join('').trimStart()}`
}
