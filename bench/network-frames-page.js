import { Network, useNetwork } from 'parcours'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/*
 * What runs in the browser for `npm run bench -- network`: each scene mounts into the body and gives a
 * function that moves its view to a step of one and the same path.
 */

/** @typedef {import('parcours/core').NetworkMeasure} NetworkMeasure */
/** @typedef {{ bodies: { x: number, y: number, radius: number }[], dendrites: { kind: string, from: number, to: number, widthPx: number }[] }} NetworkLayout */
/** @typedef {(step: number, steps: number) => void} Move */
/** @typedef {{ mountMs: number, move: Move }} Scene */
/** @typedef {{ impulses?: number, isStill?: boolean }} SceneOptions */

const WIDTH = 1200
const HEIGHT = 700

/** @type {(ms: number) => Promise<void>} */
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @returns {HTMLElement} */
function stage() {
  const box = document.createElement('div')
  box.style.cssText = `width:${WIDTH}px;height:${HEIGHT}px;position:relative`
  document.body.replaceChildren(box)
  return box
}

/**
 * The path that every scene follows: nearer, across, and back.
 *
 * @param {number} step
 * @param {number} steps
 */
function viewAt(step, steps) {
  const t = step / steps
  const k = 1 + 5 * Math.sin(Math.PI * t) ** 2
  return { k, x: 0.5 + 0.25 * Math.sin(2 * Math.PI * t), y: 0.5 + 0.2 * Math.cos(2 * Math.PI * t) }
}

/** The view as a shift and a scale. @type {(step: number, steps: number) => { k: number, x: number, y: number }} */
function shiftAt(step, steps) {
  const { k, x, y } = viewAt(step, steps)
  return { k, x: WIDTH / 2 - k * x * WIDTH, y: HEIGHT / 2 - k * y * HEIGHT }
}

/**
 * @param {NetworkMeasure} measure
 * @param {NetworkLayout} _layout
 * @param {SceneOptions} options
 * @returns {Promise<Scene>}
 */
async function parcours(measure, _layout, { impulses = 0 }) {
  const box = stage()
  /** @type {{ current: import('parcours').NetworkChartState | null }} */
  const model = { current: null }
  const Reader = () => {
    model.current = useNetwork()
    return null
  }
  const begin = performance.now()
  createRoot(box).render(
    createElement(
      Network.Root,
      {
        measure,
        bodies: measure.touchpoints.length,
        detail: 1,
        brightPaths: 60,
        width: WIDTH,
        height: HEIGHT,
        theme: 'night',
        caption: 'none',
        motion: 'full',
      },
      createElement(Network.Zoom, null, createElement(Network.Canvas)),
      impulses > 0 ? createElement(Network.Impulses, { along: 'all', impulses, restAfterMs: 1e9 }) : null,
      createElement(Reader),
    ),
  )
  while (box.querySelector('canvas') === null) await wait(20)
  const mountMs = performance.now() - begin
  await wait(3000)
  return { mountMs, move: (step, steps) => model.current?.zoom.move(shiftAt(step, steps)) }
}

/**
 * @param {NetworkMeasure} _measure
 * @param {NetworkLayout} layout
 * @returns {Promise<Scene>}
 */
async function sigma(_measure, layout) {
  const box = stage()
  const [{ default: Graph }, { default: Sigma }] = await Promise.all([import('graphology'), import('sigma')])
  const begin = performance.now()
  const graph = new Graph({ type: 'directed', multi: false })
  layout.bodies.forEach((body, i) => {
    graph.addNode(i, { x: body.x, y: -body.y, size: Math.max(1, body.radius), color: '#9aa' })
  })
  for (const way of layout.dendrites)
    if (way.kind === 'transition')
      graph.mergeDirectedEdge(way.from, way.to, { size: Math.max(0.5, way.widthPx), color: '#c93' })
  const drawn = new Sigma(graph, box)
  const mountMs = performance.now() - begin
  await wait(1500)
  return {
    mountMs,
    move: (step, steps) => {
      const { k, x, y } = viewAt(step, steps)
      drawn.getCamera().setState({ x, y, ratio: 1 / k })
    },
  }
}

/**
 * @param {NetworkMeasure} _measure
 * @param {NetworkLayout} layout
 * @returns {Promise<Scene>}
 */
async function cytoscape(_measure, layout) {
  const box = stage()
  const { default: create } = await import('cytoscape')
  const begin = performance.now()
  const drawn = create({
    container: box,
    elements: [
      ...layout.bodies.map((body, i) => ({ data: { id: `n${i}` }, position: { x: body.x, y: body.y } })),
      ...layout.dendrites.flatMap((way, i) =>
        way.kind === 'transition' ? [{ data: { id: `e${i}`, source: `n${way.from}`, target: `n${way.to}` } }] : [],
      ),
    ],
    style: [
      { selector: 'node', style: { width: 5, height: 5, 'background-color': '#9aa' } },
      { selector: 'edge', style: { width: 0.5, 'curve-style': 'haystack', 'line-color': '#c93' } },
    ],
    layout: { name: 'preset' },
    // Its own ways to be quick: straight lines, and a kept picture while the view moves.
    textureOnViewport: true,
    pixelRatio: 1,
  })
  const mountMs = performance.now() - begin
  await wait(3000)
  return {
    mountMs,
    move: (step, steps) => {
      const { k, x, y } = shiftAt(step, steps)
      drawn.viewport({ zoom: k, pan: { x, y } })
    },
  }
}

const scenes = { parcours, sigma, cytoscape }

/**
 * Mounts a scene and moves it over frames; the times from frame to frame, ms.
 *
 * @param {keyof typeof scenes} name
 * @param {NetworkMeasure} measure
 * @param {NetworkLayout} layout
 * @param {SceneOptions} options
 * @param {number} steps
 */
async function runScene(name, measure, layout, options, steps) {
  const tell = Reflect.get(window, 'sceneIs')
  await tell('begun')
  const { mountMs, move } = await scenes[name](measure, layout, options)
  const times = []
  let last = await nextFrame()
  await tell('drawn')
  for (let step = 0; step <= steps; step++) {
    if (options.isStill !== true) move(step, steps)
    const now = await nextFrame()
    times.push(now - last)
    last = now
  }
  await tell('moved')
  return { mountMs, times }
}

/** @returns {Promise<number>} */
function nextFrame() {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

Object.assign(window, { runScene })
