import { benchOf, report } from './page.js'

/*
 * `npm run bench -- circles`: what mounting circles of 5,000 people costs in a browser, beside a
 * hand-written component that paints 5,000 dots on a canvas and nothing else, in one run and in turn.
 * A mount ends after the next frame, so an empty component is measured beside them. Milliseconds
 * differ between machines and hours; the ratios are what to compare.
 */

const ROUNDS = Number(process.argv[2] ?? 23)

const result = await benchOf('circles-page.js', ROUNDS)

console.log(`circles of 5,000 people, median of ${ROUNDS - 3} mounts, React in production`)
report('mount CirclesChart, 5,000 on canvas', result.chart)
report('the same measure mounted again', result.again)
report('mount CirclesChart, 1,667 in SVG', result.fewer)
report('mount 5,000 dots by hand', result.hand)
report('mount nothing', result.empty)
report('one hover', result.hover)
report('one layout of 5,000', result.layout)
report('one frame of a way, 5,000', result.frame)
report(`one layout of ${result.crowdDots.toLocaleString('en')} dots`, result.crowdLayout)
report(`one painting of ${result.crowdDots.toLocaleString('en')} dots`, result.crowdPaint)
console.log(`chart : by hand          ${(result.chart / result.hand).toFixed(2)}`)
console.log(`mounted again : by hand  ${(result.again / result.hand).toFixed(2)}`)
