'use client'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { FunnelLabel, FunnelMarkId, FunnelPill } from '../../layout/funnel/funnel-layout.js'
import { labelText } from '../../marks/funnel/LabelText.js'
import { listedGroup, markList } from '../../marks/shared/MarkList.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** What is particular to `Funnel.Labels`. */
export interface FunnelLabelsOwn {
  /** Writes a label in another way, at its place in `label.box`; null leaves it out. Default: the standard text. */
  readonly render?: ((label: FunnelLabel) => ReactNode) | undefined
}

/** Names, numbers, rates in their pills and the counts of the streams that are laid out (see the option `streams`), whoever draws these; what belongs to one item in one group. */
export const FunnelLabels: Part<FunnelLabelsOwn> = funnelPart(
  ({ layout, sizeKey, shell, keyOf }, { render, ...group }) => {
    const { theme } = shell
    const marks = new Map<string, ReactNode[]>()
    const add = (of: FunnelMarkId, node: ReactNode): void => {
      const key = keyOf(of)
      marks.set(key, [...(marks.get(key) ?? []), node])
    }
    for (const pill of layout.pills) add({ kind: 'stage', stage: pill.stage }, pillMark(pill, theme))
    for (const label of layout.labels)
      add(
        label.of,
        render === undefined ? labelText(label, theme) : <Fragment key={label.tone}>{render(label)}</Fragment>,
      )
    return (
      <g key={sizeKey} data-part="labels" {...group}>
        {markList(
          [...marks],
          ([key]) => key,
          ([, nodes], as) => listedGroup(as, nodes),
        )}
      </g>
    )
  },
)

function pillMark({ box, thin }: FunnelPill, { paint }: ChartTheme): ReactElement {
  return (
    <rect
      key="pill"
      {...box}
      rx={box.height / 2}
      fill={paint.wash}
      stroke={thin ? paint.inkQuiet : paint.line}
      strokeDasharray={thin ? '2 2' : undefined}
    />
  )
}
