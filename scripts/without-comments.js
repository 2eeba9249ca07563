import { parseSync } from 'vite'

/**
 * A TypeScript source with its comments blanked; all else keeps its line and its column.
 *
 * @param {string} file its name, which tells the dialect
 * @param {string} source
 * @returns {string}
 */
export function withoutComments(file, source) {
  return blankComments(source, parseSync(file, source).comments)
}

/**
 * The same for a source that has been parsed already.
 *
 * @param {string} source
 * @param {readonly { readonly start: number, readonly end: number }[]} comments
 * @returns {string}
 */
export function blankComments(source, comments) {
  return comments.reduceRight(
    (code, { start, end }) => code.slice(0, start) + code.slice(start, end).replace(/[^\n]/g, ' ') + code.slice(end),
    source,
  )
}
