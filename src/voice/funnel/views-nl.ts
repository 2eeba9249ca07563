import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** A sign in front of what rose, too; a true minus. */
const JOURNEYS = { one: 'één klantreis', other: '{n} klantreizen' } as const

/** The texts of the funnel's further views in Dutch. */
export const funnelViewsNl: FunnelViewsMessages = {
  points: (difference, f, short) => `${signed(difference * 100, f)}${short ? ' pp' : ' procentpunt'}`,
  underWay: (all, f) =>
    `Nog onderweg, wat deze percentages nog kan veranderen: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} van ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Kerncijfers van de fasen',
    target: (value) => `doel ${value}`,
    noValue: 'geen waarde',
    soFar: (value) => `tot nu toe ${value}`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Nog niet beoordeeld: ${f.plural(periods, { one: 'één periode', other: '{n} perioden' })}${open > 0 ? `; nog onderweg ${f.count(open)} van ${f.plural(journeys, { one: '{n} klantreis', other: '{n} klantreizen' })}` : ''}`,
    since: (date) => `vanaf ${date}`,
    status: {
      reached: 'doel gehaald',
      near: 'net niet gehaald',
      missed: 'doel gemist',
      'no-target': 'geen doel',
      unfinished: 'doel: nog open',
      unknown: 'onbekend',
    },
    course: {
      better: 'beter dan eerst',
      worse: 'slechter dan eerst',
      same: 'zoals eerst',
      unclear: 'geen duidelijke verandering',
      unfinished: 'verandering: nog open',
      unknown: 'niets om mee te vergelijken',
    },
    because: 'slechter door',
    effects: ({ channel, total, mix, rate }) =>
      `${channel}: ${total}, waarvan door het aandeel van het kanaal ${mix}, door het eigen percentage ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'één klein kanaal', other: '{n} kleine kanalen' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Tijd tot verdergaan, per fase',
    median: (duration) => `mediaan ${duration}`,
    quartiles: (low, high) => `middelste helft ${low} tot ${high}`,
    none: 'niemand ging verder',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'één klantreis ging', other: '{n} klantreizen gingen' })} verder, de helft binnen ${median}, de middelste helft in ${low} tot ${high}`,
    bin: ({ from, to, journeys }, f) => `${from} tot ${to}: ${f.plural(journeys, JOURNEYS)}`,
  },
  guide: { strip: 'Wat elke fase nodig heeft', organic: 'Organisch', paid: 'Betaald', content: 'Inhoud' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `Van ${from} naar ${stage} gaan er ${verdict === 'fell' ? 'minder' : 'meer'} verder: ${earlier} werd ${later} (${points}; 95%-interval ${low} tot ${high})`,
    unchanged: (earlier, later) =>
      `Tussen ${earlier} en ${later} is geen verandering van de percentages van toeval te onderscheiden`,
    unfinished: (earlier, later) =>
      `Of tussen ${earlier} en ${later} een percentage is veranderd, is nog open: er zijn klantreizen onderweg`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Beide op dezelfde schaal, het oppervlak toont het aantal.${rated ? ' Percentages: aandeel van de vorige fase dat verderging.' : ''}`
      return form === 'ghost'
        ? `Gevuld: ${later}; gestreepte omtrek: ${earlier}. ${end}`
        : `${vertical ? 'Links' : 'Boven'}: ${earlier}; ${vertical ? 'rechts' : 'onder'}: ${later}. ${end}`
    },
    verdict: { rose: 'gestegen', fell: 'gedaald', unclear: 'geen duidelijke verandering', unfinished: 'nog open' },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; percentage ${rates.earlier} werd ${rates.later}, ${rates.points} (95%-interval ${rates.low} tot ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Verschillen van percentages met het 95%-interval volgens Newcombe, zo ruim als alle stappen samen en de klantreizen onderweg vergen; een verandering heet zo als het interval nul uitsluit',
    inTable: 'De verschillen staan in de tabel.',
    unmatched: (stages) => `Slechts een van de twee heeft ${stages}.`,
    table: 'Beide funnels in cijfers',
    count: (period) => `Hier, ${period}`,
    rate: (period) => `Van de vorige fase, ${period}`,
    difference: 'Verschil',
    interval: '95%-interval',
    judgement: 'Verandering',
    stage: 'Fase',
    journeys: 'Klantreizen hier',
    ofStageBefore: 'Van de vorige fase',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} converteert het best (${rate}), ${worst} het slechtst (${worstRate})`,
    best: ({ best, rate }) => `${best} converteert het best (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} converteert het slechtst (${worstRate})`,
    unclear: 'Geen ervan converteert duidelijk beter dan alle andere',
    single: ({ name, rate }) => `${name}: ${rate} converteert`,
    empty: 'Geen funnels om te tekenen',
    readingKey:
      'Alle op dezelfde schaal: het oppervlak toont het aantal. Naast elke naam het aandeel dat converteerde (bij losse totalen: dat de laatste fase bereikte).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; ${rate} van de vorige fase`}`,
    table: (n, f) => f.plural(n, { one: 'Eén funnel in cijfers', other: '{n} funnels in cijfers' }),
    name: 'Funnel',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} ging van plaats ${from} (${earlier}) naar plaats ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Van de kanalen met minstens 30 klantreizen converteert ${channel} het best: ${value} (${period})`
        : `${channel} converteert het best: ${value} (${period})`,
    unclear: (period) => `Geen kanaal converteert duidelijk beter dan alle andere (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} staat bovenaan (${period})`,
    empty: 'Geen kanalen om te tekenen',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Balken: aandeel dat converteerde${two ? ', het streepje wat het eerst was' : ''}${measured ? ', de dunne lijnen het 95%-interval' : ''}.${open ? ' Bleek: nog onderweg.' : ''}${lines ? ` Lijnen: plaats toen en nu${dashed ? ', gestreept: kan nog veranderen' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'niet opgegeven'}`,
        )
        .join('; ')}`,
    rank: (rank) => `plaats ${rank}`,
    rankColumn: (period) => `Plaats, ${period}`,
    valueColumn: (period) => `Geconverteerd, ${period}`,
    channel: 'Kanaal',
    hidden: (n, f) =>
      f.plural(n, { one: 'Eén kanaal staat alleen in de tabel.', other: '{n} kanalen staan alleen in de tabel.' }),
    table: 'Kanalen in cijfers',
    notStated: 'niet opgegeven',
    ranks: 'Plaats',
    thin: (channels, f) => `Gestreept, weinig data (minder dan 30 klantreizen): ${f.list(channels)}.`,
    definition: 'Conversie van de klantreizen die een kanaal begon',
  },
}
