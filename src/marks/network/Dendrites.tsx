import type { ReactElement } from 'react'
import type { Dendrite, NetworkLayout } from '../../layout/network/network-layout.js'
import { type MarkContextValue, markProps, useMarkContext } from '../shared/mark-context.js'
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
  const context = useMarkContext()
  return (
    <g data-part="dendrites">
      {layout.dendrites.map((dendrite, i) => {
        const key = keys.dendrites[i] ?? ''
        return (
          <g key={key} {...markProps(context, key)} data-kind={dendrite.kind}>
            {dendrite.brightness >= GLOWS_FROM && <Glow dendrite={dendrite} context={context} />}
            <Fibre dendrite={dendrite} context={context} isChosen={context.isSelected(key)} />
            <path d={dendrite.spine} fill="none" stroke="transparent" strokeWidth={HIT_PX} pointerEvents="stroke" />
          </g>
        )
      })}
    </g>
  )
}

interface LayerProps {
  readonly dendrite: Dendrite
  readonly context: MarkContextValue
}

/** Wider and fainter strokes under the fibre: light that spreads, or ink that bleeds. */
function Glow({ dendrite, context }: LayerProps): ReactElement {
  const { paint, scheme } = context.theme
  const { brightness, widthPx, spine } = dendrite
  const spread = scheme === 'dark' ? 1 : 0.5
  return (
    <g fill="none" stroke={paint.light} strokeLinecap="round" pointerEvents="none">
      <path d={spine} strokeWidth={widthPx * 0.5 + 15 * spread} opacity={0.055 * brightness ** 1.5} />
      <path d={spine} strokeWidth={widthPx * 0.45 + 8 * spread} opacity={0.1 * brightness ** 1.5} />
      <path d={spine} strokeWidth={widthPx * 0.4 + 3.5 * spread} opacity={0.2 * brightness ** 1.5} />
    </g>
  )
}

/** Slate underneath, light over it as strong as its share of conversions, a white core in the brightest. */
function Fibre({ dendrite, context, isChosen }: LayerProps & { readonly isChosen: boolean }): ReactElement {
  const { paint } = context.theme
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
      {isChosen && <path d={spine} fill="none" stroke={paint.focus} strokeWidth={1.5} strokeDasharray="1 4" />}
    </>
  )
}
