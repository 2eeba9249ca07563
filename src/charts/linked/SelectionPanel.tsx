'use client'
import { type CSSProperties, type ReactElement, useId, useRef } from 'react'
import { csvText } from '../../foundation/csv-text.js'
import { FONT_PX, FONT_WEIGHT } from '../../theme/type-scale.js'
import { recordsCsv } from '../../voice/common/table-csv.js'
import { linkedEn } from '../../voice/linked/en.js'
import type { PresentationProps } from '../common-chart-props.js'
import { saveFile } from '../export/export-chart.js'
import { restoreStyles } from '../shell/restore-styles.js'
import { quietButton } from '../shell/styles.js'
import { usePresentation } from '../shell/use-presentation.js'
import { useSelectedJourneys } from './use-selected-journeys.js'

/** Props of `SelectionPanel`. */
export interface SelectionPanelProps extends PresentationProps {
  /** Actors listed at most; the rest is counted. Default 100. */
  readonly actorsAtMost?: number | undefined
  /** Begins the names of files. Default `selected`. */
  readonly fileName?: string | undefined
  readonly className?: string | undefined
}

/**
 * Who is selected in the linked charts round it: how many journeys of how many actors, who they are,
 * and both as files. Answers "who was lost here" wherever a stream of the lost is selected. Stands
 * in a `JourneyProvider`; what changes is announced.
 */
export function SelectionPanel(props: SelectionPanelProps): ReactElement {
  const { actorsAtMost = 100, fileName = 'selected', className } = props
  const { theme, locale, formatter: f, direction } = usePresentation(props, 'UTC')
  const chosen = useSelectedJourneys()
  const titleId = useId()
  const title = useRef<HTMLDivElement>(null)
  const messages = locale.linked ?? linkedEn
  const { paint } = theme
  const actors = chosen?.actors ?? []
  const button = quietButton(paint.inkQuiet)
  return (
    <section
      ref={restoreStyles}
      aria-labelledby={titleId}
      dir={direction}
      lang={locale.linked === undefined ? 'en' : locale.tag}
      className={className}
      data-part="selection"
      style={{ ...PANEL, background: paint.ground, color: paint.ink, colorScheme: theme.scheme }}
    >
      <div
        ref={title}
        tabIndex={-1}
        id={titleId}
        role="status"
        style={{ fontSize: FONT_PX.heading, fontWeight: FONT_WEIGHT.strong }}
      >
        {chosen === null ? messages.nothing : messages.panelTitle(chosen.journeys, actors.length, f)}
      </div>
      {chosen !== null && (
        <>
          <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0 14px' }}>
            <button
              type="button"
              style={button}
              onClick={() => saveFile(`${fileName}-actors.csv`, actorsCsv(actors), 'text/csv')}
            >
              {messages.saveActors}
            </button>
            <button
              type="button"
              style={button}
              onClick={() => saveFile(`${fileName}-journeys.csv`, recordsCsv(chosen.records()), 'text/csv')}
            >
              {messages.saveJourneys}
            </button>
            <button
              type="button"
              style={button}
              onClick={() => {
                chosen.clear()
                // The buttons go; who has pressed one stays where it was.
                title.current?.focus()
              }}
            >
              {messages.clear}
            </button>
          </div>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
          <ul aria-label={messages.actors} tabIndex={0} style={LIST}>
            {actors.slice(0, actorsAtMost).map((actor) => (
              <li key={actor} style={{ overflowWrap: 'anywhere' }}>
                <bdi>{actor}</bdi>
              </li>
            ))}
            {actors.length > actorsAtMost && (
              <li style={{ color: paint.inkQuiet }}>{messages.more(actors.length - actorsAtMost, f)}</li>
            )}
          </ul>
        </>
      )}
    </section>
  )
}

function actorsCsv(actors: readonly string[]): string {
  return csvText([['actor'], ...actors.map((actor) => [actor])])
}

const PANEL: CSSProperties = { padding: 8, fontSize: FONT_PX.text, fontVariantNumeric: 'tabular-nums' }
const LIST: CSSProperties = {
  listStyle: 'none',
  margin: '4px 0 0',
  padding: 0,
  maxHeight: 240,
  overflow: 'auto',
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, minmax(120px, 1fr))',
  gap: '0 12px',
}
