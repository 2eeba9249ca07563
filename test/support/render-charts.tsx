import { CirclesChart, FunnelChart, LoopChart, NetworkChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import type { ReactElement } from 'react'
import { renderToStaticMarkup, renderToString } from 'react-dom/server'

const journeys = sampleJourneys()

/** The four charts on the sample, as server and browser draw them first. */
export const CHARTS: Readonly<Record<string, ReactElement>> = {
  funnel: <FunnelChart journeys={journeys} />,
  loop: <LoopChart journeys={journeys} />,
  circles: <CirclesChart journeys={journeys} />,
  network: <NetworkChart journeys={journeys} />,
}

/** What the platform that this runs on renders of them. */
export function renderCharts(kind: 'static' | 'hydratable'): Record<string, string> {
  const render = kind === 'static' ? renderToStaticMarkup : renderToString
  return Object.fromEntries(Object.entries(CHARTS).map(([name, chart]) => [name, render(chart)]))
}
