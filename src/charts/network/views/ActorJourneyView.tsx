'use client'
import { type CSSProperties, type ReactElement, useMemo } from 'react'
import {
  type ActorJourneyLayout,
  type ActorRow,
  layoutActorJourney,
} from '../../../layout/network/layout-actor-journey.js'
import { type ActorJourney, type ActorTouch, actorJourney } from '../../../measures/network/actor-journey.js'
import type { JourneySet } from '../../../model/journey-set.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import { isolated } from '../../../voice/common/isolated.js'
import type { ActorFinding } from '../../../voice/network/views-messages.js'
import { ownText } from '../../shell/own-text.js'
import { DeviceGlyph } from './DeviceGlyph.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { View } from './View.js'

/** Props of `ActorJourneyView`. */
export type ActorJourneyViewProps = NetworkViewProps & {
  /** Id of the person. Default: the actor that is chosen in linked charts. */
  readonly actor?: string | undefined
}

/**
 * One person's whole journey from top to bottom: every touch with its stage and device, silences as tall as they are
 * long, returns, conversions, and where the person stands now. Needs journeys.
 */
export function ActorJourneyView(props: ActorJourneyViewProps): ReactElement {
  const view = useNetworkView('ActorJourneyView', props)
  const { journeys, linked, texts, formatter } = view
  const ref = linked.selection.find(({ kind }) => kind === 'actor')
  const actor = props.actor ?? (ref?.kind === 'actor' ? ref.actor : '')
  const journey = useMemo(() => (journeys === null ? null : actorJourney(journeys, actor)), [journeys, actor])
  if (journeys === null || journey === null) {
    const title = texts.actor.unknown(isolated(actor))
    return <View view={view} name="actor" title={title} />
  }
  const finding = findingOf(view, journeys, journey)
  return (
    <View
      view={view}
      name="actor"
      title={texts.actor.title(finding, formatter)}
      notes={[texts.actor.summary(finding, formatter)]}
    >
      <Column view={view} journeys={journeys} journey={journey} />
    </View>
  )
}

function findingOf({ common }: NetworkView, journeys: JourneySet, journey: ActorJourney): ActorFinding {
  const labelOf = (id: string | null): string | null => journeys.stages.find((stage) => stage.id === id)?.label ?? null
  return {
    ...journey,
    actor: isolated(journey.actor),
    touches: journey.touches.filter(({ touchpoint }) => touchpoint !== null).length,
    stage: labelOf(journey.stage),
    furthest: labelOf(journey.furthestStage),
    outcome: common.outcome[journey.outcome],
    devices: journey.devices.length,
    switches: journey.deviceSwitches,
    silentSinceMs: journey.outcome === 'open' ? journey.silentSinceMs : null,
  }
}

interface ColumnProps {
  readonly view: NetworkView
  readonly journeys: JourneySet
  readonly journey: ActorJourney
}

function Column({ view, journeys, journey }: ColumnProps): ReactElement {
  const { theme, texts, formatter: f, direction } = view
  const layout = layoutActorJourney(journey, {
    stages: journeys.stages.map(({ id }) => id),
    direction,
    moreLines: (touch) => happenedAt(journey.touches[touch], view).length,
  })
  const since = journey.silentSinceMs
  return (
    <div style={{ position: 'relative', minHeight: layout.height }}>
      <Rail view={view} journeys={journeys} journey={journey} layout={layout} />
      <ol aria-label={texts.actor.caption} style={{ ...LIST, paddingInlineStart: layout.rail + 8 }}>
        {layout.rows.map((row) => (
          <TouchRow key={row.touch} row={row} view={view} journeys={journeys} touch={journey.touches[row.touch]} />
        ))}
        {layout.tail !== null && since !== null && (
          <li style={{ fontSize: FONT_PX.label, color: theme.paint.inkQuiet }}>
            {texts.actor.now}: {texts.actor.silentSince(since, f)}
          </li>
        )}
      </ol>
    </div>
  )
}

interface RailProps extends ColumnProps {
  readonly layout: ActorJourneyLayout
}

/** Lanes by stage, the line from touch to touch, dots; the words beside it say the same. */
function Rail({ view, journeys, journey, layout }: RailProps): ReactElement {
  const { theme } = view
  const { paint } = theme
  return (
    <svg width={layout.rail} height={layout.height} aria-hidden="true" focusable="false" style={RAIL}>
      {layout.laneXs.map((x) => (
        <line key={x} x1={x} x2={x} y1={0} y2={layout.height} stroke={paint.line} strokeWidth={1} />
      ))}
      {layout.rows.map(({ touch, line }) =>
        line === null ? null : (
          <path key={touch} d={line} fill="none" {...lineStyle(view, journey.touches[touch])} strokeLinecap="round" />
        ),
      )}
      {layout.tail !== null && (
        <path
          d={layout.tail.line}
          fill="none"
          stroke={paint.open}
          strokeWidth={1.6}
          strokeDasharray="0.1 4"
          strokeLinecap="round"
        />
      )}
      {layout.rows.map(({ touch, x, y }) => (
        <Dot key={touch} x={x} y={y} view={view} journeys={journeys} touch={journey.touches[touch]} />
      ))}
    </svg>
  )
}

const LONG_MS = 3 * 86_400_000

function lineStyle(
  { theme }: NetworkView,
  touch: ActorTouch | undefined,
): { stroke: string; strokeWidth: number; strokeDasharray?: string } {
  const { paint } = theme
  if (touch?.isUnobserved) return { stroke: paint.cell, strokeWidth: 1.6, strokeDasharray: '0.1 4' }
  if (touch?.isReturn) return { stroke: paint.comeback, strokeWidth: 2, strokeDasharray: '5 4' }
  if ((touch?.silenceMs ?? 0) >= LONG_MS) return { stroke: paint.inkQuiet, strokeWidth: 1.2, strokeDasharray: '2 4' }
  return { stroke: paint.inkQuiet, strokeWidth: 2 }
}

interface DotProps {
  readonly x: number
  readonly y: number
  readonly view: NetworkView
  readonly journeys: JourneySet
  readonly touch: ActorTouch | undefined
}

function Dot({ x, y, view, journeys, touch }: DotProps): ReactElement | null {
  if (touch === undefined) return null
  const { theme } = view
  const { paint } = theme
  const at = journeys.stages.findIndex(({ id }) => id === touch.stage)
  const fill = at < 0 ? paint.cell : theme.stage(at, journeys.stages.length).fill
  return (
    <>
      {touch.isConversion && <circle cx={x} cy={y} r={10} fill={paint.light} opacity={0.55} />}
      {touch.touchpoint === null ? (
        <path d={`M${x},${y - 6}L${x + 6},${y}L${x},${y + 6}L${x - 6},${y}Z`} fill={fill} stroke={paint.ground} />
      ) : (
        <circle cx={x} cy={y} r={6} fill={fill} stroke={paint.ground} strokeWidth={1.5} />
      )}
      {touch.isLoss && (
        <path d={`M${x - 4},${y - 4}l8,8M${x + 4},${y - 4}l-8,8`} stroke={paint.ink} strokeWidth={1.6} />
      )}
    </>
  )
}

interface TouchRowProps {
  readonly row: ActorRow
  readonly view: NetworkView
  readonly journeys: JourneySet
  readonly touch: ActorTouch | undefined
}

/** What happened at a touch beside the touch itself; each has a line of its own. */
function happenedAt(touch: ActorTouch | undefined, { texts }: NetworkView): string[] {
  if (touch === undefined) return []
  return [
    ...(touch.isUnobserved ? [texts.actor.unobserved] : []),
    ...(touch.isReturn ? [texts.actor.comesBack] : []),
    ...(touch.isSwitch && touch.device !== null ? [texts.actor.changesTo(isolated(touch.device))] : []),
    ...(touch.isConversion ? [texts.actor.converts] : []),
    ...(touch.isLoss ? [texts.actor.isLost] : []),
  ]
}

function TouchRow({ row, view, journeys, touch }: TouchRowProps): ReactElement | null {
  if (touch === undefined) return null
  const { theme, texts, formatter: f } = view
  const { paint } = theme
  const stage = journeys.stages.find(({ id }) => id === touch.stage)?.label
  const happened = happenedAt(touch, view)
  const facts = [...(touch.timeMs === null ? [] : [f.date(touch.timeMs)]), ...(stage === undefined ? [] : [stage])]
  return (
    <li style={{ ...ROW, height: row.height }}>
      {row.silencePx > 0 && touch.silenceMs !== null && (
        <div data-part="silence" style={{ ...SILENCE, height: row.silencePx, color: paint.inkQuiet }}>
          {texts.actor.silence(touch.silenceMs, f)}
        </div>
      )}
      <div style={HEADING}>
        {ownText(touch.touchpoint === null ? texts.actor.closing : touch.label, NAME)}
        {touch.device !== null && (
          <DeviceGlyph device={touch.device} color={touch.isSwitch ? paint.ink : paint.inkQuiet} />
        )}
        {touch.device !== null && !touch.isSwitch && ownText(touch.device, { ...QUIET, color: paint.inkQuiet })}
      </div>
      {happened.map((what) => (
        <div key={what} style={QUIET}>
          {ownText(what, { color: touch.isConversion ? paint.good : paint.ink })}
        </div>
      ))}
      <div style={{ ...QUIET, color: paint.inkQuiet }}>{ownText(facts.join(' · '))}</div>
    </li>
  )
}

const LIST: CSSProperties = { listStyle: 'none', margin: 0, padding: 0 }
const RAIL: CSSProperties = { position: 'absolute', insetInlineStart: 0, top: 0 }
const ROW: CSSProperties = { overflow: 'hidden' }
const SILENCE: CSSProperties = { display: 'flex', alignItems: 'center', fontStyle: 'italic', fontSize: FONT_PX.label }
const HEADING: CSSProperties = { display: 'flex', alignItems: 'center', gap: 6, height: 24, whiteSpace: 'nowrap' }
const NAME: CSSProperties = { fontWeight: FONT_WEIGHT.strong, overflow: 'hidden', textOverflow: 'ellipsis' }
const QUIET: CSSProperties = {
  fontSize: FONT_PX.label,
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
}
