import type { Formatter } from '../common/formatter.js'
import { joined } from './joined.js'
import type { HoleFinding, NetworkMessages, PathFinding } from './network-messages.js'
import { timesText } from './times-text.js'

const POOL = { stage: 'the stage expects', step: 'that step expects', all: 'the others' } as const

const COSTS = { one: 'about {n} conversion', other: 'about {n} conversions' } as const

const STAND_IN = ' (nearly nobody moved on from it, so the way on of its kind stands in)'

/** "1.6 times what its stage expects"; '' where nothing was expected. */
function against({ times, pool }: HoleFinding, f: Formatter): string {
  return times === null ? '' : `, ${timesText(times, f)} times what ${pool === 'all' ? 'others lose' : POOL[pool]}`
}

function came({ path, steps, share }: PathFinding, f: Formatter): string {
  return steps === 1
    ? `${f.percent(share)} of conversions went straight to ${path} alone`
    : `${f.percent(share)} of conversions took the path ${path}`
}

function loses(hole: HoleFinding, f: Formatter): string {
  return `${f.percent(hole.lossRate)} of visits to ${hole.name} are lost${against(hole, f)}`
}

/** The network in English. */
export const networkEn: NetworkMessages = {
  start: 'journeys start',
  goal: 'converted',
  startOf: (all, f) => `of ${f.plural(all, { one: '{n} journey starts', other: '{n} journeys start' })}`,
  goalOf: (all, f) => `of ${f.count(all)} converted`,
  noTouchpoint: '(no touchpoint)',
  others: (touchpoints, f) => f.plural(touchpoints, { one: '{n} other touchpoint', other: '{n} other touchpoints' }),
  othersBrief: (touchpoints, f) => `${f.count(touchpoints)} more`,
  visits: (visits, f) => f.plural(visits, { one: '{n} visit', other: '{n} visits' }),
  loses: (share, f) => `${f.percent(share)} lost`,
  arrow: ' → ',
  key: {
    light: 'light: share of conversions that went this way',
    lightShown: 'light: share of the conversions shown that went this way',
    width: (journeys, f) => f.plural(journeys, { one: 'width: {n} journey', other: 'width: {n} journeys' }),
    hole: 'black hole: loses more than expected',
    ring: 'its ring: what that costs',
    core: 'core: conversions gone without it, by the model',
    lost: 'lost',
    ended: 'ended well',
    open: 'still under way',
    repeats: 'again at once',
    other: 'other ways, counted together',
    otherCount: 'times other ways were used',
    gap: 'not observed',
    brightest: 'Brightest paths',
    covers: (journeys, conversions, f) =>
      `covers ${f.percent(journeys)} of journeys${conversions === null ? '' : `, ${f.percent(conversions)} of conversions`}`,
  },
  titleBoth: (path, hole, f) => `${came(path, f)}; ${loses(hole, f)}`,
  titlePath: came,
  titleMany: (most, hole, f) =>
    `No single path brought more than ${f.percent(most)} of conversions${hole === null ? '' : `; ${loses(hole, f)}`}`,
  titleHole: loses,
  titlePlain: (journeys, converted, f) =>
    `${f.count(converted)} of ${f.plural(journeys, { one: '{n} journey', other: '{n} journeys' })} ${f.plural(converted, { one: 'ends', other: 'end' })} in conversion`,
  titleNobody: (journeys, last, f) =>
    `No conversion in ${f.plural(journeys, { one: '{n} journey', other: '{n} journeys' })}, so no light${last === null ? '' : `; last seen most often at ${last.name} (${f.count(last.journeys)})`}`,
  readingKey: ({ light, holes }) =>
    [
      'Each body is a touchpoint; a way between two is as wide as the journeys that took it.',
      ...(light ? ['Light is conversions.'] : []),
      ...(holes ? ['A black hole loses more than touchpoints of its kind.'] : []),
    ].join(' '),
  summary: (n, f) =>
    `${f.plural(n.journeys, { one: '{n} journey', other: '{n} journeys' })} over ${f.plural(n.touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })} and ${f.plural(n.transitions, { one: '{n} transition', other: '{n} transitions' })}: ${f.count(n.converted)} converted, ${f.count(n.lost)} lost, ${f.count(n.open)} still under way, ${f.count(n.ended)} ended well.`,
  pathsCover: (paths, share, f) =>
    f.plural(paths, {
      one: `The brightest path covers ${f.percent(share)} of conversions.`,
      other: `The {n} brightest paths together cover ${f.percent(share)} of conversions.`,
    }),
  holeSentence: (hole, f) =>
    `${hole.name}: ${f.percent(hole.lossRate)} of visits are lost (${f.range(hole.low, hole.high)})${against(hole, f)}; that costs ${f.plural(Math.round(hole.cost), COSTS)} by the model${hole.standIn ? STAND_IN : ''}.`,
  noHoles: (judged, all, f) =>
    judged === 0
      ? 'No touchpoint has visits enough to tell whether it loses more than its kind.'
      : `No touchpoint loses surely more than its kind${judged < all ? ` (visits enough to tell: ${f.count(judged)} of ${f.count(all)})` : ''}.`,
  pooled: (touchpoints, f) =>
    `Modelled together, being visited least: ${f.plural(touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })}; what is lost at each is judged all the same.`,
  titleUntold: (touchpoints, transitions, f) =>
    `${f.plural(touchpoints, { one: '{n} touchpoint', other: '{n} touchpoints' })} and ${f.plural(transitions, { one: '{n} transition', other: '{n} transitions' })}; how journeys end is not known`,
  emptyFilter: { title: 'The filter keeps no journey', hint: 'Loosen the filter to see journeys.' },
  emptyCoverage: { title: 'The coverage asked for keeps no journey', hint: 'Choose a larger share of journeys.' },
  longTail: (paths, share, f) =>
    f.plural(paths, {
      one: `Ways are many here: the one brightest path covers only ${f.percent(share)} of conversions, so the light comes from transitions.`,
      other: `Ways are many here: the {n} brightest paths cover only ${f.percent(share)} of conversions, so the light comes from transitions.`,
    }),
  detail: (drawn, all, f) =>
    `${f.count(drawn)} of ${f.plural(all, { one: '{n} transition', other: '{n} transitions' })} drawn; short spurs count the others.`,
  folded: (touchpoints, f) =>
    f.plural(touchpoints, {
      one: '{n} touchpoint shares a body with others.',
      other: '{n} touchpoints share one body.',
    }),
  notToScale: 'The thinnest ways are not to scale.',
  tooYoung: 'All visits are still within their patience: drawn, not modelled.',
  totalsDefinition: 'Made from a table of transitions; the counts are as stated',
  lacking: {
    starts:
      'The table does not say where journeys begin: what leaves a touchpoint and never came is taken to begin there.',
    ends: 'The table does not say how journeys end, so nothing can be said about conversion and loss.',
    losses:
      'The table does not tell losses from journeys still under way, so no model and no black holes are made of it.',
    journeys:
      'The table counts passages, not journeys: how many journeys passed, and their light, are estimates by the model.',
    positions: 'Where touchpoints stand within journeys is an estimate by the model.',
    paths: 'Whole paths cannot be told from single transitions.',
    credits: 'Conversions can be credited by removal effect and last touch only.',
    times: 'No times are known: every passage with a known outcome counts.',
  },
  removed: (share, f) =>
    `The model leaves out ${f.percent(share)} of arrivals, with neither conversion nor loss ahead.`,
  holeRank: {
    excess: 'Black holes are ranked by about how many conversions they cost, by the model.',
    lost: 'Black holes are ranked by how many are lost there.',
    rate: 'Black holes are ranked by the share lost there.',
  },
  holesLeftOut: 'Visits still within their patience are drawn, not modelled.',
  unobserved: (journeys, f) =>
    f.plural(journeys, {
      one: '{n} journey has a gap that nobody observed: its ways there are dotted, and it counts for no path.',
      other: '{n} journeys have a gap that nobody observed: their ways there are dotted, and they count for no path.',
    }),
  facts: {
    visits: 'Visits',
    journeys: 'Journeys',
    uses: 'Times used',
    light: 'Of conversions, went this way',
    throughLight: 'Of conversions, passed here',
    lightShown: 'Of the conversions shown, went this way',
    throughLightShown: 'Of the conversions shown, passed here',
    convert: 'Convert from here (model)',
    removal: 'Of conversions, gone without it (model)',
    lossRate: 'Lost here',
    expected: 'Expected of its kind',
    cost: 'Costs (model)',
    converted: 'Converted here',
    lost: 'Last seen here, lost',
    open: 'Still under way here',
    ended: 'Ended well here',
    repeats: 'Came again at once',
    otherIn: 'Other ways in',
    otherOut: 'Other ways out',
    unobservedIn: 'Came here, way not observed',
    unobservedOut: 'Went on, way not observed',
    rate: 'Converted of these',
    after: (path) => `After ${path}: convert`,
    interval: '95% interval',
    medianTime: 'Median time',
    share: 'Of all conversions',
    runningShare: 'With the brighter ones',
    touchpoints: 'Touchpoints',
    value: 'Value',
  },
  about: (count, standIn, f) => `${f.plural(Math.round(count), COSTS)}${standIn ? ', as its kind goes on' : ''}`,
  verdict: { hole: 'black hole', 'too-few': 'too few', none: '' },
  rateWithBase: (rate, numerator, denominator, f) => `${rate} (${f.count(numerator)} of ${f.count(denominator)})`,
  stubCount: (uses, transitions, f) =>
    f.plural(transitions, { one: `${f.count(uses)} in {n} transition`, other: `${f.count(uses)} in {n} transitions` }),
  bodySpoken: (name, facts) => `${name}. ${facts}`,
  transitionTitle: (from, to) => joined([from, to], ' → '),
  pathTitle: (rank, path, f) => `Path ${f.count(rank)}: ${path}`,
  commands: {
    follow: 'follow the strongest way, or the path you are on',
    back: 'go back to where you were',
    nextPath: 'go to the next brightest path',
    nextHole: 'go to the next black hole',
    column: 'walk all touchpoints, column by column; each undoes the other',
    noWay: 'Nothing leads on from here.',
    noBack: 'There is no step to take back.',
    noPath: 'There is no brightest path here.',
    noHole: 'There is no black hole here.',
  },
  table: {
    caption: 'Touchpoints, most visited first',
    captionPart: (shown, all, f) => `The ${f.count(shown)} most visited of ${f.count(all)} touchpoints`,
    touchpoint: 'Touchpoint',
    visits: 'Visits',
    journeys: 'Journeys',
    converted: 'Converted here',
    lost: 'Lost here',
    open: 'Under way',
    ended: 'Ended well',
    unobservedIn: 'Came unobserved',
    unobservedOut: 'Went on unobserved',
    light: 'Of conversions',
    lossRate: 'Loss rate',
    expected: 'Expected',
    verdict: 'Verdict',
  },
}
