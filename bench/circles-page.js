import { createElement, useEffect, useRef } from 'react'
import { CirclesChart } from '../src/charts/circles/CirclesChart.js'
import { interpolateRings } from '../src/layout/circles/interpolate-rings.js'
import { circlesSeats, layoutCircles } from '../src/layout/circles/layout-circles.js'
import { estimateTextWidth } from '../src/layout/text/measure-text.js'
import { paintDots } from '../src/marks/circles/paint-dots.js'
import { circlesFromTotals } from '../src/measures/circles/circles-from-totals.js'
import { measureCircles } from '../src/measures/circles/measure-circles.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'
import { after, hoverMs, median, mount } from './mounting.js'

/* The page of `npm run bench -- circles`: what the chart costs beside dots on a canvas, written by hand. */

const SIZE = { width: 1000, height: 760 }
const PEOPLE = 5000

const journeys = sampleJourneys({ actors: PEOPLE })
const measure = measureCircles(journeys, { dotsAtMost: PEOPLE })
const fewer = measureCircles(journeys)
const texts = { rings: [], boundaries: [], rim: null, cycles: null, brand: null }

/** As somebody would write it by hand: golden angle, one disc per person, no text, no traffic. */
function HandWritten() {
  const ref = useRef(/** @type {HTMLCanvasElement | null} */ (null))
  useEffect(() => {
    const context = ref.current?.getContext('2d')
    if (context === null || context === undefined) return
    for (let i = 0; i < PEOPLE; i++) {
      const radius = 340 * Math.sqrt((i + 0.5) / PEOPLE)
      const angle = i * Math.PI * (3 - Math.sqrt(5))
      context.fillStyle = `hsl(${(i / PEOPLE) * 360} 60% 50%)`
      context.beginPath()
      context.arc(500 + radius * Math.sin(angle), 380 - radius * Math.cos(angle), 2, 0, 2 * Math.PI)
      context.fill()
    }
  }, [])
  // biome-ignore lint/nursery/useReactCompiler: a ref that is handed on is not read
  return createElement('canvas', { ref, width: SIZE.width, height: SIZE.height })
}

/**
 * Milliseconds from nothing to a painted tree: effects run before it ends.
 *
 * @param {import('react').ReactElement} element
 */
async function painted(element) {
  const begin = performance.now()
  const mounted = mount(element)
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  return { ...mounted, ms: performance.now() - begin }
}

/**
 * @param {number} rounds
 * @param {() => void} work
 */
function time(rounds, work) {
  return median(
    Array.from({ length: rounds }, () => {
      const begin = performance.now()
      work()
      return performance.now() - begin
    }),
  )
}

/** @param {number} rounds */
async function run(rounds) {
  // Pictures are kept for a measure that was drawn before: a copy is one that never was.
  const elements = {
    chart: () => createElement(CirclesChart, { measure: { ...measure }, ...SIZE, motion: 'reduced' }),
    again: () => createElement(CirclesChart, { measure, ...SIZE, motion: 'reduced' }),
    fewer: () => createElement(CirclesChart, { measure: { ...fewer }, ...SIZE, motion: 'reduced' }),
    hand: () => createElement(HandWritten),
    empty: () => createElement('div'),
  }
  /** @type {Record<string, number[]>} */
  const times = { chart: [], again: [], fewer: [], hand: [], empty: [] }
  for (let round = 0; round < rounds; round++) {
    for (const [name, element] of Object.entries(elements)) {
      const mounted = await painted(element())
      times[name]?.push(mounted.ms)
      mounted.close()
      await after(4)
    }
  }
  const mounts = Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values.slice(3))]))
  return { ...mounts, ...(await hovered()), ...parts(rounds) }
}

/** A hover over the rings of a chart on a canvas. */
async function hovered() {
  const mounted = mount(createElement(CirclesChart, { measure, ...SIZE }))
  await after(300)
  const hover = hoverMs(mounted.host, ['rings'])
  mounted.close()
  return { hover }
}

/** @param {number} rounds */
function parts(rounds) {
  const options = { ...SIZE, measureText: estimateTextWidth, texts, labels: false }
  const seats = circlesSeats(measure, options)
  const from = layoutCircles(measure, { ...options, moment: 5 }, seats)
  const to = layoutCircles(measure, { ...options, moment: 6 }, seats)
  const crowd = circlesFromTotals(
    [50_000, 30_000, 14_000, 5000, 1000].map((actors, ring) => ({ stage: `r${ring}`, actors })),
    { dotsAtMost: 100_000 },
  )
  const large = { ...options, width: 1900, height: 1080 }
  const crowdLayout = layoutCircles(crowd, large)
  const canvas = document.createElement('canvas')
  canvas.width = 1900
  canvas.height = 1080
  const context = canvas.getContext('2d')
  const paint = () => {
    if (context === null) return
    paintDots(context, crowdLayout.rings, () => ({ fill: '#333333', opacity: 1 }))
    context.getImageData(0, 0, 1, 1)
  }
  return {
    layout: time(rounds, () => layoutCircles(measure, options, seats)),
    frame: time(rounds, () => interpolateRings(from, to, 0.5)),
    crowdDots: crowdLayout.rings.reduce((sum, { dots }) => sum + dots.length, 0),
    crowdLayout: time(Math.min(rounds, 7), () => layoutCircles(crowd, large)),
    crowdPaint: time(rounds, paint),
  }
}
Reflect.set(globalThis, 'bench', run)
