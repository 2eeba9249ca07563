import { createContext, useContext } from 'react'
import type { Emphasis } from '../../foundation/emphasis.js'
import { type ChartTheme, chartTheme } from '../../theme/chart-theme.js'
import { DIM_OPACITY } from '../../theme/type-scale.js'

/** What every mark of one chart may ask: how to paint, and what stands out just now. */
export interface MarkContextValue {
  readonly theme: ChartTheme
  /** Prefix for ids of patterns and gradients: unique per chart and safe in `url(#...)`. */
  readonly idPrefix: string
  /** False where the reader wants things to stand still. */
  readonly moves: boolean
  readonly emphasisOf: (key: string) => Emphasis
  readonly isSelected: (key: string) => boolean
}

/** Marks drawn alone, outside a chart, are plain and on paper. */
const ALONE: MarkContextValue = {
  theme: chartTheme('paper'),
  idPrefix: 'parcours',
  moves: false,
  emphasisOf: () => 'normal',
  isSelected: () => false,
}

/** Provided by the chart; see `useMarkContext`. */
export const MarkContext: React.Context<MarkContextValue> = createContext(ALONE)

/** The paints and the state of the chart that a mark stands in. */
export function useMarkContext(): MarkContextValue {
  return useContext(MarkContext)
}

/** Attributes of a mark that can be pointed at: its key for picking, its state for painting. */
export interface MarkProps {
  readonly 'data-key': string
  readonly 'data-state': Emphasis
  readonly 'data-selected'?: true
  readonly opacity?: number
}

/** The attributes of the mark of an item; hover and selection change these and never geometry. */
export function useMarkProps(key: string): MarkProps {
  return markProps(useMarkContext(), key)
}

/** As `useMarkProps`, for marks drawn in a loop. */
export function markProps(context: MarkContextValue, key: string): MarkProps {
  const state = context.emphasisOf(key)
  return {
    'data-key': key,
    'data-state': state,
    ...(context.isSelected(key) ? { 'data-selected': true as const } : {}),
    ...(state === 'dim' ? { opacity: DIM_OPACITY } : {}),
  }
}
