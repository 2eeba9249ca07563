'use client'
import { type CSSProperties, type ReactElement, type ReactNode, useMemo } from 'react'
import type { ChartCommand, ChartItem } from '../../interaction/chart-item.js'
import { patternDefs } from '../../marks/shared/PatternDefs.js'
import { FONT_PX } from '../../theme/type-scale.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { captionsOf, notesOf } from './Captions.js'
import { ChartBoundary } from './ChartBoundary.js'
import { type ChartFamily, type ChartHandle, ChartHandleContext } from './chart-handle.js'
import { DataTable } from './DataTable.js'
import { EmptyNotice } from './EmptyNotice.js'
import { FocusRing } from './FocusRing.js'
import { HelpDialog } from './HelpDialog.js'
import { hostProps } from './host-props.js'
import { MarkScene } from './MarkScene.js'
import { COLUMN, VISUALLY_HIDDEN } from './styles.js'
import { Tooltip } from './Tooltip.js'
import { useAfterPaint } from './use-after-paint.js'
import { type Announce, type HitTest, useChartInteraction } from './use-chart-interaction.js'
import type { ChartShell } from './use-chart-shell.js'
import type { TableSorting } from './use-sorted-table.js'

/** Props of `ChartFrame`. */
export interface ChartFrameProps {
  /** From `useChartShell`. */
  readonly shell: ChartShell<unknown>
  readonly family: ChartFamily
  readonly description: ChartDescription
  /** What can be pointed at and walked to, in reading order. Keep it stable while the layout is. */
  readonly items: readonly ChartItem[]
  /** The numbers that it is drawn from, for exports. Default: those that the caller gave. */
  readonly measure?: unknown
  /** Further keys of this chart. */
  readonly commands?: readonly ChartCommand[] | undefined
  /** What is said on arriving at an item by key. Default: its label. */
  readonly announce?: Announce | undefined
  /** Picking for marks that are not elements. */
  readonly hitTest?: HitTest | undefined
  /** Width by height of the picture where the parent sets no height. Default 16 / 9. */
  readonly aspect?: number | undefined
  /** Drawn under the SVG, such as a canvas. */
  readonly underlay?: ReactNode
  /** Drawn under the picture, such as a time line; has tab stops of its own. */
  readonly footer?: ReactNode
  /** Makes the table sort; `description.table` is then the sorted one. */
  readonly sorting?: TableSorting | undefined
  /** The marks, inside one SVG of the size `shell.plot`. */
  readonly children: ReactNode
}

const NO_COMMANDS: readonly ChartCommand[] = []

/**
 * What all four charts stand in: size, captions, one tab stop with arrow keys, tooltip, focus ring,
 * announcements, table and notes. The table follows the first paint, but for the server's. Marks ask
 * `useMarkProps` for their state, so a hover renders those again whose state changes, and neither
 * measures nor lays out. Where drawing fails, words and table stay, and the place of the picture says so.
 */
export function ChartFrame(props: ChartFrameProps): ReactElement {
  const { shell, family, items, commands = NO_COMMANDS } = props
  const description = useNoted(props.description, shell)
  const { theme, idPrefix, direction, common, captions, isEarly, props: own } = shell
  const interaction = useChartInteraction(shell, items, commands, props.hitTest, props.announce)
  const { active, showsTable, toggleTable } = interaction
  const head = useMemo(
    () => captionsOf({ captions, theme, direction }, description),
    [captions, theme, direction, description],
  )
  const foot = useMemo(
    () => notesOf({ captions, theme, direction, common }, description, showsTable, toggleTable),
    [captions, theme, direction, common, description, showsTable, toggleTable],
  )
  const handle: ChartHandle = { family, shell, description, items, measure: props.measure ?? shell.measure }
  // What only assistive technology reads does not hold up the picture.
  const isLate = useAfterPaint()
  const descriptionId = `${idPrefix}-description`
  const guard = { onError: own.onError, resetKey: items }
  const notice = (title: string, hint: string): ReactElement => <EmptyNotice title={title} hint={hint} shell={shell} />
  return (
    <ChartHandleContext.Provider value={handle}>
      <figure
        {...hostProps(own)}
        ref={own.hostRef}
        dir={direction}
        // Of its words, which are English where the locale brings none.
        lang={shell.locale.common === undefined ? 'en' : shell.locale.tag}
        data-parcours={family}
        data-density={shell.density}
        data-theme={theme.name}
        style={figureStyle(shell, showsTable)}
      >
        <div ref={shell.figureRef} style={bodyStyle(showsTable ? shell.figure.height : null)}>
          {head}
          {own.toolbar}
          <div
            ref={shell.plotRef}
            role="application"
            aria-label={own.label ?? description.title}
            aria-describedby={descriptionId}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart's one tab stop; arrow keys walk inside
            tabIndex={0}
            data-part="plot"
            style={plotStyle(props.aspect ?? 16 / 9, theme.paint.focus)}
            {...interaction.plotHandlers}
          >
            {!isEarly && (
              <MarkScene shell={shell} items={items} interaction={interaction}>
                <ChartBoundary {...guard} fallback={() => notice(common.failedTitle, common.failedHint)}>
                  {props.underlay}
                  <svg
                    viewBox={`0 0 ${shell.plot.width} ${shell.plot.height}`}
                    aria-hidden="true"
                    focusable="false"
                    style={SVG_STYLE}
                    fill={theme.paint.ink}
                  >
                    {patternDefs(theme, idPrefix)}
                    {props.children}
                    {interaction.showsFocus && active !== null && <FocusRing shape={active.focus} />}
                  </svg>
                  {description.empty && notice(description.empty.title, description.empty.hint)}
                </ChartBoundary>
              </MarkScene>
            )}
          </div>
          {props.footer}
          {foot}
        </div>
        {isLate && (
          <p id={descriptionId} style={VISUALLY_HIDDEN}>
            {shell.formatter.sentences([
              own.description ?? description.summary,
              description.definition,
              common.keyboardHint,
            ])}
          </p>
        )}
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
            {interaction.announcement}
          </div>
        )}
        {interaction.showsHelp && (
          <HelpDialog
            messages={common}
            commands={commands}
            theme={theme}
            direction={direction}
            onClose={interaction.closeHelp}
          />
        )}
        {interaction.showsTooltip && active !== null && shell.plotElement !== null && (
          <Tooltip
            item={active}
            at={interaction.pointer}
            plot={shell.plotElement}
            theme={theme}
            direction={direction}
            handlers={interaction.tooltipHandlers}
            onDismiss={interaction.dismissTooltip}
          >
            {own.renderTooltip && (
              <ChartBoundary {...guard} fallback={() => active.title}>
                <Rendered item={active} render={own.renderTooltip} />
              </ChartBoundary>
            )}
          </Tooltip>
        )}
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

/** The caller's own text as a component, so that a boundary can catch its faults. */
function Rendered({ item, render }: { item: ChartItem; render: (item: ChartItem) => ReactNode }): ReactNode {
  return render(item)
}

const SVG_STYLE: CSSProperties = {
  position: 'absolute',
  inset: 0,
  width: '100%',
  height: '100%',
  overflow: 'hidden',
  userSelect: 'none',
}

/** With its table open a figure grows: the picture keeps its size. */
function figureStyle({ theme, props }: ChartShell<unknown>, showsTable: boolean): CSSProperties {
  const { style } = props
  const height = props.height ?? style?.height ?? '100%'
  return {
    ...COLUMN,
    position: 'relative',
    boxSizing: 'border-box',
    minWidth: 0,
    margin: 0,
    background: theme.paint.ground,
    color: theme.paint.ink,
    colorScheme: theme.scheme,
    fontSize: FONT_PX.text,
    fontVariantNumeric: 'tabular-nums',
    ...style,
    width: props.width ?? style?.width ?? '100%',
    height: showsTable ? 'auto' : height,
    minHeight: showsTable ? height : style?.minHeight,
  }
}

/**
 * Captions, picture and notes. Its size is what a chart is drawn for, so it is held while the table
 * is open: a table must not redraw the picture that it repeats.
 */
function bodyStyle(heldHeightPx: number | null): CSSProperties {
  return { ...COLUMN, ...(heldHeightPx === null ? { flex: '1 1 auto' } : { flex: 'none', height: heldHeightPx }) }
}

/** The aspect gives the height where the parent gives none; else the picture takes what is left. */
function plotStyle(aspect: number, focus: string): CSSProperties {
  return {
    position: 'relative',
    flex: '1 1 auto',
    aspectRatio: String(aspect),
    minHeight: 0,
    width: '100%',
    boxSizing: 'border-box',
    outlineColor: focus,
    outlineOffset: -2,
    touchAction: 'manipulation',
  }
}
