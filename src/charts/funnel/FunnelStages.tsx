'use client'
import type { FunnelBandShape, FunnelStageShape } from '../../layout/funnel/funnel-layout.js'
import { StageMark } from '../../marks/funnel/StageMark.js'
import { StageWarmth } from '../../marks/funnel/StageWarmth.js'
import type { MarkPaint } from '../../marks/shared/mark-context.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'
import { funnelKey, openId } from './funnel-refs.js'

/** What is particular to `Funnel.Stages`. */
export interface FunnelStagesOwn {
  /** Paints a stage in another way; its standard paint is one gradient through the whole silhouette. */
  readonly paint?: MarkPaint<FunnelStageShape> | undefined
  /** Paints a band in another way. */
  readonly paintBand?: MarkPaint<FunnelBandShape> | undefined
}

/** The silhouette, stage by stage, with its bands and the dotted edge of who is under way. */
export const FunnelStages: Part<FunnelStagesOwn> = funnelPart(
  ({ layout, sizeKey, shell, keyOf, bandKeyOf }, { paint, paintBand, ...group }) => {
    const id = `${shell.idPrefix}-warmth`
    const standard = `url(#${id})`
    return (
      <g key={sizeKey} data-part="stages" {...group}>
        <StageWarmth id={id} layout={layout} />
        {layout.stages.map((stage) => (
          <StageMark
            key={stage.id.stage}
            stage={stage}
            markKey={keyOf(stage.id)}
            openKey={funnelKey(openId(stage))}
            bandKeyOf={bandKeyOf}
            fill={paint?.(stage, standard) ?? standard}
            paintBand={paintBand}
          />
        ))}
      </g>
    )
  },
)
