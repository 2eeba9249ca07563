'use client'
import type { ReactNode } from 'react'
import type { FunnelLabel } from '../../layout/funnel/funnel-layout.js'
import { labelText } from '../../marks/funnel/LabelText.js'
import { MarkGroup } from '../../marks/funnel/MarkGroup.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** What is particular to `Funnel.Labels`. */
export interface FunnelLabelsOwn {
  /** Writes a label in another way, at its place in `label.box`; null leaves it out. Default: the standard text. */
  readonly render?: (label: FunnelLabel) => ReactNode
}

/** Names, numbers, rates in their pills and the counts of streams, at their measured places. */
export const FunnelLabels: Part<FunnelLabelsOwn> = funnelPart(
  ({ layout, sizeKey, shell, keyOf }, { render, ...group }) => {
    const { paint } = shell.theme
    return (
      <g key={sizeKey} data-part="labels" {...group}>
        {layout.pills.map(({ stage, box, thin }) => (
          <MarkGroup key={stage} markKey={keyOf({ kind: 'stage', stage })}>
            <rect
              {...box}
              rx={box.height / 2}
              fill={paint.wash}
              stroke={thin ? paint.inkQuiet : paint.line}
              strokeDasharray={thin ? '2 2' : undefined}
            />
          </MarkGroup>
        ))}
        {layout.labels.map((label) => {
          const key = keyOf(label.of)
          return (
            <MarkGroup key={label.tone + key} markKey={key}>
              {render === undefined ? labelText(label, shell.theme) : render(label)}
            </MarkGroup>
          )
        })}
      </g>
    )
  },
)
