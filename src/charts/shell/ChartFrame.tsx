'use client'
import { type ReactElement, useMemo } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import type { ChartCommand } from '../../interaction/chart-item.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { useCaptions, useNotes } from './Captions.js'
import type { ChartFrameProps } from './chart-frame-props.js'
import { type ChartHandle, ChartHandleContext } from './chart-handle.js'
import { DataTable } from './DataTable.js'
import { frameSummary, frameTooltip } from './frame-overlays.js'
import { framePlot } from './frame-plot.js'
import { bodyStyle, figureStyle } from './frame-styles.js'
import { HelpDialog } from './HelpDialog.js'
import { hostProps } from './host-props.js'
import { VISUALLY_HIDDEN } from './styles.js'
import { useAfterPaint } from './use-after-paint.js'
import { useChartInteraction } from './use-chart-interaction.js'
import type { ChartShell } from './use-chart-shell.js'

const NO_COMMANDS: readonly ChartCommand[] = []

/**
 * What all four charts stand in: size, captions, one tab stop with arrow keys, tooltip, focus ring,
 * announcements, table and notes. The table follows the first paint, but for the server's. Marks ask
 * `useMarkProps` for their state, so a hover renders those again whose state changes, and neither
 * measures nor lays out. Where drawing fails, words and table stay, and the place of the picture says so.
 */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { shell, family, items, commands = NO_COMMANDS } = props
  const { theme, direction, locale, density, figure, figureRef, props: own } = shell
  const { hostRef, toolbar } = own
  const description = useNoted(props.description, shell)
  const interaction = useChartInteraction(shell, items, commands, props.hitTest, props.announce)
  const { state, steps } = interaction
  const showsTable = state.table
  const head = useCaptions(shell, description)
  const foot = useNotes(shell, description, showsTable, steps.toggleTable)
  const handle: ChartHandle = { family, shell, description, items, measure: props.measure ?? shell.measure }
  const descriptionId = `${shell.idPrefix}-description`
  // What only assistive technology reads does not hold up the picture.
  const isLate = useAfterPaint()
  return (
    <ChartHandleContext.Provider value={handle}>
      <figure
        {...hostProps(own)}
        ref={hostRef}
        dir={direction}
        // Of its words, which are English where the locale brings none.
        lang={locale.common === undefined ? 'en' : locale.tag}
        data-parcours={family}
        data-density={density}
        data-theme={theme.name}
        style={figureStyle(shell, showsTable)}
      >
        <div ref={figureRef} style={bodyStyle(showsTable ? figure.height : null)}>
          {head}
          {toolbar}
          {framePlot({ ...props, description }, interaction, descriptionId)}
          {props.footer}
          {foot}
        </div>
        {isLate && frameSummary(shell, description, descriptionId)}
        {(isLate || showsTable) && (
          <DataTable
            table={description.table}
            visible={showsTable}
            theme={theme}
            sorting={showsTable ? props.sorting : undefined}
          />
        )}
        {isLate && (
          <div aria-live="polite" data-part="announcer" style={VISUALLY_HIDDEN}>
            {shownTurns(state.announcement)}
          </div>
        )}
        {state.help && <HelpDialog shell={shell} commands={commands} onClose={() => steps.change({ help: false })} />}
        {frameTooltip(shell, items, interaction)}
      </figure>
    </ChartHandleContext.Provider>
  )
}

/** The description of a filtered chart begins its notes and summary with saying so. */
function useNoted(
  description: ChartDescription,
  { filtered, locale, formatter }: ChartShell<unknown>,
): ChartDescription {
  return useMemo(() => {
    const note = filtered?.note(locale, formatter)
    if (note === undefined) return description
    return { ...description, notes: [note, ...description.notes], summary: `${note} ${description.summary}` }
  }, [description, filtered, locale, formatter])
}
