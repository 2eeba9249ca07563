import { pagesWith } from './page.js'

/*
 * `npm run bench -- mount`: what mounting each chart costs in a browser, beside a hand-written React
 * component that draws the very same SVG, in one run and in turn. Milliseconds differ between machines
 * and hours; the ratios are what to compare.
 *
 * "until committed" is the wall clock from nothing to a committed tree. It holds no browser layout of
 * the SVG by hand, but that of the chart's captions, whose size the chart asks for. On a busy machine it
 * makes what takes long look longer still: then "processor" is to be trusted, the main thread's time for
 * the same and for unmounting at once. "all in all" is its time for the whole life of a mount: style,
 * layout, paint, the table that follows, and unmounting.
 *
 * `totals` is a funnel of five plain totals, which other libraries draw, too. Said last is what funnels take
 * with React's development build: the yardstick by which recharts takes 4.6 and nivo 6.1 times an SVG by hand
 * (docs/adr/0072). An element by hand costs some five times as much there, and so counts for more.
 */

const ROUNDS = Number(process.argv[2] ?? 25)
const BLOCKS = 9
const KINDS = ['known', 'new', 'hand', 'paths']

await measured('production', ['totals', 'funnel', 'loop', 'circles', 'network'], async (page, family) => {
  report('until committed', await call(page, 'mounts', family, KINDS, ROUNDS))
  report('processor', await cpuOf(page, family, 'glimpses'))
  report('all in all', await cpuOf(page, family, 'lives'))
})
await measured('development', ['totals', 'funnel'], async (page, family) => {
  report('until committed', await call(page, 'mounts', family, KINDS, ROUNDS))
  report('processor', await cpuOf(page, family, 'glimpses'))
})

/**
 * @param {'production' | 'development'} mode of React
 * @param {readonly string[]} families
 * @param {(page: import('playwright').Page, family: string) => Promise<void>} measure
 */
async function measured(mode, families, measure) {
  const pages = await pagesWith('mount-page.js', mode)
  for (const family of families) {
    const page = await pages.open()
    const { elements, firstMs } = await call(page, 'prepare', family)
    const which = mode === 'production' ? '' : `, React's ${mode} build`
    console.log(`${family}${which}: ${elements} SVG elements; the first on a fresh page ${firstMs.toFixed(0)} ms`)
    await measure(page, family)
    await page.close()
  }
  await pages.close()
}

/**
 * @param {import('playwright').Page} page
 * @param {string} name
 * @param {...unknown} args
 */
function call(page, name, ...args) {
  return page.evaluate(
    ([one, given]) => /** @type {any} */ (window)[/** @type {any} */ (one)](.../** @type {any} */ (given)),
    [name, args],
  )
}

/**
 * Milliseconds of the main thread per mount, by kind; median of blocks, the kinds in turn.
 *
 * @param {import('playwright').Page} page
 * @param {string} family
 * @param {'glimpses' | 'lives'} what
 */
async function cpuOf(page, family, what) {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  /** @type {Record<string, number[]>} */
  const blocks = Object.fromEntries(KINDS.map((kind) => [kind, []]))
  const lives = Math.max(2, Math.round(ROUNDS / 5))
  for (let block = 0; block < BLOCKS; block++) {
    for (const kind of KINDS) {
      const begin = await taskMs()
      await call(page, what, family, kind, lives)
      blocks[kind]?.push(((await taskMs()) - begin) / lives)
    }
  }
  return Object.fromEntries(
    Object.entries(blocks).map(([kind, all]) => [kind, all.sort((a, b) => a - b)[BLOCKS >> 1] ?? 0]),
  )
}

/**
 * @param {string} name
 * @param {Record<string, number>} ms
 */
function report(name, { known = 0, new: fresh = 0, hand = 1, paths = 1 }) {
  const times = `known ${known.toFixed(1)}, new ${fresh.toFixed(1)}, by hand ${hand.toFixed(1)}, its paths ${paths.toFixed(1)} ms`
  const ratios = `known ${(known / hand).toFixed(2)}, new ${(fresh / hand).toFixed(2)} times the SVG by hand`
  console.log(`  ${name.padEnd(16)} ${times}`)
  console.log(`  ${''.padEnd(16)} ${ratios}`)
}
