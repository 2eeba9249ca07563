import { Funnel, FunnelChart } from 'parcours'
import { measureKpis } from 'parcours/core'
import { costs, fallen } from '../../funnel/fallen-log.js'

const kpis = measureKpis(fallen, { unit: 'month', values: costs })

/** Each stage's key figure, and the channels responsible where it fell. */
export function Example() {
  return <FunnelChart journeys={fallen} height={680} footer={<Funnel.Kpis kpis={kpis} />} />
}
