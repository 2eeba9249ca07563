import { Fragment, type ReactElement } from 'react'
import type { Fact } from '../../interaction/chart-item.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_WEIGHT } from '../../theme/type-scale.js'

/** Props of `FactList`. */
export interface FactListProps {
  readonly title: string
  readonly facts: readonly Fact[]
  readonly theme: ChartTheme
  /** Where values stand: numbers at the end, sentences at the start. */
  readonly align: 'start' | 'end'
}

/** A heading with pairs of label and value under it: the inside of tooltip and help. */
export function FactList({ title, facts, theme, align }: FactListProps): ReactElement {
  return (
    <>
      <div style={{ fontWeight: FONT_WEIGHT.strong, overflowWrap: 'anywhere' }}>
        <bdi>{clip(title)}</bdi>
      </div>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto auto', gap: '2px 14px', margin: '4px 0 0' }}>
        {facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt style={{ color: theme.paint.inkQuiet }}>
              <bdi>{clip(label)}</bdi>
            </dt>
            <dd style={{ margin: 0, textAlign: align }}>
              <bdi>{clip(value)}</bdi>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

const READ_AT_MOST = 160

/** A hostile label must not fill the screen. */
function clip(text: string): string {
  return text.length > READ_AT_MOST ? `${text.slice(0, READ_AT_MOST)}…` : text
}
