import { createContext, useContext, useSyncExternalStore } from 'react'
import type { Emphasis } from '../../foundation/emphasis.js'
import { type ChartTheme, chartTheme } from '../../theme/chart-theme.js'
import { DIM_OPACITY } from '../../theme/type-scale.js'

/** How the marks of one chart paint. Stays as it is while the reader points and selects. */
export interface MarkPaints {
  readonly theme: ChartTheme
  /** Prefix for ids of patterns and gradients: unique per chart and safe in `url(#...)`. */
  readonly idPrefix: string
  /** False where the reader wants things to stand still. */
  readonly moves: boolean
}

/** What stands out just now. */
export interface MarkState {
  readonly emphasisOf: (key: string) => Emphasis
  readonly isSelected: (key: string) => boolean
  /** False where no key at all is selected, so that thousands need not be asked for. */
  readonly isAnySelected?: boolean
}

/** The state as something to listen to, so that only marks whose own state changes render again. */
export interface MarkStates {
  readonly subscribe: (listener: () => void) => () => void
  readonly get: () => MarkState
}

/** What stays while the reader points: the paints, and where to listen for the state. */
export interface SteadyMarks extends MarkPaints {
  readonly states: MarkStates
}

/**
 * Paints a mark in another way: from what it stands for and its standard paint, any paint of SVG,
 * such as `url(#my-gradient)`.
 */
export type MarkPaint<Mark> = (mark: Mark, standard: string) => string

const NOTHING_MEANT: MarkState = { emphasisOf: () => 'normal', isSelected: () => false }

/** Marks drawn alone, outside a chart, are plain and on paper. */
const ALONE: SteadyMarks = {
  theme: chartTheme('paper'),
  idPrefix: 'parcours',
  moves: false,
  states: { subscribe: () => () => undefined, get: () => NOTHING_MEANT },
}

/** Provided by the chart; see `useMarkPaints` and `useMarkProps`. */
export const SteadyMarksContext: React.Context<SteadyMarks> = createContext(ALONE)

/** The paints of the chart that a mark stands in. No hover renders its caller again. */
export function useMarkPaints(): MarkPaints {
  return useContext(SteadyMarksContext)
}

/**
 * The state of all marks of the chart, for what paints many marks at once, such as a canvas; every
 * hover renders its caller again. Single marks take `useMarkProps`.
 */
export function useMarkState(): MarkState {
  const { subscribe, get } = useContext(SteadyMarksContext).states
  return useSyncExternalStore(subscribe, get, get)
}

/** Attributes of a mark that can be pointed at: its key for picking, its state for painting. */
export interface MarkProps {
  readonly 'data-key': string
  readonly 'data-state': Emphasis
  readonly 'data-selected'?: true
  readonly opacity?: number
}

/**
 * The attributes of the mark of an item; hover and selection change these and never geometry. The
 * caller renders again only where its own attributes change.
 */
export function useMarkProps(key: string): MarkProps {
  const { subscribe, get } = useContext(SteadyMarksContext).states
  // One subscription for both: a chart has hundreds of marks.
  const read = (): string => `${get().emphasisOf(key)} ${get().isSelected(key)}`
  useSyncExternalStore(subscribe, read, read)
  return markPropsIn(get(), key)
}

/** The same for who draws many marks and asks `useMarkState` once for all of them. */
export function markPropsIn({ emphasisOf, isSelected }: MarkState, key: string): MarkProps {
  const state = emphasisOf(key)
  return {
    'data-key': key,
    'data-state': state,
    ...(isSelected(key) ? { 'data-selected': true as const } : {}),
    ...(state === 'dim' ? { opacity: DIM_OPACITY } : {}),
  }
}
