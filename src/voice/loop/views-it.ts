import type { PeriodUnit } from '../../measures/periods/calendar-periods.js'
import { withArticle } from '../common/article-it.js'
import type { Formatter } from '../common/formatter.js'
import type { LoopViewsMessages } from './loop-views-messages.js'

const people = (count: number, f: Formatter): string => f.plural(count, { one: '{n} persona', other: '{n} persone' })
const moves = (count: number, f: Formatter): string =>
  f.plural(count, { one: '{n} spostamento', other: '{n} spostamenti' })
const signed = (count: number, f: Formatter): string =>
  count > 0 ? `+${f.count(count)}` : count < 0 ? `−${f.count(-count)}` : '±0'

const HOW = { advance: 'in avanti', skip: 'in avanti saltando fasi', stepBack: 'indietro', reEntry: 'di ritorno' }
const UNITS: Readonly<Record<PeriodUnit, string>> = {
  day: 'giorno',
  week: 'settimana',
  month: 'mese',
  quarter: 'trimestre',
  year: 'anno',
  decade: 'decennio',
  century: 'secolo',
}

/** The texts of the loop's further views in Italian. */
export const loopViewsIt: LoopViewsMessages = {
  period: (unit, startMs, f) => {
    if (unit === 'day' || unit === null) return f.date(startMs)
    if (unit === 'week') return `settimana dal ${f.date(startMs)}`
    return unit === 'month' ? f.month(startMs) : `${UNITS[unit]} da ${f.month(startMs)}`
  },
  gain: {
    heading: 'Che cosa alimenta il loop',
    whatIf: 'E se',
    estimate: 'Stima del modello, non una previsione: le persone portate dai driver restano le stesse.',
    rate: (stage) => `Vanno oltre da ${stage}`,
    beta: (last) => `Chi giunge a ${last} ne porta`,
    was: (value) => `era ${value}`,
    reset: 'Come misurato',
    gain: 'Guadagno del loop',
    multiplier: 'Una persona diventa',
    notBounded: 'non limitato',
    generations: 'Generazioni fino al 95% di ciò',
    elasticity: 'L’1% in più in una fase aggiunge',
    elasticityOf: (percent) => `+${percent}`,
    toReferral: 'Per portare il primo',
    toReEntry: 'Per tornare',
    unknown: 'non noto',
    between: (low, high, level) => `${level}: da ${low} a ${high}`,
    turned: ({ gain, multiplier }) => `Guadagno del loop: ${gain}. Una persona diventa: ${multiplier}.`,
  },
  trend: {
    title: ({ highest, k, isClear }) =>
      isClear
        ? `Il guadagno del loop è stato massimo tra chi ha iniziato qui: ${highest}, ${k}`
        : 'Quale periodo abbia il guadagno massimo non si distingue dal caso',
    unknown: 'Nessuna riga dice chi ha portato chi: il guadagno del loop non è noto',
    key: 'Ogni punto: il guadagno finora di chi ha iniziato in quel periodo; i precedenti hanno avuto più tempo; fascia: intervallo al 95%.',
    keyYoung: 'A trattini: ancora in crescita, per mancanza di tempo.',
    summary: ({ periods, first, last }, f) =>
      `Guadagno del loop in ${f.plural(periods, { one: 'un periodo', other: '{n} periodi' })}, da ${first} a ${last}.`,
    point: ({ period, k, low, high, actors }, f) => {
      if (k === null) return `${period}: nessuno ha iniziato.`
      const within = low === null || high === null ? '' : ` (da ${low} a ${high})`
      return `${period}: guadagno ${k}${within}, ${f.plural(actors, { one: '{n} persona ha iniziato', other: '{n} persone hanno iniziato' })}.`
    },
    young: 'Ancora in crescita',
    noteYoung: (periods, f) =>
      f.plural(periods, {
        one: 'Chi ha iniziato nell’ultimo periodo non ha ancora avuto il tempo abituale per portare altri.',
        other: 'Chi ha iniziato negli ultimi {n} periodi non ha ancora avuto il tempo abituale per portare altri.',
      }),
    caption: 'Guadagno del loop per periodo',
    columns: {
      period: 'Periodo',
      began: 'Hanno iniziato',
      brought: 'Portate da allora',
      gain: 'Guadagno',
      interval: 'Intervallo al 95%',
    },
    selfFeeding: 'da qui in su si alimenta da sé',
  },
  generations: {
    title: ({ grown, k }) =>
      grown === null
        ? k === null
          ? 'Ancora nessun loop da misurare'
          : `Con un guadagno di ${k}, ogni generazione è quella parte della precedente`
        : `Finora 100 persone sono diventate ${grown}`,
    unknown: 'Nessuna riga dice chi ha portato chi: non ci sono generazioni da raccontare',
    key: 'Barre: le persone di ogni generazione, in quota della prima.',
    keyModel: 'Tacche: quanto il guadagno fa attendere.',
    name: (generation, f) => `Generazione ${f.count(generation)}`,
    cohort: 'Non portate da nessuno',
    row: ({ name, actors, share, expected }, f) =>
      [
        actors === null
          ? `${name}.`
          : `${name}: ${people(actors, f)}${share === null ? '' : `, ${withArticle('il', share)} della prima`}.`,
        ...(expected === null ? [] : [`Il guadagno fa attendere: ${expected}.`]),
      ].join(' '),
    expected: (share) => `atteso ${share}`,
    noteComing: 'Le ultime generazioni possono essere ancora in arrivo.',
    caption: 'Generazioni di una coorte',
    columns: {
      generation: 'Generazione',
      people: 'Persone',
      share: 'Della prima',
      expected: 'Atteso secondo il guadagno',
    },
  },
  stock: {
    title: ({ period, stage, change }, f) =>
      change > 0
        ? `${period}: «${stage}» è cresciuta più di tutte, di ${people(change, f)}`
        : `${period}: «${stage}» è calata più di tutte, di ${people(-change, f)}`,
    still: (period) => `${period}: ogni fase finisce grande come ha iniziato`,
    key: 'Dischi: le persone presenti in una fase alla fine; cerchio: all’inizio. Fasce: gli spostamenti nel frattempo, in una scala propria.',
    keyOf: {
      came: 'Blu: hanno iniziato o sono tornati.',
      left: 'Tratteggiato: persi o conclusi.',
      back: 'Marrone: arretramenti.',
      again: 'Verde acqua: nuovo giro.',
    },
    people,
    moves,
    stockLegend: (count) => `Scala: questo disco = ${count} persone`,
    flowLegend: (count) => `questa fascia = ${count} spostamenti nel periodo`,
    stage: ({ stage, opening, closing, arrived, left }, f) =>
      `${stage}: all’inizio ${f.count(opening)}, arrivate ${f.count(arrived)}, uscite ${f.count(left)}, alla fine ${f.count(closing)}.`,
    change: signed,
    flow: ({ kind, from, to, moves: count }, f) => `${moves(count, f)} ${HOW[kind]}, da ${from} a ${to}.`,
    entered: (stage, count, f) =>
      `${f.plural(count, { one: '{n} persona ha iniziato o è tornata', other: '{n} persone hanno iniziato o sono tornate' })} in ${stage}.`,
    left: (stage, lost, ended, f) => `${stage}: perse ${f.count(lost)}, concluse bene ${f.count(ended)}.`,
    residual: (stage, count, f) => `${stage}: stock e flusso differiscono di ${signed(count, f)}.`,
    residualShort: (count) => `${count} senza spiegazione`,
    noteResidual: (count, f) => `Stock e flusso non quadrano: ${people(count, f)} senza spiegazione.`,
    reconciled: 'Stock e flusso quadrano in ogni fase.',
    period: 'Periodo',
    caption: (period) => `Stock e flusso: ${period}`,
    columns: {
      stage: 'Fase',
      opening: 'All’inizio',
      entered: 'Hanno iniziato',
      returned: 'Tornate dopo una perdita',
      movedIn: 'Venute da un’altra fase',
      movedOut: 'Andate a un’altra fase',
      lost: 'Perse',
      ended: 'Concluse bene',
      closing: 'Alla fine',
      residual: 'Senza spiegazione',
    },
    empty: {
      title: 'Nessuno stock da disegnare',
      hint: 'Nessun contatto mostra una fase, o non c’è un tempo da dividere in periodi.',
    },
  },
  channels: {
    title: ({ attracts, attracted, brings, brought }) =>
      attracts === brings
        ? `«${attracts}» attrae di più, ${attracted}, e veicola ${withArticle('il', brought)} di chi è portato da altri`
        : `«${attracts}» attrae di più, ${attracted}; «${brings}» veicola ${withArticle('il', brought)} di chi è portato da altri`,
    onlyAttracts: ({ attracts, attracted }) => `«${attracts}» attrae di più: ${attracted}`,
    key: 'A sinistra: primi contatti di persone non portate da nessuno. A destra: di persone portate da altri. Ciascuno in quota del proprio lato.',
    attraction: 'Attrazione',
    advocacy: 'Passaparola',
    influence: 'Influenza',
    indirect: (share) => `Influenza indiretta: ${share} dei contatti sulla via di una conversione`,
    row: ({ channel, attracted, attractedShare, brought, broughtShare }, f) =>
      `${channel}: attrae ${people(attracted, f)}, ${attractedShare}; ${f.plural(brought, { one: '{n} persona portata da altri passa', other: '{n} persone portate da altri passano' })} di qui, ${broughtShare}.`,
    noteNobodyBrought: 'Nessuna riga dice chi ha portato chi.',
    noteBases:
      'Qui si contano le persone, per il primo contatto; in coda al loop, i contatti di chi è nell’ultima fase.',
    caption: 'I canali ai due capi del loop',
    columns: {
      channel: 'Canale',
      attracted: 'Attratte',
      brought: 'Portate da altri',
      touches: 'Contatti prima delle conversioni',
      influence: 'Influenza',
    },
    empty: { title: 'Nessun canale da disegnare', hint: 'In questi percorsi non ci sono contatti.' },
  },
}
