import { capital } from '../../foundation/capital.js'
import type { Formatter } from '../common/formatter.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { one: '{n} journey', other: '{n} journeys' },
  settled: { one: '{n} settled journey', other: '{n} settled journeys' },
  people: { one: '{n} person', other: '{n} people' },
} as const
const ALL = { journeys: 'all journeys', settled: 'all settled journeys', people: 'all people' } as const

const convert = (count: number, counted: FunnelCounted, f: Formatter): string =>
  `${f.plural(count, FORMS[counted])} convert${count === 1 ? 's' : ''}`

/** The funnel's texts in English. */
export const funnelEn: FunnelMessages = {
  flow: {
    entered: () => 'entered',
    returned: () => 'came back',
    advance: () => 'moved on',
    skip: () => 'skipped',
    'step-back': () => 'stepped back',
    converted: () => 'converted',
    lost: () => 'lost',
    open: () => 'under way',
    ended: () => 'ended well',
    unknown: () => 'went no further',
  },
  base: (count) => `of ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null ? `${f.count(lost)} lost, none at a stage` : `the largest loss is at ${stage} (${f.count(lost)})`
      return `${f.percent(rate)} of ${convert(journeys, counted, f)}; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Nothing is lost: ${f.count(converted)} of ${convert(journeys, counted, f)}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `No conversion in ${f.plural(journeys, FORMS[counted])}; ${f.percent(rate)} got as far as ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `The narrowest step${partial ? ' between known counts' : ''} leads from ${from} to ${to}: ${f.percent(rate)} go on`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} at ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'No stages to draw',
      hint: 'No touch shows a stage. Name a stage column, or list the stages in the definition.',
    },
    allZero: { title: 'Nobody has arrived yet', hint: 'The stages are known, but no journey has shown one of them.' },
    missing: { title: 'No counts to draw', hint: 'Every count is missing, no number, or 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `A funnel of ${f.plural(stages, { one: 'one stage', other: '{n} stages' })} and ${f.plural(journeys, FORMS[counted])}: ${f.count(converted)} converted, ${f.count(lost)} lost, ${f.count(open)} still under way${
        ended > 0 ? `, ${f.count(ended)} ended well` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `A funnel of ${f.plural(stages, { one: 'one stage', other: '{n} stages' })}, from ${first} to ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; ${rate} of those at ${from} went on to it or further.`,
    worst: ({ stage, lost, share }, f) =>
      `The largest loss is at ${stage}: ${f.count(lost)}, ${f.percent(share)} of all that are lost.`,
    returned: (n, f) => f.plural(n, { one: 'One came back after a loss.', other: '{n} came back after a loss.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, stage ${f.count(position)} of ${f.count(of)}: ${
        arrivals === null ? 'count missing' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)} ${flowPhrase(kind, from, to)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to)),
  },
  term: {
    stage: 'Stage',
    arrivals: 'Journeys here',
    visits: 'Visits',
    count: 'Count',
    carriedIn: 'From the stage before',
    skippedIn: 'Skipped in',
    steppedBackIn: 'Stepped back in',
    entered: 'Entered here',
    returned: 'Came back here',
    movedOn: 'Moved on',
    skippedAhead: 'Skipped ahead',
    steppedBack: 'Stepped back',
    converted: 'Converted',
    lost: 'Lost',
    open: 'Under way',
    ended: 'Ended well',
    unknown: 'Went no further',
    previousCount: 'Of the stage before',
    firstCount: 'Of the first stage',
    previous: 'Here or further in, of the stage before',
    first: 'Here or further in, of the first stage',
    total: 'Here or further in, of all journeys',
    conversion: 'Convert from here',
    interval: '95% interval',
    lastSeen: 'Most often last seen at',
    medianToNext: 'Median time to go on',
    medianDwell: 'Median stay',
    shareOfStage: 'Share of visits',
    channels: 'By channel',
    journeys: 'Journeys',
    move: 'Move',
    question: 'Question',
    target: 'Target',
  },
  termOf: {
    settled: { total: 'Here or further in, of all settled journeys' },
    people: { arrivals: 'People here', total: 'Here or further in, of all people', journeys: 'People' },
  },
  all: ALL,
  movesCaption: 'Moves from stage to stage, and back after a loss',
  tableCaption: (stages, f) => `The funnel in numbers, ${f.plural(stages, { one: 'one stage', other: '{n} stages' })}`,
  reading: {
    'stage-flow': 'Reading: stage flow',
    steps: 'Reading: explicit steps',
    totals: 'Reading: plain totals per stage',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: 'in order', strict: 'in order with nothing between', unordered: 'in any order' }[order],
      entry === 'any' ? 'every first step may begin a try' : 'the earliest first step begins the try',
      ...(windowMs === null ? [] : [`within ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`with the same ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: 'one exclusion', other: '{n} exclusions' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'rates of those who arrived at the stage before',
      first: 'rates of those who arrived at the first stage',
      total: `rates of ${ALL[counted]}`,
    })[base],
  settled: 'journeys under way left out of rates',
  band: {
    missing: 'not known',
    other: (values, f) => f.plural(values, { one: '{n} other', other: '{n} others' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: 'One count is missing or is no number; its stage is drawn empty.',
        other: '{n} counts are missing or are no numbers; their stages are drawn empty.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: 'One stage has no name; its position stands for it.',
        other: '{n} stages have no name; their positions stand for them.',
      }),
    'rising-totals': ({ examples }, f) =>
      `More are counted at ${f.list(examples)} than at the stage before, so that share is not known.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: 'One journey never shows a stage; it stands in no stage, but in the total.',
        other: '{n} journeys never show a stage; they stand in no stage, but in the total.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'The order of the stages is guessed from the data.'
        : 'The stages are proposed from the data, not stated.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: 'One move crosses a middle that was not observed.',
        other: '{n} moves cross a middle that was not observed.',
      }),
    'unknown-dimension': ({ examples }, f) => `No touch shows ${f.list(examples)}, so there are no bands.`,
  },
  beyondConversion: (stage) => `A journey ends at its conversion; ${stage} comes in a later one, so its rate is 0.`,
  thin: (bases, f) => `Fewer than 30 in the base: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, { one: 'One stage is named in the table only.', other: '{n} stages are named in the table only.' }),
  hiddenArcs: (n, f) =>
    f.plural(n, { one: 'One small move is in the table only.', other: '{n} small moves are in the table only.' }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: 'One more number is in the table.', other: '{n} more numbers are in the table.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: 'One stage is too thin to see and marked by a hairline, not to scale.',
      other: '{n} stages are too thin to see and marked by a hairline, not to scale.',
    }),
  nextBand: 'go to the next band',
  channelUnknown: 'channel not known',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'people' : 'journeys'
  const parts = [scale === 'area' ? `Area shows ${drawn}` : `Thickness shows ${drawn}`]
  if (kinds.has('lost')) parts.push('hatched streams are lost')
  if (kinds.has('unknown')) parts.push('grey streams went no further')
  if (kinds.has('converted')) parts.push('those in the strongest tone converted')
  if (kinds.has('ended')) parts.push('plain grey ones ended well')
  if (kinds.has('returned')) parts.push('dashes lead back')
  if (kinds.has('open')) parts.push('dots are still under way')
  if (bands !== null) parts.push(`bands: ${bands}`)
  if (outlines !== null) parts.push(`dashed outline: ${outlines || 'another funnel'}`)
  const of = reading === 'totals' && base === 'previous' ? 'of the stage before' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Rates: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'share of the stage before that went on'
  return `share of ${base === 'first' ? 'the first stage' : ALL[counted]} that came this far`
}

function flowPhrase(
  kind: Parameters<FunnelMessages['item']['flowTitle']>[0]['kind'],
  from: string | null,
  to: string | null,
): string {
  switch (kind) {
    case 'entered':
      return `entered at ${to}`
    case 'returned':
      return from === null ? `came back at ${to}` : `lost at ${from}, came back at ${to}`
    case 'advance':
      return `moved on from ${from} to ${to}`
    case 'skip':
      return `skipped from ${from} to ${to}`
    case 'step-back':
      return `stepped back from ${from} to ${to}`
    case 'converted':
      return `converted at ${from}`
    case 'lost':
      return `lost at ${from}`
    case 'open':
      return `still under way at ${from}`
    case 'ended':
      return `ended well at ${from}`
    case 'unknown':
      return `went no further than ${from}`
  }
}
