import { memo, type ReactElement } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { GapSpur, NetworkBody, NetworkLayout } from '../../layout/network/network-layout.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { patternPaint } from '../shared/PatternDefs.js'
import { BlackHole } from './BlackHole.js'
import { haloReach } from './halo-reach.js'
import { gradientPaint } from './NetworkDefs.js'
import type { NetworkMarkKeys } from './network-mark-keys.js'

/** Props of `Cells`. */
export interface CellsProps {
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
}

/** Px that make a small body easy to point at. */
const HIT_LEAST = 11

/** The touchpoints: cell bodies with their rings and tails; holes where too many are lost. */
export function Cells({ layout, keys }: CellsProps): ReactElement {
  const { theme } = useMarkPaints()
  return (
    <>
      {/* Ways end under their bodies, also where a body is dimmed. */}
      {layout.bodies.map((body, i) => (
        <path key={keys.bodies[i]} d={body.outline} fill={theme.paint.ground} pointerEvents="none" />
      ))}
      {layout.bodies.map((body, i) => {
        const key = keys.bodies[i] ?? ''
        return <CellMark key={key} markKey={key} body={body} />
      })}
    </>
  )
}

function CellMark({ markKey, body }: { readonly markKey: string; readonly body: NetworkBody }): ReactElement {
  const { theme, idPrefix } = useMarkPaints()
  const props = useMarkProps(markKey)
  const { x, y, radius } = body
  return (
    <g {...props} data-hole={body.hole === null ? undefined : true}>
      <BodyShape body={body} theme={theme} idPrefix={idPrefix} />
      {props['data-selected'] && (
        <circle cx={x} cy={y} r={radius + 6} fill="none" stroke={theme.paint.focus} strokeWidth={2} />
      )}
      <circle cx={x} cy={y} r={Math.max(HIT_LEAST, radius)} fill="transparent" />
    </g>
  )
}

/** Props of the parts of one body. */
interface BodyPartProps {
  readonly body: NetworkBody
  readonly theme: ChartTheme
  readonly idPrefix: string
}

/** Kept while a hover changes no more than the group round it. */
const BodyShape = memo(function BodyShape(props: BodyPartProps): ReactElement {
  const { body } = props
  return (
    <>
      {body.hole !== null && <Dusk {...props} />}
      <Halo {...props} />
      <Tails {...props} />
      {body.hole === null ? <Cell {...props} /> : <BlackHole body={body} theme={props.theme} />}
      <Rings {...props} />
    </>
  )
})

/** The dark round a hole lies under its own light: a star that is also a hole shows both. */
function Dusk({ body, idPrefix }: BodyPartProps): ReactElement {
  return (
    <circle
      cx={body.x}
      cy={body.y}
      r={(body.radius + (body.hole?.ringPx ?? 0)) * 2.3}
      fill={gradientPaint(idPrefix, 'shadow')}
      pointerEvents="none"
    />
  )
}

function Halo({ body, idPrefix }: BodyPartProps): ReactElement | null {
  if (body.brightness < 0.08) return null
  const reach = haloReach(body)
  return (
    <circle
      cx={body.x}
      cy={body.y}
      r={reach}
      fill={gradientPaint(idPrefix, 'halo')}
      opacity={rounded(body.brightness ** 1.4, 4)}
      pointerEvents="none"
    />
  )
}

/** Smaller than this, px, a core is a speck. */
const CORE_LEAST = 0.8

/** A membrane in slate, filled with as much light as conversions pass, and a core as large as what would be missing. */
function Cell({ body, theme, idPrefix }: BodyPartProps): ReactElement {
  const { paint, scheme } = theme
  const { outline, brightness, radius, coreRadius, x, y } = body
  const isOther = body.touchpoint < 0
  return (
    <>
      <path
        d={outline}
        fill={gradientPaint(idPrefix, 'soma')}
        stroke={paint.cell}
        strokeWidth={Math.min(1.4, 0.5 + radius * 0.06)}
        {...(isOther ? { strokeDasharray: '2 2' } : {})}
      />
      {brightness > 0 && (
        <path d={outline} fill={gradientPaint(idPrefix, 'glow')} opacity={rounded(brightness ** 1.6, 4)} />
      )}
      {coreRadius >= CORE_LEAST && (
        <path
          data-part="core"
          d={outline}
          transform={shrunk(x, y, coreRadius / radius)}
          fill={brightness > 0.3 ? paint.lightPeak : paint.cell}
          opacity={scheme === 'dark' ? 0.35 + 0.6 * brightness : 0.5 + 0.45 * brightness}
        />
      )}
    </>
  )
}

/** About a point, to a share of the size. */
function shrunk(x: number, y: number, share: number): string {
  const scale = rounded(share, 4)
  return `matrix(${scale} 0 0 ${scale} ${rounded(x * (1 - scale))} ${rounded(y * (1 - scale))})`
}

/** Corona of self-loops, and the faint dotted ring of those still under way. */
function Rings({ body, theme }: BodyPartProps): ReactElement {
  const { paint } = theme
  const { corona, open, x, y } = body
  return (
    <g fill="none" pointerEvents="none">
      {corona !== null && (
        <circle
          cx={x}
          cy={y}
          r={corona.radius}
          stroke={body.brightness > 0.25 ? paint.light : paint.cell}
          strokeWidth={corona.widthPx}
          strokeDasharray="1.4 2.4"
          opacity={0.9}
        />
      )}
      {open !== null && (
        <circle
          cx={x}
          cy={y}
          r={open.radius}
          stroke={paint.open}
          strokeWidth={open.widthPx}
          strokeDasharray="0.1 3.4"
          strokeLinecap="round"
          opacity={0.8}
        />
      )}
    </g>
  )
}

/** Those who go no further, those who end well, and the spurs of ways that are not drawn one by one. */
function Tails({ body, theme, idPrefix }: BodyPartProps): ReactElement {
  const { paint } = theme
  return (
    <g pointerEvents="none">
      {body.stubIn !== null && <path d={body.stubIn.outline} fill={paint.dim} opacity={0.75} />}
      {body.stubOut !== null && <path d={body.stubOut.outline} fill={paint.dim} opacity={0.75} />}
      <Gap spur={body.gapIn} theme={theme} />
      <Gap spur={body.gapOut} theme={theme} />
      {body.ash !== null && <path d={body.ash.outline} fill={gradientPaint(idPrefix, 'ash')} />}
      {body.ash !== null && <path d={body.ash.outline} fill={patternPaint(idPrefix, 'hatch')} opacity={0.7} />}
      {body.ended !== null && <path d={body.ended.outline} fill={gradientPaint(idPrefix, 'dusk')} />}
    </g>
  )
}

/** Dots: what was not observed is no way, and carries no light. */
function Gap({ spur, theme }: { readonly spur: GapSpur | null; readonly theme: ChartTheme }): ReactElement | null {
  if (spur === null) return null
  const dot = Math.max(1.2, spur.widthPx)
  return (
    <path
      data-part="gap"
      d={spur.spine}
      fill="none"
      stroke={theme.paint.cell}
      strokeWidth={dot}
      strokeDasharray={`0.1 ${dot * 1.2 + 1.6}`}
      strokeLinecap="round"
    />
  )
}
