import type { ReactElement, SVGProps } from 'react'
import { FONT_PX } from '../../theme/type-scale.js'

/** Lines of text set under one another; `y` is the baseline of the first. */
export interface TextLinesProps extends Omit<SVGProps<SVGTextElement>, 'x' | 'y' | 'fontSize'> {
  readonly lines: readonly string[]
  readonly x: number
  readonly y: number
  readonly fontPx?: number
}

const LINE_HEIGHT = 1.3

/** A label of one or more lines, as SVG text that takes the host's typeface. */
export function TextLines({ lines, x, y, fontPx = FONT_PX.label, ...rest }: TextLinesProps): ReactElement | null {
  if (lines.length === 0) return null
  return (
    <text x={x} y={y} fontSize={fontPx} {...rest}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <tspan key={index} x={x} dy={index === 0 ? 0 : fontPx * LINE_HEIGHT}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
