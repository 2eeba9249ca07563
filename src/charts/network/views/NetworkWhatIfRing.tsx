'use client'
import { type CSSProperties, type PointerEvent, type ReactElement, useState } from 'react'
import { createPortal } from 'react-dom'
import { lossAtRadius, lossRingRadius } from '../../../layout/network/loss-ring.js'
import type { NetworkBody } from '../../../layout/network/network-layout.js'
import { placeAtGoal, placeBesideRing, type RingTextPlace } from '../../../layout/network/place-beside-ring.js'
import { ringBetweenTexts } from '../../../layout/network/ring-between-texts.js'
import type { Rect } from '../../../layout/rect.js'
import { WhatIfOutcome, type WhatIfOutcomeProps, WhatIfRing } from '../../../marks/network/WhatIfMarks.js'
import { FONT_PX } from '../../../theme/type-scale.js'
import { isolated } from '../../../voice/common/isolated.js'
import { signedCount } from '../../../voice/common/signed-count.js'
import { networkViewsEn } from '../../../voice/network/views-en.js'
import type { Part } from '../../shell/create-part.js'
import { FocusRing } from '../../shell/FocusRing.js'
import { useNetworkSelection } from '../network-link.js'
import { type DrawnNetwork, networkPart } from '../network-part.js'
import { useAskedTouchpoint } from './use-asked-touchpoint.js'
import { askedLoss, whatIfAnswer } from './what-if-answer.js'
import { answerOf, type WhatIfValue } from './what-if-value.js'

/** What is particular to `Network.WhatIf`. */
export interface NetworkWhatIfRingOwn {
  /**
   * What is asked; null shows the touchpoint that is chosen, else the worst hole, as it is. Share it with
   * `NetworkWhatIf` for the answer in words.
   */
  readonly value: WhatIfValue | null
  readonly onValueChange: (value: WhatIfValue) => void
}

/**
 * A ring round one touchpoint (what was asked about or chosen last) that can be dragged: inwards fewer are lost there, on the body nobody; outwards more. The
 * goal says what the model makes of it. By keyboard it is a slider, the next stop behind the picture: arrows by one in a
 * hundred, Page Up and Page Down by ten, Home plugs the hole, End removes the touchpoint.
 */
export const NetworkWhatIfRing: Part<NetworkWhatIfRingOwn> = networkPart<NetworkWhatIfRingOwn>(
  (network, { value, onValueChange, ...group }) => {
    const { measure, layout } = network.drawn
    const touchpoint = useAskedTouchpoint(measure, value, useNetworkSelection())
    const at = measure.touchpoints.findIndex(({ id }) => id === touchpoint)
    const body = layout.bodies.find((candidate) => candidate.touchpoint === at)
    const now = measure.touchpoints[at]?.chainLossRate ?? null
    if (touchpoint === null || body === undefined || now === null || now === 1) return null
    const isAsked = value?.touchpoint === touchpoint
    const asked = isAsked ? value.lossRate : now
    const ask = (lossRate: number): void => onValueChange({ touchpoint, lossRate })
    const drag = (event: PointerEvent<SVGElement>): void => {
      const distance = distanceTo(body, event)
      if (distance !== null) ask(lossAtRadius(body.radius, distance))
    }
    const outcome = isAsked ? outcomeOf(network, { touchpoint, lossRate: asked }) : null
    const label = labelBeside(network, body, [now, asked], outcome === null ? [] : [outcome.box])
    return (
      <g data-part="what-if" {...group}>
        <Rings network={network} body={body} now={now} asked={asked} label={label} onDrag={drag} />
        <RingSlider network={network} body={body} now={now} value={{ touchpoint, lossRate: asked }} onAsk={ask} />
        {outcome !== null && <WhatIfOutcome {...outcome.props} />}
      </g>
    )
  },
)

/** Distance from the body, in its own px: also where the picture is zoomed. */
function distanceTo(body: NetworkBody, event: PointerEvent<SVGElement>): number | null {
  const svg = event.currentTarget.ownerSVGElement
  const group = event.currentTarget.parentElement
  const matrix = group instanceof SVGGraphicsElement ? group.getScreenCTM?.() : null
  if (matrix !== null && matrix !== undefined) {
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    return Math.hypot(point.x - body.x, point.y - body.y)
  }
  const box = svg?.getBoundingClientRect()
  return box === undefined ? null : Math.hypot(event.clientX - box.left - body.x, event.clientY - box.top - body.y)
}

interface RingsProps {
  readonly network: DrawnNetwork
  readonly body: NetworkBody
  readonly now: number
  readonly asked: number
  readonly label: RingTextPlace
  readonly onDrag: (event: PointerEvent<SVGElement>) => void
}

/** What is asked beside the rings: in words, or where there is no room for them as the two shares. A share alone could be that of another body. */
function labelBeside(
  { drawn, shell, messages }: DrawnNetwork,
  body: NetworkBody,
  [now, asked]: readonly [number, number],
  taken: readonly Rect[],
): RingTextPlace {
  const { formatter: f, locale, measureText } = shell
  const reach = lossRingRadius(body.radius, Math.max(now, asked))
  const whole = askedLoss(now, asked, locale.networkViews ?? networkViewsEn, f)
  const texts = asked === now ? [whole] : [whole, `${f.percent(now)}${messages.arrow}${f.percent(asked)}`]
  return placeBesideRing(drawn.layout, body, reach, texts, { fontPx: FONT_PX.label, measureText, taken })
}

/** The ring to drag. What a pointer does to it is no click on the picture. */
function Rings({ network, body, now, asked, label, onDrag }: RingsProps): ReactElement {
  const { direction } = network.shell
  const [nowRadius, radius] = [lossRingRadius(body.radius, now), lossRingRadius(body.radius, asked)]
  return (
    <WhatIfRing
      x={body.x}
      y={body.y}
      now={ringBetweenTexts(body, nowRadius, network.drawn.layout)}
      radius={radius}
      handle={handleOf(body, asked, direction)}
      label={label}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture?.(event.pointerId)
      }}
      onPointerMove={(event) => {
        if (event.buttons === 0) return
        event.stopPropagation()
        onDrag(event)
      }}
      onClick={(event) => event.stopPropagation()}
    />
  )
}

/** Where the ring of a loss is taken hold of. */
function handleOf({ x, y, radius }: NetworkBody, lossRate: number, direction: 'ltr' | 'rtl'): { x: number; y: number } {
  const side = direction === 'rtl' ? -1 : 1
  return { x: x + side * lossRingRadius(radius, lossRate), y }
}

interface RingSliderProps {
  readonly network: DrawnNetwork
  readonly body: NetworkBody
  readonly now: number
  readonly value: WhatIfValue
  readonly onAsk: (lossRate: number) => void
}

/**
 * The ring for keys and for those who do not see it: a slider of the browser's own that lies unseen at the ring, outside
 * the picture, which assistive technology does not read. What it has the focus of is ringed.
 */
function RingSlider({ network, body, now, value, onAsk }: RingSliderProps): ReactElement | null {
  const [hasFocus, setFocus] = useState(false)
  const { plotElement, formatter: f, locale, direction } = network.shell
  if (plotElement === null) return null
  const { measure } = network.drawn
  const texts = locale.networkViews ?? networkViewsEn
  const answer = answerOf(measure, value)
  const said = [
    askedLoss(now, value.lossRate, texts, f),
    ...(answer === null ? [] : [whatIfAnswer(measure, answer, texts, f)]),
  ]
  const slider = (
    <input
      type="range"
      data-part="what-if-slider"
      min={0}
      max={1}
      step={0.01}
      value={value.lossRate}
      aria-label={texts.whatIf.label(isolated(measure.touchpoints[body.touchpoint]?.label ?? ''))}
      aria-valuetext={f.clauses(said)}
      onChange={(event) => onAsk(event.target.valueAsNumber)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
      // To the chart a click beside its marks means that nothing is chosen any more.
      onClick={(event) => event.stopPropagation()}
      style={{ ...UNSEEN, left: body.x - TARGET_PX / 2, top: body.y - TARGET_PX / 2 }}
    />
  )
  const handle = handleOf(body, value.lossRate, direction)
  return (
    <>
      {hasFocus && <FocusRing shape={{ kind: 'circle', ...handle, radius: 6 }} />}
      {createPortal(slider, plotElement)}
    </>
  )
}

const TARGET_PX = 24
/** Between words and the edge of the picture. */
const EDGE_PX = 3

/** There for fingers that feel for it with a screen reader; pointers that see have the ring. */
const UNSEEN: CSSProperties = {
  position: 'absolute',
  width: TARGET_PX,
  height: TARGET_PX,
  margin: 0,
  opacity: 0,
  pointerEvents: 'none',
}

/** At the goal: how many conversions more or fewer, that the model says so, and the box that this takes. */
function outcomeOf(
  { drawn, shell }: DrawnNetwork,
  value: WhatIfValue,
): { readonly props: WhatIfOutcomeProps; readonly box: Rect } | null {
  const { formatter: f, locale } = shell
  const answer = answerOf(drawn.measure, value)
  if (answer === null) return null
  const { goal } = drawn.layout
  const more = Math.round(answer.conversionsDifference)
  const { converted } = drawn.measure.totals
  const scale = Math.sqrt(Math.max(0, 1 + answer.conversionsDifference / Math.max(1, converted)))
  const texts = locale.networkViews ?? networkViewsEn
  const width = shell.measureText(texts.model, FONT_PX.label)
  // The goal may stand nearer to the edge than its words are wide.
  const [least, most] = [width / 2 + EDGE_PX, drawn.layout.width - width / 2 - EDGE_PX]
  const x = Math.max(least, Math.min(most, goal.x))
  const size = { width, headingPx: FONT_PX.heading, fontPx: FONT_PX.label }
  const y = placeAtGoal(drawn.layout, goal.radius * Math.max(1.6, scale), size)
  return {
    props: {
      goal: { x: goal.x, y: goal.y, radius: goal.radius * scale },
      isLess: more < 0,
      count: signedCount(more, f),
      note: texts.model,
      place: { x, y },
    },
    box: { x: x - width / 2, y: y - FONT_PX.heading, width, height: FONT_PX.heading + 2 * FONT_PX.label },
  }
}
