'use client'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { rounded } from '../../foundation/rounded.js'
import { centredOn, inPicture, WHOLE } from '../../interaction/zoom-view.js'
import type { NetworkLayout } from '../../layout/network/network-layout.js'
import type { Part } from '../shell/create-part.js'
import { networkPart } from './network-part.js'

const WIDTH_SHARE = 0.18
const WIDTH_AT_MOST = 190
const GAP = 8

/**
 * The whole picture small in a corner while a part of it is seen, with that part framed; dragging in
 * it moves the view. For a root with `Network.Zoom` in it; by keyboard, arrows with Ctrl or Cmd.
 */
export const NetworkMiniMap: Part = networkPart(({ drawn, shell, zoom }, group) => {
  const map = useRef<SVGGElement>(null)
  const frame = useRef<SVGRectElement>(null)
  const { k } = useSyncExternalStore(zoom.subscribe, zoom.get, () => WHOLE)
  const { layout } = drawn
  const { plotElement, theme, direction } = shell
  const share = Math.min(WIDTH_SHARE, WIDTH_AT_MOST / layout.width)
  const [width, height] = [layout.width * share, layout.height * share]
  const left = direction === 'rtl' ? GAP : layout.width - width - GAP
  const top = layout.height - height - GAP
  const isShown = k > 1
  useEffect(() => {
    const element = map.current
    if (plotElement === null || element === null || !isShown) return undefined
    const show = (): void => {
      const live = zoom.live()
      const corner = inPicture(live, { x: 0, y: 0 })
      frame.current?.setAttribute('x', String(corner.x * share))
      frame.current?.setAttribute('y', String(corner.y * share))
      frame.current?.setAttribute('width', String(width / live.k))
      frame.current?.setAttribute('height', String(height / live.k))
    }
    const drag = (event: PointerEvent): void => {
      if (event.type === 'pointermove' && event.buttons === 0) return
      event.stopPropagation()
      event.preventDefault()
      const box = plotElement.getBoundingClientRect()
      const at = { x: (event.clientX - box.left - left) / share, y: (event.clientY - box.top - top) / share }
      zoom.move(centredOn(zoom.live(), at, layout))
    }
    const swallow = (event: Event): void => event.stopPropagation()
    show()
    const stop = zoom.onMove(show)
    element.addEventListener('pointerdown', drag)
    element.addEventListener('pointermove', drag)
    element.addEventListener('click', swallow)
    return () => {
      stop()
      element.removeEventListener('pointerdown', drag)
      element.removeEventListener('pointermove', drag)
      element.removeEventListener('click', swallow)
    }
  }, [plotElement, zoom, layout, share, width, height, left, top, isShown])
  if (!isShown) return null
  const { paint } = theme
  return (
    <g data-part="mini-map" transform={`translate(${left} ${top})`} {...group}>
      <g ref={map} style={{ cursor: 'move', touchAction: 'none' }}>
        <rect width={width} height={height} rx={3} fill={paint.surface} stroke={paint.surfaceLine} opacity={0.92} />
        <path d={dots(layout, share, false)} fill={paint.cell} />
        <path d={dots(layout, share, true)} fill={paint.light} />
        <rect ref={frame} fill={paint.focus} fillOpacity={0.14} stroke={paint.focus} strokeWidth={1.5} />
      </g>
    </g>
  )
})

/** Bodies from this brightness on are light in the map. */
const LIGHT_FROM = 0.4

/** All bodies (dim or light ones) as squares of one path. */
function dots({ bodies, goal }: NetworkLayout, share: number, isLight: boolean): string {
  const tenths = (px: number): number => rounded(px, 1)
  const square = (x: number, y: number, radius: number): string => {
    const half = Math.max(0.6, radius * share)
    return `M${tenths(x * share - half)},${tenths(y * share - half)}h${tenths(2 * half)}v${tenths(2 * half)}h${tenths(-2 * half)}Z`
  }
  const own = bodies.filter((body) => body.brightness >= LIGHT_FROM === isLight)
  return [...own, ...(isLight ? [goal] : [])].map(({ x, y, radius }) => square(x, y, radius)).join('')
}
