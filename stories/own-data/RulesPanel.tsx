import { createFormatter } from 'parcours/core'
import type { ReactElement } from 'react'
import { NumberField, SelectField } from './Field.js'
import type { OwnData, Rules } from './own-data-store.js'
import type { Words } from './words.js'

const TOUCHPOINTS_OFFERED = 200

interface RulesPanelProps {
  readonly data: OwnData
  readonly words: Words
  readonly locale: string
  readonly onChange: (change: Partial<Rules>) => void
}

/** Cut, patience, ties, observation, zone, and what counts as a conversion. */
export function RulesPanel({ data, words, locale, onChange }: RulesPanelProps): ReactElement {
  const { rules } = data
  const isSample = data.source.kind === 'sample'
  const touchpoints = data.journeys.touchpoints.slice(0, TOUCHPOINTS_OFFERED)
  return (
    <section className="own-panel" aria-labelledby="own-rules">
      <h2 id="own-rules">{words.rulesTitle}</h2>
      <p className="own-quiet">{words.rulesLead}</p>
      <div className="own-fields">
        <SelectField
          name="cut"
          label={words.rules.cut}
          value={rules.cut}
          options={Object.entries(words.cuts)}
          onChange={(cut) => onChange({ cut: cut as Rules['cut'] })}
        />
        <SelectField
          name="patience"
          label={words.rules.patience}
          value={rules.patience}
          options={Object.entries(words.patiences)}
          note={patienceUsed(data.journeys.rules.patienceRangeMs, words, locale)}
          onChange={(patience) => onChange({ patience: patience as Rules['patience'] })}
        />
        {rules.patience === 'days' && (
          <NumberField
            key={data.source.kind}
            name="patienceDays"
            label={words.rules.patienceDays}
            value={rules.patienceDays}
            onChange={(patienceDays) => onChange({ patienceDays })}
          />
        )}
        <SelectField
          name="ties"
          label={words.rules.ties}
          value={rules.ties}
          options={Object.entries(words.ties)}
          onChange={(ties) => onChange({ ties: ties as Rules['ties'] })}
        />
        <SelectField
          name="observation"
          label={words.rules.observation}
          value={rules.observation}
          options={Object.entries(words.observations)}
          onChange={(observation) => onChange({ observation: observation as Rules['observation'] })}
        />
        {!isSample && (
          <>
            <SelectField
              name="timeZone"
              label={words.rules.timeZone}
              value={rules.timeZone}
              options={zones().map((zone) => [zone, zone] as const)}
              onChange={(timeZone) => onChange({ timeZone })}
            />
            <SelectField
              name="conversionTouchpoint"
              label={words.rules.conversionTouchpoint}
              value={rules.conversionTouchpoint}
              options={[['', words.markedRowsOnly], ...touchpoints.map(({ id, label }) => [id, label] as const)]}
              onChange={(conversionTouchpoint) => onChange({ conversionTouchpoint })}
            />
          </>
        )}
      </div>
    </section>
  )
}

/** What the journeys on the page were cut with, stated or estimated. */
function patienceUsed([leastMs, mostMs]: readonly [number, number], words: Words, locale: string): string {
  const { duration } = createFormatter(locale)
  const [least, most] = [duration(leastMs), duration(mostMs)]
  return least === most ? words.patienceUsed(least) : words.patiencesUsed(least, most)
}

/** UTC and the reader's own zone first, then all that the browser knows. */
function zones(): readonly string[] {
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  return [...new Set(['UTC', own, ...Intl.supportedValuesOf('timeZone')])]
}
