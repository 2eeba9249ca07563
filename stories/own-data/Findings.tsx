import type { DiagnosticIssue, JourneyIssueKind, JourneySet } from 'parcours/core'
import type { ReactElement } from 'react'
import type { Words } from './words.js'

interface FindingsProps {
  readonly journeys: JourneySet
  readonly words: Words
  readonly locale: string
}

/** The diagnostics of the set, most severe first, each with its examples. */
export function Findings({ journeys, words, locale }: FindingsProps): ReactElement {
  const { issues } = journeys.diagnostics
  return (
    <section className="own-panel" aria-labelledby="own-findings">
      <h2 id="own-findings">{words.findingsTitle}</h2>
      {issues.length === 0 && <p className="own-quiet">{words.noFindings}</p>}
      <ul className="own-findings">
        {issues.map((issue) => (
          <Finding key={issue.kind} issue={issue} words={words} locale={locale} />
        ))}
      </ul>
    </section>
  )
}

interface FindingProps {
  readonly issue: DiagnosticIssue<JourneyIssueKind>
  readonly words: Words
  readonly locale: string
}

function Finding({ issue, words, locale }: FindingProps): ReactElement {
  return (
    <li data-issue={issue.kind} data-severity={issue.severity}>
      <details>
        <summary>
          <span className="own-finding-count">{issue.count.toLocaleString(locale)}</span>
          <span>{words.findings[issue.kind]}</span>
          <span className="own-severity">{words.severities[issue.severity]}</span>
        </summary>
        <ul className="own-examples">
          {issue.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
        </ul>
      </details>
    </li>
  )
}
