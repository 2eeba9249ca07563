import { fireEvent, render, screen } from '@testing-library/react'
import {
  ActorJourneyView,
  Circles,
  FunnelChannelsChart,
  FunnelChart,
  FunnelComparisonChart,
  FunnelMultiplesChart,
  Loop,
  LoopChart,
  NetworkChart,
  NetworkControls,
  NetworkCredits,
  NetworkDifferences,
  NetworkHoles,
  NetworkInfluence,
  NetworkPaths,
  NetworkSwitches,
  NetworkTrace,
  NetworkWhatIf,
  TrustChart,
  useNetworkControls,
} from 'parcours'
import { measureChannels, measureFunnel } from 'parcours/core'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { JourneySet } from '../../../src/model/journey-set.js'
import { journeysFromTouches } from '../../../src/model/journeys-from-touches.js'
import { type LogRow, touchTable } from '../../support/random-log.js'

/** An override: all that follows it in its line would be read backwards. */
const TURN = '\u202E'
const turned = (name: string): string => `${TURN}${name}`
const TURNS = /[\u202a-\u202e]/
const size = { width: 900, height: 600 }

/** People of two channels and two devices on their way over five touchpoints of three stages, all with names that turn. */
function turnedSet(): JourneySet {
  const stages = ['seen', 'weighed', 'bought'].map((id) => ({
    id,
    label: turned(id),
    question: turned('why'),
    content: [turned('story')],
  }))
  const touchpoints = Array.from({ length: 6 }, (_, i) => ({
    id: `page${i}`,
    label: turned(`page ${i}`),
    stage: ['seen', 'weighed', 'bought'][Math.floor(i / 2)] ?? '',
  }))
  const rows = Array.from({ length: 400 }, (_, i): LogRow => {
    const step = Math.floor(i / 80)
    return {
      actor: turned(`actor ${i % 80}`),
      timeMs: Date.UTC(2025, step, 1 + (i % 20)),
      touchpoint: `page${Math.min(5, step + (i % 3 === 0 ? 1 : 0))}`,
      conversion: step === 4 && i % 3 !== 1,
      channel: turned(i % 2 === 0 ? 'ads' : 'search'),
      device: turned(i % 3 === 0 ? 'phone' : 'desk'),
      referredBy: step === 0 && i % 7 === 6 ? turned(`actor ${(i - 1) % 80}`) : undefined,
    }
  })
  return journeysFromTouches(touchTable(rows), { stages, touchpoints })
}

const journeys = turnedSet()
const actor = turned('actor 0')
const pair = { earlier: measureFunnel(journeys), later: measureFunnel(journeys) }
const names = { earlier: turned('May'), later: turned('June') }

function Controlled(): ReactElement {
  return <NetworkControls controls={useNetworkControls(journeys)} source={journeys} />
}

const PICTURES: Readonly<Record<string, ReactElement>> = {
  funnel: <FunnelChart journeys={journeys} {...size} />,
  'funnels compared': <FunnelComparisonChart {...pair} names={names} {...size} />,
  'funnels side by side': <FunnelMultiplesChart funnels={[{ name: turned('All'), measure: pair.later }]} {...size} />,
  channels: <FunnelChannelsChart ranking={measureChannels(journeys, [{ name: turned('All') }])} {...size} />,
  loop: <LoopChart journeys={journeys} {...size} />,
  'channels of the loop': <Loop.Channels journeys={journeys} {...size} />,
  circles: (
    <Circles.Root
      journeys={journeys}
      by="channel"
      defaultMoment={1}
      {...size}
      footer={
        <>
          <Circles.Legend />
          <Circles.Changes />
          <Circles.Content />
          <Circles.FollowControl />
        </>
      }
    >
      <Circles.Labels />
      <Circles.Groups />
    </Circles.Root>
  ),
  trust: <TrustChart lines={[{ label: turned('All'), journeys }]} {...size} />,
  network: <NetworkChart journeys={journeys} {...size} />,
  'network controls': <Controlled />,
  'network paths': <NetworkPaths journeys={journeys} />,
  'network holes': <NetworkHoles journeys={journeys} />,
  'network credits': <NetworkCredits journeys={journeys} />,
  'network what if': <NetworkWhatIf journeys={journeys} />,
  'network trace': <NetworkTrace journeys={journeys} defaultSearch="page 1" />,
  'network differences': <NetworkDifferences journeys={journeys} />,
  'network switches': <NetworkSwitches journeys={journeys} />,
  'network influence': <NetworkInfluence journeys={journeys} />,
  'journey of an actor': <ActorJourneyView journeys={journeys} actor={actor} />,
}

/** All that is seen as text in a page. */
function readIn(page: ParentNode): string[] {
  const said = ['title', 'placeholder']
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ''),
    ...said.map((name) => element.getAttribute(name) ?? ''),
  ])
}

describe('names that would turn the direction of letters are shown, not obeyed', () => {
  test.each(Object.entries(PICTURES))('in all that is read of the %s', (_, picture) => {
    const page = document.createElement('div')
    page.innerHTML = renderToStaticMarkup(picture)
    const read = readIn(page)
    expect(read.join('').length).toBeGreaterThan(100)
    expect(read.filter((text) => TURNS.test(text))).toEqual([])
  })

  test('in what is said of the mark that is pointed at', () => {
    render(PICTURES.network)
    const plot = screen.getByRole('application')
    plot.focus()
    fireEvent.keyDown(plot, { key: 'ArrowRight' })
    const tooltip = document.querySelector('[data-part="tooltip"]')
    expect(tooltip?.textContent).toContain('\ufffdpage')
    expect(readIn(document.body).filter((text) => TURNS.test(text))).toEqual([])
  })
})
