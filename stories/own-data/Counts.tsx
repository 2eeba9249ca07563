import type { JourneySet } from 'parcours/core'
import type { ReactElement } from 'react'
import type { CountName, Words } from './words.js'

interface CountsProps {
  readonly journeys: JourneySet
  readonly words: Words
  readonly locale: string
}

const LARGE: readonly CountName[] = ['actors', 'touches', 'journeys', 'conversions']
const OUTCOMES: readonly CountName[] = ['converted', 'lost', 'open', 'ended']

/** The totals: large what there is, small how the journeys ended. */
export function Counts({ journeys, words, locale }: CountsProps): ReactElement {
  const figure = (name: CountName): ReactElement => (
    <div key={name} data-count={name}>
      <dt>{words.counts[name]}</dt>
      <dd>{journeys.totals[name].toLocaleString(locale)}</dd>
    </div>
  )
  return (
    <section className="own-counts" aria-label={words.countsTitle}>
      <dl className="own-large">{LARGE.map(figure)}</dl>
      <dl className="own-small">{OUTCOMES.map(figure)}</dl>
    </section>
  )
}
