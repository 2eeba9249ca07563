import { type CSSProperties, type ReactElement, type ReactNode, useMemo } from 'react'
import { type MarkProps, markPropsIn, useMarkState } from './mark-context.js'
import { useMotion } from './mark-motion.js'

/** What a mark of a list is drawn with, in its state. */
export interface ListedMark {
  /** For its outermost element, which must bear `mark['data-key']` as its key, too. */
  readonly mark: MarkProps
  /** The transitions of `useMotion`. */
  readonly fade: CSSProperties | undefined
  readonly move: CSSProperties | undefined
}

/** A mark that is a group of what belongs to one item. */
export function listedGroup({ mark, fade }: ListedMark, nodes: ReactNode): ReactElement {
  return (
    <g key={mark['data-key']} {...mark} style={fade}>
      {nodes}
    </g>
  )
}

interface MarkListProps<Mark> {
  readonly marks: readonly Mark[]
  readonly keyOf: (mark: Mark) => string
  readonly draw: (mark: Mark, as: ListedMark) => ReactElement
}

/**
 * The marks of one part; without any, nothing. `keyOf` gives the key of the item that a mark stands for, other than
 * those of its neighbours; `draw` is a function without hooks. One component with one subscription for all of them,
 * which a page of charts feels when it is mounted; still, those alone are drawn anew whose own state changes.
 */
export function markList<Mark>(
  marks: readonly Mark[],
  keyOf: (mark: Mark) => string,
  draw: (mark: Mark, as: ListedMark) => ReactElement,
): ReactElement | null {
  return marks.length === 0 ? null : <MarkList marks={marks} keyOf={keyOf} draw={draw} />
}

function MarkList<Mark>({ marks, keyOf, draw }: MarkListProps<Mark>): ReactElement[] {
  const state = useMarkState()
  const fade = useMotion('fade')
  const move = useMotion('move')
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was drawn goes with what it was drawn from
  const drawn = useMemo(() => new Map<string, ReactElement>(), [marks, keyOf, draw, fade, move])
  return marks.map((one) => {
    const mark = markPropsIn(state, keyOf(one))
    const id = JSON.stringify(mark)
    const element = drawn.get(id) ?? draw(one, { mark, fade, move })
    drawn.set(id, element)
    return element
  })
}
