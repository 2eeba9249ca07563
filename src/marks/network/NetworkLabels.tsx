import type { ReactElement, ReactNode } from 'react'
import { rounded } from '../../foundation/rounded.js'
import type { NetworkLayout, PlacedLabel } from '../../layout/network/network-layout.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { type MarkPaints, useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { Leader } from './Leader.js'
import type { NetworkMarkKeys } from './network-mark-keys.js'

/** Props of `NetworkLabels`. */
export interface NetworkLabelsProps {
  readonly layout: NetworkLayout
  readonly keys: NetworkMarkKeys
}

const LINE = 1.22
/** Bodies with at least this share of the brightest one's light have their names set strong. */
const STRONG_SHARE = 0.5

/** Names beside their bodies, with a rim in the colour of the ground so that ways do not cut them. */
export function NetworkLabels({ layout, keys }: NetworkLabelsProps): ReactElement {
  const context = useMarkPaints()
  const { paint } = context.theme
  const strongFrom = STRONG_SHARE * Math.max(...layout.bodies.map((body) => body.light), 1e-9)
  return (
    <>
      {layout.bodies.map((body, i) => {
        const key = keys.bodies[i] ?? ''
        return body.label === null ? null : (
          <Marked key={key} markKey={key}>
            {body.label.leader !== null && <Leader {...body.label.leader} paint={context.theme.paint} />}
            <Name
              label={body.label}
              context={context}
              detailPaint={body.hole === null ? paint.inkQuiet : paint.accretion}
              isStrong={body.hole !== null || body.light > strongFrom}
            />
          </Marked>
        )
      })}
      {layout.bodies.map((body, i) =>
        body.stubIn?.label || body.stubOut?.label || body.corona?.countLabel ? (
          <Marked key={keys.bodies[i]} markKey={keys.bodies[i] ?? ''}>
            <Count label={body.stubIn?.label} context={context} />
            <Count label={body.stubOut?.label} context={context} />
            <Count label={body.corona?.countLabel} context={context} />
          </Marked>
        ) : null,
      )}
      <BigNumber label={layout.start.label} context={context} />
      <BigNumber label={layout.goal.label} context={context} />
    </>
  )
}

function Marked({ markKey, children }: { readonly markKey: string; readonly children: ReactNode }): ReactElement {
  return <g {...useMarkProps(markKey)}>{children}</g>
}

interface NameProps {
  readonly label: PlacedLabel
  readonly context: MarkPaints
  readonly detailPaint: string
  readonly isStrong: boolean
}

function Name({ label, context, detailPaint, isStrong }: NameProps): ReactElement {
  const { paint } = context.theme
  const fontPx = FONT_PX.label
  const detailY = label.y + label.lines.length * fontPx * LINE
  return (
    <Rimmed context={context} anchor={label.anchor} fontPx={fontPx}>
      {label.lines.map((line, i) => (
        <tspan
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={i}
          x={rounded(label.x)}
          y={rounded(label.y + i * fontPx * LINE)}
          fill={paint.ink}
          {...(isStrong ? { fontWeight: FONT_WEIGHT.strong } : {})}
        >
          {line}
        </tspan>
      ))}
      {label.detail !== '' && (
        <tspan x={rounded(label.x)} y={rounded(detailY)} fill={detailPaint}>
          {label.detail}
        </tspan>
      )}
    </Rimmed>
  )
}

interface CountProps {
  readonly label: PlacedLabel | null | undefined
  readonly context: MarkPaints
}

/** The count of a stub or a corona. */
function Count({ label, context }: CountProps): ReactElement | null {
  if (label == null) return null
  return (
    <Rimmed context={context} anchor={label.anchor} fontPx={FONT_PX.label}>
      <tspan x={rounded(label.x)} y={rounded(label.y)} fill={context.theme.paint.inkQuiet}>
        {label.lines[0]}
      </tspan>
    </Rimmed>
  )
}

/** The large number with its small name under it. */
function BigNumber({
  label,
  context,
}: {
  readonly label: PlacedLabel | null
  readonly context: MarkPaints
}): ReactElement | null {
  if (label === null) return null
  const { paint } = context.theme
  const numberPx = label.box.height / 1.25 - (label.detail === '' ? 0 : FONT_PX.label)
  return (
    <Rimmed context={context} anchor={label.anchor} fontPx={FONT_PX.label}>
      <tspan
        x={rounded(label.x)}
        y={rounded(label.y)}
        fontSize={numberPx}
        fontWeight={FONT_WEIGHT.strong}
        fill={paint.ink}
      >
        {label.lines[0]}
      </tspan>
      <tspan x={rounded(label.x)} y={rounded(label.y + FONT_PX.label * 1.3)} fill={paint.inkQuiet}>
        {label.detail}
      </tspan>
    </Rimmed>
  )
}

interface RimmedProps {
  readonly context: MarkPaints
  readonly anchor: PlacedLabel['anchor']
  readonly fontPx: number
  readonly children: ReactNode
}

function Rimmed({ context, anchor, fontPx, children }: RimmedProps): ReactElement {
  return (
    <text
      textAnchor={anchor}
      direction="ltr"
      fontSize={fontPx}
      stroke={context.theme.paint.ground}
      strokeWidth={3.2}
      strokeOpacity={0.85}
      paintOrder="stroke"
    >
      {children}
    </text>
  )
}
