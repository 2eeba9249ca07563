'use client'
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { itemsOnScreen } from '../../interaction/items-on-screen.js'
import { WHOLE, type ZoomView } from '../../interaction/zoom-view.js'
import { labelView, startInSight } from '../../layout/network/label-view.js'
import type { NetworkBody, NetworkLayout } from '../../layout/network/network-layout.js'
import { NetworkLabels } from '../../marks/network/NetworkLabels.js'
import { type DrawnNetwork, useDrawnNetwork } from './network-part.js'
import { networkTexts } from './network-texts.js'
import { zoomGestures } from './zoom-gestures.js'

/** Props of `Network.Zoom`. */
export interface NetworkZoomProps {
  /** What is zoomed: `Network.Ways`, `Network.Goal`, `Network.Cells` or `Network.Canvas`, and layers of one's own. */
  readonly children?: ReactNode
  /** False for a picture without names. Default true: they keep their size, and more of them show from nearer. */
  readonly labels?: boolean | undefined
}

/**
 * Lets the reader come nearer: two fingers, the wheel with Ctrl or Cmd (without, the page scrolls),
 * dragging, `+`, `-` and `0`, and arrows with Ctrl or Cmd. What is walked to by keyboard is brought
 * into sight. Names keep their size. Geometry is never laid out anew.
 *
 * @example
 * <Network.Root journeys={journeys} toolbar={<Network.ZoomButtons />}>
 *   <Network.Zoom><Network.Ways /><Network.Goal /><Network.Cells /></Network.Zoom>
 *   <Network.MiniMap />
 * </Network.Root>
 * @throws JourneyError `no-root` outside `Network.Root` and `NetworkChart`
 */
export function NetworkZoom({ children, labels = true }: NetworkZoomProps): ReactElement | null {
  const model = useDrawnNetwork()
  if (model === null) return null
  return (
    <Zoomed model={model} labels={labels}>
      {children}
    </Zoomed>
  )
}

function Zoomed({
  model,
  children,
  labels,
}: Required<NetworkZoomProps> & { readonly model: DrawnNetwork }): ReactElement {
  const { zoom, drawn, description } = model
  const world = useRef<SVGGElement>(null)
  const names = useRef<SVGGElement>(null)
  const rest = useSyncExternalStore(zoom.subscribe, zoom.get, () => WHOLE)
  useGestures(model)
  useEffect(() => {
    zoom.placeWith(itemsOnScreen)
    const follow = (): void => {
      const live = zoom.live()
      world.current?.setAttribute('transform', matrix(live))
      names.current?.setAttribute('transform', matrix(between(zoom.get(), live)))
    }
    follow()
    const stops = [zoom.onMove(follow), zoom.subscribe(follow)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [zoom])
  const seen = useMemo(() => (labels ? labelled(model, rest) : null), [labels, model, rest])
  return (
    <g data-part="zoom" data-zoomed={rest === WHOLE ? undefined : true}>
      <g ref={world} transform={matrix(rest)}>
        {/* Catches drags where nothing is drawn. */}
        <rect width={drawn.layout.width} height={drawn.layout.height} fill="transparent" />
        {children}
      </g>
      {seen !== null && description.empty === undefined && (
        <g ref={names} data-part="labels" pointerEvents="none" strokeLinejoin="round">
          <NetworkLabels layout={seen.layout} keys={seen.keys} />
        </g>
      )}
    </g>
  )
}

function useGestures({ shell, zoom, items, link }: DrawnNetwork): void {
  const { plotElement, plot, moves } = shell
  const { width, height } = plot
  const latest = useRef(items)
  useEffect(() => {
    latest.current = items
  }, [items])
  useEffect(() => {
    if (plotElement === null) return undefined
    const frame = { width, height }
    return zoomGestures({ plot: plotElement, frame, zoom, link, moves, items: () => latest.current })
  }, [plotElement, width, height, zoom, link, moves])
}

function matrix({ k, x, y }: ZoomView): string {
  return `translate(${x} ${y}) scale(${k})`
}

/** What moves a picture of one view to where another has it. */
function between(from: ZoomView, to: ZoomView): ZoomView {
  const k = to.k / from.k
  return { k, x: to.x - from.x * k, y: to.y - from.y * k }
}

/** The layout as its labels stand on the screen in a view: bodies out of sight have none. */
function labelled(
  { drawn, shell, messages }: DrawnNetwork,
  view: ZoomView,
): { readonly layout: NetworkLayout; readonly keys: DrawnNetwork['drawn']['keys'] } {
  const { layout, measure, keys } = drawn
  if (view === WHOLE) return { layout, keys }
  const texts = networkTexts(measure, messages, shell.formatter)
  const textOf = (body: NetworkBody): { name: string; detail: string } =>
    body.touchpoint < 0
      ? { name: texts.others(body.members.length), detail: '' }
      : { name: measure.touchpoints[body.touchpoint]?.label ?? '', detail: texts.visits(body.touchpoint) }
  const { width, height } = layout
  const seen = labelView(layout, view, textOf, { width, height, measureText: shell.measureText })
  return {
    layout: {
      ...layout,
      bodies: seen.map(({ body, label }) => ({
        ...(layout.bodies[body] as NetworkBody),
        stubIn: null,
        stubOut: null,
        corona: null,
        label,
      })),
      start: startInSight(layout, view) ? layout.start : { ...layout.start, label: null },
      goal: { ...layout.goal, label: null },
    },
    keys: { ...keys, bodies: seen.map(({ body }) => keys.bodies[body] as string) },
  }
}
