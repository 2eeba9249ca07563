import type { ZoomStore } from '../../interaction/zoom-store.js'

/** Whether the impulses of one chart run; shared by what lets them run and by its button. */
export interface ImpulseClock {
  /** True while they move: not where they are paused, resting, or out of sight. */
  readonly isRunning: () => boolean
  /** Told whenever that changes. */
  readonly subscribe: (listener: () => void) => () => void
  /** Said by what lets them run. */
  readonly report: (isRunning: boolean) => void
  /** True where the reader has stopped them. */
  readonly isPaused: () => boolean
  /** The button: stops what runs, and lets run what stands still for whatever reason. */
  readonly press: () => void
  readonly onPress: (listener: () => void) => () => void
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
  let [isPaused, isRunning] = [false, false]
  const watching = new Set<() => void>()
  const obeying = new Set<() => void>()
  return {
    isRunning: () => isRunning,
    subscribe: (listener) => listenTo(watching, listener),
    report: (next) => {
      if (next === isRunning) return
      isRunning = next
      for (const listener of watching) listener()
    },
    isPaused: () => isPaused,
    press: () => {
      isPaused = isRunning
      for (const listener of obeying) listener()
    },
    onPress: (listener) => listenTo(obeying, listener),
  }
}

function listenTo(listeners: Set<() => void>, listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
