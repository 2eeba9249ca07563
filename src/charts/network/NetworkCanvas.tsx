'use client'
import { type ReactElement, useContext, useEffect, useMemo, useRef } from 'react'
import { once } from '../../foundation/once.js'
import { pickNetwork } from '../../interaction/pick-network.js'
import { inPicture } from '../../interaction/zoom-view.js'
import { ChosenMarks } from '../../marks/network/ChosenMarks.js'
import { SteadyMarksContext } from '../../marks/shared/mark-context.js'
import { refKey } from '../../model/journey-ref.js'
import type { Part } from '../shell/create-part.js'
import { type CanvasSurface, canvasSurface } from './canvas-surface.js'
import { useNetworkSelection } from './network-link.js'
import { type DrawnNetwork, networkPart } from './network-part.js'

/** Px within which a thin way or a point can be pointed at. */
const WITHIN_PX = 6

/**
 * Ground, ways, bodies and goal on a canvas under the SVG, for networks of hundreds or thousands of
 * bodies: the same layout, the same items, the same keys. Stands in place of `Ground` (which would lie
 * over it), `Ways`, `Goal` and `Cells`, alone or inside `Network.Zoom`. While the view moves a kept bitmap moves; at rest it is painted
 * anew, a few ms in each frame. On a server nothing is painted: its markup holds the words, the names and the table.
 *
 * @example
 * <Network.Root journeys={journeys} bodies={2000}>
 *   <Network.Zoom><Network.Canvas /></Network.Zoom>
 * </Network.Root>
 */
export const NetworkCanvas: Part = networkPart((model, group) => {
  const hit = useRef<SVGRectElement>(null)
  const { layout } = model.drawn
  const surface = useSurface(model)
  usePicking(model, hit)
  const { states } = useContext(SteadyMarksContext)
  const { keys } = model.drawn
  useEffect(() => {
    const show = (): void => surface.current?.emphasise(states.get(), keys)
    show()
    return states.subscribe(show)
  }, [states, keys, surface])
  return (
    <g data-part="canvas" {...group}>
      <rect ref={hit} width={layout.width} height={layout.height} fill="transparent" />
      <Chosen model={model} />
    </g>
  )
})

function Chosen({ model: { drawn } }: { readonly model: DrawnNetwork }): ReactElement {
  const chosen = useNetworkSelection().map(refKey)
  return <ChosenMarks layout={drawn.layout} keys={drawn.keys} chosen={chosen} />
}

/** The canvas itself, as long as the part is there. */
function useSurface({ shell, drawn, zoom }: DrawnNetwork): React.RefObject<CanvasSurface | null> {
  const surface = useRef<CanvasSurface | null>(null)
  const { plotElement, theme } = shell
  const { layout } = drawn
  useEffect(() => {
    if (plotElement === null) return undefined
    const made = canvasSurface(plotElement, layout, theme, zoom)
    surface.current = made
    return () => {
      surface.current = null
      made.remove()
    }
  }, [plotElement, layout, theme, zoom])
  return surface
}

/**
 * What lies under the pointer becomes the key of the one rectangle that catches it, before the chart
 * asks what was pointed at: pointing and clicking then work as on any mark.
 */
function usePicking({ shell, drawn, zoom }: DrawnNetwork, hit: React.RefObject<SVGRectElement | null>): void {
  const { plotElement } = shell
  const { layout, keys } = drawn
  const pick = useMemo(() => once(() => pickNetwork(layout)), [layout])
  useEffect(() => {
    if (plotElement === null) return undefined
    const find = (event: PointerEvent | MouseEvent): void => {
      const box = plotElement.getBoundingClientRect()
      const view = zoom.live()
      const at = inPicture(view, { x: event.clientX - box.left, y: event.clientY - box.top })
      const found = pick()(at.x, at.y, WITHIN_PX / view.k)
      const key = found === null ? null : found.kind === 'goal' ? keys.goal : keys[FIELD[found.kind]][found.index]
      if (key == null) hit.current?.removeAttribute('data-key')
      else hit.current?.setAttribute('data-key', key)
    }
    plotElement.addEventListener('pointermove', find, true)
    plotElement.addEventListener('pointerdown', find, true)
    return () => {
      plotElement.removeEventListener('pointermove', find, true)
      plotElement.removeEventListener('pointerdown', find, true)
    }
  }, [plotElement, zoom, keys, pick, hit])
}

const FIELD = { body: 'bodies', dendrite: 'dendrites' } as const
