import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { CirclesChart } from '../src/charts/circles/CirclesChart.js'
import { FunnelChart } from '../src/charts/funnel/FunnelChart.js'
import { LoopChart } from '../src/charts/loop/LoopChart.js'
import { NetworkChart } from '../src/charts/network/NetworkChart.js'
import { measureCircles } from '../src/measures/circles/measure-circles.js'
import { measureFunnel } from '../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../src/measures/network/measure-network.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'

/* The page of `npm run bench -- mount`: each chart beside its own SVG as somebody would write it by hand. */

const journeys = sampleJourneys()
const SIZE = { width: 900, height: 560 }
/** @type {Record<string, readonly [any, any]>} */
const CHARTS = {
  funnel: [FunnelChart, measureFunnel(journeys)],
  loop: [LoopChart, measureLoop(journeys)],
  circles: [CirclesChart, measureCircles(journeys)],
  network: [NetworkChart, measureNetwork(journeys)],
}
/** @type {Record<string, import('react').ReactElement>} */
const BY_HAND = {}

/** Attribute names as React has them. */
const REACT_NAME = { class: 'className', tabindex: 'tabIndex' }

/** @param {string} name */
function reactName(name) {
  if (/^(data|aria)-/.test(name)) return name
  const known = /** @type {Record<string, string>} */ (REACT_NAME)[name]
  return known ?? name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}

/**
 * The element as somebody would have written it: the same tags, attributes and texts, nothing else.
 *
 * @param {Node} node
 * @param {number} key
 * @returns {any}
 */
function asWritten(node, key) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  const element = /** @type {Element} */ (node)
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style')
  const props = Object.fromEntries(attributes.map(({ name, value }) => [reactName(name), value]))
  return createElement(element.tagName, { key, ...props }, ...[...element.childNodes].map(asWritten))
}

/**
 * `known`: the measure was drawn before, at this size; `new`: it never was; `hand`: the same SVG;
 * `paths`: its paths alone.
 *
 * @param {string} family
 * @param {string} kind
 */
function elementOf(family, kind) {
  if (kind === 'hand' || kind === 'paths') return /** @type {any} */ (BY_HAND[family + kind])
  const [Chart, measure] = /** @type {readonly [any, any]} */ (CHARTS[family])
  return createElement(Chart, { measure: kind === 'new' ? { ...measure } : measure, ...SIZE })
}

/**
 * Milliseconds from nothing to a committed tree, layout effects and what they render again included.
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

/** What is painted and what follows the paint, such as the table, is done. */
const settled = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/** @type {any} */
const page = window

/** The first mount of a family on the page; from it the SVG by hand is written. @param {string} family */
page.prepare = async (family) => {
  const first = mount(elementOf(family, 'known'))
  await new Promise((done) => setTimeout(done, 900))
  const svg = /** @type {Element} */ (first.host.querySelector('[data-part="plot"] svg'))
  const paths = [...svg.querySelectorAll('path')].map(asWritten)
  BY_HAND[`${family}hand`] = asWritten(svg, 0)
  BY_HAND[`${family}paths`] = createElement('svg', SIZE, ...paths)
  first.close()
  return { elements: svg.querySelectorAll('*').length, firstMs: first.ms }
}

/** Median milliseconds of a mount by kind, the kinds in turn. @param {string} family @param {readonly string[]} kinds @param {number} rounds */
page.mounts = async (family, kinds, rounds) => {
  /** @type {Record<string, number[]>} */
  const times = Object.fromEntries(kinds.map((kind) => [kind, []]))
  for (let round = 0; round < rounds + 4; round++) {
    for (const kind of kinds) {
      const mounted = mount(elementOf(family, kind))
      if (round >= 4) times[kind]?.push(mounted.ms)
      await settled()
      mounted.close()
    }
  }
  return Object.fromEntries(Object.entries(times).map(([kind, values]) => [kind, median(values)]))
}

/** Mounts, waits for paint and table, unmounts, so many times. @param {string} family @param {string} kind @param {number} times */
page.lives = async (family, kind, times) => {
  for (let i = 0; i < times; i++) {
    const mounted = mount(elementOf(family, kind))
    await settled()
    mounted.close()
  }
}
