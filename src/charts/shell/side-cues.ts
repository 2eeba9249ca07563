import type { ChartTheme } from '../../theme/chart-theme.js'

/**
 * The background of what scrolls sideways: a shade at a side from which more can be scrolled to; it goes where there is
 * no more. As light as a line: digits on it stay legible.
 */
export function sideCues({ ground, line }: ChartTheme['paint']): string {
  const cover = (side: 'left' | 'right', away: 'left' | 'right'): string =>
    `linear-gradient(to ${away}, ${ground} 40%, transparent) ${side} / 28px 100% no-repeat local`
  const shade = (side: 'left' | 'right', away: 'left' | 'right'): string =>
    `linear-gradient(to ${away}, ${line}, transparent) ${side} / 8px 100% no-repeat scroll`
  return [cover('left', 'right'), cover('right', 'left'), shade('left', 'right'), shade('right', 'left')].join(', ')
}
