import { useCallback, useEffect, useRef, useState } from 'react'
import { toldAgain } from './told-again.js'

/** A point in the viewport, px. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Where the reader of one chart is. */
export interface ReadingState {
  readonly activeKey: string | null
  /** Null where the keyboard has led here. */
  readonly pointer: Point | null
  readonly dismissed: boolean
  readonly help: boolean
  readonly table: boolean
  readonly announcement: string
}

/** What changes where the reader is. */
export interface ReadingSteps {
  readonly change: (next: Partial<ReadingState>) => void
  /** Stays the same from render to render. */
  readonly toggleTable: () => void
  /** Has a text spoken, after a delay where one is given; what was to be spoken before is not any more. */
  readonly say: (text: string, delayMs?: number) => void
}

const AT_REST: ReadingState = {
  activeKey: null,
  pointer: null,
  dismissed: false,
  help: false,
  table: false,
  announcement: '',
}

/** Where the reader of one chart is, and what changes it. */
export function useReadingState(): [ReadingState, ReadingSteps] {
  const [state, setState] = useState(AT_REST)
  const speaking = useTimer()
  const change: ReadingSteps['change'] = (next) => setState((last) => ({ ...last, ...next }))
  const toggleTable = useCallback(() => setState((last) => ({ ...last, table: !last.table })), [])
  const say: ReadingSteps['say'] = (text, delayMs = 0) =>
    speaking(() => setState((last) => ({ ...last, announcement: toldAgain(last.announcement, text) })), delayMs)
  return [state, { change, toggleTable, say }]
}

/** Calls a function, later where a delay is given; a new call takes the place of one that waits. */
function useTimer(): (run: () => void, delayMs: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (run, delayMs) => {
    clearTimeout(timer.current)
    if (delayMs > 0) timer.current = setTimeout(run, delayMs)
    else run()
  }
}
