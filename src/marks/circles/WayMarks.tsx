import type { ReactElement } from 'react'
import type { CirclesLayout } from '../../layout/circles/circles-layout.js'
import type { WayLayout, WayStepLayout } from '../../layout/circles/layout-way.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'

/** Props of `WayMarks`. */
export interface WayMarksProps {
  readonly way: WayLayout
  /** Key of each step. */
  readonly keyOf: (step: number) => string
  /** Beside the end of the way. */
  readonly nowText: string
  readonly layout: CirclesLayout
}

/**
 * One person's way over the rings: solid where it was heard of, dotted through silence; steps inward
 * solid, outward dashed; touches as points, conversions as diamonds.
 */
export function WayMarks({ way, keyOf, nowText, layout }: WayMarksProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <>
      <path d={veil(layout)} fill={paint.ground} fillOpacity={0.7} pointerEvents="none" data-part="veil" />
      {way.stays.map(({ path, isSilent }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stays stand in order of time
        <g key={index} fill="none" pointerEvents="none">
          <path d={path} stroke={paint.ground} strokeWidth={5} strokeOpacity={0.8} />
          <path
            d={path}
            stroke={paint.ink}
            strokeWidth={isSilent ? 1.25 : 2.25}
            {...(isSilent ? { strokeDasharray: '1 4', strokeLinecap: 'round' as const } : {})}
          />
        </g>
      ))}
      {way.steps.map((step) => (
        <WayStep key={keyOf(step.index)} step={step} markKey={keyOf(step.index)} />
      ))}
      <g pointerEvents="none">
        {way.touches.map(({ x, y }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: touches stand in order of time
          <circle key={index} cx={x} cy={y} r={2.4} fill={paint.ground} stroke={paint.ink} strokeWidth={1.25} />
        ))}
        {way.conversions.map(({ x, y }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: conversions stand in order of time
          <path key={index} d={`M${x},${y - 6}l6,6l-6,6l-6,-6Z`} fill={paint.comeback} stroke={paint.ground} />
        ))}
        {way.now !== null && (
          <>
            <circle cx={way.now.x} cy={way.now.y} r={6.5} fill={paint.ink} stroke={paint.ground} strokeWidth={2} />
            <text
              x={way.now.x}
              y={way.now.y - 12}
              textAnchor="middle"
              fontSize={FONT_PX.label}
              fontWeight={FONT_WEIGHT.strong}
              fill={paint.ink}
              stroke={paint.ground}
              strokeWidth={4}
              strokeLinejoin="round"
              paintOrder="stroke"
            >
              {nowText}
            </text>
          </>
        )}
      </g>
    </>
  )
}

/** Over all that is no part of the way: the disc, and the traffic above its rim. Names beside it stay. */
function veil({ center: { x, y }, fullRadiusPx }: CirclesLayout): string {
  const r = fullRadiusPx + 1
  return `M${x - r},0H${x + r}V${y}A${r},${r} 0 0 1 ${x - r},${y}Z`
}

function WayStep({ step, markKey }: { readonly step: WayStepLayout; readonly markKey: string }): ReactElement {
  const { paint } = useMarkPaints().theme
  const isInward = step.direction === 'inward'
  const stroke = step.isLoss ? paint.loss : isInward ? paint.ink : paint.stepBack
  return (
    <g {...useMarkProps(markKey)} fill="none">
      <path d={step.path} stroke="transparent" strokeWidth={12} />
      <path d={step.path} stroke={paint.ground} strokeWidth={5} strokeOpacity={0.8} />
      <path d={step.path} stroke={stroke} strokeWidth={2.25} {...(isInward ? {} : { strokeDasharray: '4 2.5' })} />
      <path d={step.head} fill={stroke} stroke={paint.ground} strokeWidth={0.75} />
    </g>
  )
}
