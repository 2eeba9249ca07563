import {
  CirclesChart,
  createJourneyStore,
  FunnelChart,
  JourneyProvider,
  type JourneyStore,
  LoopChart,
  NetworkChart,
  selectionFromText,
  selectionToText,
} from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import type { ReactElement } from 'react'
import { afterEach, expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { cleanup, render } from 'vitest-browser-react'
import { eventually } from '../../support/eventually.js'

const journeys = sampleJourneys()
const address = location.href

afterEach(async () => {
  await cleanup()
  history.replaceState(null, '', address)
})

/** A store as a page keeps it: it begins as the address says, and the address follows it. */
function storeOfAddress(): JourneyStore {
  const stated = new URLSearchParams(location.hash.slice(1))
  const [highlight = null] = selectionFromText(stated.get('pointed') ?? '')
  const store = createJourneyStore({ selection: selectionFromText(stated.get('chosen') ?? ''), highlight })
  store.subscribe(() => {
    const { selection, highlight: pointed } = store.get()
    const chosen = selectionToText(selection)
    const hash = new URLSearchParams({ chosen, pointed: selectionToText(pointed === null ? [] : [pointed]) })
    history.replaceState(null, '', `#${hash}`)
  })
  return store
}

function Page({ store }: { readonly store: JourneyStore }): ReactElement {
  return (
    <JourneyProvider journeys={journeys} store={store}>
      <FunnelChart width={760} height={400} />
      <LoopChart width={600} height={460} />
      <CirclesChart width={600} height={460} />
      <NetworkChart width={760} height={460} />
    </JourneyProvider>
  )
}

/** What all charts show as chosen and as pointed at, chart by chart. */
function shown(): readonly string[] {
  const marks = [
    ...document.querySelectorAll('figure [data-key][data-selected], figure [data-key][data-state="active"]'),
  ]
  const said = marks.map((mark) => {
    const family = mark.closest('figure')?.dataset.parcours
    return `${family} ${mark.getAttribute('data-key')} ${mark.hasAttribute('data-selected')} ${mark.getAttribute('data-state')}`
  })
  return [...new Set(said)].sort()
}

const mark = (family: string, key: string): Element => {
  const found = document.querySelector(`[data-parcours="${family}"] [data-key="${key}"]`)
  if (found === null) throw new Error(`no ${key} in the ${family}`)
  return found
}

test('what is chosen and pointed at stands in the address, and a page opened there shows the same in all charts', async () => {
  const first = await render(<Page store={storeOfAddress()} />)
  await eventually(() => expect(document.querySelectorAll('figure [data-key]').length).toBeGreaterThan(40))
  expect(shown()).toEqual([])
  await userEvent.click(mark('funnel', 'stage:lead'))
  await userEvent.hover(mark('network', 'touchpoint:fees'))
  await eventually(() => expect(new URLSearchParams(location.hash.slice(1)).get('pointed')).toBe('touchpoint.fees'))
  expect(new URLSearchParams(location.hash.slice(1)).get('chosen')).toBe('stage.lead')
  const before = shown()
  const families = new Set(before.map((line) => line.split(' ')[0]))
  expect([...families].sort()).toEqual(['circles', 'funnel', 'loop', 'network'])
  await first.unmount()
  expect(shown()).toEqual([])
  // The pointer goes first, so that it points at nothing of the new page.
  await userEvent.unhover(document.body)
  const opened = storeOfAddress()
  await render(<Page store={opened} />)
  await eventually(() => expect(shown()).toEqual(before))
  expect(opened.get()).toEqual({
    selection: [{ kind: 'stage', stage: 'lead' }],
    highlight: { kind: 'touchpoint', touchpoint: 'fees' },
    by: null,
  })
})
