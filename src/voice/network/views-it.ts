import { withArticle } from '../common/article-it.js'
import type { Formatter } from '../common/formatter.js'
import type { NetworkViewsMessages } from './views-messages.js'

const aboutConversions = (count: number, f: Formatter): string =>
  f.plural(Math.round(count), { one: 'circa {n} conversione', other: 'circa {n} conversioni' })

/** What is listed, by what it is ordered by. */
const PATHS = {
  conversions: { one: 'percorso più luminoso', other: 'percorsi più luminosi' },
  value: { one: 'percorso di maggior valore', other: 'percorsi di maggior valore' },
  wilson: { one: 'percorso che converte con più sicurezza', other: 'percorsi che convertono con più sicurezza' },
} as const

/** The views beside the network, in Italian. */
export const networkViewsIt: NetworkViewsMessages = {
  model: 'secondo il modello',
  columns: {
    path: 'Percorso',
    touchpoint: 'Touchpoint',
    conversions: 'Conversioni',
    journeys: 'Percorsi',
    rate: 'Convertiti',
    interval: 'Intervallo al 95%',
    medianTime: 'Tempo mediano',
    share: 'Di tutte le conversioni',
    running: 'Quota cumulata',
    value: 'Valore',
  },
  paths: {
    title: (paths, share, rank, f) =>
      f.plural(paths, {
        one: `Per il ${PATHS[rank].one} è passato ${withArticle('il', f.percent(share))} delle conversioni`,
        other: `Per i {n} ${PATHS[rank].other} è passato ${withArticle('il', f.percent(share))} delle conversioni`,
      }),
    none: 'Nessun percorso è seguito abbastanza spesso, con conversioni, da essere nominato',
    caption: 'Percorsi osservati, nell’ordine scelto; le ripetizioni valgono una',
    rank: 'Ordinati per',
    ranks: { conversions: 'Conversioni', value: 'Valore', wilson: 'Tasso, almeno' },
    covers: (journeys, conversions, f) =>
      `L’immagine copre ${withArticle('il', f.percent(journeys))} dei percorsi${conversions === null ? '' : ` e ${withArticle('il', f.percent(conversions))} delle conversioni`}.`,
    support: (least, variants, f) =>
      `Su ${f.plural(variants, { one: '{n} percorso distinto', other: '{n} percorsi distinti' })} sono nominati quelli seguiti almeno ${f.plural(least, { one: '{n} volta', other: '{n} volte' })}.`,
    likely: 'Per contrasto: percorsi che il modello ritiene probabili',
    likelyNote:
      'Non osservati. Il modello dimentica da dove viene un percorso: unisce inizi e fini che forse non si sono mai incontrati.',
    likelyShare: 'Quota secondo il modello',
    observedShare: 'Quota osservata',
    neverSeen: 'mai visto',
  },
  holes: {
    title: (name, rate, f) =>
      `Il buco più nero: ${name}; vi si perde ${withArticle('il', f.percent(rate))} delle visite`,
    none: 'Nessun touchpoint perde con certezza più del suo genere',
    caption: {
      excess:
        'Ordinati per quante conversioni, circa e almeno, si perdono oltre l’atteso per il genere, secondo il modello',
      lost: 'Ordinati per quanti vi si perdono',
      rate: 'Ordinati per la quota di visite che vi si perde',
    },
    rank: 'Ordinati per',
    ranks: { excess: 'Eccesso', lost: 'Numero di persi', rate: 'Quota persa' },
    lost: 'Persi',
    visits: 'Su visite',
    lossRate: 'Quota persa',
    expected: 'Atteso',
    times: 'Volte l’atteso',
    atStake: 'In gioco (modello)',
    excess: 'Eccesso (modello)',
    excessLow: 'Eccesso, almeno',
    light: 'Delle conversioni, passate di qui',
    verdict: 'Verdetto',
    both: 'stella e buco',
    differs: (byExcess, byLost, byRate) =>
      `Primo per eccesso: ${byExcess}; per numero di persi: ${byLost}; per quota persa: ${byRate}.`,
    together: (judged, f) =>
      `Touchpoint giudicati insieme: ${f.count(judged)}; in media al massimo un buco nero su venti è dovuto al caso.`,
    tooFew: 'Sotto le 30 visite con esito noto, qui o in tutti gli altri insieme, non c’è verdetto: troppo poche.',
  },
  credits: {
    title: 'Di chi sono le conversioni? Dipende dal metodo',
    caption: 'Conversioni attribuite ai touchpoint, per metodo',
    method: 'Metodo',
    methods: {
      removal: 'Effetto di rimozione',
      first: 'Primo contatto',
      last: 'Ultimo contatto',
      linear: 'Lineare',
      'linear-distinct': 'Shapley',
      position: '40/20/40',
      'time-decay': 'Decadimento',
    },
    rules: {
      removal: 'Ciò che mancherebbe senza di esso, secondo il modello',
      first: 'Tutto al primo contatto',
      last: 'Tutto all’ultimo contatto',
      linear: 'Lo stesso a ogni contatto',
      'linear-distinct': 'Lo stesso a ogni touchpoint lungo la via: il valore di Shapley',
      position: '40% al primo, 40% all’ultimo, il resto nel mezzo',
      'time-decay': 'La metà ogni 7 giorni prima della conversione',
    },
    unmodelled: 'Fuori dal modello',
    total: 'Tutte le conversioni',
    note: 'Ogni colonna somma a tutte le conversioni. Nessuna è un effetto: ripartiscono ciò che è accaduto.',
  },
  whatIf: {
    title: (name) => `E se in ${name} si perdesse meno, o più?`,
    choose: 'Touchpoint',
    label: (name) => `Quota persa in ${name}`,
    value: (from, to, f) => `${f.percent(to)} invece di ${f.percent(from)}`,
    remove: 'Toglilo',
    plug: 'Chiudi il buco',
    asExpected: 'Come il suo genere',
    reset: 'Com’è',
    more: (conversions, of, f) =>
      `${aboutConversions(conversions, f)} in più, oltre a ${f.count(of)}, secondo il modello`,
    fewer: (conversions, of, f) => `${aboutConversions(conversions, f)} in meno, su ${f.count(of)}, secondo il modello`,
    same: 'Tante conversioni quante sono ora',
    rate: (from, to, f) =>
      `Secondo il modello converte ${withArticle('il', f.percent(from))} dei percorsi; allora ${withArticle('il', f.percent(to))}`,
    none: 'Non risulta che da qui qualcuno prosegua: il modello non ha risposta.',
    note: 'Una stima del modello, non un incremento misurato: suppone che chi resterebbe prosegua come proseguono gli altri da qui.',
    includesOpen: 'I percorsi ancora in corso contano come il modello si attende che finiscano.',
    hint: 'Trascinare l’anello nell’immagine o usare il cursore.',
  },
  trace: {
    title: 'Percorsi secondo la via',
    search: 'Trova percorsi secondo la loro via',
    example: (from, to) => `${from} > ${to}`,
    found: (t, f) =>
      `${f.plural(t.journeys, { one: '{n} percorso passa', other: '{n} percorsi passano' })} per ${t.path}${t.steps > 1 ? (t.adjacent ? ', uno subito dopo l’altro' : ', in quest’ordine') : ''}: converte ${withArticle('il', f.percent(t.rate))} (${f.range(t.low, t.high)}), contro ${withArticle('il', f.percent(t.rateOfAll))} di tutti; persi ${f.count(t.lost)}, ancora in corso ${f.count(t.open)}.`,
    nobody: (path) => `Nessun percorso passa per ${path} in quest’ordine.`,
    unknown: (words, f) => `Nessun touchpoint si chiama ${f.list(words.map((word) => `«${word}»`))}.`,
    nothing:
      'Indicare o scegliere un touchpoint, poi un altro per i percorsi che passano per entrambi; oppure cercare.',
    clear: 'Cancella',
    into: (name) => `Verso ${name} da`,
    outOf: (name) => `Da ${name} verso`,
    kinds: {
      start: 'l’inizio',
      unobserved: 'ciò che non è stato osservato',
      converted: 'la conversione',
      lost: 'persi',
      open: 'ancora in corso',
      ended: 'una buona fine',
    },
    again: 'di nuovo qui, subito',
  },
  actor: {
    title: (a, f) =>
      `${a.actor}: ${f.plural(a.touches, { one: '{n} contatto', other: '{n} contatti' })}${a.spanMs > 0 ? ` in ${f.duration(a.spanMs)}` : ''}${a.stage === null ? '' : `; ora nella fase ${a.stage}`}${a.stepsBack > 0 ? `, ${f.plural(a.stepsBack, { one: '{n} passo', other: '{n} passi' })} indietro da ${a.furthest ?? ''}` : ''}`,
    summary: (a, f) =>
      [
        `Esito: ${a.outcome}.`,
        ...(a.devices > 0
          ? [
              `${f.plural(a.devices, { one: '{n} dispositivo', other: '{n} dispositivi' })}, ${f.plural(a.switches, { one: '{n} passaggio', other: '{n} passaggi' })} dall’uno all’altro.`,
            ]
          : []),
        ...(a.longestSilenceMs > 0 ? [`Silenzio più lungo: ${f.duration(a.longestSilenceMs)}.`] : []),
        ...(a.silentSinceMs === null || a.silentSinceMs <= 0
          ? []
          : [`In silenzio da ${f.duration(a.silentSinceMs)} alla fine dell’osservazione.`]),
      ].join(' '),
    unknown: (actor) => `Nessuno è noto come ${actor}.`,
    silence: (ms, f) => `${f.duration(ms)} di silenzio`,
    silentSince: (ms, f) => `in silenzio da ${f.duration(ms)}`,
    comesBack: 'torna',
    unobserved: 'qualcosa non è stato osservato',
    converts: 'converte',
    isLost: 'è perso',
    changesTo: (device) => `passa a: ${device}`,
    closing: '(nessun touchpoint)',
    now: 'fine dell’osservazione',
    caption: 'Contatti di una persona, in ordine',
    channel: 'Canale',
    device: 'Dispositivo',
  },
  switches: {
    title: (share, f) => `Percorsi con dispositivo noto che lo cambiano: ${f.percent(share)}`,
    note: (switching, staying, f) =>
      `Dei percorsi che cambiano converte ${withArticle('il', f.percent(switching))}; di quelli che restano, ${withArticle('il', f.percent(staying))}. I percorsi più lunghi hanno più occasioni di cambiare: non è un effetto del cambio.`,
    caption: 'Da un contatto al successivo: quale dispositivo segue quale',
    from: 'Da',
    sequences: 'Sequenze più frequenti',
    sequence: 'Sequenza',
    none: 'Nessun dispositivo è noto',
  },
  influence: {
    title: (share, f) =>
      `Dei percorsi convertiti con un contatto diretto, ${withArticle('il', f.percent(share))} ne aveva prima uno indiretto`,
    none: 'Nessun percorso convertito ha incontrato un touchpoint dichiarato diretto',
    only: (n, f) =>
      `Percorsi convertiti che hanno incontrato entrambi i generi: ${f.count(n.both)}; solo contatti indiretti: ${f.count(n.indirect)}; solo diretti: ${f.count(n.direct)}${n.unknown > 0 ? `; nessuno dichiarato: ${f.count(n.unknown)}` : ''}${n.noTouchpoint > 0 ? `; senza contatti: ${f.count(n.noTouchpoint)}` : ''}.`,
    caption: 'Percorsi convertiti, per ciò che hanno incontrato',
    kind: 'Genere',
    reached: 'Percorsi convertiti che l’hanno incontrato',
    credit: 'Conversioni attribuite',
    touches: 'Contatti',
    kinds: {
      indirect: 'Indiretto',
      direct: 'Diretto',
      online: 'Online',
      store: 'In negozio',
      peer: 'Tra persone',
      brand: 'Dalla marca',
      unknown: 'Non dichiarato',
    },
    credited: (method) => `Attribuzione: ${method}.`,
  },
  controls: {
    title: 'Che cosa è mostrato',
    coverage: 'Percorsi coperti',
    detail: 'Vie disegnate',
    detailAuto: 'quante ce ne stanno',
    group: 'Corpi',
    touchpoints: 'Touchpoint',
    all: 'Tutti',
    cohort: 'Prima comparsa',
    outcome: 'Esito',
    reset: 'Mostra tutto',
    kept: (journeys, all, f) =>
      `${f.count(journeys)} su ${f.plural(all, { one: '{n} percorso', other: '{n} percorsi' })}`,
  },
  compare: {
    title: (way, converted, lost, f) =>
      `${way}: passa di qui ${withArticle('il', f.percent(converted))} dei convertiti, ${withArticle('il', f.percent(lost))} dei persi`,
    caption: 'Quota dei percorsi convertiti e persi che hanno usato una via, dalla differenza maggiore',
    way: 'Via',
    points: 'Differenza, punti percentuali',
    times: 'Con, volte senza',
    none: 'Nessuna via differisce con certezza: nessuna resiste alla correzione per test multipli.',
    note: (ways, tested, f) =>
      `Vie che differiscono con certezza: ${f.count(ways)} su ${f.count(tested)} esaminate (test esatto di Fisher, Benjamini e Hochberg a 0,10). Una differenza non è una causa.`,
  },
}
