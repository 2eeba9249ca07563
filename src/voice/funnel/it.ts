import { capital } from '../../foundation/capital.js'
import type { FunnelFlowKind } from '../../measures/funnel/funnel-measure.js'
import { withArticle } from '../common/article-it.js'
import type { FunnelCounted, FunnelKeyFacts, FunnelMessages } from './funnel-messages.js'

const FORMS = {
  journeys: { one: '{n} percorso', other: '{n} percorsi' },
  settled: { one: '{n} percorso terminato', other: '{n} percorsi terminati' },
  people: { one: '{n} persona', other: '{n} persone' },
} as const
const ALL = {
  journeys: 'tutti i percorsi',
  settled: 'tutti i percorsi terminati',
  people: 'tutte le persone',
} as const

/** The funnel's texts in Italian. */
export const funnelIt: FunnelMessages = {
  flow: {
    entered: (n, f) => f.plural(n, { one: 'entrato', other: 'entrati' }),
    returned: (n, f) => f.plural(n, { one: 'tornato', other: 'tornati' }),
    advance: (n, f) => f.plural(n, { one: 'avanzato', other: 'avanzati' }),
    skip: (n, f) => f.plural(n, { one: 'ha saltato', other: 'hanno saltato' }),
    'step-back': (n, f) => f.plural(n, { one: 'arretrato', other: 'arretrati' }),
    converted: (n, f) => f.plural(n, { one: 'convertito', other: 'convertiti' }),
    lost: (n, f) => f.plural(n, { one: 'perso', other: 'persi' }),
    open: () => 'in corso',
    ended: (n, f) => f.plural(n, { one: 'concluso bene', other: 'conclusi bene' }),
    unknown: () => 'non oltre',
  },
  base: (count) => `su ${count}`,
  title: {
    typical: ({ journeys, counted, rate, stage, lost }, f) => {
      const loss =
        stage === null
          ? `${f.plural(lost, { one: '{n} perso', other: '{n} persi' })}, nessuno in una fase`
          : `la perdita maggiore è in ${stage} (${f.count(lost)})`
      return `Su ${f.plural(journeys, FORMS[counted])} converte ${withArticle('il', f.percent(rate))}; ${loss}`
    },
    nothingLost: ({ journeys, counted, converted }, f) =>
      `Nessuna perdita: ${f.plural(converted, { one: 'converte', other: 'convertono' })} ${f.count(converted)} su ${f.plural(journeys, FORMS[counted])}`,
    nothingConverts: ({ journeys, counted, rate, stage }, f) =>
      `Nessuna conversione su ${f.plural(journeys, FORMS[counted])}; ${withArticle('il', f.percent(rate))} è arrivato fino a ${stage}`,
    totals: ({ from, to, rate, partial }, f) =>
      `Il passaggio più stretto${partial ? ' tra conteggi noti' : ''} va da ${from} a ${to}: prosegue ${withArticle('il', f.percent(rate))}`,
    totalsFlat: ({ count, stage }, f) => `${f.count(count)} in ${stage}`,
  },
  readingKey,
  empty: {
    noStages: {
      title: 'Nessuna fase da disegnare',
      hint: 'Nessun contatto mostra una fase. Indicare una colonna delle fasi o elencare le fasi nella definizione.',
    },
    allZero: {
      title: 'Non è ancora arrivato nessuno',
      hint: 'Le fasi sono note, ma nessun percorso ne ha mostrata una.',
    },
    missing: { title: 'Nessun conteggio da disegnare', hint: 'Ogni conteggio manca, non è un numero o vale 0.' },
  },
  summary: {
    opening: ({ journeys, counted, converted, lost, open, ended, stages }, f) =>
      `Un funnel di ${f.plural(stages, { one: '{n} fase', other: '{n} fasi' })} e ${f.plural(journeys, FORMS[counted])}: convertiti ${f.count(converted)}, persi ${f.count(lost)}, ancora in corso ${f.count(open)}${
        ended > 0 ? `, conclusi bene ${f.count(ended)}` : ''
      }.`,
    openingTotals: ({ stages, first, last }, f) =>
      `Un funnel di ${f.plural(stages, { one: '{n} fase', other: '{n} fasi' })}, da ${first} a ${last}.`,
    stage: ({ stage, arrivals, rate, from }) =>
      rate === null || from === null
        ? `${stage}: ${arrivals}.`
        : `${stage}: ${arrivals}; di quelli in ${from} vi è giunto, o è andato oltre, ${withArticle('il', rate)}.`,
    worst: ({ stage, lost, share }, f) =>
      `La perdita maggiore è in ${stage}: ${f.count(lost)}, pari ${withArticle('al', f.percent(share))} di tutti i persi.`,
    returned: (n, f) =>
      f.plural(n, { one: '{n} è tornato dopo una perdita.', other: '{n} sono tornati dopo una perdita.' }),
  },
  item: {
    stage: ({ stage, arrivals, counted, position, of }, f) =>
      `${stage}, fase ${f.count(position)} di ${f.count(of)}: ${
        arrivals === null ? 'conteggio mancante' : f.plural(arrivals, FORMS[counted])
      }`,
    flow: ({ kind, visits, from, to }, f) => `${f.count(visits)} ${flowPhrase(kind, from, to, visits === 1)}`,
    band: ({ value, dimension, journeys, counted }, f) =>
      `${value} (${dimension}): ${f.plural(journeys, FORMS[counted])}`,
    flowTitle: ({ kind, from, to }) => capital(flowPhrase(kind, from, to, false)),
  },
  term: {
    stage: 'Fase',
    arrivals: 'Percorsi qui',
    visits: 'Visite',
    count: 'Numero',
    carriedIn: 'Dalla fase precedente',
    skippedIn: 'Giunti con un salto',
    steppedBackIn: 'Giunti arretrando',
    entered: 'Entrati qui',
    returned: 'Tornati qui',
    movedOn: 'Avanzati',
    skippedAhead: 'Saltati in avanti',
    steppedBack: 'Arretrati',
    converted: 'Convertiti',
    lost: 'Persi',
    open: 'In corso',
    ended: 'Conclusi bene',
    unknown: 'Non oltre',
    previousCount: 'Sulla fase precedente',
    firstCount: 'Sulla prima fase',
    previous: 'Qui o oltre, sulla fase precedente',
    first: 'Qui o oltre, sulla prima fase',
    total: 'Qui o oltre, su tutti i percorsi',
    conversion: 'Convertono da qui',
    interval: 'Intervallo al 95%',
    lastSeen: 'Più spesso visti per l’ultima volta in',
    medianToNext: 'Tempo mediano per proseguire',
    medianDwell: 'Permanenza mediana',
    shareOfStage: 'Quota delle visite',
    channels: 'Per canale',
    journeys: 'Percorsi',
    move: 'Passaggio',
    question: 'Domanda',
    target: 'Obiettivo',
  },
  termOf: {
    settled: { total: 'Qui o oltre, su tutti i percorsi terminati' },
    people: { arrivals: 'Persone qui', total: 'Qui o oltre, su tutte le persone', journeys: 'Persone' },
  },
  all: ALL,
  movesCaption: 'Passaggi da una fase all’altra, e ritorni dopo una perdita',
  tableCaption: (stages, f) => `Il funnel in cifre, ${f.plural(stages, { one: '{n} fase', other: '{n} fasi' })}`,
  reading: {
    'stage-flow': 'Lettura: flusso tra le fasi',
    steps: 'Lettura: passi espliciti',
    totals: 'Lettura: semplici totali per fase',
  },
  steps: ({ order, entry, windowMs, holdConstant, exclusions }, f) =>
    [
      { ordered: 'in ordine', strict: 'in ordine, senza nulla in mezzo', unordered: 'in qualsiasi ordine' }[order],
      entry === 'any' ? 'ogni primo passo può aprire un tentativo' : 'il primo passo più remoto apre il tentativo',
      ...(windowMs === null ? [] : [`entro ${f.duration(windowMs)}`]),
      ...(holdConstant === null ? [] : [`a parità di ${holdConstant}`]),
      ...(exclusions === 0 ? [] : [f.plural(exclusions, { one: '{n} esclusione', other: '{n} esclusioni' })]),
    ].join(', '),
  rateBase: (base, counted) =>
    ({
      previous: 'tassi su quanti sono arrivati alla fase precedente',
      first: 'tassi su quanti sono arrivati alla prima fase',
      total: `tassi su ${ALL[counted]}`,
    })[base],
  settled: 'percorsi in corso esclusi dai tassi',
  band: {
    missing: 'non noto',
    other: (values, f) => f.plural(values, { one: '{n} altro', other: 'altri {n}' }),
  },
  note: {
    'hostile-count': ({ count }, f) =>
      f.plural(count, {
        one: '{n} conteggio manca o non è un numero; la sua fase è disegnata vuota.',
        other: '{n} conteggi mancano o non sono numeri; le loro fasi sono disegnate vuote.',
      }),
    unnamed: ({ count }, f) =>
      f.plural(count, {
        one: '{n} fase non ha nome; la sua posizione lo sostituisce.',
        other: '{n} fasi non hanno nome; la loro posizione lo sostituisce.',
      }),
    'rising-totals': ({ examples }, f) =>
      `In ${f.list(examples)} se ne contano più che nella fase precedente: quella quota non è nota.`,
    unstaged: ({ count }, f) =>
      f.plural(count, {
        one: '{n} percorso non mostra mai una fase; non sta in nessuna fase, ma nel totale sì.',
        other: '{n} percorsi non mostrano mai una fase; non stanno in nessuna fase, ma nel totale sì.',
      }),
    'stages-guessed': ({ examples }) =>
      examples[0] === 'data'
        ? 'L’ordine delle fasi è dedotto dai dati.'
        : 'Le fasi sono proposte in base ai dati, non dichiarate.',
    unobserved: ({ count }, f) =>
      f.plural(count, {
        one: '{n} passaggio attraversa un tratto non osservato.',
        other: '{n} passaggi attraversano un tratto non osservato.',
      }),
    'unknown-dimension': ({ examples }, f) => `Nessun contatto mostra ${f.list(examples)}: non ci sono fasce.`,
  },
  beyondConversion: (stage) =>
    `Un percorso finisce con la conversione; ${stage} arriva in uno successivo, perciò il tasso è 0.`,
  thin: (bases, f) => `Meno di 30 nella base: ${f.list(bases)}.`,
  hiddenNames: (n, f) =>
    f.plural(n, {
      one: '{n} fase è nominata solo nella tabella.',
      other: '{n} fasi sono nominate solo nella tabella.',
    }),
  hiddenArcs: (n, f) =>
    f.plural(n, {
      one: '{n} piccolo spostamento è solo nella tabella.',
      other: '{n} piccoli spostamenti sono solo nella tabella.',
    }),
  hiddenNumbers: (n, f) =>
    f.plural(n, { one: '{n} altro numero è nella tabella.', other: '{n} altri numeri sono nella tabella.' }),
  notToScale: (n, f) =>
    f.plural(n, {
      one: '{n} fase è troppo sottile per essere vista ed è segnata da un filetto, non in scala.',
      other: '{n} fasi sono troppo sottili per essere viste e sono segnate da un filetto, non in scala.',
    }),
  nextBand: 'andare alla fascia successiva',
  channelUnknown: 'canale non noto',
}

function readingKey({ scale, base, reading, bands, counted, kinds, rated, outlines }: FunnelKeyFacts): string {
  const drawn = counted === 'people' ? 'le persone' : 'i percorsi'
  const parts = [`${scale === 'area' ? 'L’area' : 'Lo spessore'} mostra ${drawn}`]
  if (kinds.has('lost')) parts.push('flussi tratteggiati: persi')
  if (kinds.has('unknown')) parts.push('flussi grigi: non andati oltre')
  if (kinds.has('converted')) parts.push('tono più intenso: convertiti')
  if (kinds.has('ended')) parts.push('grigio uniforme: finiti bene')
  if (kinds.has('returned')) parts.push('trattini: tornati')
  if (kinds.has('open')) parts.push('punti: ancora in corso')
  if (bands !== null) parts.push(`fasce: ${bands}`)
  if (outlines !== null) parts.push(`contorno a trattini: ${outlines || 'un altro funnel'}`)
  const of = reading === 'totals' && base === 'previous' ? 'sulla fase precedente' : rateOf(base, counted)
  const said = parts.join(', ')
  return rated ? `${said}. Tassi: ${of}.` : `${said}.`
}

function rateOf(base: FunnelKeyFacts['base'], counted: FunnelCounted): string {
  if (base === 'previous') return 'quota della fase precedente che ha proseguito'
  return `quota, su ${base === 'first' ? 'quelli della prima fase' : ALL[counted]}, giunta fin qui`
}

function flowPhrase(kind: FunnelFlowKind, from: string | null, to: string | null, one: boolean): string {
  const end = one ? 'o' : 'i'
  switch (kind) {
    case 'entered':
      return `entrat${end} in ${to}`
    case 'returned':
      return from === null ? `tornat${end} in ${to}` : `pers${end} in ${from}, tornat${end} in ${to}`
    case 'advance':
      return `passat${end} da ${from} a ${to}`
    case 'skip':
      return `saltat${end} da ${from} a ${to}`
    case 'step-back':
      return `arretrat${end} da ${from} a ${to}`
    case 'converted':
      return `convertit${end} in ${from}`
    case 'lost':
      return `pers${end} in ${from}`
    case 'open':
      return `ancora in corso in ${from}`
    case 'ended':
      return `conclus${end} bene in ${from}`
    case 'unknown':
      return `non andat${end} oltre ${from}`
  }
}
