import { benchOf, report } from './page.js'

/*
 * `npm run bench -- loop`: what mounting a loop costs in a browser, beside the very same SVG by hand, in
 * one run and in turn; and what laying out twelve fully connected stages costs in each form. Milliseconds
 * differ between machines and hours; the ratio is what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 35)

const result = await benchOf('loop-page.js', ROUNDS)

const { elements, flows, chart, whole, hover, ring, racetrack, bowTie } = result
console.log(`loop of the sample, ${elements} SVG elements, median of ${ROUNDS - 5}, React in production`)
report('mount LoopChart, known measure', chart)
report('mount the same SVG by hand', whole)
report('one hover', hover)
report(`layout of 12 stages, ${flows} flows, ring`, ring)
report('the same as racetrack', racetrack)
report('the same as bow tie', bowTie)
console.log(`chart : same SVG by hand   ${(chart / whole).toFixed(2)}`)
