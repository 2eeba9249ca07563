'use client'
import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useState } from 'react'
import { layoutTimeline, type TimelineLayout } from '../../layout/circles/layout-timeline.js'
import { TimelineColumns } from '../../marks/circles/TimelineColumns.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { periodName } from '../../voice/circles/period-name.js'
import type { CirclesMoment } from './circles-chart-props.js'
import { useCircles } from './circles-context.js'
import { PeriodLabels } from './PeriodLabels.js'
import { StripPicture } from './StripPicture.js'
import type { CirclesChartState } from './use-circles-chart.js'
import { useTimeSlider } from './use-time-slider.js'

const STEP_MS = 1100
const BUTTON_PX = 36
const PADDING_PX = 8
const GAP_PX = 8

/**
 * The time line: people per ring and period, a slider over them that keys and pointer move, and play,
 * which never starts by itself. The last stop of the slider is the whole time. Where there is one
 * period only, or no room, it leaves itself out.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesTimeline(): ReactElement | null {
  const state = useCircles()
  const { width, height } = state.shell.figure
  return state.measure.series.length > 1 && width >= 260 && height >= 340 ? <Timeline state={state} /> : null
}

function Timeline({ state }: { readonly state: CirclesChartState }): ReactElement {
  const { measure, messages, moment, setMoment } = state
  const [isPlaying, play] = usePlay(moment, measure.series.length, setMoment)
  const line = useLine(state)
  const slider = useTimeSlider(state, {
    label: messages.timeline.label,
    valueText: line.valueText,
    onChange: () => play(false),
  })
  const { ink, inkQuiet, surfaceLine } = state.shell.theme.paint
  const isWhole = moment === 'whole'
  const showWhole = (): void => {
    play(false)
    setMoment('whole')
  }
  return (
    <div data-part="timeline" style={ROW}>
      <Button
        state={state}
        label={isPlaying ? messages.timeline.pause : messages.timeline.play}
        isPressed={isPlaying}
        onClick={() => play(!isPlaying)}
        style={{ ...PLAY, color: ink, borderColor: surfaceLine }}
      >
        <svg width={14} height={14} viewBox="0 0 14 14" aria-hidden="true" focusable="false" fill="currentColor">
          <path d={isPlaying ? 'M3,2h3v10h-3ZM8,2h3v10h-3Z' : 'M3,1.5L12,7L3,12.5Z'} />
        </svg>
      </Button>
      <div {...slider} style={sliderStyle(state, line)}>
        <Strip state={state} line={line} />
      </div>
      <Button
        state={state}
        isPressed={isWhole}
        onClick={showWhole}
        style={{
          ...WHOLE,
          width: line.wholePx,
          color: isWhole ? ink : inkQuiet,
          borderColor: isWhole ? ink : surfaceLine,
          fontWeight: isWhole ? FONT_WEIGHT.strong : FONT_WEIGHT.text,
        }}
      >
        {messages.wholeTimeShort}
      </Button>
    </div>
  )
}

/** What the line of time shows, and the room that it takes. */
interface Line {
  readonly width: number
  readonly height: number
  /** Of the button behind it. */
  readonly wholePx: number
  readonly labels: readonly string[]
  /** Null before the size is known: only the room that it takes counts. */
  readonly layout: TimelineLayout | null
  readonly valueText: string
}

function useLine({ measure, shell, messages, moment, period, events }: CirclesChartState): Line {
  const { formatter: f, measureText, direction } = shell
  const periods = measure.series.length
  const wholePx = measureText(messages.wholeTimeShort, FONT_PX.label, FONT_WEIGHT.strong) + 20
  const width = Math.max(40, shell.plot.width - 2 * PADDING_PX - BUTTON_PX - wholePx - 2 * GAP_PX)
  const strip = Math.max(34, Math.min(64, width / periods - 4))
  const rowPx = strip + (events.length > 0 ? 34 : 20)
  const labels = measure.series.map((_, index) => periodName(measure, index, messages, f))
  // What happened is named above the buttons, too.
  const asidePx = { before: BUTTON_PX + GAP_PX, behind: wholePx + GAP_PX }
  const frame = { width, height: rowPx, measureText, events, direction, labels, asidePx }
  const layout = shell.isEarly ? null : layoutTimeline(measure, frame)
  const moves = period.touchMoves
  const name = moment === 'whole' ? messages.wholeTime : (labels[moment] ?? '')
  const happened = (layout?.marks ?? []).filter(({ index }) => index === moment).map(({ label }) => label)
  const spoken = messages.timeline.value(name, moves?.inward ?? null, moves?.outward ?? null, f)
  const valueText = f.clauses([spoken, ...happened])
  return { width, height: layout?.height ?? rowPx, wholePx, labels, layout, valueText }
}

interface ButtonProps {
  readonly state: CirclesChartState
  /** Where it holds no words. */
  readonly label?: string
  readonly isPressed: boolean
  readonly onClick: () => void
  readonly style: CSSProperties
  readonly children: ReactNode
}

function Button({ state, label, isPressed, onClick, style, children }: ButtonProps): ReactElement {
  return (
    <button
      type="button"
      aria-label={label}
      aria-pressed={isPressed}
      onClick={onClick}
      style={{ ...style, outlineColor: state.shell.theme.paint.focus }}
    >
      {children}
    </button>
  )
}

function Strip({ state, line }: { readonly state: CirclesChartState; readonly line: Line }): ReactElement {
  const { measure, shell, moment } = state
  const { layout, width, height, labels } = line
  return (
    <StripPicture width={width} height={height}>
      {layout && (
        <>
          <TimelineColumns
            layout={layout}
            theme={shell.theme}
            rings={measure.stages.length}
            current={currentOf(moment)}
          />
          <PeriodLabels
            labels={labels}
            current={shownAt(moment, layout)}
            left={0}
            right={width}
            y={layout.labelY}
            shell={shell}
          />
        </>
      )}
    </StripPicture>
  )
}

function sliderStyle({ shell }: CirclesChartState, { width, height }: Line): CSSProperties {
  return { width, height, cursor: 'pointer', outlineColor: shell.theme.paint.focus, touchAction: 'pan-y', flex: 'none' }
}

/** The shown period and the middle of its column. */
function shownAt(moment: CirclesMoment, { columns }: TimelineLayout): { index: number; x: number } | null {
  const column = moment === 'whole' ? undefined : columns[moment]
  return column === undefined ? null : { index: column.index, x: column.x + column.width / 2 }
}

function currentOf(moment: CirclesMoment): number | null {
  return moment === 'whole' ? null : moment
}

/** Plays from the shown period (or from the first) to the last, one step at a time, and stops there. */
function usePlay(
  moment: CirclesMoment,
  periods: number,
  setMoment: (moment: CirclesMoment) => void,
): readonly [boolean, (isPlaying: boolean) => void] {
  const [isPlaying, setPlaying] = useState(false)
  useEffect(() => {
    if (!isPlaying) return
    const timer = setTimeout(
      () => {
        const next = moment === 'whole' ? 0 : moment + 1
        setMoment(next >= periods ? 'whole' : next)
        if (next >= periods) setPlaying(false)
      },
      moment === 'whole' ? 0 : STEP_MS,
    )
    return () => clearTimeout(timer)
  }, [isPlaying, moment, periods, setMoment])
  return [isPlaying, setPlaying]
}

const ROW: CSSProperties = {
  display: 'flex',
  alignItems: 'center',
  gap: GAP_PX,
  padding: `0 ${PADDING_PX}px`,
  flex: '0 0 auto',
  boxSizing: 'border-box',
}

const PLAY: CSSProperties = {
  width: BUTTON_PX,
  height: BUTTON_PX,
  display: 'grid',
  placeItems: 'center',
  padding: 0,
  background: 'none',
  border: '1px solid',
  borderRadius: '50%',
  cursor: 'pointer',
  flex: 'none',
}

const WHOLE: CSSProperties = {
  minHeight: 28,
  padding: '4px 0',
  background: 'none',
  border: '1px solid',
  borderRadius: 14,
  font: 'inherit',
  fontSize: FONT_PX.label,
  cursor: 'pointer',
  flex: 'none',
}
