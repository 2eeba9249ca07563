import { readFile } from 'node:fs/promises'
import { root } from './doors.js'

/**
 * Hands a browser test the text of a log of real people that lies beside the project
 * (`../shared/data`), or `null` where it does not: then the test skips. Tests call it as
 * `commands.realLog('community')`.
 *
 * @param {unknown} _context
 * @param {string} name
 * @returns {Promise<string | null>}
 */
export async function realLog(_context, name) {
  try {
    return await readFile(`${root}../shared/data/${name}-events.csv`, 'utf8')
  } catch {
    return null
  }
}
