import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { FunnelChart } from '../../../src/charts/funnel/FunnelChart.js'
import { funnelFromTotals } from '../../../src/measures/funnel/funnel-from-totals.js'
import { eventually } from '../../support/eventually.js'

const MEASURE = funnelFromTotals([
  { stage: 'seen', count: 1000 },
  { stage: 'known', count: 400 },
  { stage: 'bought', count: 100 },
])

afterEach(cleanup)

test.each([
  ['full', true],
  ['reduced', false],
] as const)(
  'marks are mounted without transitions; with motion %s the first hover fades them: %s',
  async (motion, fades) => {
    await render(<FunnelChart measure={MEASURE} motion={motion} width={900} height={520} />)
    const stages = (): SVGElement[] => [...document.querySelectorAll<SVGElement>('[data-part="stages"] > g[data-key]')]
    await eventually(() => expect(stages().length).toBe(3))
    expect(document.querySelectorAll('[data-part="plot"] svg [style*="transition"]').length).toBe(0)
    // A running fade is caught as it begins, whatever the machine is busy with.
    const begun = new Set<EventTarget | null>()
    document.addEventListener('transitionrun', ({ target }) => begun.add(target))
    await userEvent.hover(stages()[0] as SVGElement)
    await eventually(() => expect(stages()[2]?.getAttribute('opacity')).toBe('0.25'))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(begun.has(stages()[2] as SVGElement)).toBe(fades)
  },
)
