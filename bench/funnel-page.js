import { createElement } from 'react'
import { FunnelChart } from '../src/charts/funnel/FunnelChart.js'
import { layoutFunnel } from '../src/layout/funnel/layout-funnel.js'
import { measureFunnel } from '../src/measures/funnel/measure-funnel.js'
import { sampleJourneys } from '../src/sample/sample-journeys.js'
import { after, asWritten, hoverMs, median, mount, pathsAsWritten } from './mounting.js'

/* The page of `npm run bench -- funnel`: what the chart costs beside the same SVG written by hand. */

const measure = measureFunnel(sampleJourneys())
const SIZE = { width: 900, height: 520 }

/** @param {number} rounds */
async function run(rounds) {
  const chart = createElement(FunnelChart, { measure, ...SIZE })
  const model = mount(chart)
  await after(300)
  const svg = /** @type {Element} */ (model.host.querySelector('svg'))
  const elements = svg.querySelectorAll('*').length
  const paths = pathsAsWritten(svg, SIZE)
  const whole = asWritten([svg])
  const hover = hoverMs(model.host, ['stages', 'streams'])
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
      await after(4)
    }
    const begin = performance.now()
    layoutFunnel(measure, { widthPx: 900, heightPx: 400 })
    times.layout.push(performance.now() - begin)
  }
  return {
    elements,
    hoverMs: hover,
    ...Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values.slice(5))])),
  }
}
Reflect.set(globalThis, 'bench', run)
