'use client'
import { type CSSProperties, type ReactElement, useMemo } from 'react'
import { layoutTrust, periodPlace } from '../../layout/circles/layout-trust.js'
import { TrustMarks } from '../../marks/circles/TrustMarks.js'
import { measureTrust } from '../../measures/circles/measure-trust.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { describeTrust, type NamedTrust, trustPointFacts } from '../../voice/circles/describe-trust.js'
import { periodName } from '../../voice/circles/period-name.js'
import { VISUALLY_HIDDEN } from '../shell/styles.js'
import { useCircles } from './circles-context.js'
import type { CirclesModel } from './circles-model.js'
import { PeriodLabels } from './PeriodLabels.js'
import { PANEL, PANEL_TITLE, panelText } from './panel-styles.js'
import { partMessages } from './part-messages.js'
import { StripPicture } from './StripPicture.js'
import { scaleOf } from './trust-scale.js'
import { useTimeSlider } from './use-time-slider.js'

const HEIGHT_PX = 190
/** As far in as the strip of the time line begins. */
const START_PX = 44

/**
 * The companion line of trust: mean conviction per period, the moves inward and outward, and what each
 * event did to those who were there: the burst outward and the slow way back. A slider over the same
 * periods as the time line. For the chart's `footer`; leaves itself out where there is one period only.
 * @throws JourneyError `no-root` outside `<Circles.Root>`
 */
export function CirclesTrust(): ReactElement | null {
  const model = useCircles()
  const { measure } = model
  return measure.series.length > 1 && measure.stages.length > 1 ? <Trust model={model} /> : null
}

function Trust({ model }: { readonly model: CirclesModel }): ReactElement {
  const { measure, shell, messages, moment, events } = model
  const { journeys, formatter: f, theme, direction, measureText } = shell
  const texts = partMessages(shell)
  const trust = useMemo(() => measureTrust(measure, { events, journeys }), [measure, events, journeys])
  const periods = measure.series.map((_, index) => periodName(measure, index, messages, f))
  const line: NamedTrust = { name: null, trust, periods }
  const width = Math.max(120, shell.plot.width - 16)
  const endPx = measureText(messages.wholeTimeShort, FONT_PX.label, FONT_WEIGHT.strong) + 28
  const layout = layoutTrust([trust], {
    width,
    height: HEIGHT_PX,
    // Under the strip of the time line.
    leftPx: START_PX,
    rightPx: endPx,
    measureText,
    direction,
    names: [''],
    writeConviction: (conviction) => f.decimal(conviction, 2),
  })
  const words = describeTrust([line], { messages: texts, formatter: f, ...scaleOf(layout) })
  const shown = moment === 'whole' ? trust.points.length - 1 : moment
  const { label } = texts.trust
  const slider = useTimeSlider(model, {
    label,
    valueText: texts.trust.point(trustPointFacts(line, shown), f),
    startPx: START_PX,
    endPx,
  })
  return (
    <div data-part="trust" style={PANEL}>
      <div style={PANEL_TITLE}>{words.title}</div>
      <p style={{ ...panelText(shell), marginTop: 0 }}>{words.readingKey}</p>
      <div {...slider} style={{ ...STRIP, width, height: HEIGHT_PX, outlineColor: theme.paint.focus }}>
        <StripPicture width={width} height={HEIGHT_PX}>
          <TrustMarks
            layout={layout}
            theme={theme}
            idPrefix={`${shell.idPrefix}-trust`}
            current={moment === 'whole' ? null : moment}
          />
          <PeriodLabels
            labels={periods}
            current={moment === 'whole' ? null : periodPlace(layout, moment)}
            left={Math.min(layout.left, layout.right)}
            right={Math.max(layout.left, layout.right)}
            y={layout.labelY}
            shell={shell}
          />
        </StripPicture>
      </div>
      {words.notes.map((note) => (
        <p key={note} style={panelText(shell)}>
          {note}
        </p>
      ))}
      <HiddenTable table={words.table} />
    </div>
  )
}

function HiddenTable({ table }: { readonly table: ReturnType<typeof describeTrust>['table'] }): ReactElement {
  return (
    <div style={VISUALLY_HIDDEN}>
      <table>
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ label }) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(([head, ...cells]) => (
            <tr key={head}>
              <th scope="row">{head}</th>
              {cells.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const STRIP: CSSProperties = { cursor: 'pointer', touchAction: 'pan-y', flex: 'none' }
