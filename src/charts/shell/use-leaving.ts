import { useEffect, useState } from 'react'

/** Time to move the pointer from a mark into its tooltip. */
const LEAVE_DELAY_MS = 160

interface Leave {
  readonly timer: ReturnType<typeof setTimeout>
  readonly end: () => void
}

/** What the pointer has left last, in whichever chart of the page, while it may still come back. */
let last: Leave | null = null

/** How a chart holds on for a moment to what the pointer has left. */
export interface Leaving {
  /** Calls `end` in a moment, or sooner: where the pointer arrives in another chart. */
  readonly leave: (end: () => void) => void
  /** The pointer is back, or all is over: nothing is to end any more. */
  readonly stay: () => void
  /** As `stay`, and ends what another chart still holds: its listeners hear of that end before they hear of this chart. */
  readonly arrive: () => void
}

/** Pointing ends a moment after the pointer has left. There is one pointer on a page, so its charts end in order. */
export function useLeaving(): Leaving {
  const [leaving] = useState(createLeaving)
  useEffect(() => leaving.stay, [leaving])
  return leaving
}

function createLeaving(): Leaving {
  let own: Leave | null = null
  const stay = (): void => {
    clearTimeout(own?.timer)
    if (last === own) last = null
    own = null
  }
  return {
    stay,
    leave: (given) => {
      const end = (): void => {
        stay()
        given()
      }
      stay()
      last = own = { timer: setTimeout(end, LEAVE_DELAY_MS), end }
    },
    arrive: () => {
      stay()
      last?.end()
    },
  }
}
