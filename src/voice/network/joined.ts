import { isolated } from '../common/isolated.js'

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const POP_ISOLATE = '\u2069'

/**
 * Names joined by an arrow that points from left to right. Each name is isolated, and where one of them
 * could turn the line the whole stays from left to right, so that no arrow points from the second to
 * the first.
 *
 * @param arrow the sign between two names, or per name the one before it.
 */
export function joined(names: readonly string[], arrow: string | readonly string[]): string {
  const alone = names.map(isolated)
  const line =
    typeof arrow === 'string' ? alone.join(arrow) : alone.map((name, i) => (i === 0 ? '' : arrow[i]) + name).join('')
  return alone.some((name, i) => name !== names[i] && name.endsWith(POP_ISOLATE))
    ? `${LEFT_TO_RIGHT_ISOLATE}${line}${POP_ISOLATE}`
    : line
}
