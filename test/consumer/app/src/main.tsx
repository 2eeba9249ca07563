import {
  CirclesChart,
  createJourneyStore,
  FunnelChart,
  JourneyProvider,
  LoopChart,
  NetworkChart,
  selectionFromText,
  selectionToText,
} from 'parcours'
import { defineJourney, journeysFromRows } from 'parcours/core'
import { fr } from 'parcours/locales/fr'
import { sampleJourneys } from 'parcours/sample'
import { readJourneyFile } from 'parcours/worker'
import { StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'

const definition = defineJourney({
  stages: ['visitor', 'customer'],
  touchpoints: [
    { id: 'blog', stage: 'visitor' },
    { id: 'order', stage: 'customer' },
  ],
  conversion: { touchpoints: ['order'] },
})

// @ts-expect-error an unknown stage does not compile
defineJourney({ stages: ['visitor'], touchpoints: [{ id: 'blog', stage: 'visiter' }] })

const rows = [
  { person: 'a', at: '2026-03-01T10:00:00Z', where: 'blog' },
  { person: 'a', at: '2026-03-02T10:00:00Z', where: 'order' },
  { person: 'b', at: '2026-03-03T10:00:00Z', where: 'blog' },
]
const own = journeysFromRows(rows, { actor: 'person', time: 'at', touchpoint: 'where' }, definition)
const sample = sampleJourneys()

/** What is chosen and pointed at begins as the address says, and the address follows it. */
const address = new URLSearchParams(location.search)
const linked = createJourneyStore({
  selection: selectionFromText(address.get('chosen') ?? ''),
  highlight: selectionFromText(address.get('pointed') ?? '')[0] ?? null,
})
linked.subscribe(() => {
  const { selection, highlight } = linked.get()
  const chosen = selectionToText(selection)
  const pointed = selectionToText(highlight === null ? [] : [highlight])
  history.replaceState(null, '', `?${new URLSearchParams({ chosen, pointed })}`)
})

/** Reads a file in the worker that the bundler has packed. */
function FromFile() {
  const [found, setFound] = useState('')
  useEffect(() => {
    const file = new Blob(['person,at,where\na,2026-03-01,blog\nb,2026-03-02,blog\n'])
    readJourneyFile(file, { mapping: { actor: 'person', time: 'at', touchpoint: 'where' } }).then(
      ({ set, thread, close }) => {
        setFound(`${set.totals.journeys} in ${thread}`)
        close()
      },
      (error: unknown) => setFound(String(error)),
    )
  }, [])
  return <p id="file">{found}</p>
}

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <JourneyProvider journeys={sample} store={linked}>
      <section id="funnel" className="chart">
        <FunnelChart height={360} />
      </section>
      <section id="loop" className="chart">
        <LoopChart height={480} />
      </section>
      <section id="circles" className="chart">
        <CirclesChart height={480} locale={fr} />
      </section>
      <section id="network" className="chart">
        <NetworkChart height={480} theme="night" />
      </section>
    </JourneyProvider>
    <section id="own" className="chart">
      <FunnelChart journeys={own} width={480} height={240} />
    </section>
    <FromFile />
    <p id="count">{own.totals.journeys}</p>
  </StrictMode>,
)
