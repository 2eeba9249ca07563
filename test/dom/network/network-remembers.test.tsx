import { cleanup, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { NetworkChart } from '../../../src/charts/network/NetworkChart.js'
import { useNetwork } from '../../../src/charts/network/network-context.js'
import * as Network from '../../../src/charts/network/parts.js'
import type { NetworkLayout } from '../../../src/layout/network/network-layout.js'
import { refKey } from '../../../src/model/journey-ref.js'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { generateGrocery } from '../../../src/sample/generate-grocery.js'
import { groceryTouchTable } from '../../../src/sample/grocery-touch-table.js'

afterEach(cleanup)

const { rows, definition } = generateGrocery({ seed: 7, actors: 900 })
const people = [...new Set(rows.map(({ actor }) => actor))]
const some = new Set(people.slice(0, 0.7 * people.length))
const part = journeysFromTouches(groceryTouchTable(rows.filter(({ actor }) => some.has(actor))), definition)
const all = journeysFromTouches(groceryTouchTable([...rows]), definition)

test.each(['SVG', 'canvas'])('more rows move no body of a chart on a page, drawn as %s', (painter) => {
  const seen: NetworkLayout[] = []
  function Seen(): null {
    const layout = useNetwork().drawn?.layout
    if (layout !== undefined && layout !== seen.at(-1)) seen.push(layout)
    return null
  }
  const chart = (journeys: JourneySet): ReactElement =>
    painter === 'SVG' ? (
      <NetworkChart journeys={journeys} width={640} height={520}>
        <Seen />
      </NetworkChart>
    ) : (
      <Network.Root journeys={journeys} width={640} height={520}>
        <Network.Canvas />
        <Seen />
      </Network.Root>
    )
  const { container, rerender } = render(chart(part))
  const before = seen.at(-1)
  rerender(chart(all))
  const after = seen.at(-1)
  expect(after?.bodies.some((body, i) => body.visits !== before?.bodies[i]?.visits)).toBe(true)
  const known = new Map(before?.bodies.map((body) => [body.id, body]))
  const shifts = after?.bodies.flatMap(({ id, x, y }) => {
    const body = known.get(id)
    return body === undefined ? [] : [Math.hypot(x - body.x, y - body.y)]
  })
  expect(shifts?.length).toBeGreaterThan(10)
  expect(Math.max(...(shifts ?? []))).toBe(0)
  // What is drawn stands where the layout says; a canvas is painted from the same layout.
  for (const { id, x, y } of painter === 'SVG' ? (after?.bodies ?? []) : []) {
    const key = refKey({ kind: 'touchpoint', touchpoint: id })
    const cell = container.querySelector(`[data-part="cells"] [data-key="${key}"]`)
    expect(cell?.outerHTML, id).toContain(`${x}`)
    expect(cell?.outerHTML, id).toContain(`${y}`)
  }
})
