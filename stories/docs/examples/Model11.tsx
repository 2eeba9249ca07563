import { CirclesChart, Funnel, FunnelChart } from 'parcours'
import { awareness } from '../../circles/level-data.js'

const journeys = awareness()

/** Five levels of awareness; people enter at any of them. */
export function Example() {
  return (
    <>
      <FunnelChart journeys={journeys} height={620} footer={<Funnel.Guide />} />
      <CirclesChart journeys={journeys} timeline={false} />
    </>
  )
}
