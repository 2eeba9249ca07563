import { Fragment, type ReactElement } from 'react'
import { shorten } from '../../foundation/shorten.js'
import type { Fact } from '../../interaction/chart-item.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { FONT_WEIGHT } from '../../theme/type-scale.js'
import { ownText } from './own-text.js'

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
        {ownText(shorten(title, READ_AT_MOST))}
      </div>
      <dl style={{ display: 'grid', gridTemplateColumns: 'auto auto', gap: '2px 14px', margin: '4px 0 0' }}>
        {facts.map(({ label, value }) => (
          <Fragment key={label}>
            <dt style={{ color: theme.paint.inkQuiet }}>{ownText(shorten(label, READ_AT_MOST))}</dt>
            <dd style={{ margin: 0, textAlign: align }}>{ownText(shorten(value, READ_AT_MOST))}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  )
}

/** A hostile label must not fill the screen. */
const READ_AT_MOST = 160
