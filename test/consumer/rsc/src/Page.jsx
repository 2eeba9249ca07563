import { CirclesChart, FunnelChart, JourneyProvider, LoopChart, NetworkChart } from 'parcours'
import { measureFunnel } from 'parcours/core'
import { sampleJourneys } from 'parcours/sample'

/** A server component: it counts on the server, and only what is drawn goes to the browser. */
export function Page() {
  const journeys = sampleJourneys()
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <link rel="icon" href="data:," />
        <title>Server components</title>
      </head>
      <body>
        <section id="measure">
          <FunnelChart measure={measureFunnel(journeys)} height={360} />
        </section>
        <JourneyProvider journeys={journeys}>
          <section id="funnel">
            <FunnelChart height={360} />
          </section>
          <section id="loop">
            <LoopChart height={480} />
          </section>
          <section id="circles">
            <CirclesChart height={480} />
          </section>
          <section id="network">
            <NetworkChart height={480} />
          </section>
        </JourneyProvider>
      </body>
    </html>
  )
}
