import { Funnel, FunnelChart, FunnelComparisonChart } from 'parcours'
import { measureFunnel, measureKpis } from 'parcours/core'
import { costs, fallen } from '../../funnel/fallen-log.js'

const kpis = measureKpis(fallen, { unit: 'month', values: costs })
const middleMs = (fallen.rules.observedFromMs + fallen.rules.observedUntilMs) / 2
const earlier = measureFunnel(fallen, { toMs: middleMs })
const later = measureFunnel(fallen, { fromMs: middleMs })
const NAMES = { earlier: 'First half', later: 'Second half' }

/** Value, target and trend of each stage; before and after. */
export function Example() {
  return (
    <>
      <FunnelChart journeys={fallen} height={680} footer={<Funnel.Kpis kpis={kpis} />} />
      <FunnelComparisonChart earlier={earlier} later={later} names={NAMES} height={420} />
    </>
  )
}
