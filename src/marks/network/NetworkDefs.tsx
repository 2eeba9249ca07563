import type { ReactElement } from 'react'
import { useMarkPaints } from '../shared/mark-context.js'

/** The gradients of a network. */
export type NetworkGradient = 'halo' | 'soma' | 'glow' | 'field' | 'ash' | 'dusk' | 'shadow' | 'sky'

/** The paint of a gradient in the chart with this prefix. */
export function gradientPaint(idPrefix: string, name: NetworkGradient): string {
  return `url(#${idPrefix}-${name})`
}

/** Defines the gradients once per network: light that fades, soft bodies, dusk round holes. */
export function NetworkDefs({
  forward,
  isRound = false,
}: {
  readonly forward: 1 | -1
  /** True where the goal is the centre and journeys come in from all round. */
  readonly isRound?: boolean
}): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const { paint, scheme } = theme
  const isNight = scheme === 'dark'
  const id = (name: NetworkGradient): string => `${idPrefix}-${name}`
  const [near, far] = forward === 1 ? ['0', '1'] : ['1', '0']
  return (
    <defs>
      <radialGradient id={id('halo')}>
        <stop offset="0" stopColor={paint.light} stopOpacity={isNight ? 0.62 : 0.34} />
        <stop offset="0.34" stopColor={paint.light} stopOpacity={isNight ? 0.24 : 0.13} />
        <stop offset="0.68" stopColor={paint.light} stopOpacity={isNight ? 0.06 : 0.035} />
        <stop offset="1" stopColor={paint.light} stopOpacity={0} />
      </radialGradient>
      <radialGradient id={id('soma')} cx="0.42" cy="0.4">
        <stop offset="0" stopColor={paint.ground} />
        <stop offset="0.55" stopColor={paint.ground} stopOpacity={isNight ? 0.55 : 0.8} />
        <stop offset="1" stopColor={paint.dim} stopOpacity={isNight ? 0.6 : 0.35} />
      </radialGradient>
      <radialGradient id={id('glow')}>
        <stop offset="0.5" stopColor={paint.light} stopOpacity={0.95} />
        <stop offset="1" stopColor={paint.light} stopOpacity={isNight ? 0.55 : 0.75} />
      </radialGradient>
      {isRound ? (
        <radialGradient id={id('field')} r="0.72">
          <stop offset="0.62" stopColor={paint.cell} stopOpacity={0} />
          <stop offset="1" stopColor={paint.cell} stopOpacity={isNight ? 0.34 : 0.2} />
        </radialGradient>
      ) : (
        <linearGradient id={id('field')} x1={near} x2={far} y1="0" y2="0">
          <stop offset="0" stopColor={paint.cell} stopOpacity={isNight ? 0.34 : 0.2} />
          <stop offset="0.35" stopColor={paint.cell} stopOpacity={isNight ? 0.15 : 0.09} />
          <stop offset="1" stopColor={paint.cell} stopOpacity={0} />
        </linearGradient>
      )}
      <linearGradient id={id('ash')} x1="0" x2="0" y1="0" y2="1">
        <stop offset="0.2" stopColor={paint.loss} />
        <stop offset="1" stopColor={paint.loss} stopOpacity={0.25} />
      </linearGradient>
      <linearGradient id={id('dusk')} x1="0" x2="0" y1="1" y2="0">
        <stop offset="0.15" stopColor={paint.good} stopOpacity={0.95} />
        <stop offset="1" stopColor={paint.good} stopOpacity={0.1} />
      </linearGradient>
      <radialGradient id={id('shadow')}>
        <stop offset="0.3" stopColor={paint.hole} stopOpacity={isNight ? 0.95 : 0.24} />
        <stop offset="0.62" stopColor={paint.hole} stopOpacity={isNight ? 0.5 : 0.09} />
        <stop offset="1" stopColor={paint.hole} stopOpacity={0} />
      </radialGradient>
      <radialGradient id={id('sky')} cx={isRound ? '0.5' : forward === 1 ? '0.78' : '0.22'} cy="0.47" r="0.62">
        <stop offset="0" stopColor={isNight ? paint.light : paint.wash} stopOpacity={isNight ? 0.085 : 0.55} />
        <stop offset="0.5" stopColor={isNight ? paint.light : paint.wash} stopOpacity={isNight ? 0.03 : 0.25} />
        <stop offset="1" stopColor={isNight ? paint.light : paint.wash} stopOpacity={0} />
      </radialGradient>
    </defs>
  )
}
