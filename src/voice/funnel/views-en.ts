import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
/** The texts of the funnel's further views in English. */
export const funnelViewsEn: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' pts' : f.plural(Math.abs(points), { one: ' point', other: ' points' })}`
  },
  underWay: (all, f) =>
    `Still under way, which can still change these rates: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} of ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Key figures of the stages',
    target: (value) => `target ${value}`,
    noValue: 'no value',
    soFar: (value) => `${value} so far`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Not judged yet: ${f.plural(periods, { one: 'one period', other: '{n} periods' })}${open > 0 ? `; still under way ${f.count(open)} of ${f.plural(journeys, { one: '{n} journey', other: '{n} journeys' })}` : ''}`,
    since: (date) => `from ${date}`,
    status: {
      reached: 'target reached',
      near: 'just missed',
      missed: 'target missed',
      'no-target': 'no target',
      unfinished: 'target: still open',
      unknown: 'not known',
    },
    course: {
      better: 'better than before',
      worse: 'worse than before',
      same: 'as before',
      unclear: 'no clear change',
      unfinished: 'change: still open',
      unknown: 'nothing to compare with',
    },
    because: 'worse because of',
    effects: ({ channel, total, mix, rate }) => `${channel}: ${total}, of that its share ${mix}, its own rate ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'one small channel', other: '{n} small channels' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Time to go on, by stage',
    median: (duration) => `median ${duration}`,
    quartiles: (low, high) => `half take ${low} to ${high}`,
    none: 'nobody went on',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'one journey', other: '{n} journeys' })} went on, half of them within ${median}, the middle half in ${low} to ${high}`,
    bin: ({ from, to, journeys }, f) =>
      `${from} to ${to}: ${f.plural(journeys, { one: 'one journey', other: '{n} journeys' })}`,
  },
  guide: { strip: 'What each stage needs', organic: 'Organic', paid: 'Paid', content: 'Content' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `From ${from} to ${stage} ${verdict === 'fell' ? 'fewer' : 'more'} go on: ${earlier} became ${later} (${points}; 95% interval ${low} to ${high})`,
    unchanged: (earlier, later) => `No change of rate between ${earlier} and ${later} can be told from chance`,
    unfinished: (earlier, later) =>
      `Between ${earlier} and ${later} it is still open whether a rate has changed: journeys are under way`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Both on one scale, area shows how many.${rated ? ' Rates: share of the stage before that went on.' : ''}`
      return form === 'ghost'
        ? `Filled: ${later}; dashed outline: ${earlier}. ${end}`
        : `${vertical ? 'Left' : 'Above'}: ${earlier}; ${vertical ? 'right' : 'below'}: ${later}. ${end}`
    },
    verdict: { rose: 'rose', fell: 'fell', unclear: 'no clear change', unfinished: 'still open' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; rate ${rates.earlier} became ${rates.later}, ${rates.points} (95% interval ${rates.low} to ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Differences of rates with Newcombe’s 95% interval, as wide as all steps together and the journeys under way require; a change is called one where the interval leaves out zero',
    inTable: 'The differences are in the table.',
    unmatched: (stages) => `Only one of the two has ${stages}.`,
    table: 'Both funnels in numbers',
    count: (period) => `Here, ${period}`,
    rate: (period) => `Of the stage before, ${period}`,
    difference: 'Difference',
    interval: '95% interval',
    judgement: 'Change',
    stage: 'Stage',
    journeys: 'Journeys here',
    ofStageBefore: 'Of the stage before',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) => `${best} converts best (${rate}), ${worst} worst (${worstRate})`,
    best: ({ best, rate }) => `${best} converts best (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} converts worst (${worstRate})`,
    unclear: 'None converts clearly better than all the others',
    single: ({ name, rate }) => `${name}: ${rate} convert`,
    empty: 'No funnels to draw',
    readingKey:
      'All on one scale: area shows how many. Beside each name the share that converted (of plain totals: that came to the last stage).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; ${rate} of the stage before`}`,
    table: (n, f) => f.plural(n, { one: 'One funnel in numbers', other: '{n} funnels in numbers' }),
    name: 'Funnel',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} moved from rank ${from} (${earlier}) to rank ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Of the channels with at least 30 journeys, ${channel} converts best: ${value} (${period})`
        : `${channel} converts best: ${value} (${period})`,
    unclear: (period) => `No channel converts clearly better than all the others (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} stands first (${period})`,
    empty: 'No channels to draw',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Bars: share that converted${two ? ', the tick what it was before' : ''}${measured ? ', whiskers the 95% interval' : ''}.${open ? ' Pale: still under way.' : ''}${lines ? ` Lines: rank then and now${dashed ? ', dashed while it can still change' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'not stated'}`,
        )
        .join('; ')}`,
    rank: (rank) => `rank ${rank}`,
    rankColumn: (period) => `Rank, ${period}`,
    valueColumn: (period) => `Converted, ${period}`,
    channel: 'Channel',
    hidden: (n, f) =>
      f.plural(n, { one: 'One channel is in the table only.', other: '{n} channels are in the table only.' }),
    table: 'Channels in numbers',
    notStated: 'not stated',
    ranks: 'Rank',
    thin: (channels, f) => `Dashed, few data (fewer than 30 journeys): ${f.list(channels)}.`,
    definition: 'Conversion of the journeys that a channel began',
  },
}
