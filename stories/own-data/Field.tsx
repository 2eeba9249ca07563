import { type ReactElement, useId } from 'react'

interface SelectFieldProps {
  readonly label: string
  readonly value: string
  /** Pairs of value and text. */
  readonly options: readonly (readonly [string, string])[]
  readonly onChange: (value: string) => void
  /** A line below, such as the reason of a guess. */
  readonly note?: string
  readonly name: string
  readonly disabled?: boolean
}

/** A labelled choice with a note under it. */
export function SelectField({ label, value, options, onChange, note, name, disabled }: SelectFieldProps): ReactElement {
  const id = useId()
  return (
    <div className="own-field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        name={name}
        value={value}
        disabled={disabled}
        aria-describedby={note === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map(([key, text]) => (
          <option key={key} value={key}>
            {text}
          </option>
        ))}
      </select>
      {note !== undefined && (
        <p id={`${id}-note`} className="own-note">
          {note}
        </p>
      )}
    </div>
  )
}

interface NumberFieldProps {
  readonly label: string
  readonly value: number
  readonly onChange: (value: number) => void
  readonly name: string
}

/** A labelled number from 0; what is no number is not passed on. */
export function NumberField({ label, value, onChange, name }: NumberFieldProps): ReactElement {
  const id = useId()
  return (
    <div className="own-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type="number"
        min={0}
        step={1}
        defaultValue={value}
        onChange={(event) => {
          const number = event.target.valueAsNumber
          if (number >= 0) onChange(number)
        }}
      />
    </div>
  )
}
