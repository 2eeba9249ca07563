'use client'
import type { CSSProperties, ReactElement } from 'react'
import type { Resolved } from '../../foundation/resolved.js'
import type { LoopMeasure } from '../../measures/loop/loop-measure.js'
import { type LoopWhatIf as LoopTurned, whatIfLoop } from '../../measures/loop/what-if-loop.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { factorText, gainText } from '../../voice/loop/loop-texts.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { PresentationProps } from '../common-chart-props.js'
import { restoreStyles } from '../shell/restore-styles.js'
import { quietButton, VISUALLY_HIDDEN } from '../shell/styles.js'
import { usePresentation } from '../shell/use-presentation.js'
import { gainFacts } from './gain-facts.js'
import { LoopSlider } from './LoopSlider.js'

/** What `LoopGainPanel` takes. */
export interface LoopGainPanelProps extends PresentationProps {
  /** The loop as measured. */
  readonly measure: LoopMeasure
  /** What is turned just now. Default: nothing. */
  readonly turned?: LoopTurned | undefined
  /** Where given, sliders let the reader ask "what if". */
  readonly onTurn?: ((turned: LoopTurned) => void) | undefined
}

const PANEL: CSSProperties = { padding: 8, boxSizing: 'border-box', minWidth: 0 }
const LIST: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
  gap: '6px 16px',
  margin: '4px 0 8px',
}

/**
 * What feeds the loop in numbers: gain and multiplier with their intervals (or "not bounded"), generations,
 * elasticity, loop times. With `onTurn` a slider for each stage's rate and for what each advocate brings
 * asks "what if"; it changes nothing of the data and says that it is a model estimate.
 *
 * @example <Loop.GainPanel measure={loop} turned={turned} onTurn={setTurned} />
 */
export function LoopGainPanel({ measure, turned = {}, onTurn, ...presentation }: LoopGainPanelProps): ReactElement {
  const { theme, formatter: f, locale, direction } = usePresentation(presentation, measure.rules?.timeZone ?? 'UTC')
  const messages = locale.loopViews ?? loopViewsEn
  const words = messages.gain
  const shown = whatIfLoop(measure, turned)
  const isTurned = shown !== measure
  const quiet: CSSProperties = { fontSize: FONT_PX.label, color: theme.paint.inkQuiet, margin: 0 }
  const multiplier = shown.gain.multiplier
  const spoken = words.turned({
    gain: shown.gain.k === null ? words.unknown : gainText(shown.gain.k, f),
    multiplier: multiplier.kind === 'bounded' ? factorText(multiplier.value, f) : words.notBounded,
  })
  return (
    // A group, not a landmark: a page may hold several of the same name.
    <div
      ref={restoreStyles}
      dir={direction}
      role="group"
      aria-label={words.heading}
      data-part="gain-panel"
      style={{
        ...PANEL,
        background: theme.paint.ground,
        color: theme.paint.ink,
        colorScheme: theme.scheme,
        fontSize: FONT_PX.text,
      }}
    >
      <dl style={LIST}>
        {gainFacts(shown, messages, f).map(({ label, value, note }) => (
          <div key={label}>
            <dt style={quiet}>{label}</dt>
            <dd style={{ margin: 0, fontSize: FONT_PX.heading, fontWeight: FONT_WEIGHT.strong }}>
              {value}
              {note !== undefined && <span style={{ ...quiet, fontWeight: FONT_WEIGHT.text }}> {note}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {onTurn !== undefined && (
        <div role="group" aria-label={words.whatIf}>
          <p style={{ ...quiet, margin: '0 0 4px' }}>
            <strong style={{ color: theme.paint.ink }}>{words.whatIf}</strong> {words.estimate}{' '}
            {isTurned && (
              <button type="button" style={quietButton(theme.paint.ink)} onClick={() => onTurn({})}>
                {words.reset}
              </button>
            )}
          </p>
          <Sliders measure={measure} turned={turned} onTurn={onTurn} theme={theme} messages={messages} f={f} />
          <p role="status" style={VISUALLY_HIDDEN}>
            {isTurned ? spoken : ''}
          </p>
        </div>
      )}
    </div>
  )
}

type SlidersProps = Resolved<Pick<LoopGainPanelProps, 'measure' | 'turned' | 'onTurn'>> & {
  readonly theme: ReturnType<typeof usePresentation>['theme']
  readonly messages: typeof loopViewsEn
  readonly f: ReturnType<typeof usePresentation>['formatter']
}

const PERCENT = 100

/** One slider for each rate that is known, one for what each at the last stage brings. */
function Sliders({ measure, turned, onTurn, theme, messages, f }: SlidersProps): ReactElement {
  const words = messages.gain
  const { stages, gain } = measure
  const last = stages.at(-1)
  const beta = gain.beta.value ?? 0
  const most = Math.max(2, Math.ceil(beta * 3))
  const betaNow = turned.beta ?? beta
  return (
    <>
      {stages.flatMap(({ id, label, onward }) => {
        const rate = onward?.rate ?? null
        if (rate === null || rate <= 0) return []
        const now = turned.rates?.[id] ?? rate
        const isTurned = turned.rates?.[id] !== undefined
        return [
          <LoopSlider
            key={id}
            label={words.rate(label)}
            value={Math.round(now * PERCENT)}
            min={0}
            max={PERCENT}
            step={1}
            text={f.percent(now)}
            note={isTurned ? words.was(f.percent(rate)) : undefined}
            theme={theme}
            onChange={(value) => onTurn({ ...turned, rates: { ...turned.rates, [id]: value / PERCENT } })}
          />,
        ]
      })}
      {last !== undefined && last.actors > 0 && (
        <LoopSlider
          label={words.beta(last.label)}
          value={betaNow}
          min={0}
          max={most}
          step={most / PERCENT}
          text={factorText(betaNow, f)}
          note={turned.beta === undefined ? undefined : words.was(factorText(beta, f))}
          theme={theme}
          onChange={(value) => onTurn({ ...turned, beta: value })}
        />
      )}
    </>
  )
}
