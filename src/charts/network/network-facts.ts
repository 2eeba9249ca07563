import type { Fact } from '../../interaction/chart-item.js'
import type { Dendrite, NetworkBody } from '../../layout/network/network-layout.js'
import type { BlackHole, BrightPath, NetworkPicture } from '../../measures/network/network-measure.js'
import type { Rate } from '../../measures/statistics/wilson.js'
import type { Formatter } from '../../voice/common/formatter.js'
import type { NetworkMessages } from '../../voice/network/network-messages.js'

/** What facts are written with. */
export interface FactWriter {
  readonly measure: NetworkPicture
  readonly messages: NetworkMessages
  readonly formatter: Formatter
}

/** What a touchpoint's tooltip says; what is nothing is left out. */
export function bodyFacts(body: NetworkBody, writer: FactWriter): Fact[] {
  const { measure, messages, formatter: f } = writer
  const { facts } = messages
  const t = measure.touchpoints[body.touchpoint]
  const counted = (label: string, count: number): Fact[] => (count > 0 ? [{ label, value: f.count(count) }] : [])
  const stub = (label: string, hidden: NetworkBody['stubIn']): Fact[] =>
    hidden === null ? [] : [{ label, value: messages.stubCount(hidden.count, hidden.transitions, f) }]
  const others = [
    ...stub(facts.otherIn, body.stubIn),
    ...stub(facts.otherOut, body.stubOut),
    ...counted(facts.unobservedIn, body.gapIn?.count ?? 0),
    ...counted(facts.unobservedOut, body.gapOut?.count ?? 0),
  ]
  if (t === undefined)
    return [
      { label: facts.touchpoints, value: f.count(body.members.length) },
      ...counted(facts.visits, body.visits),
      ...others,
    ]
  const hole = measure.holes.find((candidate) => candidate.touchpoint === body.touchpoint)
  return [
    { label: facts.visits, value: f.count(t.visits) },
    ...lightFact(t.light, measure.coverage.conversions < 1 ? facts.throughLightShown : facts.throughLight, measure, f),
    ...(t.convertRate === null ? [] : [{ label: facts.convert, value: f.percent(t.convertRate) }]),
    ...(t.removalEffect === null ? [] : [{ label: facts.removal, value: f.percent(t.removalEffect) }]),
    ...(hole === undefined ? [] : holeFacts(hole, writer)),
    ...counted(facts.converted, t.converted),
    ...(hole === undefined ? counted(facts.lost, t.lost) : []),
    ...counted(facts.open, t.open),
    ...counted(facts.ended, t.ended),
    ...counted(facts.repeats, t.repeats),
    ...others,
  ]
}

function holeFacts(hole: BlackHole, { messages, formatter: f }: FactWriter): Fact[] {
  const { facts } = messages
  const verdict = messages.verdict[hole.verdict]
  const rate = rateText(hole.lossRate, messages, f)
  return [
    { label: facts.lossRate, value: f.clauses([rate, ...(verdict === '' ? [] : [verdict])]) },
    ...(hole.expectedRate === null ? [] : [{ label: facts.expected, value: f.percent(hole.expectedRate) }]),
    ...(hole.verdict === 'hole' ? [{ label: facts.cost, value: messages.about(hole.excess, hole.standIn, f) }] : []),
  ]
}

/** What a way's tooltip says. */
export function dendriteFacts(dendrite: Dendrite, { measure, messages, formatter: f }: FactWriter): Fact[] {
  const { facts } = messages
  // Several transitions as one way: only their uses add up.
  if (dendrite.kind === 'transition' && dendrite.transition < 0)
    return [{ label: facts.uses, value: f.count(dendrite.count) }]
  return [
    { label: facts.journeys, value: f.count(dendrite.journeys) },
    ...(dendrite.count === dendrite.journeys ? [] : [{ label: facts.uses, value: f.count(dendrite.count) }]),
    ...lightFact(dendrite.light, measure.coverage.conversions < 1 ? facts.lightShown : facts.light, measure, f),
  ]
}

/** What a brightest path's tooltip says. */
export function pathFacts(path: BrightPath, { messages, formatter: f }: FactWriter): Fact[] {
  const { facts } = messages
  return [
    { label: facts.share, value: f.percent(path.share) },
    ...(path.runningShare > path.share ? [{ label: facts.runningShare, value: f.percent(path.runningShare) }] : []),
    { label: facts.rate, value: rateText(path.rate, messages, f) },
    { label: facts.interval, value: f.range(path.rate.low, path.rate.high) },
    ...(path.medianMs === null ? [] : [{ label: facts.medianTime, value: f.duration(path.medianMs) }]),
    ...(path.value > 0 ? [{ label: facts.value, value: f.count(path.value) }] : []),
  ]
}

/** What the goal's tooltip says. */
export function goalFacts({ measure, messages, formatter: f }: FactWriter): Fact[] {
  const { journeys, converted, lost, open, ended } = measure.totals
  const { facts } = messages
  if (!tellsEnds(measure)) return [{ label: facts.journeys, value: f.count(journeys) }]
  return [
    { label: facts.journeys, value: f.count(journeys) },
    {
      label: messages.goal,
      value: messages.rateWithBase(f.percent(journeys > 0 ? converted / journeys : 0), converted, journeys, f),
    },
    ...(measure.lacking?.includes('losses') === true
      ? []
      : [
          { label: messages.key.lost, value: f.count(lost) },
          { label: messages.key.open, value: f.count(open) },
        ]),
    ...(ended > 0 ? [{ label: facts.ended, value: f.count(ended) }] : []),
  ]
}

/** Nothing where nobody told how journeys end. */
function lightFact(light: number, label: string, measure: NetworkPicture, f: Formatter): Fact[] {
  return tellsEnds(measure) ? [{ label, value: f.percent(light) }] : []
}

function tellsEnds({ lacking }: NetworkPicture): boolean {
  return lacking?.includes('ends') !== true
}

function rateText(rate: Rate, messages: NetworkMessages, f: Formatter): string {
  return messages.rateWithBase(f.percent(rate.rate ?? Number.NaN), rate.numerator, rate.denominator, f)
}
