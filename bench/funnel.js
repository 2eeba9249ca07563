import { benchOf, report } from './page.js'

/*
 * `npm run bench -- funnel`: what mounting a funnel costs in a browser, beside a hand-written React
 * component that draws the very same SVG (all of it, and its paths alone), in one run and in turn.
 * The measure was drawn before; `npm run bench -- mount` also mounts new ones. Milliseconds differ between
 * machines and hours; the ratios are what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 45)

const result = await benchOf('funnel-page.js', ROUNDS)

const { elements, chart, whole, paths, layout, hoverMs } = result
console.log(`funnel of the sample, ${elements} SVG elements, median of ${ROUNDS - 5} mounts, React in production`)
report('mount FunnelChart, known measure', chart)
report('mount the same SVG by hand', whole)
report('mount its paths alone by hand', paths)
report('one layout', layout)
report('one hover', hoverMs)
console.log(`chart : same SVG by hand   ${(chart / whole).toFixed(2)}`)
console.log(`chart : paths alone        ${(chart / paths).toFixed(2)}`)
