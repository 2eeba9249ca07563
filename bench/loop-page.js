import { createElement } from 'react'
import { LoopChart } from '../src/charts/loop/LoopChart.js'
import { layoutLoop } from '../src/layout/loop/layout-loop.js'
import { loopBowTie } from '../src/layout/loop/loop-bow-tie.js'
import { loopRacetrack } from '../src/layout/loop/loop-racetrack.js'
import { loopRing } from '../src/layout/loop/loop-ring.js'
import { loopFromTotals } from '../src/measures/loop/loop-from-totals.js'
import { measureLoop } from '../src/measures/loop/measure-loop.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'
import { createFormatter } from '../src/voice/common/formatter.js'
import { loopEn } from '../src/voice/loop/en.js'
import { loopTexts } from '../src/voice/loop/loop-texts.js'
import { after, asWritten, hoverMs, median, mount } from './mounting.js'

/* The page of `npm run bench -- loop`: mounting beside the same SVG by hand, and laying out twelve stages. */

const SIZE = { width: 900, height: 640 }
const formatter = createFormatter('en')

/** Twelve stages with moves from each to each, of every kind that there is. */
function fullyConnected() {
  const ids = Array.from({ length: 12 }, (_, i) => `stage ${i + 1}`)
  /** @type {import('../src/measures/loop/loop-totals.js').LoopTotalsFlow[]} */
  const flows = []
  for (const [i, from] of ids.entries()) {
    for (const [j, to] of ids.entries()) {
      const actors = 20 + ((i * 7 + j * 13) % 60)
      if (j > i) flows.push({ kind: j === i + 1 ? 'advance' : 'skip', from, to, actors })
      else flows.push({ kind: 'reEntry', from, to, actors })
      if (j < i) flows.push({ kind: 'stepBack', from, to, actors })
    }
  }
  const stages = ids.map((id, i) => ({ id, actors: 1000 - 60 * i, lost: 40, open: 10, entered: i === 0 ? 1000 : 20 }))
  return loopFromTotals({ stages, flows, beta: 2 })
}

/** @param {number} rounds */
async function run(rounds) {
  const measure = measureLoop(sampleJourneys())
  const chart = createElement(LoopChart, { measure, ...SIZE })
  const model = mount(chart)
  await after(700)
  const svg = /** @type {Element} */ (model.host.querySelector('svg'))
  const elements = svg.querySelectorAll('*').length
  const whole = asWritten([svg])
  const hover = hoverMs(model.host, ['stages', 'moves'])
  model.close()
  const twelve = fullyConnected()
  const texts = loopTexts(twelve, loopEn, formatter)
  /** @type {Record<string, number[]>} */
  const times = { chart: [], whole: [], ring: [], racetrack: [], bowTie: [] }
  for (let round = 0; round < rounds; round++) {
    for (const [name, element] of Object.entries({ chart, whole })) {
      const mounted = mount(element)
      times[name]?.push(mounted.ms)
      mounted.close()
      await after(4)
    }
    for (const [name, form] of Object.entries({ ring: loopRing, racetrack: loopRacetrack, bowTie: loopBowTie })) {
      const begin = performance.now()
      layoutLoop(twelve, { ...SIZE, form, texts })
      times[name]?.push(performance.now() - begin)
    }
  }
  const medians = Object.entries(times).map(([name, values]) => [name, median(values.slice(5))])
  return { elements, flows: twelve.flows.length, hover, ...Object.fromEntries(medians) }
}
Reflect.set(globalThis, 'bench', run)
