import { createElement, Fragment } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

/* What the pages of the benchmarks share: mounting, hovering, and an SVG as somebody would write it by hand. */

/** @param {readonly number[]} values */
export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

/**
 * Milliseconds from nothing to a committed tree, layout effects and what they render again included.
 *
 * @param {import('react').ReactElement} element
 */
export function mount(element) {
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

/** @param {number} ms */
export const after = (ms) => new Promise((done) => setTimeout(done, ms))

/**
 * Median milliseconds of a hover, rendering included.
 *
 * @param {Element} host
 * @param {readonly string[]} parts whose marks are hovered
 */
export function hoverMs(host, parts) {
  const marks = [...host.querySelectorAll(parts.map((part) => `[data-part="${part}"] [data-key]`).join(', '))]
  const times = marks.map((mark, i) => {
    const begin = performance.now()
    flushSync(() =>
      mark.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX: 10 + i, clientY: 10 })),
    )
    return performance.now() - begin
  })
  return median(times)
}

/** Attribute names as React has them, where it does not write them in camel case. */
const REACT_NAME = new Map([
  ['class', 'className'],
  ['tabindex', 'tabIndex'],
])

/** @param {string} name */
function reactName(name) {
  if (/^(data|aria)-/.test(name)) return name
  return REACT_NAME.get(name) ?? name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
}

/**
 * The source of what somebody would have written for a node: the same tags, attributes and texts, nothing else.
 *
 * @param {Node} node
 * @returns {string}
 */
function sourceOf(node) {
  if (node.nodeType === Node.TEXT_NODE) return JSON.stringify(node.textContent)
  const element = /** @type {Element} */ (node)
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style')
  const props = Object.fromEntries(attributes.map(({ name, value }) => [reactName(name), value]))
  return `h(${[JSON.stringify(element.tagName), JSON.stringify(props), ...[...element.childNodes].map(sourceOf)].join()})`
}

/**
 * A component with the source of these nodes, as if written by hand: it makes its elements when it renders.
 *
 * @param {readonly Node[]} nodes
 * @returns {import('react').ReactElement}
 */
export function asWritten(nodes) {
  const source = `return function ByHand() { return h(Fragment, null, ${nodes.map(sourceOf).join()}) }`
  return createElement(new Function('h', 'Fragment', source)(createElement, Fragment))
}

/**
 * Its paths alone, by hand.
 *
 * @param {Element} svg
 * @param {{ width: number, height: number }} size
 */
export function pathsAsWritten(svg, size) {
  return createElement('svg', size, asWritten([...svg.querySelectorAll('path')]))
}
