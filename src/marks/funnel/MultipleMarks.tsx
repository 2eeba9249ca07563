import type { ReactElement } from 'react'
import type { FunnelMultiple, FunnelMultiplesLayout } from '../../layout/funnel/layout-funnel-multiples.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'

/** Props of `MultipleMarks`. */
export interface MultipleMarksProps {
  readonly layout: FunnelMultiplesLayout
  readonly direction: 'ltr' | 'rtl'
  readonly keyOf: (index: number, stage: string) => string
  /** The conversion of a funnel, in words. */
  readonly rateOf: (index: number) => string
}

/** Funnels side by side, each under its name and its conversion, and one key of stages for all. */
export function MultipleMarks(props: MultipleMarksProps): ReactElement {
  return (
    <>
      <g data-part="multiples" fontSize={FONT_PX.text}>
        {props.layout.funnels.map((one) => (
          <g key={one.index} data-funnel={one.index}>
            <Multiple {...props} one={one} />
          </g>
        ))}
      </g>
      <StageKey {...props} />
    </>
  )
}

function Multiple({
  one,
  direction,
  keyOf,
  rateOf,
}: MultipleMarksProps & { readonly one: FunnelMultiple }): ReactElement {
  const { theme } = useMarkPaints()
  const [start, end] = direction === 'rtl' ? (['end', 'start'] as const) : (['start', 'end'] as const)
  return (
    <>
      <text
        x={one.name.x}
        y={one.name.y}
        direction="ltr"
        textAnchor={start}
        fill={theme.paint.ink}
        fontWeight={FONT_WEIGHT.strong}
      >
        {one.name.text}
      </text>
      <text x={one.rate.x} y={one.rate.y} direction="ltr" textAnchor={end} fill={theme.paint.inkQuiet}>
        {rateOf(one.index)}
      </text>
      {one.stages.map(({ id, box, d, ramp }) => (
        <MarkGroup key={id} markKey={keyOf(one.index, id)}>
          <rect {...box} fill="transparent" />
          <path d={d} fill={theme.stage(ramp.index, ramp.count).fill} />
        </MarkGroup>
      ))}
    </>
  )
}

function StageKey({ layout, direction }: MultipleMarksProps): ReactElement {
  const { theme } = useMarkPaints()
  return (
    <g data-part="key" fontSize={FONT_PX.label} pointerEvents="none">
      {layout.key.map(({ index, count, text, swatch, x, y }) => (
        <g key={index}>
          <rect {...swatch} fill={theme.stage(index, count).fill} />
          <text x={x} y={y} direction="ltr" textAnchor={direction === 'rtl' ? 'end' : 'start'} fill={theme.paint.ink}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
