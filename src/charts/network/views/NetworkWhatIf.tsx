'use client'
import { type CSSProperties, type ReactElement, useState } from 'react'
import { shownTurns } from '../../../foundation/shown-turns.js'
import { CREDIT_METHODS, type NetworkMeasure } from '../../../measures/network/network-measure.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import { isolated } from '../../../voice/common/isolated.js'
import { signedCount } from '../../../voice/common/signed-count.js'
import { creditText } from './credit-text.js'
import { useAskedTouchpoint } from './use-asked-touchpoint.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'
import { ViewTable } from './ViewTable.js'
import { askedLoss, whatIfAnswer } from './what-if-answer.js'
import { answerOf, lossRateOf, type WhatIfValue } from './what-if-value.js'

/** Props of `NetworkWhatIf`. */
export type NetworkWhatIfProps = NetworkViewProps & {
  /** What is asked; give it together with `onValueChange` to share it with `Network.WhatIf` in a picture. */
  readonly value?: WhatIfValue | null | undefined
  readonly onValueChange?: ((value: WhatIfValue | null) => void) | undefined
}

/**
 * Asks the model what if fewer, or more, were lost at one touchpoint: remove it, plug its hole, or anything between, live
 * from the closed formula. Always labelled a model estimate; what every method credits to it stands beside.
 * It is about what was asked or chosen in linked charts last; where neither is, about the worst hole.
 */
export function NetworkWhatIf(props: NetworkWhatIfProps): ReactElement {
  const view = useNetworkView('NetworkWhatIf', props)
  const [own, setOwn] = useState<WhatIfValue | null>(null)
  const { measure, texts, linked } = view
  const asked = props.value === undefined ? own : props.value
  const touchpoint = useAskedTouchpoint(measure, asked, linked.selection)
  if (measure === null) return <View view={view} name="what-if" title="" />
  if (touchpoint === null) {
    const why = measure.touchpoints.length === 0 ? view.common.emptyTitle : texts.whatIf.none
    return <View view={view} name="what-if" title={why} />
  }
  const change = (value: WhatIfValue | null): void => {
    setOwn(value)
    props.onValueChange?.(value)
  }
  const ask = (lossRate: number): void => change({ touchpoint, lossRate })
  const name = isolated(labelOf(measure, touchpoint))
  const lossRate = asked?.touchpoint === touchpoint ? asked?.lossRate : undefined
  return (
    <View
      view={view}
      name="what-if"
      title={texts.whatIf.title(name)}
      notes={[
        texts.whatIf.note,
        ...(measure.totals.open > 0 ? [texts.whatIf.includesOpen] : []),
        ...(props.onValueChange === undefined ? [] : [texts.whatIf.hint]),
      ]}
    >
      <div style={GRID}>
        <div style={{ minWidth: 0 }}>
          <Touchpoints
            view={view}
            measure={measure}
            touchpoint={touchpoint}
            onChange={(id) => {
              if (linked.selection.length > 0) linked.select([{ kind: 'touchpoint', touchpoint: id }])
              change({ touchpoint: id, lossRate: lossRateOf(measure, id) ?? 0 })
            }}
          />
          <Question
            view={view}
            measure={measure}
            touchpoint={touchpoint}
            lossRate={lossRate}
            ask={ask}
            reset={() => change(null)}
          />
        </div>
        <Credited view={view} measure={measure} touchpoint={touchpoint} />
      </div>
    </View>
  )
}

function labelOf(measure: NetworkMeasure, touchpoint: string): string {
  return measure.touchpoints.find(({ id }) => id === touchpoint)?.label ?? ''
}

interface TouchpointsProps {
  readonly view: NetworkView
  readonly measure: NetworkMeasure
  readonly touchpoint: string
  readonly onChange: (touchpoint: string) => void
}

function Touchpoints({ view, measure, touchpoint, onChange }: TouchpointsProps): ReactElement {
  const { paint } = view.theme
  return (
    <label style={{ ...FIELD, color: paint.inkQuiet }}>
      {view.texts.whatIf.choose}
      <select
        value={touchpoint}
        onChange={(event) => onChange(event.target.value)}
        style={{ ...CONTROL, color: paint.ink, background: paint.surface, borderColor: paint.surfaceLine }}
      >
        {measure.touchpoints.map(({ id, label, chainLossRate }) => (
          <option key={id} value={id} disabled={chainLossRate === null}>
            {shownTurns(label)}
          </option>
        ))}
      </select>
    </label>
  )
}

interface QuestionProps {
  readonly view: NetworkView
  readonly measure: NetworkMeasure
  readonly touchpoint: string
  readonly lossRate: number | undefined
  readonly ask: (lossRate: number) => void
  readonly reset: () => void
}

function Question({ view, measure, touchpoint, lossRate, ask, reset }: QuestionProps): ReactElement {
  const { texts, theme, formatter: f } = view
  const { whatIf } = texts
  const now = lossRateOf(measure, touchpoint)
  if (now === null || now === 1) return <p style={SENTENCE}>{whatIf.none}</p>
  const asked = lossRate ?? now
  const at = measure.touchpoints.findIndex(({ id }) => id === touchpoint)
  const expected = measure.holes.find((hole) => hole.touchpoint === at)?.expectedRate ?? null
  const buttons: readonly (readonly [string, () => void, boolean])[] = [
    [whatIf.plug, () => ask(0), asked === 0],
    ...(expected === null ? [] : ([[whatIf.asExpected, () => ask(expected), asked === expected]] as const)),
    [whatIf.remove, () => ask(1), asked === 1],
    [whatIf.reset, reset, asked === now],
  ]
  return (
    <>
      <label style={{ ...FIELD, color: theme.paint.inkQuiet }}>
        {whatIf.label(isolated(labelOf(measure, touchpoint)))}
        <input
          type="range"
          min={0}
          max={1}
          step={0.01}
          value={asked}
          aria-valuetext={askedLoss(now, asked, texts, f)}
          onChange={(event) => ask(event.target.valueAsNumber)}
          style={{ accentColor: theme.paint.accretion, minHeight: 24 }}
        />
        {/* The slider says it: as part of its label it would be said twice. */}
        <bdi aria-hidden="true" style={{ color: theme.paint.ink }}>
          {askedLoss(now, asked, texts, f)}
        </bdi>
      </label>
      <div style={BUTTONS}>
        {buttons.map(([label, act, pressed]) => (
          <button
            key={label}
            type="button"
            aria-pressed={pressed}
            onClick={act}
            style={{
              ...CONTROL,
              color: theme.paint.ink,
              background: pressed ? theme.paint.wash : theme.paint.surface,
              borderColor: pressed ? theme.paint.focus : theme.paint.surfaceLine,
              cursor: 'pointer',
            }}
          >
            {label}
          </button>
        ))}
      </div>
      <Answer view={view} measure={measure} value={{ touchpoint, lossRate: asked }} />
    </>
  )
}

interface AnswerProps {
  readonly view: NetworkView
  readonly measure: NetworkMeasure
  readonly value: WhatIfValue
}

function Answer({ view, measure, value }: AnswerProps): ReactElement {
  const { texts, theme, formatter: f } = view
  const { whatIf } = texts
  const answer = answerOf(measure, value)
  if (answer === null) return <p style={SENTENCE}>{whatIf.none}</p>
  const more = answer.conversionsDifference
  const rate = measure.chain.conversionRate ?? 0
  return (
    <div aria-live="polite" data-part="answer">
      <div aria-hidden="true" style={{ ...NUMBER, color: more < 0 ? theme.paint.bad : theme.paint.ink }}>
        <bdi>{signedCount(more, f)}</bdi>
      </div>
      <p style={SENTENCE}>{whatIfAnswer(measure, answer, texts, f)}</p>
      <p style={{ ...SENTENCE, color: theme.paint.inkQuiet }}>{whatIf.rate(rate, rate + answer.rateDifference, f)}</p>
    </div>
  )
}

interface CreditedProps {
  readonly view: NetworkView
  readonly measure: NetworkMeasure
  readonly touchpoint: string
}

/** What every method credits to the touchpoint: its share of all conversions. */
function Credited({ view, measure, touchpoint }: CreditedProps): ReactElement {
  const { texts, formatter: f, theme } = view
  const at = measure.touchpoints.findIndex(({ id }) => id === touchpoint)
  const rows = CREDIT_METHODS.map((method) => {
    const { perTouchpoint, conversions } = measure.credits[method]
    const credit = perTouchpoint[at] ?? 0
    const share = conversions > 0 ? credit / conversions : 0
    return {
      key: method,
      cells: [
        { text: texts.credits.methods[method], value: texts.credits.methods[method] },
        { text: creditText(credit, f), value: credit },
        {
          text: f.percent(share),
          value: share,
          bar: share,
          ...(method === 'removal' ? { paint: theme.paint.dim } : {}),
        },
      ],
    }
  })
  return (
    <ViewTable
      view={view}
      caption={f.labelled(isolated(labelOf(measure, touchpoint)), texts.credits.caption)}
      columns={[
        { label: texts.credits.method, numeric: false },
        { label: texts.columns.conversions, numeric: true },
        { label: texts.columns.share, numeric: true },
      ]}
      rows={rows}
    />
  )
}

const GRID: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
  gap: '12px 32px',
  alignItems: 'start',
}
const FIELD: CSSProperties = { display: 'grid', gap: 2, fontSize: FONT_PX.label, marginBottom: 6, maxWidth: 420 }
const CONTROL: CSSProperties = {
  font: 'inherit',
  fontSize: FONT_PX.text,
  minHeight: 28,
  padding: '2px 8px',
  border: '1px solid',
  borderRadius: 4,
}
const BUTTONS: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 6, marginBottom: 8 }
const NUMBER: CSSProperties = { fontSize: FONT_PX.number, fontWeight: FONT_WEIGHT.strong, lineHeight: 1.2 }
const SENTENCE: CSSProperties = { margin: '0 0 2px' }
