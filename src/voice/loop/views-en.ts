import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} person', other: '{n} people' })
const moves = (count: number, f: Formatter): string => f.plural(count, { one: '{n} move', other: '{n} moves' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: 'on', skip: 'ahead past stages', stepBack: 'back', reEntry: 'round again' } as const

/** The texts of the loop's further views in English. */
export const loopViewsEn: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `week of ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${unit} from ${f.month(startMs)}`
  },
  gain: {
    heading: 'What feeds the loop',
    whatIf: 'What if',
    estimate: 'A model estimate, no forecast: the people whom drivers bring stay the same.',
    rate: (stage) => `Get further in from ${stage}`,
    beta: (last) => `Each who reaches ${last} brings`,
    was: (value) => `was ${value}`,
    reset: 'As measured',
    gain: 'Loop gain',
    multiplier: 'One person becomes',
    notBounded: 'not bounded',
    generations: 'Generations to 95% of that',
    elasticity: '1% more at one stage adds',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'To bring the first',
    toReEntry: 'To come round again',
    unknown: 'not known',
    between: (low, high, level) => `${level}: ${low} to ${high}`,
    turned: ({ gain, multiplier }) => `Loop gain ${gain}. One person becomes ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `Loop gain was highest among those who began in ${highest}: ${k}`
        : 'Which period has the highest loop gain cannot be told from chance',
    unknown: 'No row names who brought whom, so the loop’s gain is not known',
    key: 'Each point: the gain so far of those who began then, the earlier with more time for it; band: 95% interval.',
    keyYoung: 'Dashed: still rising, for lack of time.',
    summary: ({ periods, first, last }, f) =>
      `Loop gain in ${f.plural(periods, { one: 'one period', other: '{n} periods' })}, from ${first} to ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: nobody began.`
      const within = low === null || high === null ? '' : ` (${low} to ${high})`
      return `${period}: gain ${k}${within}, ${people(actors, f)} began.`
    },
    young: 'Still rising',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Those who began in the last period have not had the usual time to bring others.',
        other: 'Those who began in the last {n} periods have not had the usual time to bring others.',
      }),
    caption: 'Loop gain by period',
    columns: { period: 'Period', began: 'Began', brought: 'Brought since', gain: 'Gain', interval: '95% interval' },
    selfFeeding: 'feeds itself from here on',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'No loop to measure yet'
          : `With a gain of ${k} each generation is that part of the one before`
        : `So far 100 people have become ${grown}`,
    unknown: 'No row names who brought whom: there are no generations to tell',
    key: 'Bars: people of each generation, as a share of the first.',
    keyModel: 'Ticks: what the gain lets expect.',
    name: (generation, f) => `Generation ${f.count(generation)}`,
    cohort: 'Nobody brought them',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${people(actors, f)}${share === null ? '' : `, ${share} of the first`}.`,
        ...(expected === null ? [] : [`The gain lets expect ${expected}.`]),
      ].join(' '),
    expected: (share) => `expected ${share}`,
    noteComing: 'The last generations may still be on their way.',
    caption: 'Generations of a cohort',
    columns: { generation: 'Generation', people: 'People', share: 'Of the first', expected: 'Expected by the gain' },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: “${stage}” grew most, by ${people(change, f)}`
        : `${period}: “${stage}” shrank most, by ${people(-change, f)}`,
    still: (period) => `${period}: every stage ends as large as it began`,
    key: 'Discs: people standing at a stage at the end; ring: at the beginning. Bands: moves meanwhile, on a scale of their own.',
    keyOf: {
      came: 'Blue: began or came back.',
      left: 'Hatched: lost or ended.',
      back: 'Brown: moved back.',
      again: 'Teal: round again.',
    },
    people,
    moves,
    stockLegend: (count) => `Scale: this disc = ${count} people`,
    flowLegend: (count) => `this band = ${count} moves in the period`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: ${f.count(opening)} at the beginning, ${f.count(arrived)} came, ${f.count(left)} left, ${f.count(closing)} at the end.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]} from ${from} to ${to}.`,
    entered: (stage, count, f) => `${people(count, f)} began or came back at ${stage}.`,
    left: (stage, lost, ended, f) => `${stage}: ${f.count(lost)} lost, ${f.count(ended)} ended well.`,
    residual: (stage, count, f) => `${stage}: stock and flow differ by ${signed(count, f)}.`,
    residualShort: (count) => `${count} unexplained`,
    noteResidual: (count, f) => `Stock and flow do not reconcile: ${people(count, f)} unexplained.`,
    reconciled: 'Stock and flow reconcile at every stage.',
    period: 'Period',
    caption: (period) => `Stock and flow: ${period}`,
    columns: {
      stage: 'Stage',
      opening: 'At the beginning',
      entered: 'Began',
      returned: 'Came back after a loss',
      movedIn: 'Moved in',
      movedOut: 'Moved out',
      lost: 'Lost',
      ended: 'Ended well',
      closing: 'At the end',
      residual: 'Unexplained',
    },
    empty: { title: 'No stock to draw', hint: 'No touch shows a stage, or there is no time to cut into periods.' },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `“${attracts}” attracts most, ${attracted}, and carries ${brought} of those whom others bring`
        : `“${attracts}” attracts most, ${attracted}; “${brings}” carries ${brought} of those whom others bring`,
    onlyAttracts: ({ attracts, attracted }) => `“${attracts}” attracts most: ${attracted}`,
    key: 'Left: first touches of people whom nobody brought. Right: of people whom others brought. Each as a share of its side.',
    attraction: 'Attraction',
    advocacy: 'Advocacy',
    influence: 'Influence',
    indirect: (share) => `${share} of the touches on the way to a conversion influence indirectly`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: attracts ${people(attracted, f)}, ${attractedShare}; ${people(brought, f)} brought by others come this way, ${broughtShare}.`,
    noteNobodyBrought: 'No row names who brought whom.',
    noteBases:
      'Counted here are people, by their first touch; at the tail of the loop, touches of those at the last stage.',
    caption: 'Channels at both ends of the loop',
    columns: {
      channel: 'Channel',
      attracted: 'Attracted',
      brought: 'Brought by others',
      touches: 'Touches before conversions',
      influence: 'Influence',
    },
    empty: { title: 'No channels to draw', hint: 'There are no touches in these journeys.' },
  },
}
