'use client'
import { MarkGroup } from '../../marks/shared/MarkGroup.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** The names of the bands: on the band where they fit, else in a row under the funnel. */
export const FunnelBandNames: Part = funnelPart(({ layout, sizeKey, shell, bandKeyOf }, group) => {
  const { category, paint } = shell.theme
  return (
    <g key={sizeKey} data-part="band-names" fontSize={FONT_PX.label} {...group}>
      {layout.bandNames.map(({ band, text, x, y }) => (
        <MarkGroup key={band} markKey={bandKeyOf(band)}>
          <text x={x} y={y} textAnchor="middle" fontWeight={FONT_WEIGHT.strong} fill={category(band).on}>
            {text}
          </text>
        </MarkGroup>
      ))}
      {layout.legend.map(({ band, text, swatch, x, y }) => (
        <MarkGroup key={band} markKey={bandKeyOf(band)}>
          <rect {...swatch} rx={2} fill={category(band).fill} />
          <text x={x} y={y} textAnchor={x < swatch.x ? 'end' : 'start'} direction="ltr" fill={paint.inkQuiet}>
            {text}
          </text>
        </MarkGroup>
      ))}
    </g>
  )
})
