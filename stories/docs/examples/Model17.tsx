import { LoopChart } from 'parcours'
import { loopFromTotals } from 'parcours/core'
import { fiveE } from 'parcours/presets'

const rates = [0.3, 0.25, 0.5, 0.4]
const measure = loopFromTotals({
  stages: fiveE.stages.map((stage, index) => ({
    ...stage,
    ...(index === 0 && { actors: 5000 }),
    ...(index < rates.length && { rate: rates[index] }),
  })),
  beta: { size: 400, noticed: 0.2, won: 0.15 },
})

/** Evangelists tell an audience, and some of it comes. */
export function Example() {
  return <LoopChart measure={measure} height={600} />
}
