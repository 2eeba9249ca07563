import type { HTMLAttributes, KeyboardEvent, PointerEvent } from 'react'
import type { CirclesChartState } from './use-circles-chart.js'

/** What a slider over the periods needs to know besides the model. */
export interface TimeSliderOptions {
  readonly label: string
  readonly valueText: string
  /** Px left free at the start and the end of the strip that is pointed at. Default 0. */
  readonly startPx?: number | undefined
  readonly endPx?: number | undefined
  /** Called before the reader's own change, such as to pause. */
  readonly onChange?: (() => void) | undefined
}

/**
 * The attributes of a slider over the periods: arrows step, Page Up and Page Down step by three, Home
 * leads to the first, End and Escape to the whole time; dragging picks a period.
 */
export function useTimeSlider(state: CirclesChartState, options: TimeSliderOptions): HTMLAttributes<HTMLElement> {
  const { measure, shell, moment, setMoment } = state
  const periods = measure.series.length
  const { direction } = shell
  const stop = moment === 'whole' ? periods : moment
  const go = (next: number): void => {
    options.onChange?.()
    const clamped = Math.max(0, Math.min(periods, next))
    setMoment(clamped === periods ? 'whole' : clamped)
  }
  const pick = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const { startPx = 0, endPx = 0 } = options
    const along = direction === 'ltr' ? event.clientX - box.left : box.right - event.clientX
    const share = (along - startPx) / Math.max(1, box.width - startPx - endPx)
    go(Math.max(0, Math.min(periods - 1, Math.floor(share * periods))))
  }
  return {
    role: 'slider',
    tabIndex: 0,
    'aria-label': options.label,
    'aria-valuemin': 0,
    'aria-valuemax': periods,
    'aria-valuenow': stop,
    'aria-valuetext': options.valueText,
    onKeyDown: (event) => {
      const next = stopAfter(event, stop, periods, direction)
      if (next === null) return
      event.preventDefault()
      go(next)
    },
    onPointerDown: (event) => {
      event.currentTarget.setPointerCapture?.(event.pointerId)
      pick(event)
    },
    onPointerMove: (event) => {
      if (event.buttons === 1) pick(event)
    },
  }
}

function stopAfter({ key }: KeyboardEvent, stop: number, periods: number, direction: 'ltr' | 'rtl'): number | null {
  const forward = direction === 'ltr' ? 'ArrowRight' : 'ArrowLeft'
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowDown: -1,
    ArrowUp: 1,
    PageUp: 3,
    PageDown: -3,
    Home: -periods,
    End: periods,
    Escape: periods,
    ArrowRight: -1,
    [forward]: 1,
  }
  const step = steps[key]
  return step === undefined ? null : stop + step
}
