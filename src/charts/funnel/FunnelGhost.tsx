'use client'
import { outlineFunnel } from '../../layout/funnel/outline-funnel.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/**
 * The funnels that the option `besides` names, such as an earlier period, as dashed outlines on the
 * same scale: wider than the stage where there were more then, within it where there were fewer. The
 * reading key says what they are, by their `besidesNames`.
 *
 * @example
 * <FunnelChart measure={thisMonth} besides={[lastMonth]} besidesNames={['March']}><Funnel.Ghost /></FunnelChart>
 */
export const FunnelGhost: Part = funnelPart(({ layout, sizeKey, measure, besides, shell }, group) => (
  <g
    key={sizeKey}
    data-part="ghost"
    fill="none"
    stroke={shell.theme.paint.ink}
    strokeWidth={1.25}
    strokeDasharray="4 3"
    pointerEvents="none"
    {...group}
  >
    {measure !== null &&
      besides.map((other, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outlines have no identity but their place in the list
        <g key={i} data-outline={i}>
          {outlineFunnel(layout, measure, other).map(({ stage, edges }) => (
            <path key={stage} d={edges} data-stage={stage} />
          ))}
        </g>
      ))}
  </g>
))
