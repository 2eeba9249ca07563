import type { ReactElement } from 'react'
import type { ReentriesLayout, ReentryLayout } from '../../layout/circles/layout-reentries.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { TextLines } from '../shared/TextLines.js'

/** Props of `ReentryMarks`. */
export interface ReentryMarksProps {
  readonly layout: ReentriesLayout
  readonly keyOf: (from: number, to: number) => string
  readonly direction: 'ltr' | 'rtl'
}

/** The way round: dashed arcs from where people converted to where they began anew, and what they say. */
export function ReentryMarks({ layout, keyOf, direction }: ReentryMarksProps): ReactElement {
  const { paint } = useMarkPaints().theme
  const { arcs, label } = layout
  return (
    <>
      {arcs.map((arc) => (
        <Arc key={keyOf(arc.from, arc.to)} arc={arc} markKey={keyOf(arc.from, arc.to)} />
      ))}
      {label !== null && (
        <g pointerEvents="none">
          <path d={label.leader} fill="none" stroke={paint.comeback} strokeWidth={0.75} />
          <TextLines
            lines={label.lines}
            x={label.x}
            y={label.y}
            textAnchor={direction === 'rtl' ? (label.anchor === 'end' ? 'start' : 'end') : label.anchor}
            fill={paint.comeback}
          />
        </g>
      )}
    </>
  )
}

function Arc({ arc, markKey }: { readonly arc: ReentryLayout; readonly markKey: string }): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <g {...useMarkProps(markKey)} fill="none">
      <path d={arc.path} stroke={paint.ground} strokeWidth={arc.widthPx + 3} strokeOpacity={0.85} />
      <path d={arc.path} stroke={paint.comeback} strokeWidth={arc.widthPx} strokeDasharray="6 3" />
      <path d={arc.head} fill={paint.comeback} stroke={paint.ground} strokeWidth={0.75} />
    </g>
  )
}
