'use client'
import { type CSSProperties, type ReactElement, type ReactNode, useMemo } from 'react'
import { shownTurns } from '../../../foundation/shown-turns.js'
import { journeyCohorts } from '../../../measures/network/journey-cohorts.js'
import { type JourneySet, OUTCOMES, type Outcome } from '../../../model/journey-set.js'
import { FONT_PX } from '../../../theme/type-scale.js'
import { networkViewsEn } from '../../../voice/network/views-en.js'
import type { NetworkViewsMessages } from '../../../voice/network/views-messages.js'
import type { PresentationProps } from '../../common-chart-props.js'
import { quietButton } from '../../shell/styles.js'
import { type Presentation, usePresentation } from '../../shell/use-presentation.js'
import { Choice } from './Choice.js'
import { EVERYTHING, type NetworkControlsModel, type NetworkControlsState } from './use-network-controls.js'

/** Props of `NetworkControls`. */
export interface NetworkControlsProps extends PresentationProps {
  /** From `useNetworkControls`. */
  readonly controls: NetworkControlsModel
  /** The journeys that are filtered, all of them. */
  readonly source: JourneySet | null
  /** The dimensions offered as filters. Default: `channel` and `device`, where there. */
  readonly dimensions?: readonly string[] | undefined
}

/** More values than this are no choice for a reader. */
const VALUES_AT_MOST = 60
const FILTERS = ['channel', 'device']

/**
 * Coverage, detail, groups and filters of a network in one row; how many journeys are left always stands beside them.
 */
export function NetworkControls(props: NetworkControlsProps): ReactElement {
  const { controls, source } = props
  const presentation = usePresentation(props, source?.rules.timeZone ?? 'UTC')
  const { theme, formatter: f, locale, direction, common } = presentation
  const texts = (locale.networkViews ?? networkViewsEn).controls
  const { state, set } = controls
  const { paint } = theme
  const wanted = props.dimensions ?? FILTERS
  const dimensions = source?.dimensions.filter(({ name }) => wanted.includes(name)) ?? []
  const change = (part: Partial<NetworkControlsState>): void => set({ ...state, ...part })
  const isAll = JSON.stringify(state) === JSON.stringify(EVERYTHING)
  return (
    <div
      role="group"
      aria-label={texts.title}
      data-view="controls"
      dir={direction}
      style={{ ...ROW, background: paint.ground, color: paint.ink, colorScheme: theme.scheme }}
    >
      <Sliders presentation={presentation} texts={texts} state={state} change={change} />
      {dimensions.length > 0 && (
        <Choice
          view={presentation}
          label={texts.group}
          value={state.groupBy ?? ''}
          options={[
            ['', texts.touchpoints],
            ...dimensions.map(({ name }) => [name, nameOf(name, presentation)] as const),
          ]}
          onChange={(name) => change({ groupBy: name === '' ? null : name })}
        />
      )}
      {dimensions.map(({ name, values }) => (
        <Field key={name} presentation={presentation} label={nameOf(name, presentation)}>
          <Options
            presentation={presentation}
            all={texts.all}
            value={state.dimensions[name] ?? ''}
            options={values.slice(0, VALUES_AT_MOST).map((value) => [value, value])}
            onChange={(value) => change({ dimensions: withValue(state.dimensions, name, value) })}
          />
        </Field>
      ))}
      <Cohorts presentation={presentation} texts={texts} source={source} state={state} change={change} />
      <Field presentation={presentation} label={texts.outcome}>
        <Options
          presentation={presentation}
          all={texts.all}
          value={state.outcome ?? ''}
          options={OUTCOMES.map((outcome) => [outcome, common.outcome[outcome]])}
          onChange={(value) => change({ outcome: value === '' ? null : (value as Outcome) })}
        />
      </Field>
      <div style={{ fontSize: FONT_PX.label, color: paint.inkQuiet, alignSelf: 'center' }}>
        <span aria-live="polite">{texts.kept(controls.kept, controls.all, f)}</span>{' '}
        {/* It stays when there is nothing to reset: who has pressed it keeps the focus. */}
        <button
          type="button"
          aria-disabled={isAll}
          style={quietButton(isAll ? paint.inkQuiet : paint.ink)}
          onClick={() => set(EVERYTHING)}
        >
          {texts.reset}
        </button>
      </div>
    </div>
  )
}

function nameOf(dimension: string, { locale }: Presentation): string {
  const { actor } = locale.networkViews ?? networkViewsEn
  if (dimension === 'channel') return actor.channel
  return dimension === 'device' ? actor.device : dimension
}

function withValue(
  dimensions: NetworkControlsState['dimensions'],
  name: string,
  value: string,
): NetworkControlsState['dimensions'] {
  const { [name]: _before, ...others } = dimensions
  return value === '' ? others : { ...others, [name]: value }
}

interface PartProps {
  readonly presentation: Presentation
  readonly texts: NetworkViewsMessages['controls']
  readonly state: NetworkControlsState
  readonly change: (part: Partial<NetworkControlsState>) => void
}

function Sliders({ presentation, texts, state, change }: PartProps): ReactElement {
  const { theme, formatter: f } = presentation
  const style = { accentColor: theme.paint.focus, minHeight: 24, width: 130 }
  const detail = state.detail === 'auto' ? texts.detailAuto : f.percent(state.detail)
  return (
    <>
      <Field presentation={presentation} label={f.labelled(texts.coverage, f.percent(state.coverage))}>
        <input
          type="range"
          min={0.05}
          max={1}
          step={0.05}
          value={state.coverage}
          aria-valuetext={f.percent(state.coverage)}
          onChange={(event) => change({ coverage: event.target.valueAsNumber })}
          style={style}
        />
      </Field>
      <Field presentation={presentation} label={f.labelled(texts.detail, detail)}>
        <input
          type="range"
          min={0}
          max={1.05}
          step={0.05}
          value={state.detail === 'auto' ? 1.05 : state.detail}
          aria-valuetext={detail}
          onChange={(event) => {
            const share = event.target.valueAsNumber
            change({ detail: share > 1.01 ? 'auto' : share })
          }}
          style={style}
        />
      </Field>
    </>
  )
}

interface CohortsProps extends PartProps {
  readonly source: JourneySet | null
}

function Cohorts({ presentation, texts, source, state, change }: CohortsProps): ReactElement | null {
  const cohorts = useMemo(() => (source === null ? [] : journeyCohorts(source, 'month')), [source])
  if (cohorts.length < 2) return null
  return (
    <Field presentation={presentation} label={texts.cohort}>
      <Options
        presentation={presentation}
        all={texts.all}
        value={String(state.cohort?.fromMs ?? '')}
        options={cohorts.map(({ fromMs }) => [String(fromMs), presentation.formatter.month(fromMs)])}
        onChange={(value) => change({ cohort: cohorts.find(({ fromMs }) => String(fromMs) === value) ?? null })}
      />
    </Field>
  )
}

interface FieldProps {
  readonly presentation: Presentation
  readonly label: string
  readonly children: ReactNode
}

function Field({ presentation, label, children }: FieldProps): ReactElement {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is its child
    <label style={{ ...FIELD, color: presentation.theme.paint.inkQuiet }}>
      {label}
      {children}
    </label>
  )
}

interface OptionsProps {
  readonly presentation: Presentation
  readonly all: string
  readonly value: string
  readonly options: readonly (readonly [value: string, label: string])[]
  readonly onChange: (value: string) => void
}

function Options({ presentation, all, value, options, onChange }: OptionsProps): ReactElement {
  const { paint } = presentation.theme
  return (
    <select
      value={value}
      onChange={(event) => onChange(event.target.value)}
      style={{ ...SELECT, color: paint.ink, background: paint.surface, borderColor: paint.surfaceLine }}
    >
      <option value="">{all}</option>
      {options.map(([option, label]) => (
        <option key={option} value={option}>
          {shownTurns(label)}
        </option>
      ))}
    </select>
  )
}

const ROW: CSSProperties = {
  boxSizing: 'border-box',
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'end',
  gap: '8px 20px',
  padding: 8,
  fontSize: FONT_PX.text,
}
const FIELD: CSSProperties = { display: 'grid', gap: 2, fontSize: FONT_PX.label }
const SELECT: CSSProperties = {
  font: 'inherit',
  fontSize: FONT_PX.text,
  minHeight: 28,
  padding: '2px 6px',
  border: '1px solid',
  borderRadius: 4,
  maxWidth: 180,
}
