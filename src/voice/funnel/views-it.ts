import { withArticle } from '../common/article-it.js'
import type { FunnelViewsMessages } from './funnel-views-messages.js'
import { signed } from './signed.js'

/** The texts of the funnel's further views in Italian. */
export const funnelViewsIt: FunnelViewsMessages = {
  points: (difference, f, short) => {
    const points = Math.round(difference * 1000) / 10
    return `${signed(points, f)}${short ? ' p.p.' : f.plural(Math.abs(points), { one: ' punto', other: ' punti' })}`
  },
  underWay: (all, f) =>
    `Ancora in corso, il che può ancora cambiare questi tassi: ${f.list(all.map(({ name, open, journeys }) => `${name} ${f.count(open)} su ${f.count(journeys)}`))}.`,
  kpi: {
    strip: 'Indicatori chiave delle fasi',
    target: (value) => `obiettivo ${value}`,
    noValue: 'nessun valore',
    soFar: (value) => `${value} finora`,
    unfinished: ({ periods, journeys, open }, f) =>
      `Non ancora valutato: ${f.plural(periods, { one: '{n} periodo', other: '{n} periodi' })}${open > 0 ? `; ancora in corso ${f.count(open)} su ${f.plural(journeys, { one: '{n} percorso', other: '{n} percorsi' })}` : ''}`,
    since: (date) => `dal ${date}`,
    status: {
      reached: 'obiettivo raggiunto',
      near: 'mancato di poco',
      missed: 'obiettivo mancato',
      'no-target': 'nessun obiettivo',
      unfinished: 'obiettivo: ancora da decidere',
      unknown: 'non noto',
    },
    course: {
      better: 'meglio di prima',
      worse: 'peggio di prima',
      same: 'come prima',
      unclear: 'nessun cambiamento netto',
      unfinished: 'cambiamento: ancora da decidere',
      unknown: 'nessun confronto possibile',
    },
    because: 'peggio a causa di',
    effects: ({ channel, total, mix, rate }) =>
      `${channel}: ${total}, di cui per la sua quota ${mix}, per il suo tasso ${rate}`,
    otherChannels: (n, f) => f.plural(n, { one: 'un piccolo canale', other: '{n} piccoli canali' }),
    sentence: ({ stage, label, value, target, status, course }) =>
      `${stage}. ${label}: ${value}${target === null ? '' : `, ${target}`}; ${status}; ${course}`,
  },
  time: {
    strip: 'Tempo per proseguire, per fase',
    median: (duration) => `mediana ${duration}`,
    quartiles: (low, high) => `metà impiega da ${low} a ${high}`,
    none: 'nessuno ha proseguito',
    sentence: ({ stage, median, low, high, journeys }, f) =>
      `${stage}: ${f.plural(journeys, { one: 'un percorso ha proseguito', other: '{n} percorsi hanno proseguito' })}, la metà entro ${median}, la metà centrale in un tempo da ${low} a ${high}`,
    bin: ({ from, to, journeys }, f) =>
      `da ${from} a ${to}: ${f.plural(journeys, { one: 'un percorso', other: '{n} percorsi' })}`,
  },
  guide: { strip: 'Che cosa serve a ogni fase', organic: 'Organico', paid: 'A pagamento', content: 'Contenuti' },
  comparison: {
    changed: ({ verdict, stage, from, earlier, later, points, low, high }) =>
      `Da ${from} a ${stage} si prosegue ${verdict === 'fell' ? 'meno' : 'di più'}: prima ${withArticle('il', earlier)}, poi ${withArticle('il', later)} (${points}; intervallo al 95% da ${low} a ${high})`,
    unchanged: (earlier, later) => `Tra ${earlier} e ${later} nessun cambiamento dei tassi si distingue dal caso`,
    unfinished: (earlier, later) =>
      `Tra ${earlier} e ${later} non si può ancora dire se un tasso è cambiato: ci sono percorsi in corso`,
    readingKey: ({ form, earlier, later, vertical, rated }) => {
      const end = `Entrambi nella stessa scala, l’area mostra il numero.${rated ? ' Tassi: quota della fase precedente che ha proseguito.' : ''}`
      return form === 'ghost'
        ? `Pieno: ${later}; contorno a trattini: ${earlier}. ${end}`
        : `${vertical ? 'A sinistra' : 'Sopra'}: ${earlier}; ${vertical ? 'a destra' : 'sotto'}: ${later}. ${end}`
    },
    verdict: {
      rose: 'in aumento',
      fell: 'in calo',
      unclear: 'nessun cambiamento netto',
      unfinished: 'ancora da decidere',
    },
    item: ({ stage, earlierName, laterName, earlier, later, rates }) =>
      `${stage}: ${earlierName} ${earlier}, ${laterName} ${later}${
        rates === null
          ? ''
          : `; tasso prima ${rates.earlier}, poi ${rates.later}, ${rates.points} (intervallo al 95% da ${rates.low} a ${rates.high}): ${rates.verdict}`
      }`,
    definition:
      'Differenze tra tassi con l’intervallo di Newcombe al 95%, ampio quanto richiedono tutti i passaggi insieme e i percorsi in corso; un cambiamento è detto tale quando l’intervallo esclude lo zero',
    inTable: 'Le differenze sono nella tabella.',
    unmatched: (stages) => `Solo uno dei due ha ${stages}.`,
    table: 'I due funnel in cifre',
    count: (period) => `Qui, ${period}`,
    rate: (period) => `Sulla fase precedente, ${period}`,
    difference: 'Differenza',
    interval: 'Intervallo al 95%',
    judgement: 'Cambiamento',
    stage: 'Fase',
    journeys: 'Percorsi qui',
    ofStageBefore: 'Sulla fase precedente',
  },
  multiples: {
    title: ({ best, rate, worst, worstRate }) =>
      `${best} converte meglio di tutti (${rate}), ${worst} peggio di tutti (${worstRate})`,
    best: ({ best, rate }) => `${best} converte meglio di tutti (${rate})`,
    worst: ({ worst, worstRate }) => `${worst} converte peggio di tutti (${worstRate})`,
    unclear: 'Nessuno converte nettamente meglio di tutti gli altri',
    single: ({ name, rate }) => `${name}: converte ${withArticle('il', rate)}`,
    empty: 'Nessun funnel da disegnare',
    readingKey:
      'Tutti nella stessa scala: l’area mostra il numero. Accanto a ogni nome la quota che ha convertito (per i semplici totali: che è giunta all’ultima fase).',
    item: ({ name, stage, arrivals, rate }) =>
      `${name}, ${stage}: ${arrivals}${rate === null ? '' : `; ${rate} della fase precedente`}`,
    table: (n, f) => f.plural(n, { one: 'Un funnel in cifre', other: '{n} funnel in cifre' }),
    name: 'Funnel',
  },
  channels: {
    rankChanged: ({ channel, from, to, earlier, later }) =>
      `${channel} è passato dalla posizione ${from} (${earlier}) alla posizione ${to} (${later})`,
    leads: ({ channel, value, period, sound }) =>
      sound
        ? `Tra i canali con almeno 30 percorsi, ${channel} converte meglio di tutti: ${value} (${period})`
        : `${channel} converte meglio di tutti: ${value} (${period})`,
    unclear: (period) => `Nessun canale converte nettamente meglio di tutti gli altri (${period})`,
    leadsByRank: ({ channel, period }) => `${channel} è al primo posto (${period})`,
    empty: 'Nessun canale da disegnare',
    readingKey: ({ measured, two, open, lines, dashed }) =>
      `Barre: quota che ha convertito${two ? ', la tacca quella precedente' : ''}${measured ? ', i baffi l’intervallo al 95%' : ''}.${open ? ' In tono pallido: ancora in corso.' : ''}${lines ? ` Linee: posizione prima e dopo${dashed ? ', tratteggiate: può ancora cambiare' : ''}.` : ''}`,
    item: ({ channel, periods }) =>
      `${channel}: ${periods
        .map(
          ({ period, value, thin, rank }) =>
            `${period} ${[value, thin, rank].filter((part) => part !== null).join(', ') || 'non indicato'}`,
        )
        .join('; ')}`,
    rank: (rank) => `posizione ${rank}`,
    rankColumn: (period) => `Posizione, ${period}`,
    valueColumn: (period) => `Convertiti, ${period}`,
    channel: 'Canale',
    hidden: (n, f) =>
      f.plural(n, { one: 'Un canale è solo nella tabella.', other: '{n} canali sono solo nella tabella.' }),
    table: 'I canali in cifre',
    notStated: 'non indicato',
    ranks: 'Posizione',
    thin: (channels, f) => `Tratteggiato, pochi dati (meno di 30 percorsi): ${f.list(channels)}.`,
    definition: 'Conversione dei percorsi iniziati da un canale',
  },
}
