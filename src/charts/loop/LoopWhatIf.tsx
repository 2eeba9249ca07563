'use client'
import { type ReactElement, useId, useMemo, useState } from 'react'
import { EMPTY_LOOP } from '../../measures/loop/empty-loop.js'
import { measureLoop } from '../../measures/loop/measure-loop.js'
import { type LoopWhatIf as LoopTurned, whatIfLoop } from '../../measures/loop/what-if-loop.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import { useChartData } from '../shell/use-chart-data.js'
import { usePresentation } from '../shell/use-presentation.js'
import { LoopChart } from './LoopChart.js'
import { LoopGainPanel } from './LoopGainPanel.js'
import type { LoopChartProps } from './use-loop-chart.js'

/** What `LoopWhatIf` takes: all of `LoopChart`, and what is turned. */
export type LoopWhatIfProps = LoopChartProps & {
  /** What is turned. Own prop beats inner state. */
  readonly turned?: LoopTurned | undefined
  readonly onTurn?: ((turned: LoopTurned) => void) | undefined
}

const NOTHING: LoopTurned = {}

/**
 * The loop over its gain panel: turning a stage's rate or what each advocate brings moves the picture at
 * once. What is turned stands above the picture as a what-if, a model estimate.
 *
 * @example <Loop.WhatIf journeys={journeys} height={520} />
 * @throws JourneyError `both-data`, `no-data`, `bad-option` for misuse by the developer
 */
export function LoopWhatIf({ journeys, measure, turned, onTurn, ...props }: LoopWhatIfProps): ReactElement {
  const data = useChartData('LoopWhatIf', { journeys, measure }, useId())
  const [inner, setInner] = useState(NOTHING)
  const { beta } = props
  const measured = useMemo(() => {
    if (data.measure !== null) return data.measure
    return data.journeys === null ? null : measureLoop(data.journeys, beta === undefined ? {} : { beta })
  }, [data.measure, data.journeys, beta])
  const now = turned ?? inner
  const shown = useMemo(() => (measured === null ? null : whatIfLoop(measured, now)), [measured, now])
  const { locale, theme } = usePresentation(props, 'UTC')
  const words = (locale.loopViews ?? loopViewsEn).gain
  const turn = (next: LoopTurned): void => {
    setInner(next)
    onTurn?.(next)
  }
  const banner = shown !== measured && (
    <p style={{ margin: 0, padding: '2px 8px', color: theme.paint.referral }} data-part="what-if">
      {words.whatIf}: {words.estimate}
    </p>
  )
  return (
    <div>
      {shown === null ? (
        <LoopChart {...props} journeys={null} />
      ) : (
        <LoopChart
          {...props}
          measure={shown}
          toolbar={
            <>
              {banner}
              {props.toolbar}
            </>
          }
        />
      )}
      <LoopGainPanel
        measure={measured ?? EMPTY_LOOP}
        turned={now}
        onTurn={turn}
        theme={props.theme}
        locale={props.locale}
        direction={props.direction}
        motion={props.motion}
      />
    </div>
  )
}
