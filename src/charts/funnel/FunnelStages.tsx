'use client'
import type { FunnelBandShape, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import { stageMark } from '../../marks/funnel/StageMark.js'
import { stageWarmth } from '../../marks/funnel/StageWarmth.js'
import { markList } from '../../marks/shared/MarkList.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'
import { funnelKey, keyOfMark, openId } from './funnel-refs.js'

/** What is particular to `Funnel.Stages`. */
export interface FunnelStagesOwn {
  /** Paints a stage in another way; its standard paint is one gradient through the whole silhouette. */
  readonly paint?: MarkPaint<FunnelStageShape> | undefined
  /** Paints a band in another way. */
  readonly paintBand?: MarkPaint<FunnelBandShape> | undefined
}

/** The silhouette, stage by stage, with its bands and the dotted edge of who is under way. */
export const FunnelStages: Part<FunnelStagesOwn> = funnelPart(
  ({ layout, sizeKey, shell: { theme, idPrefix }, bandKeyOf }, { paint, paintBand, ...group }) => {
    const id = `${idPrefix}-warmth`
    const standard = `url(#${id})`
    return (
      <g key={sizeKey} data-part="stages" {...group}>
        {stageWarmth(id, layout, theme)}
        {markList(layout.stages, keyOfMark, (stage, as) => {
          const fill = paint?.(stage, standard) ?? standard
          return stageMark(stage, { theme, openKey: funnelKey(openId(stage)), bandKeyOf, fill, paintBand }, as)
        })}
      </g>
    )
  },
)
