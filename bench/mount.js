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
 */

const ROUNDS = Number(process.argv[2] ?? 25)
const BLOCKS = 9
const KINDS = ['known', 'new', 'hand', 'paths']

const pages = await pagesWith('mount-page.js')
for (const family of ['funnel', 'loop', 'circles', 'network']) {
  const page = await pages.open()
  const { elements, firstMs } = await call(page, 'prepare', family)
  const committed = await call(page, 'mounts', family, KINDS, ROUNDS)
  const glimpse = await cpuOf(page, family, 'glimpses')
  const life = await cpuOf(page, family, 'lives')
  await page.close()
  console.log(`${family}: ${elements} SVG elements; the first on a fresh page ${firstMs.toFixed(0)} ms`)
  report('until committed', committed)
  report('processor', glimpse)
  report('all in all', life)
}
await pages.close()

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
