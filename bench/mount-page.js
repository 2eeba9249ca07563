import { createElement } from 'react'
import { CirclesChart } from '../src/charts/circles/CirclesChart.js'
import { FunnelChart } from '../src/charts/funnel/FunnelChart.js'
import { LoopChart } from '../src/charts/loop/LoopChart.js'
import { NetworkChart } from '../src/charts/network/NetworkChart.js'
import { measureCircles } from '../src/measures/circles/measure-circles.js'
import { funnelFromTotals } from '../src/measures/funnel/funnel-from-totals.js'
import { measureFunnel } from '../src/measures/funnel/measure-funnel.js'
import { measureLoop } from '../src/measures/loop/measure-loop.js'
import { measureNetwork } from '../src/measures/network/measure-network.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'
import { after, asWritten, median, mount, pathsAsWritten } from './mounting.js'

/* The page of `npm run bench -- mount`: each chart beside its own SVG as somebody would write it by hand. */

const journeys = sampleJourneys()
const TOTALS = { Unaware: 12000, Aware: 6400, Interested: 2900, Deciding: 1100, Buying: 420 }
const SIZE = { width: 900, height: 560 }
/** @type {Record<string, readonly [any, any]>} */
const CHARTS = {
  totals: [FunnelChart, funnelFromTotals(Object.entries(TOTALS).map(([stage, count]) => ({ stage, count })))],
  funnel: [FunnelChart, measureFunnel(journeys)],
  loop: [LoopChart, measureLoop(journeys)],
  circles: [CirclesChart, measureCircles(journeys)],
  network: [NetworkChart, measureNetwork(journeys)],
}
/** @type {Record<string, import('react').ReactElement>} */
const BY_HAND = {}

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

/** What is painted and what follows the paint, such as the table, is done. */
const settled = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 20))))

/** @type {any} */
const page = window

/** The first mount of a family on the page; from it the SVG by hand is written. @param {string} family */
page.prepare = async (family) => {
  const first = mount(elementOf(family, 'known'))
  await after(900)
  const svg = /** @type {Element} */ (first.host.querySelector('[data-part="plot"] svg'))
  BY_HAND[`${family}hand`] = asWritten([svg])
  BY_HAND[`${family}paths`] = pathsAsWritten(svg, SIZE)
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

/** Mounts and unmounts at once, so many times. @param {string} family @param {string} kind @param {number} times */
page.glimpses = async (family, kind, times) => {
  for (let i = 0; i < times; i++) mount(elementOf(family, kind)).close()
}
