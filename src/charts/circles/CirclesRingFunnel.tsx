'use client'
import { type CSSProperties, type ReactElement, useMemo } from 'react'
import { layoutRingFunnel } from '../../layout/circles/layout-ring-funnel.js'
import { RingFunnelMarks } from '../../marks/circles/RingFunnelMarks.js'
import { measureRingFunnel, type RingFunnel } from '../../measures/circles/measure-ring-funnel.js'
import type { JourneySet } from '../../model/journey-set.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { VISUALLY_HIDDEN } from '../shell/styles.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel } from './circles-model.js'
import { PANEL, PANEL_TITLE, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'

/** Props of `Circles.RingFunnel`. */
export interface CirclesRingFunnelProps {
  /** Ids of touchpoints in the order in which people are to pass them, per stage id. Default: as people met them. */
  readonly steps?: Readonly<Record<string, readonly string[]>> | undefined
}

const WIDEST_PX = 560

/**
 * A ring opened into its own small funnel: who came, which touchpoints of the ring they passed, who
 * moved on inward, and where all of them stand now. Selecting a ring opens it, as do the buttons here.
 * Over the whole time; needs journeys. For the chart's `footer`.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesRingFunnel({ steps }: CirclesRingFunnelProps): ReactElement | null {
  const model = useCircles()
  const { journeys } = model.shell
  return journeys === null || model.measure.stages.length === 0 ? null : (
    <Panel model={model} journeys={journeys} steps={steps} />
  )
}

interface PanelProps {
  readonly model: CirclesModel
  readonly journeys: JourneySet
  readonly steps: CirclesRingFunnelProps['steps'] | undefined
}

function Panel({ model, journeys, steps }: PanelProps): ReactElement {
  const { shell, measure, openRing, setOpenRing } = model
  const { theme } = shell
  const messages = partMessages(shell).ringFunnel
  const stage = openRing === null ? undefined : measure.stages[openRing]
  const asked = stage === undefined ? undefined : steps?.[stage.id]
  const funnel = useMemo(
    () =>
      openRing === null ? null : measureRingFunnel(journeys, openRing, asked === undefined ? {} : { steps: asked }),
    [journeys, openRing, asked],
  )
  return (
    <div data-part="ring-funnel" style={PANEL}>
      <div style={ROW}>
        {measure.stages.map(({ id, label }, ring) => (
          <button
            key={id}
            type="button"
            aria-pressed={ring === openRing}
            onClick={() => setOpenRing(ring === openRing ? null : ring)}
            style={{
              ...BUTTON,
              color: theme.paint.ink,
              borderColor: ring === openRing ? theme.paint.ink : theme.paint.surfaceLine,
              fontWeight: ring === openRing ? FONT_WEIGHT.strong : FONT_WEIGHT.text,
            }}
          >
            {label}
          </button>
        ))}
      </div>
      {funnel === null || stage === undefined ? (
        <p style={panelText(shell)}>{messages.hint}</p>
      ) : (
        <Opened model={model} funnel={funnel} ring={stage.label} />
      )}
    </div>
  )
}

function Opened({
  model,
  funnel,
  ring,
}: {
  readonly model: CirclesModel
  readonly funnel: RingFunnel
  readonly ring: string
}): ReactElement {
  const { shell, measure } = model
  const { theme, formatter: f, measureText, direction } = shell
  const messages = partMessages(shell).ringFunnel
  const { came, steps, onward, onwardRate, isInnermost } = funnel
  const names = [messages.came, ...steps.map(({ label }) => label), isInnermost ? messages.again : messages.onward]
  const shares = [null, ...steps.map(({ rate }) => rate.rate), onwardRateOf(funnel)]
  const counts = [came, ...steps.map(({ reached }) => reached), onward]
  const shareTexts = shares.map((share) => (share === null ? '' : f.percent(share)))
  const numbers = counts.map((count, row) => [f.count(count), shareTexts[row]].filter(Boolean).join(' · '))
  // Who went on without a step is counted at it; who met it is told apart.
  const met = [null, ...steps.map(({ reached, touched }) => (touched < reached ? messages.touched(touched, f) : null))]
  const width = Math.max(120, Math.min(WIDEST_PX, shell.plot.width - 16))
  const layout = layoutRingFunnel(funnel, { width, measureText, direction, names, numbers })
  const fill = theme.stage(funnel.ring, measure.stages.length).fill
  const summary = messages.summary({ ...funnel.stand, ring, came, onward, isInnermost }, f)
  return (
    <div aria-live="polite">
      <div style={PANEL_TITLE}>{messages.title(ring)}</div>
      <RingFunnelMarks layout={layout} width={width} fill={fill} numbers={numbers} theme={theme} />
      <div style={VISUALLY_HIDDEN}>
        <table>
          <caption>{messages.title(ring)}</caption>
          <thead>
            <tr>
              {[messages.step, messages.people, messages.shareOfBefore].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {names.map((name, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
              <tr key={row}>
                <th scope="row">{name}</th>
                <td>{[f.count(counts[row] ?? 0), met[row]].filter(Boolean).join(' · ')}</td>
                <td>{shareTexts[row]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p style={panelText(shell)}>
        {summary} {onwardRate.thin && shell.common.thinData(came, f)}{' '}
        {funnel.omitted > 0 && messages.omitted(funnel.omitted, f)}
      </p>
      {met.map(
        (text, row) =>
          text !== null && (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place
            <p key={row} style={panelText(shell)}>
              {names[row]}: {text}
            </p>
          ),
      )}
    </div>
  )
}

/** Those who moved on, of those who reached the last step. */
function onwardRateOf({ steps, onward, onwardRate }: RingFunnel): number | null {
  const last = steps.at(-1)?.reached
  if (last === undefined) return onwardRate.rate
  return last === 0 ? null : onward / last
}

const ROW: CSSProperties = { display: 'flex', flexWrap: 'wrap', gap: 6, marginBottom: 6 }

const BUTTON: CSSProperties = {
  font: 'inherit',
  fontSize: FONT_PX.label,
  minHeight: 28,
  padding: '2px 10px',
  background: 'none',
  border: '1px solid',
  borderRadius: 14,
  cursor: 'pointer',
}
