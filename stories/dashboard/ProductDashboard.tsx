import {
  ChartToolbar,
  CirclesChart,
  Funnel,
  FunnelChart,
  JourneyProvider,
  type JourneyProviderProps,
  LoopChart,
  NetworkChart,
  NetworkHoles,
  SelectionPanel,
} from 'parcours'
import { measureKpis, type StageKpi } from 'parcours/core'
import { sampleLabel } from 'parcours/sample'
import { type CSSProperties, type ReactElement, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'

/** Props of `ProductDashboard`. */
export type ProductDashboardProps = Pick<JourneyProviderProps, 'store'> & {
  readonly journeys: NonNullable<JourneyProviderProps['journeys']>
}

/**
 * What a product team opens in the morning: the key figures, where people are lost, and who they are.
 * All charts are one instrument: what is chosen in one, the others count.
 */
export function ProductDashboard({ journeys, store }: ProductDashboardProps): ReactElement {
  const kpis = useMemo(() => knownKpis(journeys), [journeys])
  const page = useRef<HTMLElement>(null)
  const isNarrow = useIsNarrow(page)
  return (
    <main ref={page} style={PAGE}>
      <header style={WIDE}>
        <h1 style={{ fontSize: 26, lineHeight: 1.2, margin: '0 0 4px' }}>How are our journeys?</h1>
        <p style={{ margin: 0, maxWidth: 640, lineHeight: 1.5 }}>
          Choose a stage, a touchpoint or a stream of the lost: the other charts count only those journeys, and the
          panel names who they are. {sampleLabel}.
        </p>
      </header>
      <JourneyProvider journeys={journeys} crossfilter {...(store !== undefined && { store })}>
        <Tile wide>
          <SelectionPanel />
        </Tile>
        <Tile wide>
          <FunnelChart height={isNarrow ? TALL_PX : 680} toolbar={<ChartToolbar />} footer={<Kpis kpis={kpis} />} />
        </Tile>
        <Tile wide>
          <NetworkChart height={560} toolbar={<ChartToolbar />} />
        </Tile>
        <Tile>
          <CirclesChart brand="Oak" toolbar={<ChartToolbar />} />
        </Tile>
        <Tile>
          <LoopChart toolbar={<ChartToolbar />} />
        </Tile>
        <Tile wide>
          <NetworkHoles />
        </Tile>
      </JourneyProvider>
    </main>
  )
}

/** On a phone the key figures stand under one another, and the funnel over them needs its height, too. */
const TALL_PX = 960
const NARROW_PX = 480

function useIsNarrow(page: { readonly current: HTMLElement | null }): boolean {
  const [isNarrow, setNarrow] = useState(false)
  useEffect(() => {
    if (page.current === null) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setNarrow(entry.contentRect.width < NARROW_PX)
    })
    observer.observe(page.current)
    return () => observer.disconnect()
  }, [page])
  return isNarrow
}

/** Figures that only another system knows, such as the basket, need stated values; here are those that journeys tell. */
function knownKpis(journeys: ProductDashboardProps['journeys']): readonly StageKpi[] {
  return measureKpis(journeys, { unit: 'month' }).filter(({ value }) => value !== null)
}

function Kpis({ kpis }: { readonly kpis: readonly StageKpi[] }): ReactElement {
  return <Funnel.Kpis kpis={kpis} maxChannels={2} />
}

function Tile({ wide = false, children }: { readonly wide?: boolean; readonly children: ReactNode }): ReactElement {
  return <div style={wide ? WIDE : NARROW}>{children}</div>
}

const PAGE: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 460px), 1fr))',
  gap: 28,
  alignItems: 'start',
  maxWidth: 1280,
  margin: '0 auto',
}
const NARROW: CSSProperties = { minWidth: 0 }
const WIDE: CSSProperties = { gridColumn: '1 / -1', minWidth: 0 }
