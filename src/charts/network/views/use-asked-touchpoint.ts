import { useState } from 'react'
import type { Selection } from '../../../interaction/selection.js'
import type { NetworkPicture } from '../../../measures/network/network-measure.js'
import { type WhatIfValue, worstTouchpoint } from './what-if-value.js'

/**
 * The touchpoint that a what-if is about, the same for the ring in the picture and for the view beside it: what was
 * asked or chosen in linked charts, whichever came last; where neither is, the worst hole. Null where nothing can be asked.
 */
export function useAskedTouchpoint(
  measure: NetworkPicture | null,
  value: WhatIfValue | null,
  selection: Selection,
): string | null {
  const now = {
    asked: value === null ? '' : `${value.lossRate} ${value.touchpoint}`,
    chosen: measure && chosenTouchpoint(measure, selection),
  }
  const [before, setBefore] = useState({ ...now, isChosenLast: value === null })
  const hasAsked = now.asked !== before.asked
  const hasChosen = now.chosen !== before.chosen
  const isChosenLast = hasAsked ? value === null : hasChosen ? now.chosen !== null : before.isChosenLast
  if (hasAsked || hasChosen) setBefore({ ...now, isChosenLast })
  const first = isChosenLast ? (now.chosen ?? value?.touchpoint) : (value?.touchpoint ?? now.chosen)
  return first ?? (measure && worstTouchpoint(measure))
}

function chosenTouchpoint({ touchpoints }: NetworkPicture, selection: Selection): string | null {
  const ref = selection.find((one) => one.kind === 'touchpoint')
  if (ref?.kind !== 'touchpoint') return null
  return touchpoints.some(({ id }) => id === ref.touchpoint) ? ref.touchpoint : null
}
