'use client'
import { type ReactElement, useMemo } from 'react'
import { layoutLoopGenerations } from '../../layout/loop/layout-loop-generations.js'
import { HitRow } from '../../marks/loop/HitRow.js'
import { LabelLines } from '../../marks/loop/LabelLines.js'
import {
  generationsFromGain,
  type LoopGenerations as LoopGenerationsMeasure,
  type LoopGenerationsOptions,
  measureLoopGenerations,
} from '../../measures/loop/measure-loop-generations.js'
import { type JourneyRef, refKey } from '../../model/journey-ref.js'
import {
  describeLoopGenerations,
  generationSentence,
  generationsTexts,
} from '../../voice/loop/describe-loop-generations.js'
import { loopViewsEn } from '../../voice/loop/views-en.js'
import type { ChartDataProps, CommonChartProps } from '../common-chart-props.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { useChartShell } from '../shell/use-chart-shell.js'
import { inSequence } from './view-items.js'

/** What `LoopGenerations` takes. */
export type LoopGenerationsProps = CommonChartProps &
  ChartDataProps<LoopGenerationsMeasure> & {
    /** Whose generations. Default: of all whom nobody brought. Keep it stable. */
    readonly cohort?: LoopGenerationsOptions | undefined
  }

const NOTHING_YET: LoopGenerationsMeasure = generationsFromGain({ k: null })
const ASPECT = 2.6

/**
 * The generations of a cohort: those whom nobody brought, whom they brought, whom these brought, and so
 * on. The bars segment like all that is brought; a tick shows what the gain lets expect, k^g.
 *
 * @example
 * <Loop.Generations journeys={journeys} cohort={{ untilMs: Date.UTC(2025, 6) }} />
 * <Loop.Generations measure={generationsFromGain(loop.gain)} />
 * @throws JourneyError `both-data`, `no-data` for misuse by the developer
 */
export function LoopGenerations(props: LoopGenerationsProps): ReactElement {
  const shell = useChartShell<LoopGenerationsMeasure>('LoopGenerations', props)
  const { journeys, common, formatter: f, margin, measureText, theme } = shell
  const { width, height } = shell.plot
  const { cohort } = props
  const messages = shell.locale.loopViews ?? loopViewsEn
  const measure = useMemo(
    () => shell.measure ?? (journeys === null ? NOTHING_YET : measureLoopGenerations(journeys, cohort)),
    [shell.measure, journeys, cohort],
  )
  const layout = useMemo(
    () =>
      layoutLoopGenerations(measure, {
        width,
        height,
        margin,
        measureText,
        texts: generationsTexts(measure, messages, f),
      }),
    [measure, width, height, margin, measureText, messages, f],
  )
  const description = useMemo(() => {
    const words = describeLoopGenerations(measure, messages, f)
    if (measure === NOTHING_YET) return { ...words, title: common.loading, empty: { title: common.loading, hint: '' } }
    return { ...words, definition: journeys === null ? '' : common.definition(journeys.rules, f) }
  }, [measure, messages, f, common, journeys])
  const items = useMemo(() => {
    const { columns, name } = messages.generations
    const drafts = layout.rows.flatMap(({ generation, bar, row }) => {
      const told = measure.generations[generation]
      if (told === undefined) return []
      const ref = generationRef(generation)
      return [
        {
          key: refKey(ref),
          ref,
          label: generationSentence(told, messages, f),
          title: name(generation, f),
          facts: [
            ...(told.actors === null ? [] : [{ label: columns.people, value: f.count(told.actors) }]),
            ...(told.share === null ? [] : [{ label: columns.share, value: f.percent(told.share) }]),
            ...(told.expected === null ? [] : [{ label: columns.expected, value: f.percent(told.expected) }]),
          ],
          anchor: { x: bar.x + bar.width, y: bar.y + bar.height / 2 },
          focus: { kind: 'rect', ...row } as const,
        },
      ]
    })
    return inSequence(drafts, 'down')
  }, [measure, layout, messages, f])
  const { paint } = theme
  return (
    <ChartFrame shell={shell} family="loop" description={description} items={items} aspect={ASPECT}>
      {description.empty === undefined && (
        <g data-part="generations">
          {layout.rows.map(({ generation, row, bar, tickX }) => (
            <HitRow key={generation} markKey={refKey(generationRef(generation))} area={row}>
              <rect {...bar} fill={generation === 0 ? paint.driver : 'none'} />
              {generation > 0 && (
                <path
                  d={`M${bar.x},${bar.y + bar.height / 2}h${bar.width}`}
                  stroke={paint.referral}
                  strokeWidth={bar.height}
                  strokeDasharray="10 3"
                />
              )}
              {generation > 0 && tickX !== null && (
                <path d={`M${tickX},${row.y + 3}v${row.height - 6}`} stroke={paint.ink} strokeWidth={1.5} />
              )}
            </HitRow>
          ))}
          <LabelLines lines={layout.labels} />
        </g>
      )}
    </ChartFrame>
  )
}

function generationRef(generation: number): JourneyRef {
  return { kind: 'view', view: 'loop-generations', id: String(generation) }
}
