import type { ReactElement } from 'react'
import type { GroupCell, GroupsLayout } from '../../layout/circles/layout-groups.js'
import type { ChartTheme } from '../../theme/chart-theme.js'
import { useMarkPaints, useMarkProps } from '../shared/mark-context.js'
import { dotsPath } from './dots-path.js'

/** Props of `GroupMarks`. */
export interface GroupMarksProps {
  readonly layout: GroupsLayout
  readonly groups: number
  /** True for groups that are grey: the others and the unknown. */
  readonly isRest: (group: number) => boolean
  readonly keyOf: (cell: GroupCell) => string
}

/** People in the colour of their group; every second group is drawn as squares, so that hue is not all. */
export function GroupMarks({ layout, isRest, keyOf }: GroupMarksProps): ReactElement {
  const { theme } = useMarkPaints()
  return (
    <>
      {layout.cells.map((cell) => (
        <Cell
          key={keyOf(cell)}
          cell={cell}
          markKey={keyOf(cell)}
          paint={groupPaint(theme, cell.group, isRest(cell.group))}
        />
      ))}
      {layout.dividers.map((path) => (
        <path key={path} d={path} fill="none" stroke={theme.paint.ground} strokeWidth={1.5} pointerEvents="none" />
      ))}
    </>
  )
}

/** The colour of a group; the rest is grey. */
export function groupPaint(theme: ChartTheme, group: number, isRest: boolean): string {
  return isRest ? theme.paint.loss : theme.category(group).fill
}

/** Every second group is drawn as squares. */
export function isSquare(group: number): boolean {
  return group % 2 === 1
}

function Cell({
  cell,
  markKey,
  paint,
}: {
  readonly cell: GroupCell
  readonly markKey: string
  readonly paint: string
}): ReactElement {
  const props = useMarkProps(markKey)
  const square = isSquare(cell.group)
  return (
    <g {...props}>
      {cell.path !== '' && (
        <path d={cell.path} fill={paint} fillOpacity={props['data-state'] === 'active' ? 0.22 : 0.06} />
      )}
      {cell.dots.length > 0 && (
        <path
          data-people={cell.dots.length}
          d={dotsPath(cell.dotsPx)}
          fill="none"
          stroke={paint}
          // A square as large as the disc of the same radius.
          strokeWidth={2 * cell.dotPx * (square ? 0.89 : 1)}
          strokeLinecap={square ? 'square' : 'round'}
          pointerEvents="none"
        />
      )}
    </g>
  )
}
