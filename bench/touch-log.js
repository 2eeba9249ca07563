import { closeSync, openSync, writeSync } from 'node:fs'

/*
 * A synthetic log as codes, shuffled: what the benches of the model read. Touches of an actor come in
 * bursts of some days with months of silence between, so that journeys convert, are lost and return.
 */

const DAY_S = 86_400
const START_S = Date.UTC(2025, 0, 1) / 1000
const YEAR_S = 365 * DAY_S

/** What the log is cut by. */
export const definition = /** @type {const} */ ({
  stages: ['stranger', 'visitor', 'lead', 'customer', 'advocate'],
  touchpoints: [
    ...['ad', 'search', 'social', 'video', 'fair'].map((id) => ({ id, stage: 'stranger', channel: id })),
    ...['blog', 'home', 'article', 'podcast', 'catalogue'].map((id) => ({ id, stage: 'visitor', channel: 'site' })),
    ...['newsletter', 'trial', 'basket', 'demo', 'call'].map((id) => ({ id, stage: 'lead', channel: 'sales' })),
    ...['order', 'support', 'app', 'invoice'].map((id) => ({ id, stage: 'customer', channel: 'service' })),
    ...['review', 'referral', 'community'].map((id) => ({ id, stage: 'advocate', channel: 'people' })),
  ],
  conversion: { touchpoints: ['order'] },
  patience: '30 days',
  observedUntil: '2025-12-31T23:59:59Z',
})

/** The touchpoints by code. */
export const touchpointIds = definition.touchpoints.map(({ id }) => id)

/**
 * @typedef {object} TouchLog
 * @property {number} count
 * @property {readonly string[]} actors ids by code, in order of first appearance
 * @property {Int32Array} actor codes
 * @property {Float64Array} timeMs whole seconds
 * @property {Int32Array} touchpoint codes
 */

/**
 * The same log for the same arguments: ten touches per actor on average, in no order.
 *
 * @param {number} count
 * @param {number} seed
 * @returns {TouchLog}
 */
export function touchLog(count, seed) {
  const random = generator(seed)
  const timeS = new Int32Array(count)
  const owner = new Int32Array(count)
  const touchpoint = new Int32Array(count)
  let owners = 0
  for (let row = 0; row < count; owners++) {
    let nowS = random() * YEAR_S
    const touches = 1 + Math.floor(-9 * Math.log(1 - random()))
    let place = Math.floor(random() * 8)
    for (let i = 0; i < touches && row < count; i++, row++) {
      owner[row] = owners
      timeS[row] = Math.floor(nowS % YEAR_S)
      touchpoint[row] = place
      nowS += random() < 0.15 ? random() * 90 * DAY_S : random() ** 3 * 9 * DAY_S
      place = Math.min(touchpointIds.length - 1, Math.max(0, place + Math.floor(random() * 8) - 3))
      if (place === touchpointIds.length - 1 && random() < 0.5) place = 0
    }
  }
  return inOrderOf(shuffled(count, random), { timeS, owner, touchpoint, owners })
}

/**
 * @param {Int32Array} order
 * @param {{ timeS: Int32Array, owner: Int32Array, touchpoint: Int32Array, owners: number }} rows
 * @returns {TouchLog}
 */
function inOrderOf(order, { timeS, owner, touchpoint, owners }) {
  const codeOf = new Int32Array(owners).fill(-1)
  /** @type {string[]} */
  const actors = []
  return {
    count: order.length,
    actors,
    actor: order.map((row) => {
      const own = owner[row] ?? 0
      if ((codeOf[own] ?? -1) < 0) codeOf[own] = actors.push(`u${String(own).padStart(8, '0')}`) - 1
      return codeOf[own] ?? -1
    }),
    timeMs: Float64Array.from(order, (row) => (START_S + (timeS[row] ?? 0)) * 1000),
    touchpoint: order.map((row) => touchpoint[row] ?? -1),
  }
}

/**
 * @param {number} count
 * @param {() => number} random
 */
function shuffled(count, random) {
  const order = Int32Array.from({ length: count }, (_, row) => row)
  for (let row = count - 1; row > 0; row--) {
    const other = Math.floor(random() * (row + 1))
    const kept = order[row] ?? 0
    order[row] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/**
 * The log as columns for `journeysFromColumns`.
 *
 * @param {TouchLog} log
 */
export function columnsOf({ actors, actor, timeMs, touchpoint }) {
  return {
    actor: { values: actors, codes: actor },
    time: timeMs,
    touchpoint: { values: touchpointIds, codes: touchpoint },
  }
}

/**
 * Writes the log as CSV.
 *
 * @param {TouchLog} log
 * @param {string} path
 */
export function writeCsv(log, path) {
  const file = openSync(path, 'w')
  let text = 'actor,time,touchpoint\n'
  for (let row = 0; row < log.count; row++) {
    const time = new Date(log.timeMs[row] ?? 0).toISOString().replace('.000', '')
    text += `${log.actors[log.actor[row] ?? -1]},${time},${touchpointIds[log.touchpoint[row] ?? -1]}\n`
    if (text.length < 1_000_000) continue
    writeSync(file, text)
    text = ''
  }
  writeSync(file, text)
  closeSync(file)
}

/**
 * A linear congruential generator; its high bits are good enough to spread rows.
 *
 * @param {number} seed
 */
function generator(seed) {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}
