import { type CSSProperties, createContext, useContext } from 'react'

/** True where marks go over into a new form or state: things may move, and something has changed. */
export const MotionContext: React.Context<boolean> = createContext(false)

const FADE: CSSProperties = { transition: 'opacity 160ms ease-out' }
const MOVE: CSSProperties = { transition: 'd 420ms cubic-bezier(0.2, 0.8, 0.2, 1), opacity 160ms ease-out' }

/**
 * The transition of a mark, once something has changed and where things may move: `fade` for what is pointed at and stands out
 * softly, `move` for shapes that go over into their new form when the numbers change.
 */
export function useMotion(kind: 'fade' | 'move'): CSSProperties | undefined {
  return useContext(MotionContext) ? (kind === 'move' ? MOVE : FADE) : undefined
}
