'use client'
import { type ReactElement, type ReactNode, useMemo, useState, useSyncExternalStore } from 'react'
import { createObservable } from '../../interaction/observable.js'
import { NetworkDefs } from '../../marks/network/NetworkDefs.js'
import type { ChartTable } from '../../voice/common/chart-description.js'
import { ChartFrame } from '../shell/ChartFrame.js'
import { type ChartComponent, chartRoot } from '../shell/chart-root.js'
import { useAfterPaint } from '../shell/use-after-paint.js'
import type { HostRef } from '../shell/use-chart-shell.js'
import { useSortedTable } from '../shell/use-sorted-table.js'
import { networkAspect } from './fitting-words.js'
import { type NetworkModel, NetworkProvider } from './network-context.js'
import { type NetworkChartProps, useNetworkChart } from './use-network-chart.js'

const NO_TABLE: ChartTable = { caption: '', columns: [], rows: [] }

/** Props of `Network.Root`. */
export type NetworkRootProps = NetworkChartProps & {
  /** Stands under the picture, such as `<Network.Legend />`; has tab stops of its own. */
  readonly footer?: ReactNode
}

/**
 * The network without its picture: data, size, words, keyboard and tooltip. Its children draw: parts
 * such as `Network.Cells`, and layers of one's own that ask `useNetwork`.
 * @throws JourneyError `both-data`, `no-data`, `wrong-data`, `bad-option` for misuse by the developer: in a browser its
 * place shows it, `onError` is told, and the page round it goes on
 */
export const NetworkRoot: ChartComponent<NetworkRootProps> = chartRoot(NetworkDrawing)

function NetworkDrawing({ children, footer, ...props }: NetworkRootProps & HostRef): ReactElement {
  const model = useNetworkChart(props)
  const { shell, items, commands, announce, drawn } = model
  // The table is written when the frame shows it: after the picture.
  const isLate = useAfterPaint()
  const [table, sorting] = useSortedTable(isLate ? model.description.table : NO_TABLE, shell.formatter.locale)
  const description = useMemo(
    () => (isLate ? { ...model.description, table } : model.description),
    [model.description, table, isLate],
  )
  const [under] = useState((): NetworkModel['under'] => createObservable<ReadonlyMap<string, ReactNode>>(new Map()))
  return (
    <NetworkProvider value={{ ...model, under }}>
      <ChartFrame
        shell={shell}
        family="network"
        description={description}
        items={items}
        measure={drawn?.measure}
        commands={commands}
        announce={announce}
        sorting={sorting}
        aspect={networkAspect(drawn?.layout.bodies.length ?? 0, shell.density === 'compact')}
        footer={
          <>
            {footer}
            <Under lines={under} />
          </>
        }
      >
        <NetworkDefs forward={shell.direction === 'rtl' ? -1 : 1} isRound={drawn?.layout.start.isRound ?? false} />
        {children}
      </ChartFrame>
    </NetworkProvider>
  )
}

/** It comes after the picture, so on a server, too, the parts have said what stands here. */
function Under({ lines: { subscribe, get } }: { readonly lines: NetworkModel['under'] }): ReactNode {
  return [...useSyncExternalStore(subscribe, get, get).values()]
}
