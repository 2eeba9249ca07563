import type { ReactElement, SVGProps } from 'react'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { Leader } from './Leader.js'

/** A text with a rim; `y` is the baseline of its first line. */
interface PlacedText {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly anchor: 'start' | 'middle' | 'end'
}

/** Props of `WhatIfRing`. */
export interface WhatIfRingProps
  extends Pick<SVGProps<SVGCircleElement>, 'onPointerDown' | 'onPointerMove' | 'onClick'> {
  /** The middle of the body. */
  readonly x: number
  readonly y: number
  /** The ring as it is, as path data. */
  readonly now: string
  /** Of the ring as it is asked for, px. */
  readonly radius: number
  /** Where on the ring its handle lies. */
  readonly handle: Point
  readonly label: PlacedText & { readonly leader: { readonly from: Point; readonly to: Point } | null }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** The ring of a loss, dotted where it is and whole where it is asked for, with what is taken hold of. */
export function WhatIfRing({ x, y, now, radius, handle, label, ...drag }: WhatIfRingProps): ReactElement {
  const { paint } = useMarkPaints().theme
  const { leader, ...text } = label
  return (
    <g>
      <g fill="none" pointerEvents="none">
        <path d={now} stroke={paint.inkQuiet} strokeWidth={1} strokeDasharray="2 3" />
        <circle cx={x} cy={y} r={radius} stroke={paint.accretion} strokeWidth={2.4} />
        {leader !== null && <Leader {...leader} paint={paint} />}
      </g>
      <circle
        cx={handle.x}
        cy={handle.y}
        r={5.5}
        fill={paint.accretion}
        stroke={paint.ground}
        strokeWidth={1.5}
        pointerEvents="none"
      />
      <circle
        data-part="what-if-ring"
        data-drag="own"
        cx={x}
        cy={y}
        r={radius}
        fill="none"
        stroke="transparent"
        strokeWidth={24}
        pointerEvents="stroke"
        style={{ cursor: 'grab', touchAction: 'none' }}
        {...drag}
      />
      <Rimmed {...text} />
    </g>
  )
}

/** Props of `WhatIfOutcome`. */
export interface WhatIfOutcomeProps {
  /** The goal as it would be: round its middle, px. */
  readonly goal: { readonly x: number; readonly y: number; readonly radius: number }
  readonly isLess: boolean
  /** How many more or fewer, and under it whence that is known; both are set about the middle of the place. */
  readonly count: string
  readonly note: string
  readonly place: Point
}

/** From the baseline of the count to that of its note, px. */
const NOTE_BELOW = 14

/** The goal as a model says that it would be, in words and as a dashed ring. */
export function WhatIfOutcome({ goal, isLess, count, note, place }: WhatIfOutcomeProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <g pointerEvents="none">
      <circle
        cx={goal.x}
        cy={goal.y}
        r={goal.radius}
        fill="none"
        stroke={isLess ? paint.bad : paint.ink}
        strokeWidth={1.6}
        strokeDasharray="4 3"
      />
      <Rimmed {...place} lines={[count]} anchor="middle" isHeading />
      <Rimmed x={place.x} y={place.y + NOTE_BELOW} lines={[note]} anchor="middle" ink={paint.inkQuiet} />
    </g>
  )
}

const LINE = 1.3

interface RimmedProps extends PlacedText {
  readonly isHeading?: boolean
  readonly ink?: string
}

function Rimmed({ x, y, anchor, lines, isHeading = false, ink }: RimmedProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <text
      x={x}
      y={y}
      textAnchor={anchor}
      direction="ltr"
      fontSize={isHeading ? FONT_PX.heading : FONT_PX.label}
      fontWeight={isHeading ? FONT_WEIGHT.strong : FONT_WEIGHT.text}
      fill={ink ?? paint.ink}
      stroke={paint.ground}
      strokeWidth={3.4}
      strokeLinejoin="round"
      paintOrder="stroke"
      pointerEvents="none"
    >
      {lines.map((line, i) => (
        <tspan key={line} x={x} y={y + i * FONT_PX.label * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
