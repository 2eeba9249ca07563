import { FunnelChart } from 'parcours'
import { type FunnelTotal, funnelFromTotals } from 'parcours/core'
import { type ReactElement, useMemo } from 'react'
import type { Words } from './words.js'

interface TotalsFunnelProps {
  readonly totals: readonly FunnelTotal[]
  readonly words: Words
}

/** What a table of totals can be shown as: a funnel, and a word about what it cannot tell. */
export function TotalsFunnel({ totals, words }: TotalsFunnelProps): ReactElement {
  const measure = useMemo(() => funnelFromTotals(totals), [totals])
  return (
    <section aria-labelledby="own-totals" data-totals={totals.length}>
      <h2 id="own-totals">{words.totalsTitle}</h2>
      <p className="own-quiet">{words.totalsLead}</p>
      <pre className="own-quiet">
        <code>{'<FunnelChart measure={funnelFromTotals(rows)} />'}</code>
      </pre>
      <div className="own-chart" data-chart="FunnelChart">
        <FunnelChart measure={measure} />
      </div>
    </section>
  )
}
