import { type CSSProperties, type ReactElement, useId } from 'react'
import { FONT_PX } from '../../../theme/type-scale.js'
import { ownText } from '../../shell/own-text.js'
import type { NetworkView } from './use-network-view.js'

/** Props of `Choice`. */
export interface ChoiceProps<Value extends string> {
  readonly view: Pick<NetworkView, 'theme'>
  readonly label: string
  readonly options: readonly (readonly [value: Value, label: string])[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, as radio buttons: arrow keys change it. */
export function Choice<Value extends string>({
  view,
  label,
  options,
  value,
  onChange,
}: ChoiceProps<Value>): ReactElement {
  const name = useId()
  const { paint } = view.theme
  return (
    <fieldset style={FIELDSET}>
      <legend style={{ ...LEGEND, color: paint.inkQuiet }}>{label}</legend>
      {options.map(([option, text]) => (
        <label key={option} style={OPTION}>
          <input
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
            style={{ accentColor: paint.focus, margin: 0 }}
          />
          {ownText(text)}
        </label>
      ))}
    </fieldset>
  )
}

const FIELDSET: CSSProperties = {
  border: 0,
  margin: '0 0 4px',
  padding: 0,
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 14px',
  minWidth: 0,
}
const LEGEND: CSSProperties = { float: 'inline-start', padding: 0, fontSize: FONT_PX.label, marginInlineEnd: 10 }
const OPTION: CSSProperties = { display: 'inline-flex', alignItems: 'center', gap: 5, minHeight: 24, cursor: 'pointer' }
