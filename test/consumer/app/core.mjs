import { measureCircles, measureFunnel, measureLoop, measureNetwork } from 'parcours/core'
import * as presets from 'parcours/presets'
import { sampleJourneys } from 'parcours/sample'
import * as worker from 'parcours/worker'

const react = await import('react').then(
  () => 'found',
  () => 'not found',
)
const journeys = sampleJourneys()
const measures = [measureFunnel, measureLoop, measureCircles, measureNetwork].map((measure) => typeof measure(journeys))
process.stdout.write(
  JSON.stringify({ react, measures, presets: Object.keys(presets).length, worker: Object.keys(worker).length }),
)
