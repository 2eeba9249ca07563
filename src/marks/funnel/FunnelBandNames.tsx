import type { ReactElement } from 'react'
import type { FunnelLayout } from '../../layout/funnel/funnel-layout.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { markProps, useMarkContext } from '../shared/mark-context.js'
import { fadeStyle } from './funnel-mark-props.js'

/** Props of `FunnelBandNames`. */
export interface FunnelBandNamesProps {
  readonly layout: FunnelLayout
  /** The key of a band's cohort, by position of the band. */
  readonly bandKeyOf: (band: number) => string
}

/** The names of the bands: on the band where they fit, else in a row under the funnel. */
export function FunnelBandNames({ layout, bandKeyOf }: FunnelBandNamesProps): ReactElement {
  const context = useMarkContext()
  const { theme } = context
  return (
    <g data-part="band-names" fontSize={FONT_PX.label}>
      {layout.bandNames.map(({ band, text, x, y }) => (
        <g key={band} {...markProps(context, bandKeyOf(band))} style={fadeStyle(context)}>
          <text x={x} y={y} textAnchor="middle" fontWeight={FONT_WEIGHT.strong} fill={theme.category(band).on}>
            {text}
          </text>
        </g>
      ))}
      {layout.legend.map(({ band, text, swatch, x, y }) => (
        <g key={band} {...markProps(context, bandKeyOf(band))} style={fadeStyle(context)}>
          <rect {...swatch} rx={2} fill={theme.category(band).fill} />
          <text x={x} y={y} textAnchor={x < swatch.x ? 'end' : 'start'} direction="ltr" fill={theme.paint.inkQuiet}>
            {text}
          </text>
        </g>
      ))}
    </g>
  )
}
