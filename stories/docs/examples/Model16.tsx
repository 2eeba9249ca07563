import { Circles, CirclesChart, TrustChart } from 'parcours'
import { groceryThatAnswered, organicCategory, shopEvents } from '../../circles/trust-data.js'

const oak = groceryThatAnswered()
const lines = [
  { label: 'Oak', journeys: oak, events: shopEvents },
  { label: 'Category', journeys: organicCategory() },
]

/** Trust over time with its shock: the brand against its category. */
export function Example() {
  return (
    <>
      <TrustChart lines={lines} unit="month" />
      <CirclesChart
        journeys={oak}
        brand="Oak"
        unit="month"
        events={shopEvents}
        defaultMoment={12}
        footer={<Circles.Trust />}
      />
    </>
  )
}
