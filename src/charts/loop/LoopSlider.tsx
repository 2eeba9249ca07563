import { type CSSProperties, type ReactElement, useId } from 'react'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'

/** Props of `LoopSlider`. */
export interface LoopSliderProps {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value in words, beside the slider and spoken. */
  readonly text: string
  /** A quiet word more, such as what it was. */
  readonly note?: string | undefined
  readonly theme: ChartTheme
  readonly onChange: (value: number) => void
}

const ROW: CSSProperties = {
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 12px',
  padding: '2px 8px',
}
const LABEL: CSSProperties = { flex: '1 1 150px', minWidth: 0, fontSize: FONT_PX.label, overflowWrap: 'anywhere' }
const VALUE: CSSProperties = { flex: '0 1 auto', minWidth: 88, fontSize: FONT_PX.text, fontWeight: FONT_WEIGHT.strong }

/** A native slider with its label and its value in words: arrows, Page Up and Page Down, Home and End turn it. */
export function LoopSlider(props: LoopSliderProps): ReactElement {
  const { label, value, min, max, step, text, note, theme, onChange } = props
  const id = useId()
  return (
    <div style={ROW} data-part="slider">
      <label htmlFor={id} style={LABEL}>
        {label}
      </label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={text}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        style={{ flex: '3 1 140px', minWidth: 80, minHeight: 24, margin: 0, accentColor: theme.paint.referral }}
      />
      <span style={VALUE}>
        {text}
        {note !== undefined && (
          <span style={{ fontSize: FONT_PX.label, fontWeight: FONT_WEIGHT.text, color: theme.paint.inkQuiet }}>
            {' '}
            {note}
          </span>
        )}
      </span>
    </div>
  )
}
