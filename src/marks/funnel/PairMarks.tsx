import type { ReactElement } from 'react'
import type { FunnelPairLayout, FunnelPairStage } from '../../layout/funnel/layout-funnel-pair.js'
import { MarkGroup } from '../shared/MarkGroup.js'
import { useMarkPaints } from '../shared/mark-context.js'
import { LabelText } from './LabelText.js'

/** Which way a rate went, as far as is known. */
export type PairVerdict = 'rose' | 'fell' | 'unclear' | 'unfinished'

/** Props of `PairMarks`. */
export interface PairMarksProps {
  readonly layout: FunnelPairLayout
  /** The key of a stage. */
  readonly keyOf: (stage: string) => string
  /** Which way the rate went that leads to a stage. */
  readonly verdictOf: (stage: string) => PairVerdict
}

/** Two funnels laid together, and between their stages how the rates differ. */
export function PairMarks({ layout, keyOf, verdictOf }: PairMarksProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <>
      <g data-part="leaders" stroke={paint.line} pointerEvents="none">
        {layout.leaders.map(({ from, to }) => (
          <line key={`${to.x} ${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
        ))}
      </g>
      <g data-part="pair">
        {!layout.isEmpty &&
          layout.stages.map((stage) => (
            <MarkGroup key={stage.id} markKey={keyOf(stage.id)}>
              <PairStage stage={stage} count={layout.stages.length} isGhost={layout.form === 'ghost'} />
            </MarkGroup>
          ))}
      </g>
      <g data-part="labels">
        {layout.pills.map((pill) => (
          <MarkGroup key={pill.stage} markKey={keyOf(pill.stage)}>
            <Pill pill={pill} verdict={verdictOf(pill.stage)} />
          </MarkGroup>
        ))}
        {layout.labels.map((label) => (
          <MarkGroup
            key={`${label.tone} ${label.x} ${label.y}`}
            markKey={keyOf(label.of.kind === 'stage' ? label.of.stage : '')}
          >
            <LabelText label={label} />
          </MarkGroup>
        ))}
      </g>
    </>
  )
}

interface PairStageProps {
  readonly stage: FunnelPairStage
  /** Of how many stages. */
  readonly count: number
  /** True where the earlier is an outline over the later. */
  readonly isGhost: boolean
}

function PairStage({ stage, count, isGhost }: PairStageProps): ReactElement {
  const { theme } = useMarkPaints()
  const { fill } = theme.stage(stage.index, count)
  return (
    <>
      <rect {...stage.box} fill="transparent" />
      <path d={stage.later} fill={fill} data-period="later" />
      <path
        d={stage.earlier}
        fill={isGhost ? 'none' : fill}
        fillOpacity={isGhost ? undefined : 0.42}
        data-period="earlier"
      />
      <path d={stage.earlierEdges} fill="none" stroke={theme.paint.ink} strokeWidth={1.25} strokeDasharray="4 3" />
    </>
  )
}

const EDGE_OF = { rose: 'good', fell: 'bad', unclear: 'line', unfinished: 'line' } as const

interface PillProps {
  readonly pill: FunnelPairLayout['pills'][number]
  readonly verdict: PairVerdict
}

/** What a rate stands on: edged by which way it went, dotted where few are known or it may still change. */
function Pill({ pill: { box, thin }, verdict }: PillProps): ReactElement {
  const { paint } = useMarkPaints().theme
  return (
    <rect
      {...box}
      rx={box.height / 2}
      fill={paint.wash}
      stroke={paint[EDGE_OF[verdict]]}
      strokeDasharray={thin || verdict === 'unfinished' ? '2 2' : undefined}
    />
  )
}
