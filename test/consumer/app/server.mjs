import { CirclesChart, FunnelChart, LoopChart, NetworkChart } from 'parcours'
import { sampleJourneys } from 'parcours/sample'
import { createElement, version } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

const journeys = sampleJourneys()
const charts = { FunnelChart, LoopChart, CirclesChart, NetworkChart }
const markup = Object.fromEntries(
  Object.entries(charts).map(([name, chart]) => [name, renderToStaticMarkup(createElement(chart, { journeys }))]),
)
process.stdout.write(JSON.stringify({ version, markup }))
