import type { ReactElement } from 'react'
import { patternDefs } from '../../marks/shared/PatternDefs.js'
import { ChartBoundary } from './ChartBoundary.js'
import type { ChartFrameProps } from './chart-frame-props.js'
import { EmptyNotice } from './EmptyNotice.js'
import { FocusRing } from './FocusRing.js'
import { plotStyle, SVG_STYLE } from './frame-styles.js'
import { MarkScene } from './MarkScene.js'
import type { ChartInteraction } from './use-chart-interaction.js'

/*
 * Functions, not components: what stands round a picture is mounted with every chart of a page.
 */

/** The place of the picture: the chart's one tab stop, which keys and pointer speak to. */
export function framePlot(props: ChartFrameProps, interaction: ChartInteraction, descriptionId: string): ReactElement {
  const { shell, description } = props
  return (
    <div
      ref={shell.plotRef}
      role="application"
      aria-label={shell.props.label ?? description.title}
      aria-describedby={descriptionId}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart's one tab stop; arrow keys walk inside
      tabIndex={0}
      data-part="plot"
      style={plotStyle(props.aspect ?? 16 / 9, shell.theme.paint.focus)}
      {...interaction.plotHandlers}
    >
      {!shell.isEarly && (
        <MarkScene shell={shell} items={props.items} interaction={interaction}>
          {picture(props, interaction)}
        </MarkScene>
      )}
    </div>
  )
}

/** The marks, and where there are none or they cannot be drawn, words in their place. */
function picture(
  { shell, description, items, underlay, children }: ChartFrameProps,
  { active, state }: ChartInteraction,
): ReactElement {
  const { theme, idPrefix, common } = shell
  const notice = (title: string, hint: string): ReactElement => <EmptyNotice title={title} hint={hint} shell={shell} />
  return (
    <ChartBoundary
      onError={shell.props.onError}
      resetKey={items}
      fallback={() => notice(common.failedTitle, common.failedHint)}
    >
      {underlay}
      <svg
        viewBox={`0 0 ${shell.plot.width} ${shell.plot.height}`}
        aria-hidden="true"
        focusable="false"
        style={SVG_STYLE}
        fill={theme.paint.ink}
      >
        {patternDefs(theme, idPrefix)}
        {children}
        {/* Only what was reached by keyboard is ringed. */}
        {state.pointer === null && active !== null && <FocusRing shape={active.focus} />}
      </svg>
      {description.empty && notice(description.empty.title, description.empty.hint)}
    </ChartBoundary>
  )
}
