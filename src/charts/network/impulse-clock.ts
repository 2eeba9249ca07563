import type { ZoomStore } from '../../interaction/zoom-store.js'

/** Whether the impulses of one chart run; shared by what draws them and by its button. */
export interface ImpulseClock {
  readonly get: () => boolean
  readonly subscribe: (listener: () => void) => () => void
  readonly set: (isPaused: boolean) => void
}

const clocks = new WeakMap<ZoomStore, ImpulseClock>()

/** The clock of a chart, known by its view: only who draws impulses makes one. */
export function impulseClockOf(zoom: ZoomStore): ImpulseClock {
  const known = clocks.get(zoom)
  if (known !== undefined) return known
  const made = createClock()
  clocks.set(zoom, made)
  return made
}

function createClock(): ImpulseClock {
  let isPaused = false
  const listeners = new Set<() => void>()
  return {
    get: () => isPaused,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set: (next) => {
      if (next === isPaused) return
      isPaused = next
      for (const listener of listeners) listener()
    },
  }
}
