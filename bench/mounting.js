import { createElement } from 'react'
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
 * The element as somebody would have written it: the same tags, attributes and texts, nothing else.
 *
 * @param {Node} node
 * @param {number} key
 * @returns {any}
 */
export function asWritten(node, key) {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  const element = /** @type {Element} */ (node)
  const attributes = [...element.attributes].filter(({ name }) => name !== 'style')
  const props = Object.fromEntries(attributes.map(({ name, value }) => [reactName(name), value]))
  return createElement(element.tagName, { key, ...props }, ...[...element.childNodes].map(asWritten))
}
