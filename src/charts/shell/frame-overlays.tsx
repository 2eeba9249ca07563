import type { ReactElement, ReactNode } from 'react'
import { shownTurns } from '../../foundation/shown-turns.js'
import type { ChartItem } from '../../interaction/chart-item.js'
import type { ChartDescription } from '../../voice/common/chart-description.js'
import { ChartBoundary } from './ChartBoundary.js'
import { VISUALLY_HIDDEN } from './styles.js'
import { Tooltip } from './Tooltip.js'
import type { ChartInteraction } from './use-chart-interaction.js'
import type { ChartShell } from './use-chart-shell.js'

/*
 * What stands over a picture or is only read aloud. Functions, not components, as `framePlot` is.
 */

/** What a screen reader says of the picture on arriving at it. */
export function frameSummary(shell: ChartShell<unknown>, description: ChartDescription, id: string): ReactElement {
  return (
    <p id={id} style={VISUALLY_HIDDEN}>
      {shownTurns(
        shell.formatter.sentences([
          shell.props.description ?? description.summary,
          description.definition,
          shell.common.keyboardHint,
        ]),
      )}
    </p>
  )
}

/** What is known of the item that is pointed at, or what the caller says of it; not while the keys are shown. */
export function frameTooltip(
  shell: ChartShell<unknown>,
  items: readonly ChartItem[],
  { active, state, steps, tooltipHandlers }: ChartInteraction,
): ReactElement | false {
  const { plotElement, props } = shell
  const { renderTooltip } = props
  return (
    active !== null &&
    plotElement !== null &&
    !state.dismissed &&
    !state.help && (
      <Tooltip
        item={active}
        at={state.pointer}
        plot={plotElement}
        shell={shell}
        handlers={tooltipHandlers}
        onDismiss={() => steps.change({ dismissed: true })}
      >
        {renderTooltip && (
          <ChartBoundary onError={props.onError} resetKey={items} fallback={() => active.title}>
            <Rendered item={active} render={renderTooltip} />
          </ChartBoundary>
        )}
      </Tooltip>
    )
  )
}

/** The caller's own text as a component, so that a boundary can catch its faults. */
function Rendered({ item, render }: { item: ChartItem; render: (item: ChartItem) => ReactNode }): ReactNode {
  return render(item)
}
