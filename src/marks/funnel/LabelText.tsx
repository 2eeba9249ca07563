import { createElement, type ReactElement } from 'react'
import type { FunnelLabel } from '../../layout/funnel/funnel-layout.js'
import type { ChartTheme, TokenName } from '../../theme/chart-theme.js'
import { FONT_WEIGHT } from '../../theme/type-scale.js'
import { useMarkPaints } from '../shared/mark-context.js'

const LINE_HEIGHT = 1.25
/** What is not listed is quiet. */
const INK: Partial<Record<FunnelLabel['tone'], TokenName>> = {
  number: 'ink',
  rate: 'ink',
  returned: 'comeback',
  converted: 'light',
  'step-back': 'stepBack',
}

/** A label at its measured place, with a halo where it stands on other marks. */
export function LabelText({ label }: { readonly label: FunnelLabel }): ReactElement {
  return labelText(label, useMarkPaints().theme)
}

/** The same for who knows the theme: one component less per label, which a page of labels feels when it is mounted. */
export function labelText(label: FunnelLabel, { paint }: ChartTheme): ReactElement {
  const { x, y, anchor, fontPx, lines } = label
  return createElement(
    'text',
    {
      key: label.tone,
      x,
      y,
      textAnchor: anchor,
      fontSize: fontPx,
      direction: 'ltr',
      fill: paint[INK[label.tone] ?? 'inkQuiet'],
      ...(label.halo && { stroke: paint.ground, strokeWidth: 4, strokeLinejoin: 'round', paintOrder: 'stroke' }),
    },
    // Lines and runs have no identity but their place: they are children one by one, not lists with keys.
    ...lines.map((runs, line) =>
      createElement(
        'tspan',
        { x, dy: line === 0 ? 0 : fontPx * LINE_HEIGHT },
        ...runs.map(({ text, strong }, run) =>
          createElement(
            'tspan',
            { fontWeight: strong ? FONT_WEIGHT.strong : FONT_WEIGHT.text },
            run > 0 ? `\u00a0${text}` : text,
          ),
        ),
      ),
    ),
  )
}
