import { memo, type ReactElement } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { Dendrite, NetworkLayout } from '../../layout/network/network-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import type { NetworkMarkKeys } from './network-mark-keys.js'

/** Px on either side of a thin way within which it can be pointed at. */
const HIT_PX = 9
/** Below this a way carries too little light to glow. */
const GLOWS_FROM = 0.16

/** Props of `Dendrites`. */
export interface DendritesProps {
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
}

/** The ways: dim ones first, light drawn last, in layers instead of filters. */
export function Dendrites({ layout, keys }: DendritesProps): ReactElement {
  return (
    <>
      {layout.dendrites.map((dendrite, i) => {
        const key = keys.dendrites[i] ?? ''
        return <DendriteMark key={key} markKey={key} dendrite={dendrite} />
      })}
    </>
  )
}

function DendriteMark({ markKey, dendrite }: { readonly markKey: string; readonly dendrite: Dendrite }): ReactElement {
  const { theme } = useMarkPaints()
  const props = useMarkProps(markKey)
  return (
    <g {...props} data-kind={dendrite.kind}>
      <DendriteShape dendrite={dendrite} theme={theme} isChosen={props['data-selected'] === true} />
    </g>
  )
}

interface LayerProps {
  readonly dendrite: Dendrite
  readonly theme: ChartTheme
}

/** Kept while a hover changes no more than the group round it. */
const DendriteShape = memo(function DendriteShape({
  dendrite,
  theme,
  isChosen,
}: LayerProps & { readonly isChosen: boolean }): ReactElement {
  const { spine } = dendrite
  return (
    <>
      {dendrite.brightness >= GLOWS_FROM && <Glow dendrite={dendrite} theme={theme} />}
      <Fibre dendrite={dendrite} theme={theme} />
      {isChosen && <path d={spine} fill="none" stroke={theme.paint.focus} strokeWidth={1.5} strokeDasharray="1 4" />}
      <path d={spine} fill="none" stroke="transparent" strokeWidth={HIT_PX} pointerEvents="stroke" />
    </>
  )
})

/** Wider and fainter strokes under the fibre: light that spreads, or ink that bleeds. */
function Glow({ dendrite, theme }: LayerProps): ReactElement {
  const { brightness, widthPx, spine } = dendrite
  const spread = theme.scheme === 'dark' ? 1 : 0.5
  const strength = brightness ** 1.5
  return (
    <g fill="none" stroke={theme.paint.light} strokeLinecap="round" pointerEvents="none">
      <path d={spine} strokeWidth={widthPx * 0.5 + 15 * spread} opacity={rounded(0.055 * strength, 4)} />
      <path d={spine} strokeWidth={widthPx * 0.45 + 8 * spread} opacity={rounded(0.1 * strength, 4)} />
      <path d={spine} strokeWidth={widthPx * 0.4 + 3.5 * spread} opacity={rounded(0.2 * strength, 4)} />
    </g>
  )
}

/** Slate underneath, light over it as strong as its share of conversions, a white core in the brightest. */
function Fibre({ dendrite, theme }: LayerProps): ReactElement {
  const { paint } = theme
  const { brightness, outline, spine, widthPx, isHairline } = dendrite
  const core = Math.max(0, (brightness - 0.5) / 0.5)
  return (
    <>
      <path d={outline} fill={paint.dim} opacity={isHairline ? 0.42 : 0.74} />
      {brightness > 0 && <path d={outline} fill={paint.light} opacity={Math.min(1, 0.12 + 0.95 * brightness)} />}
      {core > 0 && (
        <path
          d={spine}
          fill="none"
          stroke={paint.lightPeak}
          strokeWidth={Math.max(0.7, widthPx * 0.26)}
          strokeLinecap="round"
          opacity={core}
        />
      )}
    </>
  )
}
