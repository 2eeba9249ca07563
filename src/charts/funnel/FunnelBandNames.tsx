'use client'
import { listedGroup, markList } from '../../marks/shared/MarkList.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import type { Part } from '../shell/create-part.js'
import { funnelPart } from './funnel-part.js'

/** The names of the bands: on the band where they fit, else in a row under the funnel. */
export const FunnelBandNames: Part = funnelPart(({ layout, sizeKey, shell, bandKeyOf }, group) => {
  const { category, paint } = shell.theme
  const keyOf = ({ band }: { readonly band: number }): string => bandKeyOf(band)
  return (
    <g key={sizeKey} data-part="band-names" fontSize={FONT_PX.label} {...group}>
      {markList(layout.bandNames, keyOf, ({ band, text, x, y }, as) =>
        listedGroup(
          as,
          <text x={x} y={y} textAnchor="middle" fontWeight={FONT_WEIGHT.strong} fill={category(band).on}>
            {text}
          </text>,
        ),
      )}
      {markList(layout.legend, keyOf, ({ band, text, swatch, x, y }, as) =>
        listedGroup(
          as,
          <>
            <rect {...swatch} rx={2} fill={category(band).fill} />
            <text x={x} y={y} textAnchor={x < swatch.x ? 'end' : 'start'} direction="ltr" fill={paint.inkQuiet}>
              {text}
            </text>
          </>,
        ),
      )}
    </g>
  )
})
