/** Text as XML may hold it, also between quotation marks. */
export function escaped(text: string): string {
  // Control characters have no place in XML at all.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is taken out
  const clean = text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  return clean.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
