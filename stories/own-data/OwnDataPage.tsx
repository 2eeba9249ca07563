import { type ReactElement, useDeferredValue, useState, useSyncExternalStore } from 'react'
import { ColumnsPanel } from './ColumnsPanel.js'
import { Counts } from './Counts.js'
import { FilePicker } from './FilePicker.js'
import { Findings } from './Findings.js'
import { FourCharts } from './FourCharts.js'
import { createOwnDataStore } from './own-data-store.js'
import { ReadingStatus } from './ReadingStatus.js'
import { RulesPanel } from './RulesPanel.js'
import { TotalsFunnel } from './TotalsFunnel.js'
import { words as allWords, type Language } from './words.js'
// biome-ignore lint/correctness/useImportExtensions: a style sheet keeps its own extension
import './own-data.css'

/** Props of the page. */
export interface OwnDataPageProps {
  /** `never` reads on the page's own thread, as where no worker can start. */
  readonly worker?: 'auto' | 'never'
  readonly language?: Language
}

/**
 * A page for one's own log: choose or drop a file, see how its columns were understood, change the
 * columns and the rules, read what was noticed, and look at the four charts of it.
 */
export function OwnDataPage({ worker = 'auto', language = 'en' }: OwnDataPageProps): ReactElement {
  const [store] = useState(() => createOwnDataStore(worker))
  const data = useSyncExternalStore(store.subscribe, store.get, store.get)
  // Counts and findings show at once; the charts, which have more to do, follow.
  const journeys = useDeferredValue(data.journeys)
  const words = allWords[language]
  return (
    <article className="own-page">
      <header>
        <p className="own-eyebrow">{words.eyebrow}</p>
        <h1>{words.title}</h1>
        <p className="own-lead">{words.lead}</p>
      </header>
      <FilePicker words={words} onFile={store.takeFile} onSample={store.takeSample}>
        <ReadingStatus data={data} words={words} locale={language} onCancel={store.cancel} />
      </FilePicker>
      <Counts journeys={data.journeys} words={words} locale={language} />
      <ColumnsPanel data={data} words={words} onColumn={store.setColumn} onDateOrder={store.setDateOrder} />
      <RulesPanel data={data} words={words} locale={language} onChange={store.setRules} />
      <Findings journeys={data.journeys} words={words} locale={language} />
      {data.totals !== null ? (
        <TotalsFunnel totals={data.totals} words={words} />
      ) : (
        <section aria-labelledby="own-charts" data-settled={journeys === data.journeys}>
          <h2 id="own-charts">{words.chartsTitle}</h2>
          <FourCharts journeys={journeys} failed={words.chartFailed} />
        </section>
      )}
    </article>
  )
}
