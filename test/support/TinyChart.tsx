import { type ReactElement, type ReactNode, useMemo } from 'react'
import type { CommonChartProps } from '../../src/charts/common-chart-props.js'
import { ChartFrame } from '../../src/charts/shell/ChartFrame.js'
import { useChartShell } from '../../src/charts/shell/use-chart-shell.js'
import type { ChartItem } from '../../src/interaction/chart-item.js'
import { useMarkProps } from '../../src/marks/shared/mark-context.js'
import { refKey } from '../../src/model/journey-ref.js'
import type { ChartDescription } from '../../src/voice/common/chart-description.js'

/** The smallest chart that stands in the shell: one box per name, walked left and right. */
export function TinyChart(
  props: CommonChartProps & {
    readonly measure: readonly string[]
    readonly onLayout?: () => void
    readonly layer?: ReactNode
  },
): ReactElement {
  const { measure, onLayout } = props
  const shell = useChartShell<readonly string[]>('TinyChart', props)
  const items = useMemo(() => {
    onLayout?.()
    return itemsOf(measure)
  }, [measure, onLayout])
  return (
    <ChartFrame
      shell={shell}
      family="funnel"
      description={describe(measure)}
      items={items}
      commands={[{ key: 'z', label: 'go to the end', go: () => items.at(-1)?.key ?? null }]}
    >
      {items.map((item) => (
        <Box key={item.key} item={item} />
      ))}
      {props.layer}
    </ChartFrame>
  )
}

function Box({ item }: { readonly item: ChartItem }): ReactElement {
  return <rect {...useMarkProps(item.key)} x={item.anchor.x} y={0} width={30} height={40} />
}

function itemsOf(names: readonly string[]): ChartItem[] {
  const refs = names.map((stage) => ({ kind: 'stage', stage }) as const)
  return refs.map((ref, index) => {
    const [before, after] = [refs[index - 1], refs[index + 1]]
    return {
      key: refKey(ref),
      ref,
      label: `${ref.stage}, ${index + 1} of ${names.length}`,
      title: ref.stage,
      facts: [{ label: 'Position', value: String(index + 1) }],
      anchor: { x: index * 40, y: 0 },
      focus: { kind: 'rect', x: index * 40, y: 0, width: 30, height: 40 },
      moves: {
        ...(before === undefined ? {} : { left: refKey(before) }),
        ...(after === undefined ? {} : { right: refKey(after) }),
      },
    }
  })
}

function describe(names: readonly string[]): ChartDescription {
  return {
    title: `${names.length} boxes`,
    readingKey: 'One box per name.',
    summary: names.join(', '),
    definition: 'no definition',
    notes: [],
    table: {
      caption: 'Boxes',
      columns: [{ label: 'Name', numeric: false }],
      rows: names.map((name) => [name]),
    },
  }
}
