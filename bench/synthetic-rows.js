/**
 * Rows of a synthetic log: plain objects as a page would hold them. The same for the same seed.
 *
 * @param {number} count
 * @param {number} seed
 */
export function syntheticRows(count, seed) {
  const random = generator(seed)
  const touchpoints = ['ad', 'search', 'blog', 'newsletter', 'shop', 'product', 'basket', 'support', 'order', 'review']
  const stages = [
    'stranger',
    'visitor',
    'visitor',
    'lead',
    'visitor',
    'lead',
    'lead',
    'customer',
    'customer',
    'advocate',
  ]
  const start = Date.UTC(2026, 0, 1)
  const actors = Math.max(1, Math.round(count / 12))
  return Array.from({ length: count }, () => {
    const place = Math.floor(random() ** 2 * touchpoints.length)
    return {
      actor: `a${Math.floor(random() * actors)}`,
      time: start + Math.floor(random() * 365 * 86_400_000),
      touchpoint: touchpoints[place],
      stage: stages[place],
      channel: `c${place % 4}`,
      conversion: touchpoints[place] === 'order',
    }
  })
}

/**
 * A linear congruential generator; good enough to spread rows.
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
