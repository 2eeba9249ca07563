import { createElement, Fragment } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { FunnelChart } from '../src/charts/funnel/FunnelChart.js'
import { layoutFunnel } from '../src/layout/funnel/layout-funnel.js'
import { measureFunnel } from '../src/measures/funnel/measure-funnel.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'

/* The page of `npm run bench -- funnel`: what the chart costs beside the same SVG written by hand. */

const measure = measureFunnel(sampleJourneys())
const SIZE = { width: 900, height: 520 }

/** Attribute names as React has them. */
const REACT_NAME = { class: 'className', tabindex: 'tabIndex' }

/**
 * The element as somebody would have written it by hand: the same tags, attributes and texts, nothing else.
 *
 * @param {Node} node
 * @param {number} key
 * @returns {any}
 */
function asWritten(node, key) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  const element = /** @type {Element} */ (node)
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style')
  const props = Object.fromEntries(
    attributes.map(({ name, value }) => [
      /** @type {Record<string, string>} */ (REACT_NAME)[name] ??
        name.replace(/-(?!key|state|part|selected)([a-z])/g, (_, letter) => letter.toUpperCase()),
      value,
    ]),
  )
  return createElement(element.tagName, { key, ...props }, ...[...element.childNodes].map(asWritten))
}

/**
 * Milliseconds from nothing to a committed tree, layout effects included.
 *
 * @param {import('react').ReactElement} element
 */
function mount(element) {
  const host = document.createElement('div')
  document.body.append(host)
  const root = createRoot(host)
  const begin = performance.now()
  flushSync(() => root.render(element))
  const ms = performance.now() - begin
  const close = () => {
    root.unmount()
    host.remove()
  }
  return { ms, host, close }
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}

/** @param {number} rounds */
async function run(rounds) {
  const chart = createElement(FunnelChart, { measure, ...SIZE })
  const model = mount(chart)
  await new Promise((done) => setTimeout(done, 300))
  const svg = /** @type {Element} */ (model.host.querySelector('svg'))
  const elements = svg.querySelectorAll('*').length
  const paths = createElement(
    'svg',
    { width: SIZE.width, height: SIZE.height },
    ...[...svg.querySelectorAll('path')].map((path, key) => asWritten(path, key)),
  )
  const whole = createElement(Fragment, null, asWritten(svg, 0))
  const hovers = hover(model.host)
  model.close()
  /** @type {Record<'chart' | 'whole' | 'paths' | 'layout', number[]>} */
  const times = { chart: [], whole: [], paths: [], layout: [] }
  for (let round = 0; round < rounds; round++) {
    for (const [name, element] of /** @type {const} */ ([
      ['chart', chart],
      ['whole', whole],
      ['paths', paths],
    ])) {
      const mounted = mount(element)
      times[name].push(mounted.ms)
      mounted.close()
      await new Promise((done) => setTimeout(done, 4))
    }
    const begin = performance.now()
    layoutFunnel(measure, { widthPx: 900, heightPx: 400 })
    times.layout.push(performance.now() - begin)
  }
  return {
    elements,
    hoverMs: await hovers,
    ...Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values.slice(5))])),
  }
}

/**
 * Median milliseconds of a hover, rendering included.
 *
 * @param {Element} host
 */
async function hover(host) {
  const marks = [...host.querySelectorAll('[data-part="stages"] [data-key], [data-part="streams"] [data-key]')]
  const times = marks.map((mark, i) => {
    const begin = performance.now()
    flushSync(() =>
      mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 10 + i, clientY: 10 })),
    )
    return performance.now() - begin
  })
  return median(times)
}
/** @type {Record<string, unknown>} */
const page = /** @type {any} */ (globalThis)
page.bench = run
