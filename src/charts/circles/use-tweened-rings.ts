import { useEffect, useState } from 'react'
import type { CirclesLayout, RingLayout } from '../../layout/circles/circles-layout.js'
import { interpolateRings } from '../../layout/circles/interpolate-rings.js'

const DURATION_MS = 450

interface Tween {
  readonly from: CirclesLayout
  readonly to: CirclesLayout
  /** 0..1, already eased. */
  readonly share: number
}

/** The rings on their way to a new moment, eased out; at once where things are to stand still. */
export function useTweenedRings(layout: CirclesLayout, moves: boolean): readonly RingLayout[] {
  const [tween, setTween] = useState<Tween>({ from: layout, to: layout, share: 1 })
  if (tween.to !== layout) {
    const from = { ...tween.to, rings: interpolateRings(tween.from, tween.to, tween.share) }
    setTween({ from, to: layout, share: moves ? 0 : 1 })
  }
  const isMoving = tween.share < 1 && tween.to === layout
  useEffect(() => {
    if (!isMoving) return
    let frame = 0
    let startMs: number | null = null
    const step = (nowMs: number): void => {
      startMs ??= nowMs
      const time = Math.min(1, (nowMs - startMs) / DURATION_MS)
      setTween((last) => (last.to === layout ? { ...last, share: 1 - (1 - time) ** 3 } : last))
      if (time < 1) frame = requestAnimationFrame(step)
    }
    frame = requestAnimationFrame(step)
    return () => cancelAnimationFrame(frame)
  }, [isMoving, layout])
  return tween.to === layout ? interpolateRings(tween.from, tween.to, tween.share) : layout.rings
}
