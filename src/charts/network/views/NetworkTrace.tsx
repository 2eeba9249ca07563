'use client'
import { type CSSProperties, type ReactElement, useId, useRef, useState } from 'react'
import { shownTurns } from '../../../foundation/shown-turns.js'
import type { NetworkPicture } from '../../../measures/network/network-measure.js'
import { type PathSearch, parsePathSearch } from '../../../measures/network/path-search.js'
import { type TouchpointShare, touchpointShares } from '../../../measures/network/touchpoint-shares.js'
import type { JourneyTrace } from '../../../measures/network/trace-journeys.js'
import type { JourneyRef } from '../../../model/journey-ref.js'
import { FONT_PX, FONT_WEIGHT } from '../../../theme/type-scale.js'
import { isolated } from '../../../voice/common/isolated.js'
import { joined } from '../../../voice/network/joined.js'
import { ownText } from '../../shell/own-text.js'
import { quietButton } from '../../shell/styles.js'
import { type TracedSteps, tracedSteps } from '../traced-items.js'
import { type NetworkView, type NetworkViewProps, useNetworkView } from './use-network-view.js'
import { useTrace } from './use-trace.js'
import { View } from './View.js'

/** Props of `NetworkTrace`. */
export type NetworkTraceProps = NetworkViewProps & {
  /** A search to begin with, such as `Blog post > Store visit`. */
  readonly defaultSearch?: string | undefined
}

/**
 * Journeys by their way: those through a touchpoint or a way that is chosen or pointed at in linked charts, those through
 * one after another, or those that a search such as `A > B` finds (`A >> B`: at once after). Says how many they are and how
 * many convert, against all; and where visits to the last touchpoint came from and went on to.
 */
export function NetworkTrace(props: NetworkTraceProps): ReactElement {
  const view = useNetworkView('NetworkTrace', props)
  const { journeys, measure, linked, texts } = view
  const [search, setSearch] = useState(props.defaultSearch ?? '')
  const asked = parsePathSearch(search, measure?.touchpoints ?? [])
  const pointed = tracedSteps(linked.selection, linked.highlight).steps.length > 0
  const [selection, highlight] = pointed ? [linked.selection, linked.highlight] : [searchedRefs(asked), null]
  const wanted = tracedSteps(selection, highlight)
  const trace = useTrace(journeys, selection, highlight)
  if (measure === null) return <View view={view} name="trace" title="" />
  const find = (text: string): void => {
    setSearch(text)
    linked.select(searchedRefs(parsePathSearch(text, measure.touchpoints)))
  }
  const last = wanted.steps.at(-1)
  return (
    <View view={view} name="trace" title={texts.trace.title}>
      <Search view={view} measure={measure} search={search} find={find} />
      <p aria-live="polite" data-part="found" style={FOUND}>
        {asked.unknown.length > 0 && `${texts.trace.unknown(asked.unknown.map(isolated), view.formatter)} `}
        {foundText(view, measure, trace, wanted)}
      </p>
      {last !== undefined && <Shares view={view} measure={measure} touchpoint={last} />}
    </View>
  )
}

/** What a search asks for as what can be chosen: touchpoints, and ways where one is asked for at once after another. */
function searchedRefs({ steps, follows }: PathSearch): JourneyRef[] {
  return steps.flatMap((to, i): JourneyRef[] => {
    const from = steps[i - 1]
    if (from !== undefined && follows[i] === true) return [{ kind: 'transition', from, to }]
    return follows[i + 1] === true ? [] : [{ kind: 'touchpoint', touchpoint: to }]
  })
}

function foundText(
  { texts, formatter, messages }: NetworkView,
  measure: NetworkPicture,
  trace: JourneyTrace | null,
  { steps, follows }: TracedSteps,
): string {
  if (trace === null) return texts.trace.nothing
  const labels = steps.map((id) => measure.touchpoints.find((t) => t.id === id)?.label ?? id)
  // A double arrow stands where one must follow at once.
  const path = joined(
    labels,
    follows.map((isAtOnce) => (isAtOnce ? messages.arrow.replace('→', '⇒') : messages.arrow)),
  )
  if (trace.journeys === 0) return texts.trace.nobody(path)
  const { journeys, converted } = measure.totals
  return texts.trace.found(
    {
      ...trace,
      path,
      steps: steps.length,
      rate: trace.rate.rate ?? 0,
      low: trace.rate.low,
      high: trace.rate.high,
      rateOfAll: journeys > 0 ? converted / journeys : 0,
      adjacent: follows.slice(1).every(Boolean),
    },
    formatter,
  )
}

interface SearchProps {
  readonly view: NetworkView
  readonly measure: NetworkPicture
  readonly search: string
  readonly find: (text: string) => void
}

function Search({ view, measure, search, find }: SearchProps): ReactElement {
  const { texts, theme } = view
  const { paint } = theme
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const clear = (): void => {
    find('')
    // The button goes; who has pressed it searches on.
    input.current?.focus()
  }
  const [first, second] = [...measure.touchpoints].sort((a, b) => b.visits - a.visits)
  return (
    <div role="search" style={SEARCH}>
      <label htmlFor={id} style={{ fontSize: FONT_PX.label, color: paint.inkQuiet }}>
        {texts.trace.search}
      </label>
      <input
        ref={input}
        id={id}
        type="search"
        value={search}
        placeholder={shownTurns(texts.trace.example(first?.label ?? 'A', second?.label ?? 'B'))}
        onChange={(event) => find(event.target.value)}
        style={{ ...INPUT, color: paint.ink, background: paint.surface, borderColor: paint.surfaceLine }}
      />
      {(search !== '' || view.linked.selection.length > 0) && (
        <button type="button" style={quietButton(paint.ink)} onClick={clear}>
          {texts.trace.clear}
        </button>
      )}
    </div>
  )
}

interface SharesProps {
  readonly view: NetworkView
  readonly measure: NetworkPicture
  readonly touchpoint: string
}

function Shares({ view, measure, touchpoint }: SharesProps): ReactElement | null {
  const shares = touchpointShares(measure, touchpoint)
  if (shares === null) return null
  const name = isolated(measure.touchpoints.find(({ id }) => id === touchpoint)?.label ?? '')
  const { trace } = view.texts
  // Both sides to one scale: they stand beside each other and are compared.
  const most = Math.max(...[...shares.into, ...shares.outOf].map(({ share }) => share))
  const common = { view, measure, touchpoint, most }
  return (
    <div style={SIDES}>
      <Side {...common} heading={trace.into(name)} shares={shares.into} />
      <Side {...common} heading={trace.outOf(name)} shares={shares.outOf} />
    </div>
  )
}

/** More than this many are no help to a reader; the rest is in the table of the chart. */
const SHOWN_AT_MOST = 8

interface SideProps extends SharesProps {
  readonly heading: string
  readonly shares: readonly TouchpointShare[]
  /** The share of a full bar. */
  readonly most: number
}

function Side({ view, measure, heading, shares, touchpoint, most }: SideProps): ReactElement {
  const { texts, theme, messages, formatter: f } = view
  const { paint } = theme
  const { shown, rest } = foldShares(shares)
  const visits = sumOf(shares, 'count')
  const nameOf = (share: TouchpointShare): string => {
    if (share.kind !== 'transition') return texts.trace.kinds[share.kind]
    if (share.touchpoint === touchpoint) return texts.trace.again
    return measure.touchpoints.find(({ id }) => id === share.touchpoint)?.label ?? ''
  }
  const paintOf = (share: TouchpointShare): string => {
    if (share.kind === 'converted') return paint.light
    return share.kind === 'lost' ? paint.loss : paint.cell
  }
  return (
    <div>
      <div>
        <span style={{ fontWeight: FONT_WEIGHT.strong }}>{heading}</span>{' '}
        <bdi style={{ color: paint.inkQuiet }}>({messages.visits(visits, f)})</bdi>
      </div>
      <ul style={LIST} aria-label={heading}>
        {shown.map((share) => (
          <li key={`${share.kind} ${share.touchpoint}`} style={ITEM}>
            {ownText(nameOf(share), NAME)}
            <span
              aria-hidden="true"
              style={{ ...BAR, width: `${100 * (share.share / most)}%`, background: paintOf(share) }}
            />
            {ownText(f.percent(share.share))}
            {ownText(f.count(share.count), { color: paint.inkQuiet })}
          </li>
        ))}
        {rest.length > 0 && (
          <li style={{ ...ITEM, color: paint.inkQuiet }}>
            {ownText(messages.others(rest.length, f), NAME)}
            <span />
            {ownText(f.percent(sumOf(rest, 'share')))}
            {ownText(f.count(sumOf(rest, 'count')))}
          </li>
        )}
      </ul>
    </div>
  )
}

/** All that is no touchpoint and the most used touchpoints; the rest is counted together, so that the list adds up. */
function foldShares(shares: readonly TouchpointShare[]): {
  readonly shown: readonly TouchpointShare[]
  readonly rest: readonly TouchpointShare[]
} {
  if (shares.length <= SHOWN_AT_MOST) return { shown: shares, rest: [] }
  const touchpoints = shares.filter(({ kind }) => kind === 'transition')
  const room = Math.max(0, SHOWN_AT_MOST - (shares.length - touchpoints.length))
  const rest = touchpoints.slice(room)
  return { shown: shares.filter((share) => !rest.includes(share)), rest }
}

function sumOf(shares: readonly TouchpointShare[], key: 'share' | 'count'): number {
  return shares.reduce((sum, share) => sum + share[key], 0)
}

const SEARCH: CSSProperties = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 10px' }
const INPUT: CSSProperties = {
  font: 'inherit',
  minHeight: 28,
  padding: '2px 8px',
  border: '1px solid',
  borderRadius: 4,
  flex: '1 1 200px',
  minWidth: 0,
  maxWidth: 360,
}
const FOUND: CSSProperties = { margin: '6px 0' }
const SIDES: CSSProperties = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
  gap: '8px 32px',
}
const LIST: CSSProperties = { listStyle: 'none', margin: '2px 0 0', padding: 0 }
const ITEM: CSSProperties = {
  display: 'grid',
  // Names before bars, where it is narrow.
  gridTemplateColumns: 'minmax(104px, 1fr) minmax(0, 90px) 44px 44px',
  gap: 8,
  alignItems: 'center',
  textAlign: 'end',
}
/** Names wrap: what is cut off of "here again at once" or "4 other touchpoints" is what matters. */
const NAME: CSSProperties = { textAlign: 'start', overflowWrap: 'anywhere' }
const BAR: CSSProperties = { height: 6, borderRadius: 3, forcedColorAdjust: 'none' }
